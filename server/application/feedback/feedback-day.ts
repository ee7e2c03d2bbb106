import type { Divide, Portrait, Satisfaction } from '#protocol/feedback.js';
import { DIVIDE, PORTRAIT_QUESTIONS, SATISFACTION } from '#protocol/feedback.js';
import { portraitSchema } from '#protocol/feedback-schemas.js';
import { z } from 'zod';

/** Before and from noon at the centre. */
export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

const count = z.number().int().min(0);
const half = z.strictObject({
  satisfaction: z.record(z.enum(SATISFACTION), count),
  /** By what people have to go online with, then by how they manage. */
  divide: z.record(z.enum(DIVIDE.equipment), z.record(z.enum(DIVIDE.skills), count)),
});

/**
 * All that is kept of what visitors told on one day. Portraits know no time finer than the day
 * (domain.md, portrait) and stand in an order that follows from their answers alone.
 */
export const feedbackDaySchema = z.strictObject({
  version: z.literal(1),
  portraits: z.array(portraitSchema),
  morning: half,
  afternoon: half,
});
export type FeedbackDay = z.infer<typeof feedbackDaySchema>;

/** Answers of one kind that are written together. */
export type Lot =
  | { readonly kind: 'portrait'; readonly answers: readonly Portrait[] }
  | {
      readonly kind: 'satisfaction';
      readonly half: Half;
      readonly answers: readonly Satisfaction[];
    }
  | { readonly kind: 'divide'; readonly half: Half; readonly answers: readonly Divide[] };

/** Two lots of the same kind and half day as one. */
export function joined(one: Lot, other: Lot): Lot {
  if (one.kind === 'portrait' && other.kind === 'portrait') {
    return { ...one, answers: [...one.answers, ...other.answers] };
  }
  if (one.kind === 'satisfaction' && other.kind === 'satisfaction') {
    return { ...one, answers: [...one.answers, ...other.answers] };
  }
  if (one.kind === 'divide' && other.kind === 'divide') {
    return { ...one, answers: [...one.answers, ...other.answers] };
  }
  throw new Error(`a lot of ${one.kind} and one of ${other.kind} cannot be joined`);
}

export function emptyDay(): FeedbackDay {
  return { version: 1, portraits: [], morning: emptyHalf(), afternoon: emptyHalf() };
}

/** The day with one more lot in it; which of its answers are the new ones cannot be told from it. */
export function withLot(day: FeedbackDay, lot: Lot): FeedbackDay {
  if (lot.kind === 'portrait') {
    return { ...day, portraits: inOrder([...day.portraits, ...lot.answers]) };
  }
  const counts = structuredClone(day[lot.half]);
  if (lot.kind === 'satisfaction') for (const mark of lot.answers) counts.satisfaction[mark] += 1;
  else for (const { equipment, skills } of lot.answers) counts.divide[equipment][skills] += 1;
  return { ...day, [lot.half]: counts };
}

function emptyHalf(): FeedbackDay[Half] {
  const skills = () => counted(DIVIDE.skills, () => 0);
  return {
    satisfaction: counted(SATISFACTION, () => 0),
    divide: counted(DIVIDE.equipment, skills),
  };
}

function counted<K extends string, V>(keys: readonly K[], value: () => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value()])) as Record<K, V>;
}

/** Sorted by their answers, and the answers of each in the order of the questions. */
function inOrder(portraits: readonly Portrait[]): Portrait[] {
  return portraits
    .map((portrait) => {
      const answered = PORTRAIT_QUESTIONS.filter((question) => portrait[question] !== undefined);
      const record = Object.fromEntries(answered.map((question) => [question, portrait[question]]));
      return { record, text: JSON.stringify(record) };
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ record }) => record);
}
