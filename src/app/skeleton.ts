import { html, type TemplateResult } from 'lit-html';
import type { Ids } from '../views/ids.ts';

/**
 * What a map is made of, empty. Features fill it.
 *
 * @param landmark role of a part: in a page of others only the whole map is a place to go to
 */
export const skeleton = (ids: Ids, landmark: 'region' | 'group'): TemplateResult => html`
  <a class="skip-link" href="#${ids('initiatives')}"></a>
  <div class="heading"></div>
  <div class="main">
    <section class="map" role=${landmark} id=${ids('map')}></section>
    <div class="map-tools" role=${landmark}><div class="zoom-tools"></div><div class="talk-tools"></div>
      <div class="menus-toggle"></div><div class="menus" id=${ids('menus')} popover></div><div class="legend-toggle"></div></div>
    <nav class="embed-host" hidden></nav>
    <section class="talk-card" role=${landmark} hidden></section>
    <section class="timeline" role=${landmark}>
      <div class="timeline-head"><div class="timeline-legend"></div><div class="timeline-spread"></div></div>
      <div class="play"><div class="transport"></div><div class="play-settings"></div></div>
      <div class="axis"></div>
    </section>
    ${
      landmark === 'region'
        ? html`<aside class="panel" role="region" id=${ids('initiatives')} tabindex="-1"></aside>`
        : html`<div class="panel" role="group" id=${ids('initiatives')} tabindex="-1"></div>`
    }
  </div>
  <footer class="attribution"></footer>
  <div class="notices"></div>
  <p class="status" role="status"></p>
  <div class="print-page"></div>
  <div class="black-screen" hidden></div>
`;

/** Finds an element of a skeleton. @throws Error if there is none */
export const placesIn =
  (root: HTMLElement) =>
  (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`skeleton: no ${selector}`);
    return found;
  };
