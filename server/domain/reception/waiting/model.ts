import type { Settings } from '#protocol/settings.js';
import { THEMES } from '#protocol/vocabulary.js';

import type { Learned, Tally } from './learned.js';
import { meanBeyond, unitLengths } from './log-normal.js';
import type { Today } from './today.js';

/**
 * What a replay draws from, minutes. Each figure is what today has shown, drawn towards the days before,
 * and both towards a guess for a house of which nothing is known: so many interviews' worth of each.
 */
export interface Model {
  /** Mean interview by theme, in the order of `THEMES`. */
  readonly means: Float64Array;
  /** Lengths as parts of their mean, equally likely, ascending. */
  readonly lengths: Float64Array;
  /** How far off all means may be together: standard deviation of the logarithm. */
  readonly doubt: number;
  readonly walk: number;
  readonly pause: number;
  /** Share of the called that do not come, and how long each keeps its island. */
  readonly noShow: number;
  readonly absence: number;
  /** Share of those who wait that give up in a minute. */
  readonly leaving: number;
  /** Tickets with priority to come, a minute, by group. */
  readonly priority: Float64Array;
  /** Interviews it was learned from, those long past in part. */
  readonly evidence: number;
}

/** The guess: as long as at comparable houses, rather too long than too short. */
const GUESS = { length: 24, lengths: 5, spread: 0.6, spreads: 25, themes: 7 } as const;
/** Days before count for so many interviews of today at most, all themes together. */
const MOST_FROM_BEFORE = 80;
/** Staff and visitors of a day differ from others beyond what lengths tell. */
const DAYS_DIFFER = 0.07;
const PASSES = 4;

export function modelOf(learned: Learned, today: Today, settings: Settings): Model {
  const before = THEMES.map((theme) => learned.lengths[theme]);
  const known = before.reduce((sum, { count }) => sum + count, 0);
  const fade = known > MOST_FROM_BEFORE ? MOST_FROM_BEFORE / known : 1;
  const ended = THEMES.map((theme, index) => {
    const tally = scaled(before[index], fade);
    for (const length of today.ended[theme]) add(tally, length);
    return tally;
  });
  const spread = spreadOf(ended);
  let means: readonly number[] = THEMES.map(() => GUESS.length);
  let interviews = 0;
  // Those that run have lasted so long at least: their ends are guessed with the means of the last pass.
  for (let pass = 0; pass < PASSES; pass += 1) {
    const tallies = THEMES.map((theme, index) => {
      const tally = scaled(ended[index], 1);
      for (const elapsed of today.running[theme]) {
        add(tally, meanBeyond(elapsed, means[index] ?? GUESS.length, spread));
      }
      return tally;
    });
    interviews = tallies.reduce((sum, { count }) => sum + count, 0);
    const minutes = tallies.reduce((sum, tally) => sum + tally.sum, 0);
    const overall = (minutes + GUESS.lengths * GUESS.length) / (interviews + GUESS.lengths);
    means = tallies.map(
      ({ count, sum }) => (sum + GUESS.themes * overall) / (count + GUESS.themes),
    );
  }
  return {
    means: Float64Array.from(means),
    lengths: unitLengths(spread),
    doubt: Math.sqrt(spread ** 2 / (interviews + GUESS.lengths) + DAYS_DIFFER ** 2),
    ...manners(learned, today, settings),
    priority: priorityOf(today),
    evidence: ended.reduce((sum, { count }) => sum + count, 0),
  };
}

function manners(learned: Learned, today: Today, settings: Settings) {
  const { callWindowSeconds, callsBeforeNoShow } = settings;
  // Calls are spread over the window, and after the last one somebody waits a little still.
  const absence = ((callWindowSeconds / 60) * callsBeforeNoShow) / (callsBeforeNoShow + 1);
  const before = Math.min(1, 200 / Math.max(1, learned.called));
  return {
    walk: drawn(
      [today.walks.minutes, learned.walks.minutes],
      [today.walks.count, learned.walks.count],
      0.5,
      5,
    ),
    pause: drawn([today.pauses.minutes], [today.pauses.count], 0.3, 5),
    noShow: drawn(
      [today.noShows, learned.noShows * before],
      [today.called, learned.called * before],
      0.05,
      40,
    ),
    absence: drawn([today.absences.minutes], [today.absences.count], absence, 3),
    leaving: drawn([today.left, learned.left], [today.waited, learned.waited], 0.001, 2000),
  };
}

/** Sums over counts, with so much of a guess. */
function drawn(
  sums: readonly number[],
  counts: readonly number[],
  guess: number,
  weight: number,
): number {
  const sum = sums.reduce((a, b) => a + b, guess * weight);
  return sum / counts.reduce((a, b) => a + b, weight);
}

/** Priority is given to few, and to all groups alike. */
function priorityOf({ byGroup, tickets, priority, arrivals }: Today): Float64Array {
  const share = (priority + 0.03 * 30) / (tickets + 30);
  return Float64Array.from(byGroup, (count) =>
    tickets === 0 ? 0 : (arrivals * share * count) / tickets,
  );
}

/** Of all themes together, each around its own mean. */
function spreadOf(tallies: readonly Tally[]): number {
  let around = GUESS.spreads * GUESS.spread ** 2;
  let count: number = GUESS.spreads;
  for (const tally of tallies) {
    if (tally.count < 2) continue;
    const mean = tally.sum / tally.count;
    around += (tally.squares - tally.count * mean ** 2) / mean ** 2;
    count += tally.count - 1;
  }
  return Math.min(1.5, Math.max(0.2, Math.sqrt(around / count)));
}

type Growing = { -readonly [K in keyof Tally]: Tally[K] };

function scaled(tally: Tally | undefined, by: number): Growing {
  const { count, sum, squares } = tally ?? { count: 0, sum: 0, squares: 0 };
  return { count: count * by, sum: sum * by, squares: squares * by };
}

function add(tally: Growing, length: number): void {
  tally.count += 1;
  tally.sum += length;
  tally.squares += length ** 2;
}
