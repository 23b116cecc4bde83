import { screenPoint } from '../../src/geometry/mercator.ts';
import { sharesOf } from '../../src/layout/nameGround.ts';
import { expect, type Point, phone, type StandingMark, test } from './driver.ts';
import { gazetteer, nameGround, recordedPlaces } from './trueGeography.ts';

const middle = { longitude: 112, latitude: 31 };
const zooms = [3, 4, 5, 6, 7];
/** Pixels between where a thing is painted and where its place is. */
const tolerance = 3;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Names and marks of the whole map, at each zoom and in both collections, are where they say they are. */
function checkGeography(size: { readonly width: number; readonly height: number }, language: string): void {
  for (const data of ['article', 'extended'] as const) {
    test(`marks and names of ${data} tell true geography, ${language}`, async ({ app }) => {
      test.slow();
      for (const zoom of zooms) {
        const query = `data=${data}&view=${middle.longitude},${middle.latitude},${zoom}&lang=${language}`;
        if (language === 'zh-Hans') app.speak('zh-Hans');
        await app.open(query);
        await app.untilMapIsAlive();
        await app.untilNothingMoves();
        const { left, right, top: upper, bottom: lower } = await app.boxOf(app.map);
        const map = { width: right - left, height: lower - upper };
        expect(map.width).toBeLessThanOrEqual(size.width);
        const camera = { ...middle, zoom };
        const placeOnScreen = (code: string): Point => {
          const place = gazetteer.placeOf(code);
          if (!place) throw new Error(`no place ${code}`);
          return screenPoint(place.longitude, place.latitude, camera, map);
        };
        const { marks, names } = await app.standingOnMap();

        const isAtItsPlace = ({ places, leaderEnd, ...mark }: StandingMark): boolean =>
          places.some((code) => {
            const place = placeOnScreen(code);
            return (
              distance(mark, place) <= tolerance || (leaderEnd && distance(leaderEnd, place) <= tolerance)
            );
          });
        // A count of districts stands at their city.
        const single = marks.filter(({ isCount }) => !isCount);
        expect(single.filter((mark) => !isAtItsPlace(mark)).map(({ key }) => key)).toEqual([]);
        const counts = marks.filter(({ isCount }) => isCount);
        for (const count of counts) {
          const own = placeOnScreen(count.key.replace('count-', ''));
          const end = count.leaderEnd ?? count;
          expect([count.key, distance(end, own) <= tolerance]).toEqual([count.key, true]);
        }

        const scale = 2 ** zoom;
        const corner = screenPoint(-180, 85.0511287798066, camera, map);
        for (const { code, left, top, right, bottom } of names) {
          const place = gazetteer.placeOf(code);
          const box = {
            left: left - corner.x,
            top: top - corner.y,
            right: right - corner.x,
            bottom: bottom - corner.y,
          };
          const own = place ? gazetteer.provinceOf(place).code : '';
          const { foreign } = sharesOf(box, own, nameGround, scale);
          expect([zoom, place?.en, foreign > 0.5]).toEqual([zoom, place?.en, false]);
        }

        const stoodFor = marks.flatMap(({ places }) => places);
        expect(recordedPlaces[data].filter((code) => !stoodFor.includes(code))).toEqual([]);
        expect(names.filter(({ isOfPlace }) => isOfPlace).length).toBeGreaterThanOrEqual(counts.length);
        expect(await app.overlapsOnMap()).toEqual([]);
      }
      expect(app.consoleMessages).toEqual([]);
    });
  }
}

test.describe('on a desk', () => {
  checkGeography({ width: 1440, height: 900 }, 'en');
});

test.describe('on a phone', () => {
  test.use(phone);
  checkGeography({ width: 390, height: 844 }, 'zh-Hans');
});

test('a closer look tells apart what one mark counts', async ({ app }) => {
  await app.open('data=extended&view=112,31,2.3');
  await app.untilMapIsAlive();
  await app.untilNothingMoves();
  const provinceOf = (code: string): string => code.slice(0, 2);
  const isTogether = ({ places }: StandingMark): boolean => new Set(places.map(provinceOf)).size > 1;
  const { marks } = await app.standingOnMap();
  const gathered = marks.find(isTogether);
  const map = await app.boxOf(app.map);
  await app.clickAt({ x: map.left + (gathered?.x ?? 0), y: map.top + (gathered?.y ?? 0) });
  await expect
    .poll(async () => {
      const closer = (await app.standingOnMap()).marks;
      return closer.some((mark) => isTogether(mark) && mark.places.join() === gathered?.places.join());
    })
    .toBe(false);
  await expect(app.details).toHaveCount(0);
});
