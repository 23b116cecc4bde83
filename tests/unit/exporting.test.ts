import { beforeEach, describe, expect, test, vi } from 'vitest';
import { arrivalDay } from '../../src/domain/dataset.ts';
import { createPlan } from '../../src/domain/pace.ts';
import type { MovingPicture, SlidesToEstimate } from '../../src/features/export/estimating.ts';
import { createExporter } from '../../src/features/export/exporting.ts';
import { readLink } from '../../src/io/address.ts';
import { defaultChoice, type ExportChoice } from '../../src/io/exportChoice.ts';
import type { PictureChoice } from '../../src/page/pictures.ts';
import { type Frame, frameOf } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';
import { coast as dataset } from './lights.ts';
import { plainContext } from './plainContext.ts';

const { earliest, latest } = dataset.extent;
const context = { ...plainContext(dataset.extent), hasInitiative: () => true };
const [firstEntry] = dataset.entries;
const { signal } = new AbortController();

function frameAt(query: string): Frame {
  const { link, notices } = readLink(new URLSearchParams(query), context);
  expect(notices).toEqual([]);
  return frameOf(createStateStore(link, []).getState(), dataset, undefined);
}

const choiceOf = (change: Partial<ExportChoice>): ExportChoice => ({
  ...defaultChoice({ theme: 'dark', language: 'en', seconds: 12, pace: 'beats' }),
  ...change,
});

/** The frames that were drawn, and those that links lead to. */
const drawn: Frame[] = [];
const linked: Frame[] = [];
let moving: MovingPicture | undefined;
let slides: SlidesToEstimate | undefined;

beforeEach(() => {
  drawn.length = 0;
  linked.length = 0;
  moving = undefined;
  slides = undefined;
});

const exporter = createExporter({
  loadPictures: async () => (frame: Frame, _choice: PictureChoice) => {
    drawn.push(frame);
    return '<svg width="16" height="9" viewBox="0 0 16 9"></svg>';
  },
  link: (frame) => {
    linked.push(frame);
    return 'https://maps.example/';
  },
  headingOf: (id) => ({ id, title: { en: 'Ten', 'zh-Hans': '十' }, licence: 'CC-BY-4.0' }),
  loadEstimating: async () => ({
    filmBytes: async (picture: MovingPicture) => {
      moving = picture;
      return 1;
    },
    gifBytes: async () => 1,
    pdfBytes: async () => 1,
    pngBytes: async () => 1,
    slidesBytes: async (own: SlidesToEstimate) => {
      slides = own;
      await own.withPictures(async () => ({ png: new Uint8Array(1), width: 1, height: 1 }));
      return 1;
    },
  }),
  cameraFor: () => undefined,
  makePage: async () => new Blob(['page']),
});

describe('a film', () => {
  const choice = choiceOf({ format: 'film', framesPerSecond: 10 });
  const filmOf = async (frame: Frame): Promise<MovingPicture> => {
    // A canvas is made once and never drawn on here.
    vi.stubGlobal('document', { createElement: () => ({}) });
    await exporter.bytesOf(frame, choice, signal);
    vi.unstubAllGlobals();
    if (!moving) throw new Error('no film');
    return moving;
  };

  test('shows the end as its cover, rests on the first day, plays, and rests on the last', async () => {
    const { momentOf, frameCount } = await filmOf(frameAt(''));
    const plan = createPlan(dataset.index.arrivals, dataset.extent, {
      pace: 'beats',
      seconds: 12,
      motion: 'full',
    });
    // Half a second of cover, one of rest, twelve of play, two of rest.
    expect(frameCount).toBe(155);
    const days = Array.from({ length: frameCount }, (_, index) => momentOf(index).day);
    expect(days.slice(0, 5)).toEqual(days.slice(0, 5).map(() => latest));
    expect(days.slice(5, 16)).toEqual(days.slice(5, 16).map(() => earliest));
    for (let index = 15; index < 135; index += 1) expect(days[index]).toBe(plan.dayAt((index - 15) * 100));
    expect(days.slice(135)).toEqual(days.slice(135).map(() => latest));
  });

  test('looks anew on each new day, and when something else is told, and only then', async () => {
    const { momentOf, keyOf, hasNews } = await filmOf(frameAt(''));
    expect(keyOf?.(7)).toBe(keyOf?.(8));
    expect(keyOf?.(4)).not.toBe(keyOf?.(5));
    const [arrival = 0] = dataset.index.arrivals;
    const at = (day: number) => ({ key: String(day), day, beat: undefined });
    expect([hasNews(at(arrival - 1), at(arrival)), hasNews(at(arrival), at(arrival))]).toEqual([true, false]);
    expect(hasNews(at(arrival), { ...at(arrival), beat: { kind: 'told', arrival: 0 } })).toBe(true);
    expect(momentOf(0).day).toBe(latest);
  });

  test('chooses nobody, whoever is chosen on the screen', async () => {
    const { drawMoment } = await filmOf(frameAt(`sel=${firstEntry?.initiative.id}`));
    // There is nothing to paint with; what is drawn is known before.
    await Promise.resolve(drawMoment({ key: '', day: earliest + 3, beat: undefined })).catch(() => undefined);
    expect(drawn.map(({ day, state }) => [day, state.selected])).toEqual([[earliest + 3, undefined]]);
  });

  test('tells each of a play in its turn, as the screen does', async () => {
    const { momentOf, frameCount } = await filmOf(frameAt(''));
    const told = new Set<number>();
    for (let index = 0; index < frameCount; index += 1) {
      const { beat, day } = momentOf(index);
      if (beat?.kind !== 'told') continue;
      told.add(beat.arrival);
      expect(day).toBe(dataset.index.arrivals[beat.arrival]);
    }
    expect([...told]).toEqual(dataset.entries.map(({ position }) => position));
  });
});

describe('slides', () => {
  const choice = choiceOf({ format: 'pptx', language: 'zh-Hans', theme: 'contrast' });
  const frame = frameAt('date=1901-04-02');

  test('open on the first day, tell each initiative on the day by which it has begun, close on the last', async () => {
    await exporter.bytesOf(frame, choice, signal);
    if (!slides) throw new Error('no slides');
    for (const moment of ['start', ...dataset.entries, 'end'] as const) slides.pictureOf(moment);
    expect(drawn.map(({ day, state }) => [day, state.selected])).toEqual([
      [earliest, undefined],
      ...dataset.entries.map(({ occurrence, initiative }) => [arrivalDay(occurrence), initiative.id]),
      [latest, undefined],
    ]);
    expect(new Set(drawn.map(({ translation }) => translation.language))).toEqual(new Set(['zh-Hans']));
  });

  test('lead to the map as they look, and to the whole of it from the opening and the closing', async () => {
    await exporter.bytesOf(frame, choice, signal);
    expect(new Set(linked.map(({ state }) => `${state.theme} ${state.language}`))).toEqual(
      new Set(['contrast zh-Hans']),
    );
    const moments = linked.map(({ day, state }) => `${day} ${state.selected ?? ''}`);
    for (const { occurrence, initiative } of dataset.entries)
      expect(moments).toContain(`${arrivalDay(occurrence)} ${initiative.id}`);
    expect(moments).toContain(`${latest} `);
    expect(moments).not.toContain(`${earliest} `);
  });
});

describe('records', () => {
  const count = (query: string, entries: ExportChoice['entries']): number =>
    exporter.entriesOf(frameAt(query), choiceOf({ format: 'csv', entries }));

  test('are those that the map shows, or all of the collection', () => {
    expect(count('date=earliest', 'all')).toBe(9);
    expect(count('', 'shown')).toBe(9);
    const until = frameAt('date=1901-04-02').day;
    const begun = dataset.entries.filter(({ occurrence }) => occurrence.begin.min <= until);
    expect(begun).toHaveLength(6);
    expect(count('date=1901-04-02', 'shown')).toBe(begun.length);
  });

  test('are those that pass the filters, or all of the collection', () => {
    const bodies = dataset.entries.filter(({ initiative }) => initiative.nature === 'tower');
    expect(bodies).toHaveLength(4);
    expect(count('nature=tower', 'shown')).toBe(bodies.length);
    expect(count('nature=tower', 'all')).toBe(9);
  });
});

test('a picture is told in the language that was chosen for it', async () => {
  await exporter.preview(frameAt('lang=en'), choiceOf({ language: 'zh-Hans' }));
  expect(drawn.map(({ translation, state }) => [translation.language, state.language])).toEqual([
    ['zh-Hans', 'zh-Hans'],
  ]);
});

test('a file that was called off is not handed out', async () => {
  const controller = new AbortController();
  const made = exporter.make(frameAt(''), choiceOf({ format: 'html' }), {
    signal: controller.signal,
    onProgress: () => undefined,
  });
  controller.abort();
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
});
