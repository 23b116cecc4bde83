import { connect } from '../../embed.js';
import Reveal from './reveal/reveal.mjs';

// The map listens to this page alone: each frame's address names it.
for (const slide of document.querySelectorAll('[data-background-iframe]')) {
  slide.dataset.backgroundIframe += `&host=${encodeURIComponent(location.origin)}`;
}

const deck = new Reveal({ hash: true, transition: 'none', center: false, margin: 0.06 });

// reveal.js empties the frames of slides that are far away: what their maps were asked then is never answered, and the
// talk goes on without it.
const ask = (answer) => answer.catch(() => undefined);

// Fragments move the map of their slide. `steps="0"` leaves every press to the deck, also after a click in the map.
const stepMap = (fragment, forward) => {
  const { map } = fragment.closest('section').querySelector('metaverse-map');
  if (fragment.dataset.map === 'next') ask(forward ? map.next() : map.previous());
};
deck.on('fragmentshown', ({ fragment }) => stepMap(fragment, true));
deck.on('fragmenthidden', ({ fragment }) => stepMap(fragment, false));

// What the map behind a slide has no use for goes to the deck.
const turn = {
  PageDown: () => deck.next(),
  PageUp: () => deck.prev(),
  ArrowRight: () => deck.next(),
  ArrowLeft: () => deck.prev(),
  ' ': () => deck.next(),
};
const connected = new WeakSet();
const connectBackground = () => {
  for (const frame of document.querySelectorAll('.backgrounds iframe')) {
    if (connected.has(frame)) continue;
    connected.add(frame);
    const map = connect(frame);
    map.on('key', ({ key }) => turn[key]?.());
    // After a click in the map two presses are its own, as the talk plans them; then the deck goes on. A frame that was
    // emptied brings another map when its slide comes near again.
    map.on('ready', () => ask(map.set({ steps: 2 })));
  }
};
deck.on('slidechanged', connectBackground);
void deck.initialize().then(connectBackground);
