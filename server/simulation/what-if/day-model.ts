import type { Language, Theme } from '#protocol/vocabulary.js';
import { between } from '../../domain/seeded.js';

import type { PlannedOutcome, PlannedVisitor } from '../day-file.js';
import { chanceOf, pick, poisson } from './chance.js';

/** A day that can be lived again and again, each time with other visitors. */
export interface DayModel {
  readonly arrivals: readonly ArrivalRate[];
  /** So many come, not one more or fewer; absent: about as many as the rates add up to. */
  readonly visitors?: number;
  /** How long an interview lasts, ms. @param luck in [0, 1): from shortest to longest */
  readonly length: (theme: Theme, luck: number) => number;
  /** Shares of visitors who do not answer their call, and who leave when they wait too long. */
  readonly noShow: number;
  readonly left: number;
}

/** How many come on average for a theme in a language, within a while; any moment of it is as likely. */
export interface ArrivalRate {
  readonly theme: Theme;
  readonly language: Language;
  /** ms since midnight */
  readonly from: number;
  readonly to: number;
  readonly mean: number;
}

/** How many come in a repeat, on average. */
export function visitorsExpected({ arrivals, visitors }: DayModel): number {
  return visitors ?? arrivals.reduce((sum, { mean }) => sum + mean, 0);
}

/** Stewards let some visitors pass; no figures are kept of how many. */
const PRIORITY_SHARE = 0.03;

/**
 * The visitors of one repeat, earliest first. They depend on day, seed and repeat alone: two scenarios with
 * the same three differ by their staffing and rule only, so that even few repeats compare fairly.
 */
export function visitorsOf(model: DayModel, seed: number, repeat: number): PlannedVisitor[] {
  const random = chanceOf(seed, repeat);
  return comersOf(model, random)
    .map((rate): PlannedVisitor => {
      const arrival = between(random, rate.from, rate.to - 1);
      const interview = Math.max(SHORTEST, Math.round(model.length(rate.theme, random())));
      const priority = random() < PRIORITY_SHARE;
      const outcome = outcomeOf(model, random());
      const { theme, language } = rate;
      return { arrival, theme, language, interview, priority, outcome };
    })
    .toSorted((a, b) => a.arrival - b.arrival);
}

function comersOf({ arrivals, visitors }: DayModel, random: () => number): ArrivalRate[] {
  if (visitors === undefined) {
    return arrivals.flatMap((rate) =>
      Array.from({ length: poisson(random, rate.mean) }, () => rate),
    );
  }
  const weights = arrivals.map(({ mean }) => mean);
  return Array.from({ length: visitors }, () => arrivals[pick(weights, random())]).filter(
    (rate) => rate !== undefined,
  );
}

function outcomeOf({ noShow, left }: DayModel, luck: number): PlannedOutcome {
  if (luck < noShow) return 'no-show';
  return luck < noShow + left ? 'left' : 'served';
}

const SHORTEST = 30_000;
