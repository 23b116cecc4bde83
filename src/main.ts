import './look/styles.ts';
import { frameTicker } from './app/frameTicker.ts';
import { mount } from './app/mount.ts';
import { openSpeaker } from './app/openSpeaker.ts';
import { speakerParameter } from './app/speakerWindow.ts';
import { tellAlive } from './start/alive.ts';
import { firstPaint } from './start/firstPaint.ts';
import './start/trustedTypes.ts';

function start(): void {
  const root = document.getElementById('app');
  const talk = new URLSearchParams(location.search).get(speakerParameter);
  if (root && talk !== null) openSpeaker(root, talk);
  else if (root) mount(root, { ticker: frameTicker });
  tellAlive();
}

void firstPaint().then(start);
