import type {
  DivideQuestion,
  Portrait,
  PortraitAnswer,
  PortraitQuestion,
  Satisfaction,
} from '#protocol/feedback.js';
import { DIVIDE, PORTRAIT, PORTRAIT_QUESTIONS, SATISFACTION } from '#protocol/feedback.js';
import type { DirectoryUse } from '#protocol/reports.js';
import { DIRECTORY_USES } from '#protocol/reports.js';

import { zeros } from '../statistics/zeros.js';

/** How often each answer of a portrait question was given, and how often none. */
export type PortraitCounts = {
  readonly [Q in PortraitQuestion]: Readonly<Record<PortraitAnswer<Q> | 'skipped', number>>;
};

/** What is left of what visitors told once it is counts alone: each question by itself, nothing crossed. */
export interface FeedbackCounts {
  /** Portraits given; each question's answers and its `skipped` add up to it. */
  readonly portraits: number;
  readonly portrait: PortraitCounts;
  readonly satisfaction: Readonly<Record<Satisfaction, number>>;
  readonly divide: {
    readonly [Q in DivideQuestion]: Readonly<Record<(typeof DIVIDE)[Q][number], number>>;
  };
  readonly directory: Readonly<Record<DirectoryUse, number>>;
}

export const noFeedback: FeedbackCounts = {
  portraits: 0,
  portrait: portraitCounts(() => 0),
  satisfaction: zeros(SATISFACTION),
  divide: { equipment: zeros(DIVIDE.equipment), skills: zeros(DIVIDE.skills) },
  directory: zeros(DIRECTORY_USES),
};

export function addFeedback(a: FeedbackCounts, b: FeedbackCounts): FeedbackCounts {
  return {
    portraits: a.portraits + b.portraits,
    portrait: portraitCounts(
      (question, answer) => countIn(a, question, answer) + countIn(b, question, answer),
    ),
    satisfaction: sums(a.satisfaction, b.satisfaction),
    divide: {
      equipment: sums(a.divide.equipment, b.divide.equipment),
      skills: sums(a.divide.skills, b.divide.skills),
    },
    directory: sums(a.directory, b.directory),
  };
}

/** How often the answer was given; 0 for what is no answer of the question. */
export function countIn(
  counts: FeedbackCounts,
  question: PortraitQuestion,
  answer: string,
): number {
  const ofQuestion: Readonly<Record<string, number>> = counts.portrait[question];
  return ofQuestion[answer] ?? 0;
}

/** The counts of these portraits, nothing else counted. */
export function countPortraits(portraits: readonly Portrait[]): FeedbackCounts {
  const found = new Map<string, number>();
  for (const portrait of portraits) {
    for (const question of PORTRAIT_QUESTIONS) {
      const key = `${question} ${portrait[question] ?? 'skipped'}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return {
    ...noFeedback,
    portraits: portraits.length,
    portrait: portraitCounts((question, answer) => found.get(`${question} ${answer}`) ?? 0),
  };
}

/** Every question with a count for each of its answers and for `skipped`. */
export function portraitCounts(
  count: (question: PortraitQuestion, answer: string) => number,
): PortraitCounts {
  return Object.fromEntries(
    PORTRAIT_QUESTIONS.map((question) => [
      question,
      Object.fromEntries(
        [...PORTRAIT[question], 'skipped'].map((answer) => [answer, count(question, answer)]),
      ),
    ]),
  ) as unknown as PortraitCounts; // its keys are those of PORTRAIT, one by one
}

function sums<K extends string>(
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
): Record<K, number> {
  const keys = Object.keys(a) as K[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Record<K, number>;
}
