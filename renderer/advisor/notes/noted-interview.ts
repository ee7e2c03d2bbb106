import type { InterviewNotes } from '#protocol/desk-views.js';
import type { AdvisorView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

/** The interview that may be noted now. */
export interface NotedInterview {
  /** Tells one interview from the next, on this page. */
  readonly key: string;
  readonly island: number;
  readonly number: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly notes: InterviewNotes;
  /** Absent while it runs. */
  readonly endedAt?: number;
}

const NOTHING: InterviewNotes = { topics: [], referrals: [] };

/** The interview that runs at the own island, else the one that ended there last, until the next call. */
export function notedInterview(
  view: Pick<AdvisorView, 'own' | 'ended'>,
): NotedInterview | undefined {
  const { own, ended } = view;
  if (own === undefined) return undefined;
  const { island, ticket } = own;
  const keyOf = (number: number) => `${island}/${number}`;
  if (ticket !== undefined) {
    if (own.state !== 'serving') return undefined;
    const { number, theme, language, notes = NOTHING } = ticket;
    return { key: keyOf(number), island, number, theme, language, notes };
  }
  if (ended === undefined) return undefined;
  const { number, theme, language, topics, referrals, endedAt } = ended;
  const notes = { topics, referrals };
  return { key: keyOf(number), island, number, theme, language, notes, endedAt };
}
