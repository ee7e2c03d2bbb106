import type { Language, NextTicketRuleId, Theme } from '#protocol/vocabulary.js';

/** What a rule may look at in a ticket, besides how long it has waited. */
export interface TicketGroup {
  readonly theme: Theme;
  readonly language: Language;
  readonly priority: boolean;
}

/** The house at the moment of the call. */
export interface Duty {
  /** Islands on duty (signed in, not on a break) that speak each language. */
  readonly speaking: Readonly<Record<Language, number>>;
  /** ms; the service level's time. */
  readonly inTime: number;
}

/**
 * Who of those an island takes is called first. A rule only ranks: tickets that missed their call come
 * before all of it, and among equal ranks arrival decides, then number. So no rule can leave an island
 * idle while somebody it takes waits.
 */
export interface NextTicketRule {
  readonly id: NextTicketRuleId;
  /**
   * 0 or more; smaller ranks are called first. A rank must not grow with the time waited: then tickets of one
   * theme, language and priority are called by arrival, which waiting times rely on.
   *
   * @param waited ms since arrival
   * @param languages those of the island that calls
   */
  rank(group: TicketGroup, waited: number, languages: readonly Language[], duty: Duty): number;
}

/** Who missed a call and is within the time for it. */
export const MISSED_RANK = -1;
