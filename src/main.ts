import './look/styles.ts';
import { waitForData } from './app/awaiting.ts';
import { frameTicker } from './app/frameTicker.ts';
import { mount } from './app/mount.ts';
import { openData } from './app/openData.ts';
import { openingQuery } from './app/openingQuery.ts';
import { openSpeaker } from './app/openSpeaker.ts';
import { speakerParameter } from './app/speakerWindow.ts';
import { tellAlive } from './start/alive.ts';
import './start/trustedTypes.ts';

async function openMap(root: HTMLElement): Promise<void> {
  const [data, query] = [openData(), openingQuery()];
  const opening = data.lacks(query) ? await waitForData(data, query) : undefined;
  mount(root, { ticker: frameTicker, data, opening });
  tellAlive();
}

const root = document.getElementById('app');
const talk = new URLSearchParams(location.search).get(speakerParameter);
if (root && talk !== null) {
  openSpeaker(root, talk);
  tellAlive();
} else if (root) openMap(root).catch(reportError);
