import { render } from 'lit-html';
import { translationOf } from '../i18n/translate.ts';
import { readersLanguage } from '../io/readersLanguage.ts';
import { readRemembered } from '../io/remember.ts';
import { missingReasonOf, onArrival } from '../state/missing.ts';
import { missingPart } from '../views/missingPart.ts';
import type { PageServices } from './pageServices.ts';
import { loadSpeaker } from './parts/parts.ts';
import type { StorySource } from './storySource.ts';

/** Loads and shows the speaker's window of a talk, or says that it did not come. */
export function openSpeaker(root: HTMLElement, talk: string, source: StorySource, page: PageServices): void {
  const again = (): void => openSpeaker(root, talk, source, page);
  loadSpeaker().then(
    ({ mountSpeaker }) => mountSpeaker(root, talk, source, page),
    (error: unknown) => {
      const { story } = source.builtIn;
      const language = readersLanguage(story, readRemembered(page.memory), page.languages);
      const told = document.createElement('div');
      root.replaceChildren(told);
      onArrival(error, again);
      render(missingPart(missingReasonOf(error), translationOf(language, story), again, page.reload), told);
    },
  );
}
