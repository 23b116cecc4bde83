import { createMap } from '../lib/createMap.js';

// Where the page asks for Trusted Types, its own policy lets MapLibre's worker start.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, document.baseURI).origin === location.origin) return address;
    throw new TypeError(`no program from another origin: ${address}`);
  },
});

const stories = { first: 'metaverse', second: 'clocks' };
const maps = {};

function show(id) {
  const map = createMap(document.getElementById(id), {
    story: `../lib/stories/${stories[id]}.json`,
    query: 'renderer=svg',
  });
  const tell = ({ date }) => {
    document.getElementById(`${id}-told`).textContent = `The ${id} map shows ${date}.`;
  };
  map.on('ready', tell);
  map.on('change', tell);
  maps[id] = map;
}

for (const id of Object.keys(stories)) show(id);
document.getElementById('take-away').addEventListener('click', () => {
  maps.first.dispose();
  document.getElementById('first-told').textContent = '';
});
document.getElementById('bring-back').addEventListener('click', () => {
  maps.first.dispose();
  show('first');
});
