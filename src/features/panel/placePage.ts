import { html, nothing, type TemplateResult } from 'lit-html';
import type { Entry } from '../../domain/dataset.ts';
import type { Gazetteer, GazetteerPlace } from '../../domain/gazetteer.ts';
import { placeRecord } from '../../domain/placeRecord.ts';
import { closePage, openPage } from '../../state/actions.ts';
import type { Frame } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { icon } from '../../views/icons.ts';
import { bothPlaceNames } from '../../views/names.ts';
import { panelWordsOf } from './words/panelWords.ts';

export interface PlacePageParts {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  open(entry: Entry): void;
}

/** The head of a place's page: what it is, what is recorded there, what came first. Its initiatives follow as rows. */
export function placePageTemplate(
  place: GazetteerPlace,
  frame: Frame,
  { store, gazetteer, open }: PlacePageParts,
): TemplateResult {
  const { translation, dataset, scene, day } = frame;
  const words = panelWordsOf(translation);
  const { count } = translation;
  const { entries, counted, share } = placeRecord(dataset, scene.window, place.code);
  const [first] = entries;
  const holders = gazetteer.lineageOf(place).slice(1);
  const percent = new Intl.NumberFormat(translation.language, { style: 'percent' }).format(share);
  return html`<section class="place-page" aria-label=${translation.placeName(place)}>
    <button type="button" class="text-button" @click=${() => closePage(store)}>${icon('previous')}${words.allInitiatives}</button>
    <h3 tabindex="-1">${bothPlaceNames(place, translation)}</h3>
    <p class="aside">${words.levels[place.level]}${holders.map(
      (holder) =>
        html` · <button type="button" class="inline-link" @click=${() => openPage(store, holder.code)}>${translation.placeName(holder)}</button>`,
    )}</p>
    ${
      entries.length > 0
        ? html`<p class="place-counts">${words.placeShare(count(entries.length), count(dataset.entries.length), percent)}</p>`
        : nothing
    }
    ${
      counted === 0
        ? html`<p>${words.nothingInPlace(translation.placeName(place))}</p>`
        : html`<p class="place-counts">${words.placeCounted(count(counted), translation.day(day))}</p>`
    }
    ${
      first
        ? html`<p class="place-counts">${words.placeFirst} <button type="button" class="inline-link" @click=${() => open(first)}>${translation.pick(first.initiative.name)}</button>, ${translation.occurrence(first.occurrence)}</p>`
        : nothing
    }
  </section>`;
}
