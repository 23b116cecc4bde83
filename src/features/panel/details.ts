import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import type { Entry } from '../../domain/dataset.ts';
import type { GazetteerPlace } from '../../domain/gazetteer.ts';
import type { Source } from '../../domain/initiative.ts';
import { isRebuilt } from '../../domain/localText.ts';
import { kindText } from '../../i18n/kindText.ts';
import { firstInRegion } from '../../i18n/sentence.ts';
import { otherLanguage, type Translation } from '../../i18n/translate.ts';
import { plainLook } from '../../look/markLook.ts';
import { type CitationStyle, citationStyles } from '../../state/citationStyle.ts';
import type { Frame } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';
import { markIcon } from '../../views/markIcon.ts';
import { bothNames, nameOf } from '../../views/names.ts';
import { panelWordsOf } from './words/panelWords.ts';

/** What can be taken away. */
export interface DetailCopies {
  copyLink(): void;
  /** Copies the citation of one source; without one, of the record and all its sources. */
  copyCitation(entry: Entry, source?: Source): void;
  chooseStyle(style: CitationStyle): void;
}

export interface DetailActions extends DetailCopies {
  close(): void;
  open(entry: Entry): void;
  openPlace(place: GazetteerPlace): void;
}

function row(label: string, content: TemplateResult | string): TemplateResult {
  return html`<div class="fact"><dt>${label}</dt><dd>${content}</dd></div>`;
}

function dateText(edtf: string, { dataset, translation }: Frame): string {
  const occurrence = dataset.occurrenceOf(edtf);
  return occurrence ? translation.occurrence(occurrence) : edtf;
}

function whereText(entry: Entry, translation: Translation, actions: DetailActions): TemplateResult {
  const words = panelWordsOf(translation);
  const { known, note, online } = entry.initiative.place;
  const how = known === 'stated' ? words.placeStated : words.placeInferred;
  const lineage = translation.inOrder(entry.lineage);
  return html`${lineage.map(
    (
      place,
      position,
    ) => html`${position > 0 ? words.placeGap : ''}<button type="button" class="inline-link" title=${words.openPlace(translation.placeName(place))}
      @click=${() => actions.openPlace(place)}>${translation.placeName(place)}</button>`,
  )}
    <span class="aside">${translation.pick(entry.precision.name)} · ${how}${online ? html` · ${words.online}` : nothing}${note ? html`<br />${translation.pick(note)}` : nothing}</span>`;
}

function sourceItem(entry: Entry, source: Source, frame: Frame, actions: DetailActions): TemplateResult {
  const { translation } = frame;
  const words = panelWordsOf(translation);
  return html`<li>
    <a href=${source.address} target="_blank" rel="noopener noreferrer" title=${words.opensSource}>
      ${source.title === undefined ? html`<span>${words.untitledPage}</span>` : html`<span lang=${source.language}>${source.title}</span>`}${icon('external')}</a>
    <span class="aside">${translation.pick(source.publisher)} · ${dateText(source.date, frame)} ·
      ${words.inLanguage(translation.languageName(source.language))}</span>
    ${source.note ? html`<span class="aside">${translation.pick(source.note)}</span>` : nothing}
    <button type="button" class="inline-link" aria-label=${words.citeSource(translation.pick(source.publisher))}
      @click=${() => actions.copyCitation(entry, source)}>${words.cite}</button>
  </li>`;
}

function citationChoice({ state, translation }: Frame, actions: DetailActions): TemplateResult {
  const words = panelWordsOf(translation);
  return html`<label class="cite-style"><span>${words.citationStyle}</span>
    <select @change=${(event: Event) => {
      const style = citationStyles.find((own) => own === (event.target as HTMLSelectElement).value);
      if (style) actions.chooseStyle(style);
    }}>
      ${citationStyles.map((style) => html`<option value=${style} ?selected=${style === state.citationStyle}>${words.citationStyles[style]}</option>`)}
    </select></label>`;
}

function neighbours(entry: Entry, frame: Frame, actions: DetailActions): TemplateResult | typeof nothing {
  const { dataset, translation } = frame;
  const others = dataset.entriesAt(entry.place.code).filter((other) => other !== entry);
  if (others.length === 0) return nothing;
  return html`<h4>${panelWordsOf(translation).alsoHere(translation.placeName(entry.place))}</h4>
    <ul class="neighbours">
      ${others.map(
        (other) => html`<li><button type="button" class="link-button" @click=${() => actions.open(other)}>
          ${markIcon(other.category, other.isImprecise, plainLook, 11)}
          <span>${nameOf(other.initiative.name, frame)} <span class="aside">${translation.occurrence(other.occurrence, 'short')}</span></span>
        </button></li>`,
      )}
    </ul>`;
}

/** The initiatives before and after, in date order, by their names. */
function steps({ position }: Entry, { dataset, translation }: Frame, actions: DetailActions): TemplateResult {
  const words = panelWordsOf(translation);
  const step = (target: Entry | undefined, label: string) =>
    target
      ? html`<button type="button" class="link-button" @click=${() => actions.open(target)}>
          <span>${label} ${translation.pick(target.initiative.name)}</span></button>`
      : nothing;
  return html`<div class="detail-steps">
    ${step(dataset.entries[position - 1], words.earlierOne)} ${step(dataset.entries[position + 1], words.laterOne)}
  </div>`;
}

/** All that is known of an initiative, with its doubts and its sources. */
export function detailsTemplate(entry: Entry, frame: Frame, actions: DetailActions): TemplateResult {
  const { translation } = frame;
  const words = panelWordsOf(translation);
  const { initiative, occurrence } = entry;
  const { title, summary, organisers, people, bodyFounded, doubts, otherDates, confidence, sources, fields } =
    initiative;
  const { story } = frame.collection;
  const first = firstInRegion(entry, frame);
  const otherTitle = translation.other(title);
  return html`<section class="details" aria-label=${words.details}>
    <header>
      <h3 tabindex="-1" lang=${translation.language}>${translation.pick(title)}</h3>
      <button type="button" class="quiet-button" aria-label=${words.close} title=${words.close} @click=${actions.close}>${icon('close')}</button>
      ${otherTitle ? html`<p class="other-title" lang=${otherLanguage[translation.language]}>${otherTitle}</p>` : nothing}
      ${isRebuilt(title) ? html`<p class="aside">* ${words.rebuilt}</p>` : nothing}
    </header>
    <p class="summary">${translation.pick(summary)}</p>
    ${frame.state.bothScripts ? html`<p class="summary other-script" lang=${otherLanguage[translation.language]}>${translation.other(summary)}</p>` : nothing}
    <dl>
      ${row(words.when, html`<time datetime=${ifDefined(/^\d{4}-\d{2}(-\d{2})?$/.test(occurrence.edtf) ? occurrence.edtf : undefined)}>${translation.occurrence(occurrence)}</time>`)}
      ${row(words.where, whereText(entry, translation, actions))}
      ${first === undefined ? nothing : row(first, html`${translation.placeName(entry.province)}<span class="aside">${words.firstInProvinceHelp}</span>`)}
      ${row(words.kind, kindText(entry, translation))}
      ${bodyFounded ? row(words.body, bothNames(bodyFounded, translation)) : nothing}
      ${story.fields.map(({ id, name }) => {
        const own = fields[id];
        return own === undefined ? nothing : row(translation.pick(name), translation.pick(own));
      })}
      ${
        story.sectors.length > 0
          ? row(
              organisers.length > 1 ? words.organisers : words.organiser,
              organisers.length > 0
                ? html`<ul class="plain">${organisers.map((name) => html`<li>${bothNames(name, translation)}</li>`)}</ul>`
                : words.notNamed,
            )
          : nothing
      }
      ${
        people.length > 0
          ? row(
              words.people,
              html`<ul class="plain">${people.map(
                ({ name, role }) =>
                  html`<li>${bothNames(name, translation)}<span class="aside">${translation.pick(role)}</span></li>`,
              )}</ul>`,
            )
          : nothing
      }
      ${otherDates.map(({ date, note }) =>
        row(
          words.otherDates,
          html`${dateText(date, frame)}<span class="aside">${translation.pick(note)}</span>`,
        ),
      )}
      ${doubts.length > 0 ? row(words.doubts, html`<ul class="plain">${doubts.map((doubt) => html`<li>${translation.pick(doubt)}</li>`)}</ul>`) : nothing}
      ${row(
        words.confirmation,
        html`<strong class="confidence" data-level=${confidence.level}>${words.confidence[confidence.level]}</strong>
        <span class="aside">${translation.pick(confidence.reason)}</span>`,
      )}
    </dl>
    <h4>${words.sources}</h4>
    <p class="aside source-count">${words.sourceTotal(sources.length, translation.count(sources.length))}</p>
    <ul class="sources">${sources.map((source) => sourceItem(entry, source, frame, actions))}</ul>
    ${neighbours(entry, frame, actions)}
    ${steps(entry, frame, actions)}
    <div class="detail-actions">
      <button type="button" class="text-button" @click=${actions.copyLink}>${icon('link')}${words.copyLink}</button>
      <button type="button" class="text-button" @click=${() => actions.copyCitation(entry)}>${icon('quote')}${words.copyCitation}</button>
      ${citationChoice(frame, actions)}
    </div>
  </section>`;
}
