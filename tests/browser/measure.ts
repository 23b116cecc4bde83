/** Measures of what is on the screen, run inside the page. They return what is wrong, one line each. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

declare global {
  var measure: Measures;
}

/** What a play tells at a moment, wherever it is told. */
export interface ToldMoment {
  /** Id of what the callout tells of, or `closing`. */
  readonly callout: string;
  readonly text: string;
  /** What covers or cuts off the callout. */
  readonly covered: readonly string[];
  /** What the mark is called that its line leads to, and what covers that mark. */
  readonly mark: string;
  readonly markCovered: readonly string[];
  /** The lit row, and whether it is in sight. */
  readonly row: string;
  readonly isRowSeen: boolean;
  /** What the sentence says of what is new. */
  readonly newest: string;
}

export interface Measures {
  /** Undefined while no callout stands on the map. */
  told(): ToldMoment | undefined;
  boxOf(selector: string): Box | undefined;
  /** Where the middles of the map's marks stand, whoever has drawn them. */
  middlesOfMarks(): readonly { readonly x: number; readonly y: number }[];
  /** Marks and names of initiatives, or the chosen one's alone, that something covers or that are cut off. */
  coveredMarks(only: 'all' | 'chosen'): readonly string[];
  /** Parts of the country's outline that something covers or that are cut off. */
  coveredCountry(): readonly string[];
  /** What of the card of a talk can't be seen. */
  cutCard(): readonly string[];
  /** Names on the map that a button or something else covers in part. */
  namesUnderCovers(): readonly string[];
  /** Controls that a finger can't hit on 44 × 44 pixels. */
  smallTargets(): readonly string[];
}

/** Makes the measures known to the page as `measure`. Stands alone, because it is sent there as text. */
export function install(): void {
  const covers = [
    '.heading',
    '.map-tools',
    '.panel',
    '.timeline',
    '.talk-card',
    '.attribution',
    '.embed-link',
  ];
  const boxesOf = (selector: string): readonly { element: Element; box: DOMRect }[] =>
    [...document.querySelectorAll(selector)]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 0 && box.height > 0 && element.checkVisibility());
  const overlap = (a: Box, b: Box): boolean =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  const isInside = (a: Box, b: Box): boolean =>
    a.left >= b.left - 0.5 && a.right <= b.right + 0.5 && a.top >= b.top - 0.5 && a.bottom <= b.bottom + 0.5;
  const whatCovers = (box: Box): readonly string[] => {
    const map = document.querySelector('.map')?.getBoundingClientRect();
    return [
      ...(map && isInside(box, map) ? [] : ['the edge of the map']),
      ...covers.filter((selector) => boxesOf(selector).some((cover) => overlap(cover.box, box))),
    ];
  };
  const report = (name: string, box: Box): readonly string[] =>
    whatCovers(box).map((cover) => `${name}: ${cover}`);

  const textOf = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';

  const measures: Measures = {
    told() {
      const callout = document.querySelector<SVGElement>('[data-callout]');
      const plate = callout?.querySelector('.callout-plate')?.getBoundingClientRect();
      if (!callout || !plate) return undefined;
      const line = callout.querySelector<SVGLineElement>('.callout-line');
      const matrix = line?.getScreenCTM();
      // The line ends short of the mark that it leads to: its direction tells which of two neighbours that is.
      let leadsTo: { readonly x: number; readonly y: number } | undefined;
      if (line && matrix) {
        const [x1, y1] = [line.x1.baseVal.value, line.y1.baseVal.value];
        const [x2, y2] = [line.x2.baseVal.value, line.y2.baseVal.value];
        const share = 11 / Math.hypot(x2 - x1, y2 - y1);
        leadsTo = new DOMPoint(x1 - (x2 - x1) * share, y1 - (y2 - y1) * share).matrixTransform(matrix);
      }
      const wayTo = (box: DOMRect): number =>
        leadsTo
          ? Math.hypot((box.left + box.right) / 2 - leadsTo.x, (box.top + box.bottom) / 2 - leadsTo.y)
          : 0;
      const marks = [...boxesOf('.mark:not([data-presence=absent]) .ground')].sort(
        (a, b) => wayTo(a.box) - wayTo(b.box),
      );
      const nearest = leadsTo && marks[0];
      const row = document.querySelector('[data-arriving]')?.getBoundingClientRect();
      const list = document.querySelector('.panel-body')?.getBoundingClientRect();
      return {
        callout: callout.dataset['callout'] ?? '',
        text: [...callout.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
        covered: whatCovers(plate),
        mark: nearest?.element.closest('.mark')?.getAttribute('aria-label') ?? '',
        markCovered: nearest ? whatCovers(nearest.box) : [],
        row: textOf('[data-arriving] .row-title'),
        isRowSeen:
          row !== undefined && list !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1,
        newest: textOf('.newest'),
      };
    },
    boxOf(selector) {
      const [found] = boxesOf(selector);
      if (!found) return undefined;
      const { left, top, right, bottom } = found.box;
      return { left, top, right, bottom };
    },
    middlesOfMarks: () =>
      boxesOf('.mark .ground').map(({ box }) => ({
        x: box.left + box.width / 2,
        y: box.top + box.height / 2,
      })),
    coveredMarks(only) {
      const marks = boxesOf(
        `.mark:not([data-presence=absent])${only === 'chosen' ? '.selected' : ''} .ground`,
      );
      if (marks.length === 0) return ['no mark'];
      return marks.flatMap(({ element, box }) => {
        const mark = element.closest('.mark');
        const label = mark?.getAttribute('aria-label') ?? '';
        const places = (mark?.getAttribute('data-places') ?? '').split(' ');
        const names = boxesOf('.name-place').filter(({ element: name }) =>
          places.some((code) => {
            // A district goes by its city's name, or its municipality's.
            const key = (name.getAttribute('data-key') ?? '').replace('place-', '');
            return [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].includes(key);
          }),
        );
        if (only === 'all') return report(label, box);
        if (names.length === 0) return [`${label}: has no name`];
        return [
          ...report(label, box),
          ...names.flatMap((name) => report(name.element.textContent ?? '', name.box)),
        ];
      });
    },
    coveredCountry() {
      const paths = [...document.querySelectorAll<SVGPathElement>('.map path.province[data-code]')];
      if (paths.length < 30) return [`only ${paths.length} provinces are drawn`];
      const problems = paths.flatMap((path) => {
        const matrix = path.getScreenCTM();
        const length = path.getTotalLength();
        const samples = 150;
        return Array.from({ length: samples }, (_, index) => {
          const point = path.getPointAtLength((length * index) / samples);
          const { x, y } = matrix ? point.matrixTransform(matrix) : point;
          return { left: x, right: x, top: y, bottom: y };
        }).flatMap((box) => report(`province ${path.dataset['code']}`, box));
      });
      return [...new Set(problems)];
    },
    cutCard() {
      const card = document.querySelector<HTMLElement>('.talk-card');
      if (!card || card.hidden) return ['no card'];
      const box = card.getBoundingClientRect();
      const others = ['.heading', '.timeline', '.map-tools'].filter((selector) =>
        boxesOf(selector).some((cover) => overlap(cover.box, box)),
      );
      const parts = boxesOf('.talk-card > *, .talk-card .confidence, .talk-card a');
      return [
        ...(card.scrollHeight > card.clientHeight + 1
          ? [`${card.scrollHeight - card.clientHeight} pixels are scrolled away`]
          : []),
        ...others.map((other) => `under ${other}`),
        ...(isInside(box, new DOMRect(0, 0, innerWidth, innerHeight)) ? [] : ['off the screen']),
        ...parts
          .filter((part) => !isInside(part.box, box))
          .map(({ element }) => `cut off: ${element.textContent?.trim().slice(0, 40)}`),
      ];
    },
    namesUnderCovers() {
      return boxesOf('.map .name, .map .name-city').flatMap(({ element, box }) =>
        whatCovers(box)
          .filter((cover) => cover !== 'the edge of the map')
          .map((cover) => `${element.textContent}: ${cover}`),
      );
    },
    smallTargets() {
      const hits = (element: Element, x: number, y: number): boolean => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element === hit || element.contains(hit));
      };
      const offsets = Array.from({ length: 89 }, (_, index) => index - 44);
      return boxesOf('button, [role=slider], select, input:not([type=radio], [type=checkbox])').flatMap(
        ({ element, box }) => {
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const scroller = element.closest('.panel-body')?.getBoundingClientRect();
          // What is half scrolled away, or under an open sheet, is measured when it is in sight.
          if ((scroller && !isInside(box, scroller)) || !hits(element, x, y)) return [];
          const width = offsets.filter((offset) => hits(element, x + offset, y)).length;
          const height = offsets.filter((offset) => hits(element, x, y + offset)).length;
          const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
          // A pixel may belong to a neighbour on either side.
          return width >= 42 && height >= 42 ? [] : [`${name}: ${width} × ${height}`];
        },
      );
    },
  };
  globalThis.measure = measures;
}
