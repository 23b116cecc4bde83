import { render } from 'lit-html';
import { preferredLanguage, translationOf } from '../i18n/translate.ts';
import { readRemembered } from '../io/remember.ts';
import { missingReasonOf, onArrival } from '../state/missing.ts';
import { missingPart } from '../views/missingPart.ts';
import { loadSpeaker } from './parts/parts.ts';

/** Loads and shows the speaker's window of a talk, or says that it did not come. */
export function openSpeaker(root: HTMLElement, talk: string): void {
  loadSpeaker().then(
    ({ mountSpeaker }) => mountSpeaker(root, talk),
    (error: unknown) => {
      const language = readRemembered().language ?? preferredLanguage(navigator.languages);
      const told = document.createElement('div');
      root.replaceChildren(told);
      onArrival(error, () => openSpeaker(root, talk));
      render(
        missingPart(missingReasonOf(error), translationOf(language), () => openSpeaker(root, talk)),
        told,
      );
    },
  );
}
