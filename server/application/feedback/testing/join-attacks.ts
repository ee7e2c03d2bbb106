import type { Portrait } from '#protocol/feedback.js';

import type { SeenTicket, WatchedDays } from './watched-days.js';
import { keyOf } from './watched-days.js';

/** What one write brought: the portraits that were not there before, as they stand in the file. */
interface Fresh {
  readonly portraits: readonly Portrait[];
  /** Indices of tickets that may be theirs, newest first: those since the write before, or all of before. */
  readonly sinceLast: readonly number[];
  readonly all: readonly number[];
}

type Guess = (fresh: Fresh, tickets: readonly SeenTicket[]) => readonly (number | undefined)[];

/** Ways to say which ticket each new portrait belongs to; `undefined`: no guess. */
const GUESSES: Readonly<Record<string, Guess>> = {
  'the newest ticket is the last portrait': ({ portraits, all }) =>
    portraits.map((_, at) => all[portraits.length - 1 - at]),
  'the newest ticket is the first portrait': ({ portraits, all }) =>
    portraits.map((_, at) => all[at]),
  'all are of the newest ticket': ({ portraits, all }) => portraits.map(() => all[0]),
  'by language among the newest': ({ portraits, all }, tickets) =>
    byLanguage(portraits, all.slice(0, portraits.length), tickets),
  'by language since the last write': ({ portraits, sinceLast }, tickets) =>
    byLanguage(portraits, sinceLast, tickets),
  'by language of all days': ({ portraits, all }, tickets) => byLanguage(portraits, all, tickets),
  'where one ticket alone since the last write has the language': (
    { portraits, sinceLast },
    tickets,
  ) =>
    portraits.map((portrait) => {
      const fitting = sinceLast.filter((at) => fits(portrait, tickets[at]));
      return fitting.length === 1 ? fitting[0] : undefined;
    }),
  'where the languages that are left fit one ticket': ({ portraits, all }, tickets) => {
    const newest = all.slice(0, portraits.length);
    const odd = portraits.filter(({ language }) => language !== 'french');
    const left = newest.filter((at) => tickets[at]?.language === 'nl');
    const isOne = odd.length === 1 && left.length === 1;
    return portraits.map((portrait) => (isOne && portrait === odd[0] ? left[0] : undefined));
  },
  'by the order of themes': ({ portraits, all }, tickets) => {
    const newest = all.slice(0, portraits.length);
    const sorted = newest.toSorted((a, b) =>
      (tickets[a]?.theme ?? '') < (tickets[b]?.theme ?? '') ? -1 : 1,
    );
    return portraits.map((_, at) => sorted[at]);
  },
  'where there are as many tickets as portraits': ({ portraits, sinceLast }) =>
    portraits.map((_, at) =>
      portraits.length === sinceLast.length ? sinceLast[sinceLast.length - 1 - at] : undefined,
    ),
};

export interface Outcome {
  readonly attack: string;
  readonly guesses: number;
  readonly right: number;
}

/** Every way of guessing on all that was seen, and how often each was right. */
export function attackAll(seen: WatchedDays): readonly Outcome[] {
  const fresh = freshPortraits(seen);
  return Object.entries(GUESSES).map(([attack, guess]) => {
    let guesses = 0;
    let right = 0;
    for (const one of fresh) {
      for (const [at, ticket] of guess(one, seen.tickets).entries()) {
        const portrait = one.portraits[at];
        if (ticket === undefined || portrait === undefined) continue;
        guesses += 1;
        if (seen.truth.get(keyOf(portrait)) === ticket) right += 1;
      }
    }
    return { attack, guesses, right };
  });
}

/** Sizes of what each write brought, by whether the languages stand with the portraits. */
export function freshPortraits({ writes }: WatchedDays): readonly Fresh[] {
  const known = new Set<string>();
  const found: Fresh[] = [];
  let lastTickets = 0;
  for (const { day, tickets } of writes) {
    for (const portraits of [day.portraits, day.mixed.portraits]) {
      const fresh = portraits.filter((portrait) => !known.has(keyOf(portrait)));
      if (fresh.length === 0) continue;
      for (const portrait of fresh) known.add(keyOf(portrait));
      found.push({
        portraits: fresh,
        sinceLast: newestFirst(lastTickets, tickets),
        all: newestFirst(0, tickets),
      });
    }
    lastTickets = tickets;
  }
  return found;
}

/** Each portrait of a language gets a ticket of it that no other has, the newest first. */
function byLanguage(
  portraits: readonly Portrait[],
  from: readonly number[],
  tickets: readonly SeenTicket[],
): (number | undefined)[] {
  const taken = new Set<number>();
  return portraits.map((portrait) => {
    const ticket = from.find((at) => !taken.has(at) && fits(portrait, tickets[at]));
    if (ticket !== undefined) taken.add(ticket);
    return ticket;
  });
}

function fits({ language }: Portrait, ticket: SeenTicket | undefined): boolean {
  if (language === 'french') return ticket?.language === 'fr';
  return language === 'dutch' ? ticket?.language === 'nl' : true;
}

function newestFirst(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => to - 1 - at);
}
