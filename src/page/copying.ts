import type { Entry } from '../domain/dataset.ts';
import { type Day, dayOf } from '../domain/day.ts';
import type { Source } from '../domain/initiative.ts';
import type { CitationStyle } from '../state/citationStyle.ts';
import type { Frame } from '../state/frame.ts';
import { loadCitations, loadCopyByHand } from './parts.ts';

export interface CopyingParts {
  readonly root: HTMLElement;
  current(): Frame;
  /** A link to a moment. */
  link(frame: Frame): string;
  /** Says what has been copied, or that nothing could be. */
  tell(text: string): void;
  /** Tells that what makes citations did not come. */
  missing(error: unknown, again: () => void): void;
}

export interface Copying {
  link(): void;
  /** The citation of one source; without one, of the record and all its sources. */
  citation(entry: Entry, source?: Source): void;
  /** Any text; `told` says that it has been copied. */
  text(text: string, told: string): void;
}

function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** What can be copied to the clipboard. */
export function createCopying({ root, current, link, tell, missing }: CopyingParts): Copying {
  const text = (content: string, told: string): void => {
    const byHand = (): void => {
      loadCopyByHand().then(
        ({ showForCopying }) => showForCopying(root, content, current().translation, () => tell(told)),
        (error: unknown) => missing(error, byHand),
      );
    };
    // Only pages with a secure connection have a clipboard.
    if (navigator.clipboard) navigator.clipboard.writeText(content).then(() => tell(told), byHand);
    else byHand();
  };

  const cite = async (entry: Entry, source: Source | undefined, style: CitationStyle): Promise<void> => {
    const citations = await loadCitations();
    const frame = current();
    const { words, pick } = frame.translation;
    const { initiative } = entry;
    const content = source
      ? citations.citation(
          citations.referenceOfSource(
            source,
            citations.sourceKey(initiative, initiative.sources.indexOf(source)),
            today(),
          ),
          style,
        )
      : citations.recordCitations(
          {
            initiative,
            title: pick(initiative.title),
            container: pick(frame.collection.story.title),
            address: link(frame),
          },
          style,
          today(),
        );
    text(content, words.citationCopied(words.citationStyles[style]));
  };

  const citation = (entry: Entry, source?: Source): void => {
    cite(entry, source, current().state.citationStyle).catch((error: unknown) =>
      missing(error, () => citation(entry, source)),
    );
  };

  return {
    link: () => text(link(current()), current().translation.words.copied),
    citation,
    text,
  };
}
