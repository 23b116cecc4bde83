// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { type DetailActions, detailsTemplate } from '../../../src/features/panel/details.ts';
import { allByRole, byRole, frameAt, namesByRole, rendered, textIn } from './page.ts';

function actions() {
  return {
    close: vi.fn(),
    open: vi.fn(),
    openPlace: vi.fn(),
    copyLink: vi.fn(),
    copyCitation: vi.fn(),
    chooseStyle: vi.fn(),
  } satisfies DetailActions;
}

function detailsOf(id: string, query = '') {
  const frame = frameAt(query);
  const entry = frame.dataset.entryOf(id);
  if (!entry) throw new Error(`there is no ${id}`);
  const own = actions();
  const host = rendered(detailsTemplate(entry, frame, own));
  /** What stands beside a term of the list of facts. */
  const fact = (term: string): string => {
    const found = [...host.querySelectorAll('dt')].find((one) => textIn(one) === term);
    return textIn(found?.nextElementSibling ?? undefined);
  };
  return { host, entry, frame, actions: own, fact };
}

describe('what is told', () => {
  test('the region of details has the title as its heading, in the reader’s language', () => {
    const { host } = detailsOf('cedar');
    const heading = byRole(byRole(host, 'region', 'Details'), 'heading', 'The light cedar is lit');
    expect(heading.getAttribute('lang')).toBe('en');
  });

  test('when, where, what and by whom', () => {
    const { host, fact } = detailsOf('birch');
    expect(fact('When')).toBe('12 March 1901');
    expect(host.querySelector('time')?.getAttribute('datetime')).toBe('1901-03-12');
    expect(fact('Where')).toBe('Ness, Northshire town · named in the source');
    expect(fact('Kind')).toBe('Harbour light (tower)');
    expect(fact('Organiser')).toBe('Guild of Keepers 守灯人行会');
    expect(fact('first in its county')).toMatch(/^Northshire/);
  });

  test('a month alone is told as some day of it, and to machines as the month', () => {
    const { host, fact } = detailsOf('alder');
    expect(fact('When')).toBe('some day in March 1901');
    expect(host.querySelector('time')?.getAttribute('datetime')).toBe('1901-03');
  });

  test('an interval has no one date for machines', () => {
    const { host } = detailsOf('cedar');
    expect(host.querySelector('time')?.hasAttribute('datetime')).toBe(false);
  });

  test('how well it is confirmed, with the reason, and what is in doubt', () => {
    const { entry, frame, fact } = detailsOf('alder');
    const { pick } = frame.translation;
    expect(fact('How well confirmed')).toContain(pick(entry.initiative.confidence.reason));
    const { doubts } = entry.initiative;
    expect(doubts).toHaveLength(2);
    for (const doubt of doubts) expect(fact('What is in doubt')).toContain(pick(doubt));
  });

  test('that a Chinese name was rebuilt, where it was, and nowhere else', () => {
    expect(textIn(detailsOf('gorse').host)).toContain('Chinese name rebuilt from English');
    expect(textIn(detailsOf('cedar').host)).not.toContain('rebuilt');
  });

  test('the summary in the other script too, where both are asked for', () => {
    const summaries = (query: string) => detailsOf('birch', query).host.querySelectorAll('p.summary').length;
    expect([summaries(''), summaries('scripts=both')]).toEqual([1, 2]);
  });
});

describe('the sources', () => {
  test('each is a link that opens beside the map and tells nobody where it was followed', () => {
    const { host, entry } = detailsOf('elder');
    const links = allByRole(host, 'link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      entry.initiative.sources.map(({ address }) => address),
    );
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  test('one whose title was not seen is called an untitled page', () => {
    const namesOf = (id: string) => namesByRole(detailsOf(id).host, 'link');
    expect([namesOf('ivy'), namesOf('birch')]).toEqual([['Untitled page'], ['Log of n1']]);
  });

  test('how many there are is told, and one alone as one alone', () => {
    expect(textIn(detailsOf('birch').host)).toContain('One source; no second one is cited.');
  });

  test('each can be cited, and the record as a whole', () => {
    const { host, entry, actions: own } = detailsOf('birch');
    byRole(host, 'button', /^Cite The keeper/).click();
    byRole(host, 'button', 'Copy citation').click();
    expect(own.copyCitation.mock.calls).toEqual([[entry, entry.initiative.sources[0]], [entry]]);
  });
});

describe('what can be pressed', () => {
  test('places lead to their pages, from the smallest to the largest', () => {
    const { host, entry, actions: own } = detailsOf('maple', 'data=isles');
    const places = ['Wharf', 'Quay', 'Eastshire'];
    for (const place of places) byRole(host, 'button', place).click();
    expect(own.openPlace.mock.calls).toEqual(entry.lineage.map((place) => [place]));
  });

  test('the ones before and after lead there; at the ends there is only one', () => {
    const { host, frame, actions: own } = detailsOf('cedar');
    byRole(host, 'button', '← Before: Light birch').click();
    expect(own.open).toHaveBeenCalledWith(frame.dataset.entryOf('birch'));
    const first = namesByRole(detailsOf('birch').host, 'button').join('\n');
    expect(first).not.toContain('Before:');
    expect(first).toContain('After:');
  });

  test('what else stands at the place opens', () => {
    const { host, frame, actions: own } = detailsOf('birch');
    byRole(host, 'heading', 'Also in Ness');
    byRole(host, 'button', 'Light gorse 8 May 1901, uncertain').click();
    expect(own.open.mock.calls).toEqual([[frame.dataset.entryOf('gorse')]]);
    const alone = detailsOf('dwale').host;
    expect(namesByRole(alone, 'heading').join()).not.toContain('Also in');
  });

  test('closing, the link, and the style of citations', () => {
    const { host, actions: own } = detailsOf('birch');
    byRole(host, 'button', 'Close').click();
    byRole(host, 'button', 'Copy link to this step').click();
    expect([own.close.mock.calls.length, own.copyLink.mock.calls.length]).toEqual([1, 1]);
    const select = byRole(host, 'combobox', 'Citation style') as HTMLSelectElement;
    expect(select.value).toBe('apa');
    select.value = 'bibtex';
    select.dispatchEvent(new Event('change'));
    expect(own.chooseStyle.mock.calls).toEqual([['bibtex']]);
  });
});
