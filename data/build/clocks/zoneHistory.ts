import {
  type ClockTime,
  dayOfMonth,
  type Rule,
  type WrittenMoment,
  type Zone,
  type ZoneFileName,
  type ZoneFiles,
} from './zoneFiles.ts';

/** A stretch during which a place kept one standard time and one saving. */
export interface Stretch {
  /** Seconds since 1970 in universal time; -Infinity for the first. */
  readonly start: number;
  /** How the line writes its beginning; absent for the first. */
  readonly written?: WrittenMoment;
  /** The file of the rule that began it, where it was a rule and not a line of the zone. */
  readonly ruleFile?: ZoneFileName;
  readonly standard: number;
  readonly save: number;
  readonly format: string;
  readonly doubt?: string;
  /** Position in the zone's lines. */
  readonly line: number;
}

export const totalOf = ({ standard, save }: Stretch) => standard + save;

function momentOf({ start, written }: Stretch): Pick<Stretch, 'start' | 'written'> {
  return { start, ...(written && { written }) };
}

/** Up to which year rules without an end are followed. */
const horizon = 2037;

interface Change {
  readonly written: WrittenMoment & { readonly time: ClockTime };
  readonly save: number;
  readonly file: ZoneFileName;
}

function instantOf(
  { year, month = 0, day = 1, time }: WrittenMoment,
  standard: number,
  save: number,
): number {
  const { seconds, clock } = time ?? { seconds: 0, clock: 'w' };
  const ahead = clock === 'u' ? 0 : clock === 's' ? standard : standard + save;
  return Date.UTC(year, month, day) / 1000 + seconds - ahead;
}

function changesOf(rules: readonly Rule[]): readonly Change[] {
  const changes = rules.flatMap((rule) => {
    const years = Math.max(0, Math.min(rule.to, horizon) - rule.from + 1);
    return Array.from({ length: years }, (_, index): Change => {
      const year = rule.from + index;
      const { month, time, save, file } = rule;
      return { written: { year, month, day: dayOfMonth(year, month, rule.on), time }, save, file };
    });
  });
  const order = new Map(changes.map((change) => [change, instantOf(change.written, 0, 0)]));
  return changes.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/**
 * Makes one of two changes where the second comes, by the clock, no later than the first: a line of the zone and a rule
 * that were meant for the same moment and are told apart only by the offset that each is counted with. zic does so too.
 */
function withoutDoubles(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    const isDouble =
      last !== undefined &&
      before !== undefined &&
      stretch.start + totalOf(last) <= last.start + totalOf(before);
    if (isDouble) kept[kept.length - 1] = { ...stretch, ...momentOf(last) };
    else kept.push(stretch);
  }
  return kept;
}

/** What the clocks of a zone showed, from its first line on, by the meaning that zic gives the lines. */
export function historyOf(zone: Zone, rules: ZoneFiles['rules']): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = Number.NEGATIVE_INFINITY;
  let written: WrittenMoment | undefined;
  zone.lines.forEach(({ standard, saving, format, until, doubt }, line) => {
    const common = { standard, format, line, ...(doubt !== undefined && { doubt }) };
    const first = { ...common, start, ...(written && { written }) };
    const end = (save: number) => (until ? instantOf(until, standard, save) : Number.POSITIVE_INFINITY);
    let save = typeof saving === 'number' ? saving : 0;
    let isFirstOut = false;
    if (typeof saving === 'string') {
      const set = rules.get(saving);
      if (!set) throw new Error(`tz: no rules ${saving}`);
      for (const change of changesOf(set)) {
        const instant = instantOf(change.written, standard, save);
        if (instant >= end(save)) break;
        if (instant > start) {
          if (!isFirstOut) stretches.push({ ...first, save });
          isFirstOut = true;
          stretches.push({
            ...common,
            start: instant,
            written: change.written,
            ruleFile: change.file,
            save: change.save,
          });
        }
        save = change.save;
      }
    }
    if (!isFirstOut) stretches.push({ ...first, save });
    start = end(save);
    written = until;
  });
  return withoutDoubles(stretches);
}
