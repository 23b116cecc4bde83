import { render } from 'lit-html';
import { translationOf } from '../i18n/translate.ts';
import { readersLanguage } from '../io/linkContext.ts';
import { loadStartData } from '../io/load.ts';
import { readRemembered } from '../io/remember.ts';
import { missingReasonOf, onArrival } from '../state/missing.ts';
import { missingPart } from '../views/missingPart.ts';
import { openData } from './openData.ts';
import { loadSpeaker } from './parts/parts.ts';

/** Loads and shows the speaker's window of a talk, or says that it did not come. */
export function openSpeaker(root: HTMLElement, talk: string): void {
  loadSpeaker().then(
    ({ mountSpeaker }) => mountSpeaker(root, talk, openData()),
    (error: unknown) => {
      const { story } = loadStartData();
      const language = readersLanguage(story, readRemembered(), navigator.languages);
      const told = document.createElement('div');
      root.replaceChildren(told);
      onArrival(error, () => openSpeaker(root, talk));
      render(
        missingPart(missingReasonOf(error), translationOf(language, story), () => openSpeaker(root, talk)),
        told,
      );
    },
  );
}
