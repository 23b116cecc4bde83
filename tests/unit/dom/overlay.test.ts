// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { shownEntries } from '../../../src/domain/dataset.ts';
import { worldPoint } from '../../../src/geometry/mercator.ts';
import { layoutMap } from '../../../src/layout/mapLayout.ts';
import type { MeasureText } from '../../../src/layout/placement.ts';
import { createOverlay, type Overlay } from '../../../src/map/overlay.ts';
import type { Frame } from '../../../src/state/frame.ts';
import { allByRole, builtIn, byRole, emptyHost, frameAt, namesByRole } from './page.ts';

const { gazetteer, story } = builtIn;
const measure: MeasureText = ({ text, size }) => text.length * size * 0.6;
const listener = { onChoose: vi.fn(), onFocus: vi.fn() };
let overlay: Overlay;
let host: HTMLElement;

beforeEach(() => {
  vi.clearAllMocks();
  host = emptyHost();
  overlay = createOverlay(story.home.bounds, listener);
  host.append(overlay.element);
});

/** Lays out what shows, as the map does. */
function layOut(frame: Frame, zoom: number): void {
  const { dataset, scene, translation } = frame;
  const shown = new Set(shownEntries(dataset, scene.window));
  const layout = layoutMap(zoom, {
    dataset,
    isPresent: (entry) => shown.has(entry),
    provinces: gazetteer.provinces,
    placeOf: gazetteer.placeOf,
    ground: undefined,
    translation,
    measure,
    previous: undefined,
  });
  overlay.layOut(layout, [], frame, measure, false);
}

/** Lays out what shows, and shows what has changed since a moment before. */
function lay(frame: Frame, zoom = 6, previous?: Frame): void {
  layOut(frame, zoom);
  overlay.show(frame, previous);
}

const marks = (): readonly Element[] => allByRole(host, 'button');
const names = (): readonly string[] => namesByRole(host, 'button');
const valuesOf = (attribute: string): readonly (string | null)[] =>
  marks().map((mark) => mark.getAttribute(attribute));
const pressed = (): readonly string[] =>
  names().filter((_, position) => valuesOf('aria-pressed')[position] === 'true');

function press(mark: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  mark.dispatchEvent(event);
  return event;
}

describe('marks', () => {
  test('each is a button that tells what, what kind, when and where, in a group with a name', () => {
    lay(frameAt('date=2021-11-18'));
    expect(namesByRole(host, 'group')).toContain('Initiatives on the map');
    expect(names()).toHaveLength(4);
    expect(names().join('\n')).toMatch(
      /^Zhangjiajie Metaverse Research Center, .*18 November 2021, Wulingyuan, Zhangjiajie, Hunan$/m,
    );
  });

  test('they come with their days, and go as time goes back', () => {
    lay(frameAt('date=2021-11-01'));
    const early = names();
    expect(early).toHaveLength(1);
    lay(frameAt('date=2021-11-18'));
    expect(names()).toHaveLength(4);
    lay(frameAt('date=2021-11-01'));
    expect(names()).toEqual(early);
    expect(host.querySelectorAll('g.mark')).toHaveLength(1);
  });

  test('those that stay are the same elements, moved to where they stand now', () => {
    const markOf = (): HTMLElement => byRole(host, 'button', /^Zhejiang metaverse/);
    // Without the bodies, so that others come before it.
    lay(frameAt('date=2021-11-18&nature=event'));
    const mark = markOf();
    const before = mark.getAttribute('style');
    mark.focus();
    lay(frameAt('date=2021-11-18'), 7);
    expect(markOf()).toBe(mark);
    expect(mark.getAttribute('style')).not.toBe(before);
    expect(mark.ownerDocument.activeElement).toBe(mark);
  });

  test('they bear the language', () => {
    lay(frameAt('date=2021-11-18'));
    const before = marks();
    lay(frameAt('date=2021-11-18&lang=zh-Hans'));
    expect(marks()).toEqual(before);
    for (const name of names()) expect(name).toMatch(/\p{Script=Han}/u);
    expect(namesByRole(host, 'group')).toContain('地图上的举措');
  });

  test('they bear their category, by which they are coloured', () => {
    lay(frameAt('date=2021-11-18'));
    expect(byRole(host, 'button', /^Zhangjiajie/).getAttribute('data-category')).toBe('body');
    expect(byRole(host, 'button', /^Zhejiang metaverse/).getAttribute('data-category')).toBe('event');
  });

  test('between layouts a moment changes how they stand, and not where', () => {
    lay(frameAt('date=2021-11-18'));
    const places = valuesOf('style');
    overlay.show(frameAt('date=2021-11-11'), undefined);
    expect(valuesOf('style')).toEqual(places);
    const stands = Object.fromEntries(
      names().map((name, position) => [name.slice(0, 5), valuesOf('data-presence')[position]]),
    );
    expect(stands).toEqual({ First: 'past', 'CMCA ': 'present', Zheji: 'absent', Zhang: 'absent' });
  });

  test('names on the map are told by marks, so that they are not read twice', () => {
    lay(frameAt('date=2021-11-18'));
    const texts = [...host.querySelectorAll('g.name')];
    expect(texts.length).toBeGreaterThan(0);
    for (const own of texts) expect(own.closest('[aria-hidden="true"]')).not.toBeNull();
  });

  test('an overlay that is done with leaves nothing', () => {
    lay(frameAt(''));
    overlay.dispose();
    expect(host.childElementCount).toBe(0);
  });
});

describe('what has just come', () => {
  const arrived = (): readonly string[] =>
    names().filter((_, position) => marks()[position]?.classList.contains('arrived') === true);

  test('is marked as time goes on, and not as it goes back', () => {
    const [first, second] = [frameAt('date=2021-11-11'), frameAt('date=2021-11-12')];
    lay(first);
    expect(arrived()).toEqual([]);
    lay(second, 6, first);
    expect(arrived()).toEqual([expect.stringMatching(/^Zhejiang metaverse/)]);
    const third = frameAt('date=2021-11-14');
    overlay.show(third, second);
    expect(arrived()).toHaveLength(1);
    overlay.show(frameAt('date=2021-11-13'), third);
    expect(arrived()).toEqual([]);
  });

  test.each([
    ['a filter has let through', 'nature=body&date=2021-11-11', 'date=2021-11-12'],
    ['another collection brings', 'date=2021-11-11', 'data=extended&date=2021-11-12'],
  ])('is not what %s at the same time', (_what, before, after) => {
    const first = frameAt(before);
    lay(first);
    lay(frameAt(after), 6, first);
    expect(names().join('\n')).toMatch(/^Zhejiang metaverse/m);
    expect(arrived()).toEqual([]);
  });
});

describe('a mark that counts', () => {
  const crowded = 'data=extended&date=2022-01-20';
  const count = (): HTMLElement => byRole(host, 'button', /^Beijing, \d+ initiatives$/);

  test('says how many of what place', () => {
    lay(frameAt(crowded), 4);
    const [, told = ''] = /(\d+) initiatives/.exec(count().getAttribute('aria-label') ?? '') ?? [];
    expect(Number(told)).toBeGreaterThan(3);
    expect(count().textContent).toBe(told);
    expect(count().hasAttribute('data-category')).toBe(false);
  });

  test('counts what the day shows', () => {
    lay(frameAt(crowded), 4);
    const mark = count();
    const later = mark.textContent;
    overlay.show(frameAt('data=extended&date=2021-12-31'), undefined);
    expect(count()).toBe(mark);
    expect(Number(mark.textContent)).toBeLessThan(Number(later));
  });

  test('is laid out with the count of its own moment, in its language, whatever showed before', () => {
    layOut(frameAt(crowded), 4);
    const later = Number(count().textContent);
    layOut(frameAt('data=extended&date=2021-12-31'), 4);
    const counted = Number(count().textContent);
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(later);
    layOut(frameAt(`${crowded}&lang=zh-Hans`), 4);
    expect(byRole(host, 'button', new RegExp(`^北京.*${later}`)).textContent).toBe(String(later));
  });

  test('is pressed while the page of its place is open, or one of its initiatives', () => {
    lay(frameAt(`${crowded}&place=110000`), 4);
    expect(pressed()).toEqual([count().getAttribute('aria-label')]);
    lay(frameAt(`${crowded}&sel=cmca-industry-committee`), 4);
    expect(pressed()).toEqual([count().getAttribute('aria-label')]);
    lay(frameAt(crowded), 4);
    expect(pressed()).toEqual([]);
  });
});

describe('what is chosen', () => {
  test('is pressed, it alone, and is where Tab comes to', () => {
    lay(frameAt('date=2021-11-18&sel=zhejiang-symposium'));
    expect(pressed()).toEqual([expect.stringMatching(/^Zhejiang metaverse/)]);
    expect(valuesOf('tabindex').filter((value) => value === '0')).toHaveLength(1);
    expect(byRole(host, 'button', /^Zhejiang metaverse/).getAttribute('tabindex')).toBe('0');
  });

  test('is nothing at first: then Tab comes to the earliest', () => {
    lay(frameAt('date=2021-11-18'));
    expect(pressed()).toEqual([]);
    expect(byRole(host, 'button', /October 2021/).getAttribute('tabindex')).toBe('0');
  });
});

describe('keys', () => {
  const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

  test.each(['Enter', ' '])('%j chooses the mark', (key) => {
    lay(frameAt('date=2021-11-18'));
    const event = press(byRole(host, 'button', /^Zhejiang metaverse/), key);
    expect(event.defaultPrevented).toBe(true);
    expect(listener.onChoose).toHaveBeenCalledTimes(1);
    expect(listener.onChoose.mock.calls[0]?.[0].entry.initiative.id).toBe('zhejiang-symposium');
  });

  test('arrows go on and back in the order of dates, and stay at the ends', () => {
    lay(frameAt('date=2021-11-18'));
    byRole(host, 'button', /October 2021/).focus();
    const trail = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp'].map(
      (key) => {
        press(document.activeElement ?? host, key);
        return /\d+ November/.exec(focused() ?? '')?.[0];
      },
    );
    expect(trail).toEqual([
      '11 November',
      '12 November',
      '18 November',
      '18 November',
      '12 November',
      '11 November',
    ]);
    expect(marks().filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([document.activeElement]);
  });

  test('the map hears of a mark that the focus has come to, and of none as it leaves', () => {
    lay(frameAt('date=2021-11-18'));
    const mark = byRole(host, 'button', /^Zhejiang metaverse/);
    mark.focus();
    mark.blur();
    expect(listener.onFocus.mock.calls.map(([target]) => target?.entry.initiative.id)).toEqual([
      'zhejiang-symposium',
      undefined,
    ]);
  });

  test('others, and those with Ctrl, are left alone', () => {
    lay(frameAt('date=2021-11-18'));
    const mark = byRole(host, 'button', /^Zhejiang metaverse/);
    const event = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true });
    mark.dispatchEvent(event);
    expect([event.defaultPrevented, press(mark, 'p').defaultPrevented]).toEqual([false, false]);
    expect(listener.onChoose).not.toHaveBeenCalled();
  });
});

describe('the pointer', () => {
  const screen = { width: 800, height: 600 };
  const [longitude, latitude, zoom] = [110.5, 29.3, 6];

  test('means the nearest mark that shows, and none that is farther than a finger is wide', () => {
    const frame = frameAt('date=2021-11-18');
    lay(frame, zoom);
    overlay.follow({ longitude, latitude, zoom }, screen);
    const place = frame.dataset.entryOf('zhangjiajie-research-center')?.place;
    const [center, at] = [
      worldPoint(longitude, latitude, zoom),
      worldPoint(place?.longitude ?? 0, place?.latitude ?? 0, zoom),
    ];
    const [x, y] = [at.x - center.x + screen.width / 2, at.y - center.y + screen.height / 2];
    expect(overlay.targetAt({ x, y })?.entry.initiative.id).toBe('zhangjiajie-research-center');
    expect(overlay.targetAt({ x: x + 40, y })).toBeUndefined();
    overlay.show(frameAt('date=2021-11-01'), frame);
    expect(overlay.targetAt({ x, y })).toBeUndefined();
  });
});
