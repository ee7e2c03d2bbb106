import type { Divide, Portrait, Satisfaction } from '#protocol/feedback.js';
import type { DirectoryUse } from '#protocol/reports.js';

/** Answers of one kind that reach the disk together, so that none of them is the newest one. */
export const LEAST_LOT = 5;

/** What one visit made of the jobs directory, besides that it was one. */
export type DirectoryVisit = Readonly<Record<Exclude<DirectoryUse, 'visit'>, number>>;

/** Answers of one kind that are written together. */
export type Lot =
  | { readonly kind: 'portrait'; readonly answers: readonly Portrait[] }
  /** Of several languages: written without them (`FeedbackDay.mixed`). */
  | { readonly kind: 'mixed'; readonly answers: readonly Portrait[] }
  | { readonly kind: 'satisfaction'; readonly answers: readonly Satisfaction[] }
  | { readonly kind: 'divide'; readonly answers: readonly Divide[] }
  | { readonly kind: 'directory'; readonly answers: readonly DirectoryVisit[] };

/** Two lots of the same kind as one. @throws Error where they are of two */
export function joined(one: Lot, other: Lot): Lot {
  if (one.kind !== other.kind) {
    throw new Error(`a lot of ${one.kind} and one of ${other.kind} cannot be joined`);
  }
  // both are of the kind just compared, which the compiler cannot follow through the union
  return { ...one, answers: [...one.answers, ...other.answers] } as Lot;
}

/**
 * With which others an answer is written. A ticket says its language, and so does a portrait: the one
 * Dutch portrait among four French ones would be that of the one Dutch ticket. So those who speak the
 * one, those who speak the other, and all others, who may have taken either, are lots of their own.
 */
export function companyOf(lot: Lot): string {
  if (lot.kind !== 'portrait') return lot.kind;
  const language = lot.answers[0]?.language;
  return language === 'french' || language === 'dutch' ? `portrait ${language}` : 'portrait other';
}
