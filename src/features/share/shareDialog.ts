import '../../look/css/dialogForm.css';
import './share.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Boundaries } from '../../domain/boundaries.ts';
import { type Pace, paces } from '../../domain/pace.ts';
import type { StoryHelp } from '../../domain/story.ts';
import type { Language } from '../../i18n/translate.ts';
import { type EmbedSize, elementCode, embedBounds, frameCode } from '../../io/embedCode.ts';
import { type ThemeName, themeNames } from '../../look/tokens.ts';
import { boundaryChoices } from '../../state/fields.ts';
import type { Frame } from '../../state/frame.ts';
import { originOf } from '../../state/origin.ts';
import { type KeyChoice, keyChoices, type LinkState } from '../../state/state.ts';
import type { DialogContent } from '../../views/dialogs.ts';
import { checkField, numberField, radioField, selectField } from '../../views/formFields.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { languageNames } from '../../views/languageNames.ts';
import { shareDialogWordsOf } from './words/shareDialogWords.ts';

export interface ShareParts {
  readonly ids: Ids;
  readonly storyHelp: StoryHelp;
  /** A link to a moment, for any other reader's screen. */
  link(moment: { readonly state: LinkState }): string;
  copy(text: string, told: string): void;
  /** Address of `embed.js`. */
  readonly script: string;
}

const embedRatios = ['16:9', '4:3', '1:1', '9:16'] as const;
const codeKinds = ['frame', 'element'] as const;
const starts = ['now', 'earliest', 'latest'] as const;

interface EmbedChoice {
  readonly code: (typeof codeKinds)[number];
  readonly kind: EmbedSize['kind'];
  readonly ratio: (typeof embedRatios)[number];
  readonly width: number;
  readonly height: number;
  readonly showsTitle: boolean;
  readonly start: (typeof starts)[number];
  readonly autoplay: boolean;
  readonly pace: Pace;
  readonly keys: KeyChoice;
  /** As the reader typed it. */
  readonly host: string;
  readonly language: Language;
  readonly theme: ThemeName | undefined;
  readonly boundaries: Boundaries;
}

function embedState({ state }: Frame, choice: EmbedChoice): LinkState {
  const host = originOf(choice.host);
  const isNow = choice.start === 'now';
  return {
    ...state,
    mode: 'embed',
    date: choice.start === 'now' ? state.date : choice.start,
    selected: isNow ? state.selected : undefined,
    showsTitle: choice.showsTitle,
    autoplay: choice.autoplay,
    pace: choice.pace,
    keys: choice.keys,
    hosts: host === undefined ? [] : [host],
    language: choice.language,
    theme: choice.theme,
    boundaries: choice.boundaries,
    query: '',
    page: undefined,
    listing: 'list',
  };
}

/** The link to a moment, and the code that puts the map into a page, with a preview of it. */
export function createShareDialog(parts: ShareParts, redraw: () => void): DialogContent {
  let choice: EmbedChoice | undefined;

  const change = (next: Partial<EmbedChoice>): void => {
    if (choice) choice = { ...choice, ...next };
    redraw();
  };

  const linkPart = (frame: Frame): TemplateResult => {
    const words = shareDialogWordsOf(frame.translation.language);
    const link = parts.link(frame);
    return html`<section class="share-link">
      <label class="share-address"><span>${words.link}</span>
        <input type="text" readonly .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
      <button type="button" class="text-button primary" @click=${() => parts.copy(link, frame.translation.words.copied)}>${icon('link')}${words.copyLink}</button>
      <p class="aside">${words.linkHelp}</p>
    </section>`;
  };

  const fields = (own: EmbedChoice, frame: Frame): TemplateResult => {
    const { language, words: common, pick } = frame.translation;
    const words = shareDialogWordsOf(language);
    const { languages } = frame.collection.story;
    const { choices } = parts.storyHelp.boundaries;
    const isBadHost = own.host !== '' && originOf(own.host) === undefined;
    const [leastWidth, mostWidth] = embedBounds.width;
    const [leastHeight, mostHeight] = embedBounds.height;
    return html`
      ${radioField(
        words.code,
        parts.ids('embed-code'),
        codeKinds,
        own.code,
        (code) => words.codes[code],
        (code) => change({ code }),
      )}
      <p class="aside">${words.codeHelp[own.code]}</p>
      ${radioField(
        words.size,
        parts.ids('embed-size'),
        ['fluid', 'fixed'] as const,
        own.kind,
        (kind) => words.sizes[kind],
        (kind) => change({ kind }),
      )}
      ${
        own.kind === 'fluid'
          ? selectField(words.ratio, embedRatios, own.ratio, String, (ratio) => change({ ratio }))
          : html`${numberField(words.width, own.width, leastWidth, mostWidth, (width) => change({ width }))}
            ${numberField(words.height, own.height, leastHeight, mostHeight, (height) => change({ height }))}`
      }
      ${selectField(
        words.start,
        starts,
        own.start,
        (start) => words.starts[start],
        (start) => change({ start }),
      )}
      ${selectField(
        common.paceChoice,
        paces,
        own.pace,
        (pace) => common.paces[pace],
        (pace) => change({ pace }),
      )}
      ${
        languages.length > 1
          ? selectField(
              common.language,
              languages,
              own.language,
              (code) => languageNames[code],
              (code) => change({ language: code }),
            )
          : nothing
      }
      ${selectField(
        common.theme,
        ['system', ...themeNames] as const,
        own.theme ?? 'system',
        (theme) => (theme === 'system' ? words.asReader : common.themes[theme]),
        (theme) => change({ theme: theme === 'system' ? undefined : theme }),
      )}
      ${
        choices
          ? selectField(
              words.boundaries,
              boundaryChoices,
              own.boundaries,
              (boundaries) => pick(choices[boundaries]),
              (boundaries) => change({ boundaries }),
            )
          : nothing
      }
      ${selectField(
        words.keys,
        keyChoices,
        own.keys,
        (keys) => words.keyChoices[keys],
        (keys) => change({ keys }),
      )}
      <p class="aside">${words.keyHelp[own.keys]}</p>
      ${
        own.keys === 'forward' && own.code === 'frame'
          ? html`<label class="form-field"><span>${words.host}</span>
              <input type="text" .value=${own.host} aria-invalid=${isBadHost ? 'true' : 'false'}
                @change=${(event: Event) => change({ host: (event.target as HTMLInputElement).value.trim() })} /></label>
            <p class="aside" role=${isBadHost ? 'alert' : nothing}>${isBadHost ? words.hostBad : words.hostHelp}</p>`
          : nothing
      }
      ${checkField(words.title, own.showsTitle, (showsTitle) => change({ showsTitle }))}
      ${checkField(words.plays, own.autoplay, (autoplay) => change({ autoplay }))}
      ${own.autoplay ? html`<p class="aside">${words.playsHelp}</p>` : nothing}`;
  };

  return {
    draw(frame) {
      const { translation, state, day } = frame;
      choice ??= {
        code: 'frame',
        kind: 'fluid',
        ratio: '16:9',
        width: 800,
        height: 500,
        showsTitle: true,
        start: 'now',
        autoplay: false,
        pace: state.pace,
        keys: 'own',
        host: '',
        language: translation.language,
        theme: state.theme,
        boundaries: state.boundaries,
      };
      const own = choice;
      const words = shareDialogWordsOf(translation.language);
      const address = parts.link({ state: embedState(frame, own) });
      const title = words.frameTitle(translation.pick(frame.collection.story.title), translation.day(day));
      const size: EmbedSize =
        own.kind === 'fluid'
          ? { kind: 'fluid', ratio: own.ratio }
          : { kind: 'fixed', width: own.width, height: own.height };
      const code =
        own.code === 'frame'
          ? frameCode(address, title, size)
          : elementCode(frame.collection.story.name, parts.script, address, title, size);
      return html`<div class="share">
        ${linkPart(frame)}
        <h3>${words.embed}</h3>
        <div class="export">
          <div class="export-choices">${fields(own, frame)}</div>
          <div class="export-result">
            <iframe class="share-preview" data-ratio=${own.kind === 'fluid' ? own.ratio : 'fixed'} src=${address} title=${words.preview}></iframe>
            <textarea class="share-code" readonly rows="5" aria-label=${words.code} .value=${code}
              @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>
            <div class="export-actions"><button type="button" class="text-button primary" @click=${() => parts.copy(code, words.codeCopied)}>${icon('quote')}${words.copyCode}</button></div>
          </div>
        </div>
      </div>`;
    },
    closed() {
      choice = undefined;
    },
  };
}
