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

/** What shows on a day of the two counties whose days are known best. */
const upTo = (iso: string, more = ''): Frame => frameAt(`provinces=XX-N,XX-E&date=${iso}${more}`);

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
    lay(upTo('1901-04-02'));
    expect(namesByRole(host, 'group')).toContain('Lights on the map');
    expect(names()).toHaveLength(4);
    expect(names().join('\n')).toMatch(/^Light dwale, .*2 April 1901, Mole, Eastshire$/m);
  });

  test('they come with their days, and go as time goes back', () => {
    lay(upTo('1901-03-05'));
    const early = names();
    expect(early).toHaveLength(1);
    lay(upTo('1901-04-02'));
    expect(names()).toHaveLength(4);
    lay(upTo('1901-03-05'));
    expect(names()).toEqual(early);
    expect(host.querySelectorAll('g.mark')).toHaveLength(1);
  });

  test('those that stay are the same elements, moved to where they stand now', () => {
    const markOf = (): HTMLElement => byRole(host, 'button', /^Light cedar/);
    // Without the towers, so that others come before it.
    lay(upTo('1901-04-02', '&nature=fire'));
    const mark = markOf();
    const before = mark.getAttribute('style');
    mark.focus();
    lay(upTo('1901-04-02'), 7);
    expect(markOf()).toBe(mark);
    expect(mark.getAttribute('style')).not.toBe(before);
    expect(mark.ownerDocument.activeElement).toBe(mark);
  });

  test('they bear the language', () => {
    lay(upTo('1901-04-02'));
    const before = marks();
    lay(upTo('1901-04-02', '&lang=zh-Hans'));
    expect(marks()).toEqual(before);
    for (const name of names()) expect(name).toMatch(/\p{Script=Han}/u);
    expect(namesByRole(host, 'group')).toContain('地图上的灯火');
  });

  test('they bear their category, by which they are coloured', () => {
    lay(upTo('1901-04-02'));
    expect(byRole(host, 'button', /^Light dwale/).getAttribute('data-category')).toBe('tower');
    expect(byRole(host, 'button', /^Light cedar/).getAttribute('data-category')).toBe('fire');
  });

  test('between layouts a moment changes how they stand, and not where', () => {
    lay(upTo('1901-04-02'));
    const places = valuesOf('style');
    overlay.show(upTo('1901-03-25'), undefined);
    expect(valuesOf('style')).toEqual(places);
    const stands = Object.fromEntries(
      names().map((name, position) => [name.split(',')[0], valuesOf('data-presence')[position]]),
    );
    expect(stands).toEqual({
      'Light birch': 'present',
      'Light cedar': 'past',
      'Light alder': 'possible',
      'Light dwale': 'absent',
    });
  });

  test('names on the map are told by marks, so that they are not read twice', () => {
    lay(upTo('1901-04-02'));
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
    const [first, second] = [frameAt('date=1901-03-19'), frameAt('date=1901-03-20')];
    lay(first);
    expect(arrived()).toEqual([]);
    lay(second, 6, first);
    expect(arrived()).toEqual([expect.stringMatching(/^Light cedar/)]);
    const third = frameAt('date=1901-03-22');
    overlay.show(third, second);
    expect(arrived()).toHaveLength(1);
    overlay.show(frameAt('date=1901-03-21'), third);
    expect(arrived()).toEqual([]);
  });

  test.each([
    ['a filter has let through', 'nature=tower&date=1901-03-19', 'date=1901-03-20', /^Light cedar/m],
    ['another collection brings', 'date=1901-05-01', 'data=isles&date=1901-05-02', /^Light maple/m],
  ])('is not what %s at the same time', (_what, before, after, pattern) => {
    const first = frameAt(before);
    lay(first);
    lay(frameAt(after), 6, first);
    expect(names().join('\n')).toMatch(pattern);
    expect(arrived()).toEqual([]);
  });
});

describe('a mark that counts', () => {
  const crowded = 'data=isles&date=1901-05-10';
  const count = (): HTMLElement => byRole(host, 'button', /^Skerry, \d+ lights$/);

  test('says how many of what place', () => {
    lay(frameAt(crowded), 4);
    expect(count().getAttribute('aria-label')).toBe('Skerry, 8 lights');
    expect(count().textContent).toBe('8');
    expect(count().hasAttribute('data-category')).toBe(false);
  });

  test('counts what the day shows', () => {
    lay(frameAt(crowded), 4);
    const mark = count();
    overlay.show(frameAt('data=isles&date=1901-04-05'), undefined);
    expect(count()).toBe(mark);
    expect(mark.textContent).toBe('5');
  });

  test('is laid out with the count of its own moment, in its language, whatever showed before', () => {
    layOut(frameAt(crowded), 4);
    layOut(frameAt('data=isles&date=1901-04-07'), 4);
    expect(count().textContent).toBe('7');
    layOut(frameAt(`${crowded}&lang=zh-Hans`), 4);
    expect(byRole(host, 'button', /^礁石.*8/).textContent).toBe('8');
  });

  test('is pressed while the page of its place is open, or one of its initiatives', () => {
    lay(frameAt(`${crowded}&place=n2`), 4);
    expect(pressed()).toEqual([count().getAttribute('aria-label')]);
    lay(frameAt(`${crowded}&sel=blaze-3`), 4);
    expect(pressed()).toEqual([count().getAttribute('aria-label')]);
    lay(frameAt(crowded), 4);
    expect(pressed()).toEqual([]);
  });
});

describe('what is chosen', () => {
  test('is pressed, it alone, and is where Tab comes to', () => {
    lay(upTo('1901-04-02', '&sel=cedar'));
    expect(pressed()).toEqual([expect.stringMatching(/^Light cedar/)]);
    expect(valuesOf('tabindex').filter((value) => value === '0')).toHaveLength(1);
    expect(byRole(host, 'button', /^Light cedar/).getAttribute('tabindex')).toBe('0');
  });

  test('is nothing at first: then Tab comes to the earliest', () => {
    lay(upTo('1901-04-02'));
    expect(pressed()).toEqual([]);
    expect(byRole(host, 'button', /12 March 1901/).getAttribute('tabindex')).toBe('0');
  });
});

describe('keys', () => {
  const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

  test.each(['Enter', ' '])('%j chooses the mark', (key) => {
    lay(upTo('1901-04-02'));
    const event = press(byRole(host, 'button', /^Light cedar/), key);
    expect(event.defaultPrevented).toBe(true);
    expect(listener.onChoose).toHaveBeenCalledTimes(1);
    expect(listener.onChoose.mock.calls[0]?.[0].entry.initiative.id).toBe('cedar');
  });

  test('arrows go on and back in the order of dates, and stay at the ends', () => {
    lay(upTo('1901-04-02'));
    byRole(host, 'button', /12 March 1901/).focus();
    const trail = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp'].map(
      (key) => {
        press(document.activeElement ?? host, key);
        return focused()?.split(',')[0];
      },
    );
    expect(trail).toEqual([
      'Light cedar',
      'Light alder',
      'Light dwale',
      'Light dwale',
      'Light alder',
      'Light cedar',
    ]);
    expect(marks().filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([document.activeElement]);
  });

  test('the map hears of a mark that the focus has come to, and of none as it leaves', () => {
    lay(upTo('1901-04-02'));
    const mark = byRole(host, 'button', /^Light cedar/);
    mark.focus();
    mark.blur();
    expect(listener.onFocus.mock.calls.map(([target]) => target?.entry.initiative.id)).toEqual([
      'cedar',
      undefined,
    ]);
  });

  test('others, and those with Ctrl, are left alone', () => {
    lay(upTo('1901-04-02'));
    const mark = byRole(host, 'button', /^Light cedar/);
    const event = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true });
    mark.dispatchEvent(event);
    expect([event.defaultPrevented, press(mark, 'p').defaultPrevented]).toEqual([false, false]);
    expect(listener.onChoose).not.toHaveBeenCalled();
  });
});

describe('the pointer', () => {
  const screen = { width: 800, height: 600 };
  const [longitude, latitude, zoom] = [10.5, 49.3, 6];

  test('means the nearest mark that shows, and none that is farther than a finger is wide', () => {
    const frame = upTo('1901-04-02');
    lay(frame, zoom);
    overlay.follow({ longitude, latitude, zoom }, screen);
    const place = frame.dataset.entryOf('dwale')?.place;
    const [center, at] = [
      worldPoint(longitude, latitude, zoom),
      worldPoint(place?.longitude ?? 0, place?.latitude ?? 0, zoom),
    ];
    const [x, y] = [at.x - center.x + screen.width / 2, at.y - center.y + screen.height / 2];
    expect(overlay.targetAt({ x, y })?.entry.initiative.id).toBe('dwale');
    expect(overlay.targetAt({ x: x + 40, y })).toBeUndefined();
    overlay.show(upTo('1901-03-05'), frame);
    expect(overlay.targetAt({ x, y })).toBeUndefined();
  });
});
