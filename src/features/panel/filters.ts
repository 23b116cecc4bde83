import { html, nothing, type TemplateResult } from 'lit-html';
import { facetValues, isFiltered } from '../../domain/filter.ts';
import type { FacetId } from '../../domain/story.ts';
import { clearFilter, toggleFilter } from '../../state/actions.ts';
import type { Frame } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { askedLabels, facetValueLabel } from '../../views/facetLabels.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { panelWordsOf } from './words/panelWords.ts';

function facetTemplate(facet: FacetId, frame: Frame, store: Store): TemplateResult {
  const { translation, collection, state } = frame;
  return html`<fieldset class="facet">
    <legend>${translation.words.facets[facet]}</legend>
    ${facetValues(collection, state, facet).map(
      ({ value, count, isAsked }) => html`<label class="facet-value" data-count=${count}>
        <input type="checkbox" .checked=${isAsked} @change=${() => toggleFilter(store, facet, value)} />
        <span>${facetValueLabel(facet, value, frame)}</span> <span class="facet-count">${translation.count(count)}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** The choices of every facet, each with how many initiatives it would leave. */
export function filterChoices(frame: Frame, store: Store, ids: Ids): TemplateResult {
  const words = panelWordsOf(frame.translation);
  return html`<div class="facets" id=${ids('facets')} role="group" aria-label=${words.filter}>
    <p class="aside">${words.filterHelp}</p>
    ${frame.collection.story.facets.map((facet) => facetTemplate(facet, frame, store))}
  </div>`;
}

/** What is asked for, as chips that take it away again. */
export function filterChips(frame: Frame, store: Store): TemplateResult | typeof nothing {
  if (!isFiltered(frame.state)) return nothing;
  const words = panelWordsOf(frame.translation);
  return html`<div class="chips" role="group" aria-label=${words.filtersInUse}>
    ${askedLabels(frame).map(
      ({
        facet,
        value,
        label,
      }) => html`<button type="button" class="chip" aria-label=${words.removeFilter(label)}
        @click=${() => toggleFilter(store, facet, value)}>${label}${icon('close')}</button>`,
    )}
    <button type="button" class="chip quiet" @click=${() => clearFilter(store)}>${words.removeFilters}</button>
  </div>`;
}
