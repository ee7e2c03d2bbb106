import type { DIVIDE, Portrait, PortraitAnswer, Satisfaction } from '#protocol/feedback.js';
import { DIVIDE as ASKED, PORTRAIT, PORTRAIT_QUESTIONS, SATISFACTION } from '#protocol/feedback.js';
import type { DirectoryUse } from '#protocol/reports.js';
import { DIRECTORY_USES } from '#protocol/reports.js';

import { zeros } from '../statistics/zeros.js';
import type { FeedbackCounts } from './feedback-counts.js';
import { addFeedback, countPortraits, noFeedback } from './feedback-counts.js';
import type { Lot } from './lots.js';

/** Before and from noon at the centre. */
export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

export type Equipment = (typeof DIVIDE)['equipment'][number];
export type Skills = (typeof DIVIDE)['skills'][number];
export type SpokenCounts = Readonly<Record<PortraitAnswer<'language'> | 'skipped', number>>;

/** What is counted of half a day. */
export interface HalfDay {
  readonly satisfaction: Readonly<Record<Satisfaction, number>>;
  /** By what people have to go online with, then by how they manage. */
  readonly divide: Readonly<Record<Equipment, Readonly<Record<Skills, number>>>>;
  readonly directory: Readonly<Record<DirectoryUse, number>>;
}

/**
 * All that is kept of what visitors told on one day. Portraits know no time finer than the day
 * (domain.md, portrait) and stand in an order that follows from their answers alone.
 */
export interface FeedbackDay {
  readonly version: 1;
  /** Drawn when the day was begun, so that a month knows which days are in it; absent of old days. */
  readonly mark?: string | undefined;
  readonly portraits: readonly Portrait[];
  /** Too few of one language to be written with it: their languages are counted by themselves. */
  readonly mixed: { readonly portraits: readonly Portrait[]; readonly language: SpokenCounts };
  readonly morning: HalfDay;
  readonly afternoon: HalfDay;
}

export const noLanguages: SpokenCounts = zeros([...PORTRAIT.language, 'skipped']);

/** Half a day of which nothing is counted. */
export function emptyHalf(): HalfDay {
  return {
    satisfaction: zeros(SATISFACTION),
    divide: counted(ASKED.equipment, () => zeros(ASKED.skills)),
    directory: zeros(DIRECTORY_USES),
  };
}

/** @param mark 16 characters that no other day has */
export function emptyDay(mark: string): FeedbackDay {
  return {
    version: 1,
    mark,
    portraits: [],
    mixed: { portraits: [], language: noLanguages },
    morning: emptyHalf(),
    afternoon: emptyHalf(),
  };
}

/** The day with one more lot in it; which of its answers are the new ones cannot be told from it. */
export function withLot(day: FeedbackDay, half: Half, lot: Lot): FeedbackDay {
  switch (lot.kind) {
    case 'portrait':
      return { ...day, portraits: inOrder([...day.portraits, ...lot.answers]) };
    case 'mixed':
      return { ...day, mixed: withMixed(day.mixed, lot.answers) };
    case 'satisfaction':
    case 'divide':
    case 'directory':
      return { ...day, [half]: withCounts(day[half], lot) };
  }
}

/** The day's counts alone. */
export function countsOf(day: FeedbackDay): FeedbackCounts {
  const mixed = countPortraits(day.mixed.portraits);
  const portraits = addFeedback(countPortraits(day.portraits), {
    ...mixed,
    portrait: { ...mixed.portrait, language: day.mixed.language },
  });
  return HALVES.map((half) => countsOfHalf(day[half])).reduce(addFeedback, portraits);
}

function countsOfHalf({ satisfaction, divide, directory }: HalfDay): FeedbackCounts {
  const ofEach = Object.values(divide);
  return {
    ...noFeedback,
    satisfaction,
    divide: {
      equipment: counted(ASKED.equipment, (has) => sum(Object.values(divide[has]))),
      skills: counted(ASKED.skills, (manages) => sum(ofEach.map((by) => by[manages]))),
    },
    directory,
  };
}

function withMixed(mixed: FeedbackDay['mixed'], more: readonly Portrait[]): FeedbackDay['mixed'] {
  const spoken: Record<keyof SpokenCounts, number> = { ...mixed.language };
  for (const { language } of more) spoken[language ?? 'skipped'] += 1;
  const without = more.map((portrait) => ({ ...portrait, language: undefined }));
  return { portraits: inOrder([...mixed.portraits, ...without]), language: spoken };
}

function withCounts(half: HalfDay, lot: Exclude<Lot, { kind: 'portrait' | 'mixed' }>): HalfDay {
  switch (lot.kind) {
    case 'satisfaction': {
      const satisfaction = { ...half.satisfaction };
      for (const mark of lot.answers) satisfaction[mark] += 1;
      return { ...half, satisfaction };
    }
    case 'divide': {
      const divide = counted(ASKED.equipment, (has) => ({ ...half.divide[has] }));
      for (const { equipment, skills } of lot.answers) divide[equipment][skills] += 1;
      return { ...half, divide };
    }
    case 'directory': {
      const directory = { ...half.directory };
      for (const use of lot.answers) {
        for (const kind of DIRECTORY_USES) directory[kind] += kind === 'visit' ? 1 : use[kind];
      }
      return { ...half, directory };
    }
  }
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

function counted<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
