import { extent } from 'd3';
import type { BBox, Feature, FeatureCollection, Point } from 'geojson';
import type { CollectionHeading } from '../../domain/bakedCollection.ts';
import { type Entry, lastRecordedDay } from '../../domain/dataset.ts';
import { isoOfDay } from '../../domain/day.ts';
import type { IsoCode, PlaceId } from '../../domain/ids.ts';
import type { Initiative, Source } from '../../domain/initiative.ts';
import { isRebuilt, type Name, textIn } from '../../domain/localText.ts';
import { exportWordsOf } from '../../i18n/export/exportWords.ts';
import type { Translation } from '../../i18n/translate.ts';

/** What a feature tells of its initiative. Names are in both languages, so that one file serves every map. */
export interface InitiativeProperties {
  readonly titleEn: string | null;
  readonly titleZh: string | null;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
  /** The Chinese title was rebuilt from English, and seen in no Chinese page. */
  readonly titleZhRebuilt: boolean;
  readonly nature: Initiative['nature'];
  readonly kind: string | null;
  /** EDTF, ISO 8601-2. */
  readonly date: string;
  /** The first and last day it may have been under way; null where the record leaves that side open. What stays has no last day. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly placeEn: string;
  readonly placeZh: string | null;
  readonly provinceEn: string;
  readonly provinceZh: string | null;
  /** ISO 3166 */
  readonly provinceCode: IsoCode | null;
  /** The gazetteer's */
  readonly placeCode: PlaceId;
  readonly placePrecision: Initiative['place']['level'];
  readonly placeKnown: Initiative['place']['known'];
  readonly placeNote: Initiative['place']['note'] | null;
  readonly online: boolean;
  readonly bodyFoundedEn: string | null;
  readonly bodyFoundedZh: string | null;
  readonly organisers: Initiative['organisers'];
  readonly people: Initiative['people'];
  readonly summaryEn: string | null;
  readonly summaryZh: string | null;
  readonly doubts: Initiative['doubts'];
  /** What the story's records tell beside, where they do. */
  readonly fields?: Initiative['fields'];
  readonly otherDates: Initiative['otherDates'];
  readonly confidence: Initiative['confidence']['level'];
  readonly confidenceReason: Initiative['confidence']['reason'];
  readonly sources: readonly Source[];
}

export type InitiativeCollection = FeatureCollection<Point, InitiativeProperties> & {
  readonly title: CollectionHeading['title'];
  readonly licence: string;
  readonly attribution: string;
};

const orNull = (text: Name | undefined, key: 'en' | 'zh-Hans'): string | null =>
  (text === undefined ? undefined : textIn(text, key)) ?? null;

const dayOrNull = (day: number | undefined): string | null =>
  day !== undefined && Number.isFinite(day) ? isoOfDay(day) : null;

function featureOf(entry: Entry): Feature<Point, InitiativeProperties> {
  const { initiative, occurrence, place, province } = entry;
  const { title, name, bodyFounded, summary, confidence } = initiative;
  return {
    type: 'Feature',
    id: initiative.id,
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: {
      titleEn: orNull(title, 'en'),
      titleZh: orNull(title, 'zh-Hans'),
      nameEn: orNull(name, 'en'),
      nameZh: orNull(name, 'zh-Hans'),
      titleZhRebuilt: isRebuilt(title),
      nature: initiative.nature,
      kind: initiative.kind ?? null,
      date: initiative.date,
      firstDay: dayOrNull(occurrence.begin.min),
      lastDay: dayOrNull(lastRecordedDay(entry)),
      placeEn: place.en,
      placeZh: place['zh-Hans'] ?? null,
      provinceEn: province.en,
      provinceZh: province['zh-Hans'] ?? null,
      provinceCode: province.iso ?? null,
      placeCode: place.code,
      placePrecision: initiative.place.level,
      placeKnown: initiative.place.known,
      placeNote: initiative.place.note ?? null,
      online: initiative.place.online ?? false,
      bodyFoundedEn: orNull(bodyFounded, 'en'),
      bodyFoundedZh: orNull(bodyFounded, 'zh-Hans'),
      organisers: initiative.organisers,
      people: initiative.people,
      summaryEn: orNull(summary, 'en'),
      summaryZh: orNull(summary, 'zh-Hans'),
      doubts: initiative.doubts,
      otherDates: initiative.otherDates,
      ...(Object.keys(initiative.fields).length > 0 && { fields: initiative.fields }),
      confidence: confidence.level,
      confidenceReason: confidence.reason,
      sources: initiative.sources,
    },
  };
}

/** West, south, east, north (RFC 7946, section 5); undefined where there is nothing. */
function boundsOf(entries: readonly Entry[]): BBox | undefined {
  const [west, east] = extent(entries, ({ place }) => place.longitude);
  const [south, north] = extent(entries, ({ place }) => place.latitude);
  if (west === undefined || east === undefined || south === undefined || north === undefined)
    return undefined;
  return [west, south, east, north];
}

/**
 * Entries as a FeatureCollection of points (RFC 7946, WGS 84). A record that is known to its province only stands at
 * the province's own point, and `placePrecision` says so. Title, licence and attribution are foreign members (6.1).
 */
export function geojsonOf(
  entries: readonly Entry[],
  { title, licence }: CollectionHeading,
  translation: Translation,
): InitiativeCollection {
  const bbox = boundsOf(entries);
  return {
    type: 'FeatureCollection',
    title,
    licence,
    attribution: exportWordsOf(translation).attribution,
    ...(bbox && { bbox }),
    features: entries.map(featureOf),
  };
}

export function geojsonBlob(
  entries: readonly Entry[],
  heading: CollectionHeading,
  translation: Translation,
): Blob {
  const text = `${JSON.stringify(geojsonOf(entries, heading, translation), undefined, 2)}\n`;
  return new Blob([text], { type: 'application/geo+json' });
}
