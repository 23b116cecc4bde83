import './app/styles.ts';
import { waitForData } from './app/awaiting.ts';
import { mapFeatures, pageFeatures } from './app/features.ts';
import { frameTicker } from './app/frameTicker.ts';
import { mount } from './app/mount.ts';
import { pageStory } from './app/pageStory.ts';
import { wholePage } from './app/wholePage.ts';
import { hearEarlyMessages } from './features/embed/earlyMessages.ts';
import { openSpeaker } from './features/talk/openSpeaker.ts';
import { speakerParameter } from './features/talk/speakerWindow.ts';
import type { PageServices } from './page/pageServices.ts';
import type { StorySource } from './page/storySource.ts';
import { tellAlive } from './start/alive.ts';
import './start/defaultPolicy.ts';
import { firstPaint } from './start/firstPaint.ts';

/** Shows the map once the page's own picture is seen, and what the address asks for has come, or has not for a while. */
async function openMap(root: HTMLElement, story: StorySource, page: PageServices): Promise<void> {
  const [opening] = await Promise.all([waitForData(story.builtIn, page.openingQuery()), firstPaint()]);
  mount(root, { ticker: frameTicker, story, page, features: [...mapFeatures, ...pageFeatures], opening });
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
