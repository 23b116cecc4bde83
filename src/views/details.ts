import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import type { Entry } from '../domain/dataset.ts';
import type { Name, Source } from '../domain/initiative.ts';
import { parseOccurrence } from '../domain/occurrence.ts';
import type { Language, Translation } from '../i18n/translate.ts';
import type { Frame } from '../state/frame.ts';
import { icon } from './icons.ts';
import { markIcon } from './markIcon.ts';

export interface DetailActions {
  close(): void;
  open(entry: Entry): void;
  copyLink(): void;
  copyCitation(entry: Entry): void;
}

const otherLanguage: Readonly<Record<Language, Language>> = { en: 'zh-Hans', 'zh-Hans': 'en' };

/** A name in the reader's language, and after it in the other one. */
function bothNames(name: Name, translation: Translation): TemplateResult {
  const other = translation.other(name);
  const spoken = name.zh === undefined ? 'en' : translation.language;
  return html`<span lang=${spoken}>${translation.pick(name)}</span>${
    other
      ? html` <span class="other-script" lang=${otherLanguage[translation.language]}>${other}</span>${
          name.zhRebuilt
            ? html`<abbr class="rebuilt" title=${translation.words.rebuilt} aria-label=${translation.words.rebuilt}>*</abbr>`
            : nothing
        }`
      : nothing
  }`;
}

function row(label: string, content: TemplateResult | string): TemplateResult {
  return html`<div class="fact"><dt>${label}</dt><dd>${content}</dd></div>`;
}

function dateText(edtf: string, translation: Translation): string {
  const parsed = parseOccurrence(edtf);
  return parsed.ok ? translation.occurrence(parsed.occurrence) : edtf;
}

function whereText(entry: Entry, translation: Translation): TemplateResult {
  const { words } = translation;
  const { level, known, note, online } = entry.initiative.place;
  const how = known === 'stated' ? words.placeStated : words.placeInferred;
  return html`${translation.fullPlaceName(entry)}
    <span class="aside">${words.placeLevel[level]} · ${how}${online ? html` · ${words.online}` : nothing}${note ? html`<br />${translation.pick(note)}` : nothing}</span>`;
}

function sourceItem(source: Source, translation: Translation): TemplateResult {
  const { words } = translation;
  return html`<li>
    <a href=${source.address} target="_blank" rel="noopener noreferrer" title=${words.opensSource}>
      <span lang=${source.language}>${source.title}</span>${icon('external')}</a>
    <span class="aside">${translation.pick(source.publisher)} · ${dateText(source.date, translation)} ·
      ${words.inLanguage(translation.languageName(source.language))}</span>
    ${source.note ? html`<span class="aside">${translation.pick(source.note)}</span>` : nothing}
  </li>`;
}

function neighbours(entry: Entry, frame: Frame, actions: DetailActions): TemplateResult | typeof nothing {
  const { dataset, translation } = frame;
  const others = dataset.entriesAt(entry.place.code).filter((other) => other !== entry);
  if (others.length === 0) return nothing;
  return html`<h4>${translation.words.alsoHere(translation.placeName(entry.place))}</h4>
    <ul class="neighbours">
      ${others.map(
        (other) => html`<li><button type="button" class="link-button" @click=${() => actions.open(other)}>
          ${markIcon(other.initiative.nature, other.isImprecise, 'full', 11)}
          <span>${translation.pick(other.initiative.name)} <span class="aside">${translation.occurrence(other.occurrence, 'short')}</span></span>
        </button></li>`,
      )}
    </ul>`;
}

/** The initiatives before and after, in date order, by their names. */
function steps({ position }: Entry, { dataset, translation }: Frame, actions: DetailActions): TemplateResult {
  const { words } = translation;
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
  const { words } = translation;
  const { initiative, occurrence } = entry;
  const { title, summary, organisers, people, bodyFounded, doubts, otherDates, confidence, sources } =
    initiative;
  const otherTitle = translation.other(title);
  return html`<section class="details" aria-label=${words.details}>
    <header>
      <h3 id="details-title" tabindex="-1" lang=${translation.language}>${translation.pick(title)}</h3>
      <button type="button" class="quiet-button" aria-label=${words.close} title=${words.close} @click=${actions.close}>${icon('close')}</button>
      ${otherTitle ? html`<p class="other-title" lang=${otherLanguage[translation.language]}>${otherTitle}</p>` : nothing}
      ${title.zhRebuilt ? html`<p class="aside">* ${words.rebuilt}</p>` : nothing}
    </header>
    <p class="summary">${translation.pick(summary)}</p>
    <dl>
      ${row(words.when, html`<time datetime=${ifDefined(/^\d{4}-\d{2}(-\d{2})?$/.test(occurrence.edtf) ? occurrence.edtf : undefined)}>${translation.occurrence(occurrence)}</time>`)}
      ${row(words.where, whereText(entry, translation))}
      ${frame.dataset.isFirstInProvince(entry) ? row(words.firstInProvince, html`${translation.placeName(entry.province)}<span class="aside">${words.firstInProvinceHelp}</span>`) : nothing}
      ${row(words.kind, words.kindAndNature(words.kinds[initiative.kind], words.nature[initiative.nature]))}
      ${bodyFounded ? row(words.body, bothNames(bodyFounded, translation)) : nothing}
      ${row(
        organisers.length > 1 ? words.organisers : words.organiser,
        organisers.length > 0
          ? html`<ul class="plain">${organisers.map((name) => html`<li>${bothNames(name, translation)}</li>`)}</ul>`
          : words.notNamed,
      )}
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
          html`${dateText(date, translation)}<span class="aside">${translation.pick(note)}</span>`,
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
    <ul class="sources">${sources.map((source) => sourceItem(source, translation))}</ul>
    ${neighbours(entry, frame, actions)}
    ${steps(entry, frame, actions)}
    <div class="detail-actions">
      <button type="button" class="text-button" @click=${actions.copyLink}>${icon('link')}${words.copyLink}</button>
      <button type="button" class="text-button" @click=${() => actions.copyCitation(entry)}>${icon('quote')}${words.copyCitation}</button>
    </div>
  </section>`;
}
