import './look/styles.ts';
import { frameTicker } from './app/frameTicker.ts';
import { mount } from './app/mount.ts';
import { openSpeaker } from './app/openSpeaker.ts';
import { pageStory } from './app/pageStory.ts';
import { speakerParameter } from './app/speakerWindow.ts';
import { wholePage } from './app/wholePage.ts';
import { tellAlive } from './start/alive.ts';
import './start/defaultPolicy.ts';
import { firstPaint } from './start/firstPaint.ts';

function start(): void {
  const root = document.getElementById('app');
  const talk = new URLSearchParams(location.search).get(speakerParameter);
  const story = pageStory();
  const page = wholePage(story.builtIn.story.name);
  if (root && talk !== null) openSpeaker(root, talk, story, page);
  else if (root) mount(root, { ticker: frameTicker, story, page });
  tellAlive();
}

void firstPaint().then(start);
