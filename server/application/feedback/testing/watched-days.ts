import type { Portrait } from '#protocol/feedback.js';
import { PORTRAIT } from '#protocol/feedback.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import type { FeedbackDay } from '../../../domain/portrait/feedback-day.js';
import type { Actor } from '../../../domain/reception/command.js';
import { seededRandom } from '../../../domain/seeded.js';
import { Centre } from '../../testing/centre.js';
import type { FeedbackDesk, FeedbackStore } from '../feedback-desk.js';
import { memoryFeedback } from './memory-feedback.js';

/** What the journal says of a ticket. */
export interface SeenTicket {
  readonly at: number;
  readonly language: Language;
  readonly theme: Theme;
}

/** One write of a day's file, as somebody sees it who looks after every step. */
export interface SeenWrite {
  readonly date: string;
  readonly day: FeedbackDay;
  /** Tickets in the journal by then. */
  readonly tickets: number;
  /** Of the file, as the disk tells. */
  readonly at: number;
}

/** All that lies in the folder at every moment, and what nobody has but the visitors. */
export interface WatchedDays {
  readonly tickets: readonly SeenTicket[];
  readonly writes: readonly SeenWrite[];
  /** By the portrait without its language: which ticket its visitor had. */
  readonly truth: ReadonlyMap<string, number>;
}

export type OpenDesk = (parts: {
  readonly store: FeedbackStore;
  readonly now: () => number;
}) => FeedbackDesk;

const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-one', device: 'kiosk' };
const steward: Actor = { kind: 'staff', staffId: 'steward-one', roles: ['steward'] };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** From days with one visitor to busy ones; of ten visitors one speaks Dutch (domain.md, volume). */
const VISITORS = [1, 2, 4, 6, 11, 25, 40] as const;
const DISTINCT =
  PORTRAIT.residence.length *
  PORTRAIT.age.length *
  PORTRAIT.diploma.length *
  PORTRAIT.reason.length;

/** The portrait by which somebody is known for certain. */
export function keyOf({ residence, age, diploma, reason }: Portrait): string {
  return [residence, age, diploma, reason].join(' ');
}

/**
 * So many days of a real reception and a feedback desk. Every visitor takes a ticket and gives a portrait
 * right after it, no two the same; each second night the server stops.
 */
export async function watchedDays(
  seed: number,
  days: number,
  openDesk: OpenDesk,
): Promise<WatchedDays> {
  const random = seededRandom(seed);
  const numbers = shuffled(DISTINCT, random);
  const centre = new Centre();
  await centre.restart();
  const kept = memoryFeedback();
  const tickets: SeenTicket[] = [];
  const writes: SeenWrite[] = [];
  const truth = new Map<string, number>();
  const store: FeedbackStore = {
    read: kept.read,
    async write(date, day) {
      await kept.write(date, day);
      writes.push({ date, day, tickets: tickets.length, at: centre.now });
    },
  };
  const open = () => openDesk({ store, now: () => centre.now });
  let desk = open();
  let given = 0;
  for (let date = 0; date < days; date += 1) {
    await centre.give({ kind: 'open-day', payload: {} }, steward);
    const visitors = VISITORS[Math.floor(random() * VISITORS.length)] ?? 1;
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      centre.now += Math.floor(1 + random() * 9) * MINUTE;
      given += 1;
      const portrait = distinct(numbers[given] ?? 0, random);
      const language = ticketLanguage(portrait, random);
      const theme = THEMES[Math.floor(random() * THEMES.length)] ?? 'work';
      const named = { secretHash: `hash-${String(given)}`, shortCode: 'AC3467' };
      await centre.give({ kind: 'take-ticket', payload: { theme, language, ...named } }, kiosk);
      truth.set(keyOf(portrait), tickets.length);
      tickets.push({ at: centre.now, language, theme });
      desk.give(`portrait-${String(given)}`, { kind: 'give-portrait', payload: { portrait } });
      await desk.round();
    }
    await centre.give({ kind: 'close-day', payload: {} }, steward);
    if (date % 2 === 1) {
      await desk.settle();
      desk = open();
    }
    centre.now += 24 * HOUR - (centre.now % (24 * HOUR)) + 8 * HOUR;
    await centre.keeper.round();
    await desk.round();
  }
  return { tickets, writes, truth };
}

function distinct(number: number, random: () => number): Portrait {
  let left = number;
  const take = <T>(answers: readonly T[]): T | undefined => {
    const answer = answers[left % answers.length];
    left = Math.floor(left / answers.length);
    return answer;
  };
  const spoken = random();
  const other = (['arabic', 'english', 'other', undefined] as const)[Math.floor(random() * 4)];
  return {
    residence: take(PORTRAIT.residence),
    age: take(PORTRAIT.age),
    diploma: take(PORTRAIT.diploma),
    reason: take(PORTRAIT.reason),
    language: spoken < 0.75 ? 'french' : spoken < 0.85 ? 'dutch' : other,
  };
}

/** Who speaks neither takes either, mostly French. */
function ticketLanguage({ language }: Portrait, random: () => number): Language {
  if (language === 'french') return 'fr';
  if (language === 'dutch') return 'nl';
  return random() < 0.8 ? 'fr' : 'nl';
}

function shuffled(length: number, random: () => number): number[] {
  const numbers = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers;
}
