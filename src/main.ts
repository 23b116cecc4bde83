import './look/styles.ts';
import { waitForData } from './app/awaiting.ts';
import { hearEarlyMessages } from './app/earlyMessages.ts';
import { frameTicker } from './app/frameTicker.ts';
import { mount } from './app/mount.ts';
import { openSpeaker } from './app/openSpeaker.ts';
import type { PageServices } from './app/pageServices.ts';
import { pageStory } from './app/pageStory.ts';
import { speakerParameter } from './app/speakerWindow.ts';
import type { StorySource } from './app/storySource.ts';
import { wholePage } from './app/wholePage.ts';
import { tellAlive } from './start/alive.ts';
import './start/defaultPolicy.ts';
import { firstPaint } from './start/firstPaint.ts';

/** Shows the map once the page's own picture is seen, and what the address asks for has come, or has not for a while. */
async function openMap(root: HTMLElement, story: StorySource, page: PageServices): Promise<void> {
  const [opening] = await Promise.all([waitForData(story.builtIn, page.openingQuery()), firstPaint()]);
  mount(root, { ticker: frameTicker, story, page, opening });
}

async function start(): Promise<void> {
  const root = document.getElementById('app');
  const talk = new URLSearchParams(location.search).get(speakerParameter);
  const story = pageStory();
  const page = wholePage(story.builtIn.story.name);
  if (root && talk !== null) openSpeaker(root, talk, story, page);
  else if (root) await openMap(root, story, page);
  tellAlive();
}

hearEarlyMessages();
start().catch(reportError);
