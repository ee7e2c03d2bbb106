import { LANGUAGES, PEOPLE_KINDS, REFERRALS, THEMES, TOPICS } from '#protocol/vocabulary.js';

import type { Actor, ClientCommand } from '../command.js';
import type { ReceptionModel } from './model.js';
import type { Random } from './random.js';

export type DeskKind = Extract<
  ClientCommand['kind'],
  'undo' | 'note-interview' | 'correct-ticket' | 'merge-tickets' | 'count-people'
>;

/** What somebody is likely to ask for who has just ended something at an island. */
export const AFTER_A_SLIP = ['undo', 'note-interview'] as const;

/** Whether the last thing that advisors did may be taken back. */
export function slipped(model: ReceptionModel): boolean {
  return model.desks.some(({ offer }) => offer && offer.entry === model.ledger.at(-1));
}

/** What is at hand for a command: islands and tickets that make sense for it, mostly. */
export interface AtHand {
  readonly anIsland: () => number;
  readonly aTicket: (states: readonly string[]) => string;
  readonly atIsland: (island: number) => Actor;
  readonly steward: Actor;
}

/** What stewards and advisors do besides moving tickets: soon after, late, for another's ticket, twice. */
export function deskCommand(
  kind: DeskKind,
  random: Random,
  model: ReceptionModel,
  { anIsland, aTicket, atIsland, steward }: AtHand,
): { readonly command: ClientCommand; readonly actor: Actor } {
  switch (kind) {
    case 'undo': {
      const island = lately(random, model) ?? anIsland();
      return { command: { kind, payload: { island } }, actor: atIsland(island) };
    }
    case 'note-interview': {
      const ended = model.desks.filter(({ ended }) => ended !== undefined);
      const island =
        ended.length > 0 && random.chance(0.4) ? random.pick(ended).island : anIsland();
      const topics = TOPICS.filter(() => random.chance(0.2));
      const referrals = REFERRALS.filter(() => random.chance(0.2));
      return { command: { kind, payload: { island, topics, referrals } }, actor: atIsland(island) };
    }
    case 'correct-ticket': {
      const ticketId = aTicket(random.chance(0.9) ? ['waiting', 'parked'] : ['called', 'serving']);
      const payload = { ticketId, theme: random.pick(THEMES), language: random.pick(LANGUAGES) };
      return { command: { kind, payload }, actor: steward };
    }
    case 'merge-tickets': {
      const double = aTicket(['waiting', 'parked']);
      const again = model.visitors.find(({ id }) => id === double)?.mergedInto;
      const into = aTicket(['waiting', 'parked', 'called', 'serving']);
      const ticketId = again ?? (random.chance(0.05) ? double : into);
      return { command: { kind, payload: { ticketId, double } }, actor: steward };
    }
    case 'count-people': {
      const change = random.chance(0.6) ? 1 + random.below(5) : -1 - random.below(6);
      const payload = { kind: random.pick(PEOPLE_KINDS), change };
      return { command: { kind, payload }, actor: steward };
    }
  }
}

/** At any island, sometimes at one that is not there; now and then until a time that may have passed. */
export function signIn(random: Random, islands: number): ClientCommand {
  const payload = {
    island: 1 + random.below(islands + (random.chance(0.05) ? 3 : 0)),
    languages: random.some(LANGUAGES),
    themes: random.some(THEMES),
    ...(random.chance(0.3) && { until: `${10 + random.below(14)}:${10 + random.below(50)}` }),
  };
  return { kind: 'sign-in-island', payload };
}

/** Where something happened last that could be taken back. */
function lately(random: Random, model: ReceptionModel): number | undefined {
  const offered = model.desks.filter(({ offer }) => offer !== undefined);
  const fresh = offered.toSorted((a, b) => (b.offer?.at ?? 0) - (a.offer?.at ?? 0)).slice(0, 3);
  return fresh.length > 0 && random.chance(0.9) ? random.pick(fresh).island : undefined;
}
