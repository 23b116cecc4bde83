import '../../look/css/dialogForm.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';
import { defaultSeconds, paces } from '../../domain/pace.ts';
import type { CopyResult } from '../../io/export/raster.ts';
import {
  defaultChoice,
  type ExportChoice,
  type ExportFormat,
  exportFormats,
  familyOf,
  frameRates,
  pictureSize,
  ratios,
  scales,
  widths,
  withUsualWidth,
} from '../../io/exportChoice.ts';
import { saveFile } from '../../io/saveFile.ts';
import { type ThemeName, themeNames } from '../../look/tokens.ts';
import { mostSeconds } from '../../state/fields.ts';
import type { Frame } from '../../state/frame.ts';
import { onArrival } from '../../state/missing.ts';
import type { DialogContent } from '../../views/dialogs.ts';
import { checkField, numberField, radioField, selectField } from '../../views/formFields.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { languageNames } from '../../views/languageNames.ts';
import { type Reload, waysOut } from '../../views/missingPart.ts';
import { failureTold, type Told } from './exportTold.ts';
import { exportDialogWordsOf } from './words/exportDialogWords.ts';

/** Work that may take a while. */
export interface Work {
  readonly signal: AbortSignal;
  /** @param share 0 to 1 */
  onProgress(share: number): void;
}

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
}

export interface Exporter {
  /** The picture as an SVG document. */
  preview(frame: Frame, choice: ExportChoice): Promise<string>;
  nameOf(frame: Frame, choice: ExportChoice): string;
  /** How many records would be written. */
  entriesOf(frame: Frame, choice: ExportChoice): number;
  /** About how many bytes the file will have, from a sample that its own encoder makes. */
  bytesOf(frame: Frame, choice: ExportChoice, signal: AbortSignal): Promise<number>;
  make(frame: Frame, choice: ExportChoice, work: Work): Promise<MadeFile>;
  copy(frame: Frame, choice: ExportChoice): Promise<CopyResult>;
}

/** Nothing is estimated while choices still change, in milliseconds. */
const settleMs = 400;

interface Running {
  readonly abort: AbortController;
  readonly startedMs: number;
  readonly share: number;
}

export type ExportParts = Readonly<{ exporter: Exporter; ids: Ids; reload: Reload; shownTheme(): ThemeName }>;

/** Everything that can be taken away as a file, with a preview of it. */
export function createExportDialog(
  { exporter, ids, reload, shownTheme }: ExportParts,
  redraw: () => void,
): DialogContent {
  let frame: Frame | undefined;
  let choice: ExportChoice | undefined;
  let picture: { readonly key: string; readonly svg: string | undefined } | undefined;
  let estimate:
    | { readonly key: string; readonly abort: AbortController; readonly bytes?: number }
    | undefined;
  let running: Running | undefined;
  let told: Told | undefined;

  const change = (next: Partial<ExportChoice>): void => {
    if (choice) choice = { ...choice, ...next };
    told = undefined;
    redraw();
  };

  const tellProblem = (error: unknown, tryAgain: () => void): void => {
    if (!frame) return;
    const own = failureTold(error, frame, tryAgain);
    told = own;
    onArrival(error, () => {
      if (told === own) tryAgain();
    });
  };

  const keyOf = (own: ExportChoice, { day, dataset, state }: Frame): string =>
    JSON.stringify([
      own,
      day,
      state.window,
      state.span,
      state.data,
      state.selected,
      state.view,
      dataset.entries.length,
    ]);

  const refreshPreview = (own: ExportChoice, next: Frame): void => {
    const key = keyOf({ ...own, fileName: undefined, scale: 1 }, next);
    if (picture?.key === key) return;
    picture = { key, svg: picture?.svg };
    exporter.preview(next, own).then(
      (svg) => {
        if (picture?.key !== key) return;
        picture = { key, svg };
        redraw();
      },
      (error: unknown) => {
        tellProblem(error, () => {
          told = undefined;
          picture = undefined;
          redraw();
        });
        redraw();
      },
    );
  };

  const refreshEstimate = (own: ExportChoice, next: Frame): void => {
    const key = keyOf({ ...own, fileName: undefined }, next);
    if (running || estimate?.key === key) return;
    estimate?.abort.abort();
    const abort = new AbortController();
    const { signal } = abort;
    estimate = { key, abort };
    const make = async (): Promise<void> => {
      // Where nothing can be made there is nothing to tell: the download says why.
      const bytes = await exporter.bytesOf(next, own, signal).catch(() => undefined);
      if (bytes === undefined || signal.aborted) return;
      estimate = { key, abort, bytes };
      redraw();
    };
    const timer = setTimeout(() => void make(), settleMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };

  /** An estimate that is not ready yet would only delay what it is about. */
  const stopEstimate = (): void => {
    if (estimate?.bytes !== undefined) return;
    estimate?.abort.abort();
    estimate = undefined;
  };

  const run = async (own: ExportChoice, next: Frame): Promise<void> => {
    const abort = new AbortController();
    stopEstimate();
    running = { abort, startedMs: performance.now(), share: 0 };
    told = undefined;
    redraw();
    try {
      const { blob, name } = await exporter.make(next, own, {
        signal: abort.signal,
        onProgress(share) {
          if (running?.abort !== abort || Math.floor(share * 100) === Math.floor(running.share * 100)) return;
          running = { ...running, share };
          redraw();
        },
      });
      saveFile(blob, name);
      told = { isProblem: false, text: exportDialogWordsOf(next.translation).saved(name) };
    } catch (error) {
      tellProblem(error, () => void run(own, next));
    }
    running = undefined;
    redraw();
  };

  const copyPicture = async (own: ExportChoice, next: Frame): Promise<void> => {
    const words = exportDialogWordsOf(next.translation);
    try {
      const result = await exporter.copy(next, own);
      const problem = { unsupported: words.copyUnsupported, refused: words.copyRefused } as const;
      told = result.ok
        ? { isProblem: false, text: words.copied }
        : { isProblem: true, text: problem[result.reason] };
    } catch (error) {
      tellProblem(error, () => void copyPicture(own, next));
    }
    redraw();
  };

  const sizeText = (bytes: number, { translation }: Frame): string => {
    const isMany = bytes >= 1e6;
    const format = new Intl.NumberFormat(translation.language, {
      style: 'unit',
      unit: isMany ? 'megabyte' : 'kilobyte',
      maximumSignificantDigits: 2,
    });
    return format.format(bytes / (isMany ? 1e6 : 1e3));
  };

  const pictureFields = (own: ExportChoice, next: Frame): TemplateResult => {
    const words = exportDialogWordsOf(next.translation);
    const family = familyOf[own.format];
    const { words: common } = next.translation;
    const { story } = next.collection;
    const hasPicture = family === 'picture' || family === 'moving';
    return html`
      ${
        hasPicture
          ? selectField(
              words.ratio,
              ratios,
              own.ratio,
              (ratio) => words.ratios[ratio],
              (ratio) => change(withUsualWidth(own, { ratio })),
            )
          : nothing
      }
      ${hasPicture ? numberField(words.width, own.width, widths.least, widths.most, (width) => change({ width })) : nothing}
      ${
        own.format === 'png'
          ? selectField(
              words.scale,
              scales,
              own.scale,
              (scale) => words.scaleTimes(String(scale)),
              (scale) => change({ scale }),
            )
          : nothing
      }
      ${family === 'moving' ? selectField(words.framesPerSecond, frameRates, own.framesPerSecond, String, (framesPerSecond) => change({ framesPerSecond })) : nothing}
      ${family === 'moving' ? numberField(words.seconds, own.seconds, 1, mostSeconds, (seconds) => change({ seconds })) : nothing}
      ${
        family === 'moving'
          ? selectField(
              words.pace,
              paces,
              own.pace,
              (pace) => common.paces[pace],
              (pace) => change({ pace }),
            )
          : nothing
      }
      ${
        family === 'data' || family === 'page'
          ? nothing
          : selectField(
              words.theme,
              themeNames,
              own.theme,
              (theme) => common.themes[theme],
              (theme) => change({ theme }),
            )
      }
      ${
        story.languages.length > 1
          ? selectField(
              words.language,
              story.languages,
              own.language,
              (language) => languageNames[language],
              (language) => change({ language }),
            )
          : nothing
      }
      ${
        !story.conicPlane || family === 'data' || family === 'page' || own.view === 'screen'
          ? nothing
          : selectField(
              words.projection,
              ['mercator', 'albers'] as const,
              own.projection,
              (projection) => words.projections[projection],
              (projection) => change({ projection }),
            )
      }
      ${
        hasPicture && next.state.view
          ? selectField(
              words.view,
              ['whole', 'screen'] as const,
              own.view,
              (view) => words.views[view],
              (view) => change({ view }),
            )
          : nothing
      }
      ${
        hasPicture
          ? html`<fieldset class="export-parts"><legend>${words.parts}</legend>
              ${(Object.keys(own.parts) as (keyof ExportChoice['parts'])[]).map((part) =>
                checkField(words.partNames[part], own.parts[part], (isIn) =>
                  change({ parts: { ...own.parts, [part]: isIn } }),
                ),
              )}</fieldset>`
          : nothing
      }
      ${
        family === 'data'
          ? selectField(
              words.entries,
              ['shown', 'all'] as const,
              own.entries,
              (entries) =>
                words.entryChoices[entries](
                  next.translation.count(exporter.entriesOf(next, { ...own, entries })),
                ),
              (entries) => change({ entries }),
            )
          : nothing
      }`;
  };

  const facts = (own: ExportChoice, next: Frame): string => {
    const words = exportDialogWordsOf(next.translation);
    const { count } = next.translation;
    const { width, height } = pictureSize(own);
    const factor = own.format === 'png' ? own.scale : 1;
    const hasPixels = ['png', 'film', 'gif'].includes(own.format);
    const pixels = hasPixels ? [words.pixels(count(width * factor), count(height * factor))] : [];
    const bytes = estimate?.bytes;
    return [...pixels, bytes === undefined ? words.estimating : words.about(sizeText(bytes, next))].join(
      ' · ',
    );
  };

  const actions = (own: ExportChoice, next: Frame): TemplateResult => {
    const words = exportDialogWordsOf(next.translation);
    if (running) {
      const { share, startedMs, abort } = running;
      const leftMs = share > 0.02 ? ((performance.now() - startedMs) * (1 - share)) / share : undefined;
      return html`<div class="export-work">
        <progress max="1" .value=${share} aria-label=${words.working}></progress>
        <span class="aside">${leftMs === undefined ? words.working : words.timeLeft(next.translation.count(Math.ceil(leftMs / 1000)))}</span>
        <button type="button" class="text-button" @click=${() => abort.abort()}>${words.cancel}</button>
      </div>`;
    }
    return html`<div class="export-actions">
      <button type="button" class="text-button primary" @click=${() => void run(own, next)}>${icon('download')}${words.download}</button>
      ${own.format === 'png' ? html`<button type="button" class="text-button" @click=${() => void copyPicture(own, next)}>${icon('quote')}${words.copyPicture}</button>` : nothing}
    </div>`;
  };

  return {
    draw(next) {
      frame = next;
      const { language } = next.translation;
      choice ??= defaultChoice({
        theme: shownTheme(),
        language,
        seconds: next.state.seconds ?? defaultSeconds(next.dataset.index.arrivals, next.dataset.extent),
        pace: next.state.pace,
      });
      const own = choice;
      const words = exportDialogWordsOf(next.translation);
      refreshPreview(own, next);
      refreshEstimate(own, next);
      return html`<div class="export">
        <div class="export-choices">
          ${radioField(
            words.format,
            ids('export-format'),
            exportFormats,
            own.format,
            (format) => words.formats[format],
            (format: ExportFormat) => change(withUsualWidth(own, { format })),
          )}
          <p class="aside">${words.formatHelp[own.format]}</p>
          <div class="export-fields">${pictureFields(own, next)}
            <label class="form-field"><span>${words.fileName}</span>
              <input type="text" maxlength="80" .value=${own.fileName ?? ''} placeholder=${exporter.nameOf(next, { ...own, fileName: undefined })}
                @change=${(event: Event) => change({ fileName: (event.target as HTMLInputElement).value || undefined })} /></label>
          </div>
        </div>
        <div class="export-result">
          <div class="export-preview" role="group" aria-label=${words.preview}>${picture?.svg ? unsafeSVG(picture.svg) : nothing}</div>
          <p class="aside export-facts">${exporter.nameOf(next, own)} · ${facts(own, next)}</p>
          ${actions(own, next)}
          <div class="export-told" role=${told?.isProblem ? 'alert' : 'status'}><p>${told?.text ?? ''}</p>
            ${told?.again ? waysOut(next.translation, told.again.tryAgain, told.again.reason, reload) : nothing}</div>
        </div>
      </div>`;
    },
    closed() {
      running?.abort.abort();
      estimate?.abort.abort();
      estimate = undefined;
      // The next time begins from what is on the screen then.
      choice = undefined;
      picture = undefined;
      told = undefined;
    },
  };
}
