import { render } from 'lit-html';
import { translationOf } from '../../i18n/translate.ts';
import { readersLanguage } from '../../io/readersLanguage.ts';
import { readRemembered } from '../../io/remember.ts';
import type { PageServices } from '../../page/pageServices.ts';
import type { StorySource } from '../../page/storySource.ts';
import { missingReasonOf, onArrival } from '../../state/missing.ts';
import { missingPart } from '../../views/missingPart.ts';
import { loadSpeaker } from './parts.ts';

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
