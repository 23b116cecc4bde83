import type { Frame } from '../state/frame.ts';
import type { DrawPicture } from './pictures.ts';

export interface PrintingParts {
  readonly host: HTMLElement;
  current(): Frame;
  link(frame: Frame): string;
  loadPictures(): Promise<DrawPicture>;
}

/** Pixels of the picture on A4, upright. */
const pictureSize = { width: 900, height: 640 };
/** Waited for the page to be at rest, in milliseconds. */
const longestWaitMs = 10_000;

/**
 * Makes the page for paper. A browser does not wait for it, so what it takes is loaded while the page is at rest;
 * before that, the list is printed without the map.
 */
export function createPrinting({ host, current, link, loadPictures }: PrintingParts): { dispose(): void } {
  let draw: DrawPicture | undefined;
  let page: typeof import('../views/printPage.ts') | undefined;

  const prepare = async (): Promise<void> => {
    page = await import('../views/printPage.ts');
    // Without outlines there is no map on paper either.
    draw = await loadPictures().catch(() => undefined);
  };
  const onBeforePrint = (): void => {
    const frame = current();
    const picture = draw?.(frame, { size: pictureSize, theme: 'light' });
    page?.renderPrintPage(host, frame, { picture, link: link(frame) });
  };
  const onAfterPrint = (): void => page?.clearPrintPage(host);
  addEventListener('beforeprint', onBeforePrint);
  addEventListener('afterprint', onAfterPrint);
  // Safari has no idle callbacks.
  const hasIdle = typeof requestIdleCallback === 'function';
  const waiting = hasIdle
    ? requestIdleCallback(() => void prepare(), { timeout: longestWaitMs })
    : Number(setTimeout(() => void prepare(), longestWaitMs));

  return {
    dispose() {
      removeEventListener('beforeprint', onBeforePrint);
      removeEventListener('afterprint', onAfterPrint);
      if (hasIdle) cancelIdleCallback(waiting);
      else clearTimeout(waiting);
    },
  };
}
