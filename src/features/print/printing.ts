import { html, nothing, render } from 'lit-html';
import type { DrawPicture } from '../../page/pictures.ts';
import type { Frame } from '../../state/frame.ts';
import { loadPrintPage } from './parts.ts';

export interface PrintingParts {
  readonly host: HTMLElement;
  current(): Frame;
  link(frame: Frame): string;
  loadPictures(): Promise<DrawPicture>;
  /** Tells that what printing takes did not come. */
  missing(error: unknown, again: () => void): void;
}

/** Pixels of the picture on A4, upright. */
const pictureSize = { width: 900, height: 640 };
/** Waited for the page to be at rest, in milliseconds. */
const longestWaitMs = 10_000;

/**
 * Makes the page for paper. A browser does not wait for it, so what it takes is loaded while the page is at rest;
 * before that, the sheet says that it is not complete, and what lacks is asked for once more.
 */
export function createPrinting(parts: PrintingParts): { dispose(): void } {
  const { host, current, link, loadPictures } = parts;
  let draw: DrawPicture | undefined;
  let page: typeof import('./printPage.ts') | undefined;

  const prepare = async (): Promise<void> => {
    page = await loadPrintPage();
    draw = await loadPictures();
  };
  const printAgain = (): void => void prepare().then(print, tellMissing);
  const tellMissing = (error: unknown): void => parts.missing(error, printAgain);

  const onBeforePrint = (): void => {
    const frame = current();
    const { words, pick } = frame.translation;
    const address = link(frame);
    const picture = draw?.(frame, { size: pictureSize, theme: 'light' });
    if (page) page.renderPrintPage(host, frame, { picture, link: address });
    else
      render(
        html`<h1>${pick(frame.collection.story.title)}</h1><p>${words.printIncomplete}</p><p>${address}</p>`,
        host,
      );
  };
  const onAfterPrint = (): void => {
    render(nothing, host);
    if (!draw) prepare().catch(tellMissing);
  };
  addEventListener('beforeprint', onBeforePrint);
  addEventListener('afterprint', onAfterPrint);
  // Who does not print need not know that something for it is missing.
  const prepareAtRest = (): void => void prepare().catch(() => undefined);
  // Safari has no idle callbacks.
  const hasIdle = typeof requestIdleCallback === 'function';
  const waiting = hasIdle
    ? requestIdleCallback(prepareAtRest, { timeout: longestWaitMs })
    : Number(setTimeout(prepareAtRest, longestWaitMs));

  return {
    dispose() {
      removeEventListener('beforeprint', onBeforePrint);
      removeEventListener('afterprint', onAfterPrint);
      if (hasIdle) cancelIdleCallback(waiting);
      else clearTimeout(waiting);
    },
  };
}
