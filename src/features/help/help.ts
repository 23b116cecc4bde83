import './help.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { confidences } from '../../domain/filter.ts';
import type { StoryHelp } from '../../domain/story.ts';
import { windowModes } from '../../domain/timeWindow.ts';
import type { Translation } from '../../i18n/translate.ts';
import { type LegendItem, legendItems } from '../../look/legend.ts';
import { setBoundaries, setRenderer } from '../../state/actions.ts';
import { boundaryChoices, renderers } from '../../state/fields.ts';
import type { Frame } from '../../state/frame.ts';
import { spreadLayers } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import type { CommandTable } from '../../views/commands.ts';
import type { DialogContent } from '../../views/dialogs.ts';
import type { Ids } from '../../views/ids.ts';
import { tintScale } from '../../views/legendTemplate.ts';
import { markIcon } from '../../views/markIcon.ts';
import type { HelpWords } from './words/en.ts';
import { helpWordsOf } from './words/helpWords.ts';

const keyNames: Readonly<Record<string, string>> = { Escape: 'Esc', ' ': 'Space' };

function keyTable(frame: Frame, commands: CommandTable): TemplateResult {
  const { words } = frame.translation;
  const help = helpWordsOf(frame.translation);
  const own = Object.values(commands)
    .filter(({ keys }) => keys.length > 0)
    .map(({ id, keys, label }): readonly [readonly string[], string] => [
      keys.map((key) => keyNames[key] ?? key),
      id === 'letGo' ? help.escape : id === 'togglePlay' ? `${words.play} / ${words.pause}` : label(frame),
    ]);
  const others = help.sliderKeys.map(([keys, does]): readonly [readonly string[], string] => [[keys], does]);
  return html`<table class="help-keys">
    <thead><tr><th scope="col">${help.key}</th><th scope="col">${help.does}</th></tr></thead>
    <tbody>${[...own, ...others].map(
      ([keys, does]) =>
        html`<tr><td>${keys.map((key) => html`<kbd>${key}</kbd> `)}</td><td>${does}</td></tr>`,
    )}</tbody>
  </table>`;
}

export interface HelpParts {
  readonly store: Store;
  readonly commands: CommandTable;
  readonly ids: Ids;
  /** What the story tells of itself. */
  readonly storyHelp: StoryHelp;
  /** Address of the licences' text; undefined where there is none. */
  readonly licences: string | undefined;
}

/** What an item of the legend means, in a sentence. */
function helpText({ of, isOver }: LegendItem, { pick }: Translation, storyHelp: StoryHelp): string {
  if (of === 'imprecise') return pick(storyHelp.imprecise);
  return pick(isOver && of.helpOver ? of.helpOver : of.help);
}

const defined = (term: string, meaning: string): TemplateResult =>
  html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`;

const outside = (address: string, text: string): TemplateResult =>
  html`<a href=${address} target="_blank" rel="noopener noreferrer">${text}</a>`;

/** The licences, where the page is one file; else they are a text beside it. */
function licencesInPage(): string | undefined {
  const text = document.getElementById('licences')?.textContent;
  return text ? (JSON.parse(text) as string) : undefined;
}

const licencesText = (help: HelpWords, text: string): TemplateResult =>
  html`<details><summary>${help.licencesInPage}</summary>
    <pre class="help-licences" tabindex="0" lang="en">${text}</pre></details>`;

/** The choice between two lists of countries, where a region is contested. */
function boundaryFieldset(
  { translation: { pick }, state }: Frame,
  { store, ids, storyHelp }: Pick<HelpParts, 'store' | 'ids' | 'storyHelp'>,
) {
  const { choice: legend, choices } = storyHelp.boundaries;
  if (legend === undefined || choices === undefined) return nothing;
  return html`<fieldset class="help-choice"><legend>${pick(legend)}</legend>
            ${boundaryChoices.map(
              (
                choice,
              ) => html`<label class="choice"><input type="radio" name=${ids('boundaries')} value=${choice}
                .checked=${state.boundaries === choice} @change=${() => setBoundaries(store, choice)} /><span>${pick(choices[choice])}</span></label>`,
            )}
          </fieldset>`;
}

/** Keys, marks, definitions, data and its limits, and the boundaries with their switch. */
export function createHelp(parts: HelpParts): DialogContent {
  const { store, commands, ids, storyHelp, licences } = parts;
  const inPage = licencesInPage();
  return {
    draw(frame) {
      const { translation, state, collection } = frame;
      const { words, pick } = translation;
      const { boundaries } = storyHelp;
      const help = helpWordsOf(translation);
      return html`<div class="help">
        <section><h3>${help.marksTitle}</h3>
          <ul class="help-marks">
            ${legendItems(collection.story.categories).map((item) => {
              const [mark] = item.marks;
              return html`<li>${mark && markIcon(mark.category, mark.imprecise, mark.look)}<span>${helpText(item, translation, storyHelp)}</span></li>`;
            })}
            <li><span class="help-count" aria-hidden="true">7</span><span>${help.marks.count}</span></li>
            <li><span aria-hidden="true">${tintScale(collection.story)}</span><span>${pick(storyHelp.tint)}</span></li>
          </ul>
          <h4>${help.axisTitle}</h4>
          ${help.axis.map((text) => html`<p>${text}</p>`)}
        </section>
        <section><h3>${help.keysTitle}</h3>${keyTable(frame, commands)}</section>
        <section><h3>${help.wordsTitle}</h3>
          <dl>
            ${defined(words.facets.provinces, pick(storyHelp.region))} ${defined(help.possible, help.possibleMeans)}
            ${defined(pick(storyHelp.firstIn), help.firstMeans)}
            ${windowModes.map((mode) => defined(words.windows[mode], words.windowHelp[mode]))}
            ${spreadLayers.map((layer) => defined(words.spreadLayers[layer], words.spreadHelp[layer]))}
          </dl>
        </section>
        <section><h3>${help.dataTitle}</h3>
          ${storyHelp.data.map((text) => html`<p>${pick(text)}</p>`)}
          <h4>${help.confidenceTitle}</h4>
          <dl>${confidences.map((level) => defined(words.confidence[level], pick(storyHelp.confidence[level])))}</dl>
        </section>
        <section><h3>${help.boundariesTitle}</h3>
          <p>${pick(boundaries.text)}</p>
          <ul class="help-list">${boundaries.facts.map((text) => html`<li>${pick(text)}</li>`)}</ul>
          <p>${pick(boundaries.note)}</p>
          ${boundaryFieldset(frame, parts)}
          <p class="aside">${state.boundaries === 'natural-earth' ? words.attributionNaturalEarth : words.attribution}</p>
        </section>
        <section><h3>${help.licencesTitle}</h3>
          <p>${pick(storyHelp.licences)}</p>
          <ul class="help-links">
            ${storyHelp.links.map(({ name, address }) => html`<li>${outside(address, pick(name))}</li>`)}
            ${inPage === undefined && licences !== undefined ? html`<li>${outside(licences, help.licencesAll)}</li>` : nothing}
          </ul>
          ${inPage === undefined ? nothing : licencesText(help, inPage)}
        </section>
        <section><h3>${help.rendererTitle}</h3>
          <p>${help.rendererText}</p>
          <fieldset class="help-choice"><legend class="unseen">${help.rendererTitle}</legend>
            ${renderers.map(
              (
                choice,
              ) => html`<label class="choice"><input type="radio" name=${ids('renderer')} value=${choice}
                .checked=${state.renderer === choice} @change=${() => setRenderer(store, choice)} /><span>${help.renderers[choice]}</span></label>`,
            )}
          </fieldset>
        </section>
      </div>`;
    },
  };
}
