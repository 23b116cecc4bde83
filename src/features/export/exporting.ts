import type { CollectionHeading } from '../../domain/bakedCollection.ts';
import { arrivalDay, type Entry, presenceOfEntry } from '../../domain/dataset.ts';
import { isoOfDay } from '../../domain/day.ts';
import { createPlan, type PlayPlan } from '../../domain/pace.ts';
import type { Story } from '../../domain/story.ts';
import type { Camera, ScreenSize } from '../../geometry/mercator.ts';
import { translationOf } from '../../i18n/translate.ts';
import type { SlideMoment } from '../../io/export/deck.ts';
import { ExportFailure } from '../../io/export/failure.ts';
import type { PdfOptions } from '../../io/export/pdf.ts';
import { sizeOf } from '../../io/export/svgSize.ts';
import { type ExportChoice, fileNameOf, pictureSize } from '../../io/exportChoice.ts';
import type { DrawPicture } from '../../page/pictures.ts';
import { type Frame, frameOf } from '../../state/frame.ts';
import type { CollectionId, State } from '../../state/state.ts';
import { encoders } from './encoderParts.ts';
import type { FilmMoment, MovingPicture } from './estimating.ts';
import type { Exporter, MadeFile, Work } from './exportDialog.ts';
import { mostSlides } from './words/mostSlides.ts';

export interface ExportingParts {
  loadPictures(): Promise<DrawPicture>;
  /** A link to a moment. */
  link(frame: Frame): string;
  headingOf(collection: CollectionId): CollectionHeading;
  loadEstimating(): Promise<typeof import('./estimating.ts')>;
  /** The camera that shows what the screen shows in a picture of a size; undefined where that is the whole map. */
  cameraFor(size: ScreenSize): Camera | undefined;
  /** The whole map in one file, at a moment. */
  makePage(link: string): Promise<Blob>;
}

/**
 * Stills of a film, in milliseconds: the end as its cover, which is what a player shows before it plays; then the
 * first day; and the last one.
 */
const rests = { cover: 500, before: 1000, after: 2000 } as const;

const withState = (frame: Frame, change: Partial<State>): Frame =>
  frameOf({ ...frame.state, ...change }, frame.collection, undefined);

/** The frame as the choice wants it told. */
function told(frame: Frame, { language }: ExportChoice): Frame {
  return {
    ...frame,
    translation: translationOf(language, frame.collection.story),
    state: { ...frame.state, language },
  };
}

function chosenEntries({ collection, dataset, scene }: Frame, { entries }: ExportChoice): readonly Entry[] {
  if (entries === 'all') return collection.entries;
  return dataset.entries.filter((entry) => presenceOfEntry(entry, scene.window) !== 'absent');
}

function pdfOptions(story: Story, { language, ratio }: ExportChoice): PdfOptions {
  const page = ratio.startsWith('a4') ? 'a4' : 'picture';
  return { title: translationOf(language, story).pick(story.title), language, page };
}

/** Pixels across a slide's picture, and how many of the file's there are to each. */
const slideWidth = 960;
const slideScale = 2;

/** Makes the files of the export dialog. */
export function createExporter(parts: ExportingParts): Exporter {
  const draw = async (frame: Frame, choice: ExportChoice): Promise<string> => {
    const drawPicture = await parts.loadPictures();
    const size = pictureSize(choice);
    const camera = choice.view === 'screen' ? parts.cameraFor(size) : undefined;
    return drawPicture(told(frame, choice), {
      size,
      theme: choice.theme,
      projection: camera ? 'mercator' : choice.projection,
      parts: choice.parts,
      camera,
    });
  };

  const planOf = ({ dataset }: Frame, { pace, seconds }: ExportChoice): PlayPlan =>
    createPlan(dataset.index.arrivals, dataset.extent, { pace, seconds, motion: 'full' });

  const movingPicture = async (
    frame: Frame,
    choice: ExportChoice,
    work: Partial<Work>,
  ): Promise<MovingPicture> => {
    const { rasterise } = await encoders.raster();
    const plan = planOf(frame, choice);
    const { framesPerSecond } = choice;
    const totalMs = rests.cover + rests.before + plan.totalMs + rests.after;
    const moments = new Map<string, FilmMoment>();
    const momentOf = (index: number): FilmMoment => {
      const ms = (index / framesPerSecond) * 1000;
      const at = ms < rests.cover ? plan.totalMs : ms - rests.cover - rests.before;
      const [day, beat] = [plan.dayAt(at), plan.beatAt(at)];
      const told = beat?.kind === 'told' ? beat.arrival : undefined;
      const key = `${day} ${told ?? ''}`;
      const known = moments.get(key) ?? { key, day, beat };
      moments.set(key, known);
      return known;
    };
    const canvas = document.createElement('canvas');
    const drawMoment = async ({ day, beat }: FilmMoment): Promise<HTMLCanvasElement> =>
      rasterise(await draw(withState(frame, { date: day, beat, selected: undefined }), choice), 1, canvas);
    return {
      ...pictureSize(choice),
      framesPerSecond,
      frameCount: Math.ceil((totalMs / 1000) * framesPerSecond),
      keyOf: (index) => momentOf(index).key,
      momentOf,
      hasNews: (before, { day, beat }) =>
        beat !== before.beat ||
        frame.dataset.index.arrivals.some((arrival) => arrival > before.day && arrival <= day),
      drawMoment,
      drawFrame: (index) => drawMoment(momentOf(index)),
      ...work,
    };
  };

  const atMoment = (moment: SlideMoment, from: Frame): Frame => {
    if (moment === 'start') return withState(from, { date: 'earliest', selected: undefined });
    if (moment === 'end') return withState(from, { date: 'latest', selected: undefined });
    return withState(from, { date: arrivalDay(moment.occurrence), selected: moment.initiative.id });
  };

  const slideDrawer = async (
    frame: Frame,
    choice: ExportChoice,
  ): Promise<(moment: SlideMoment) => string> => {
    const [drawPicture, { slidePictureAspect }] = await Promise.all([parts.loadPictures(), encoders.pptx()]);
    return (moment) =>
      drawPicture(told(atMoment(moment, frame), choice), {
        size: { width: slideWidth, height: Math.round(slideWidth / slidePictureAspect) },
        theme: choice.theme,
        projection: choice.projection,
        parts: { title: false, sentence: true, legend: true, timeline: true, sources: false },
      });
  };

  const slides = async (
    frame: Frame,
    choice: ExportChoice,
    options: Parameters<Awaited<ReturnType<typeof encoders.pptx>>['pptxBlob']>[1],
  ): Promise<Blob> => {
    if (frame.dataset.entries.length > mostSlides) throw new ExportFailure('too-many');
    const [{ deckOf }, { pptxBlob }] = await Promise.all([encoders.deck(), encoders.pptx()]);
    // A step opens as its slide looks.
    const looking = withState(frame, { theme: choice.theme });
    const deck = deckOf(frame.dataset.entries, {
      story: frame.dataset.story,
      translation: translationOf(choice.language, frame.dataset.story),
      linkOf: (entry) => parts.link(told(atMoment(entry ?? 'end', looking), choice)),
      licence: parts.headingOf(frame.state.data).licence,
    });
    return pptxBlob(deck, options);
  };

  const slidesWithPictures = async (frame: Frame, choice: ExportChoice, work: Work): Promise<Blob> => {
    const [drawSlide, { pngBlob }] = await Promise.all([slideDrawer(frame, choice), encoders.raster()]);
    return slides(frame, choice, {
      ...work,
      pictureOf: async (moment) => {
        const svg = drawSlide(moment);
        const png = new Uint8Array(await (await pngBlob(svg, slideScale)).arrayBuffer());
        const { width, height } = sizeOf(svg);
        return { png, width: width * slideScale, height: height * slideScale };
      },
    });
  };

  const data = async (frame: Frame, choice: ExportChoice): Promise<Blob> => {
    const { story } = frame.collection;
    const entries = chosenEntries(frame, choice);
    const heading = parts.headingOf(frame.state.data);
    if (choice.format === 'geojson')
      return (await encoders.geojson()).geojsonBlob(
        entries,
        heading,
        translationOf(story.languages[0] ?? choice.language, story),
      );
    if (choice.format === 'json') return (await encoders.json()).jsonBlob(entries, heading);
    return (await encoders.csv()).csvBlob(entries, {
      story,
      translation: translationOf(choice.language, story),
      licence: heading.licence,
    });
  };

  const blobOf = async (frame: Frame, choice: ExportChoice, work: Work): Promise<Blob> => {
    switch (choice.format) {
      case 'png':
        return (await encoders.raster()).pngBlob(await draw(frame, choice), choice.scale);
      case 'svg':
        return (await encoders.svg()).svgBlob(await draw(frame, choice));
      case 'pdf':
        return (await encoders.pdf()).pdfBlob(
          await draw(frame, choice),
          pdfOptions(frame.collection.story, choice),
        );
      case 'pptx':
        return slidesWithPictures(frame, choice, work);
      case 'film':
        return (await (await encoders.film()).encodeFilm(await movingPicture(frame, choice, work))).blob;
      case 'gif':
        return (await encoders.gif()).encodeGif(await movingPicture(frame, choice, work));
      case 'html':
        return parts.makePage(parts.link(told(frame, choice)));
      default:
        return data(frame, choice);
    }
  };

  const bytesOf = async (frame: Frame, choice: ExportChoice, signal: AbortSignal): Promise<number> => {
    const work: Work = { signal, onProgress: () => undefined };
    const { filmBytes, gifBytes, pdfBytes, pngBytes, slidesBytes } = await parts.loadEstimating();
    switch (choice.format) {
      case 'png':
        return pngBytes(await draw(frame, choice), choice.scale);
      case 'pdf':
        return pdfBytes(await draw(frame, choice), pdfOptions(frame.collection.story, choice));
      case 'film':
        return filmBytes(await movingPicture(frame, choice, { signal }));
      case 'gif':
        return gifBytes(await movingPicture(frame, choice, { signal }));
      case 'pptx':
        return slidesBytes({
          entries: frame.dataset.entries,
          withPictures: (pictureOf) => slides(frame, choice, { ...work, pictureOf }),
          pictureOf: await slideDrawer(frame, choice),
          scale: slideScale,
        });
      default:
        // Made as quickly as guessed.
        return (await blobOf(frame, choice, work)).size;
    }
  };

  const nameOf = (frame: Frame, choice: ExportChoice, blob?: Blob): string =>
    fileNameOf(
      choice,
      frame.collection.story.name,
      isoOfDay(frame.day),
      blob?.type === 'video/webm' ? 'webm' : undefined,
    );

  return {
    preview: draw,
    nameOf,
    entriesOf: (frame, choice) => chosenEntries(frame, choice).length,
    bytesOf,
    async make(frame, choice, work): Promise<MadeFile> {
      const blob = await blobOf(frame, choice, work);
      work.signal.throwIfAborted();
      return { blob, name: nameOf(frame, choice, blob) };
    },
    async copy(frame, choice) {
      const { copyPng, pngBlob } = await encoders.raster();
      return copyPng(draw(frame, choice).then((svg) => pngBlob(svg, choice.scale)));
    },
  };
}
