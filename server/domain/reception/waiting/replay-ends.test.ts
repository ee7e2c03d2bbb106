import fc from 'fast-check';
import { expect, it } from 'vitest';

import { LANGUAGES, NEXT_TICKET_RULES, THEMES } from '#protocol/vocabulary.js';

import type { NextTicketRule } from '../next-ticket/rule.js';
import { nextTicketRule } from '../next-ticket/rules.js';
import { putTicket } from '../put-ticket.js';
import { emptyState } from '../state.js';
import { at, opened, stateAfter, taken } from '../testing/story.js';
import { GROUPS, maskOf } from './groups.js';
import { LENGTHS } from './log-normal.js';
import type { Model } from './model.js';
import { queueOf } from './queue.js';
import { RollForward } from './replay.js';
import type { Server } from './servers.js';

const NOW = 60;
const REPLAYS = 3;

const minutes = fc.oneof(fc.constantFrom(0, 1e-9, 0.5, 20, 1e6), fc.double({ min: 0, max: 60 }));
const share = fc.constantFrom(0, 0.01, 0.5, 1);
/** Visits that take no time, nobody who ever comes, hundreds with priority a minute. */
const models: fc.Arbitrary<Model> = fc.record({
  means: fc.array(minutes, { minLength: 5, maxLength: 5 }).map((all) => Float64Array.from(all)),
  lengths: minutes.map((length) => new Float64Array(LENGTHS).fill(length)),
  doubt: fc.constantFrom(0, 0.5, 3),
  walk: minutes,
  pause: minutes,
  noShow: share,
  absence: minutes,
  leaving: share,
  priority: fc
    .array(fc.constantFrom(0, 0.001, 0.4, 500), {
      minLength: GROUPS.length,
      maxLength: GROUPS.length,
    })
    .map((all) => Float64Array.from(all)),
  evidence: fc.constant(0),
});
const skills = {
  themes: fc.subarray([...THEMES], { minLength: 1 }),
  languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
};
/** Stints without an end, or that end before they begin. */
const stints = fc.array(
  fc
    .record({ ...skills, from: minutes, to: fc.oneof(minutes, fc.constant(Infinity)) })
    .map(({ themes, languages, from, to }) => ({
      ...{ from, to, languages },
      mask: maskOf(themes, languages),
    })),
  { minLength: 1, maxLength: 4 },
);
const servers: fc.Arbitrary<Server[]> = fc.array(
  fc.record({
    island: fc.nat(9),
    doing: fc.constantFrom('free', 'called', 'serving', 'away'),
    elapsed: minutes,
    theme: fc.nat(4),
    stints,
  }),
  { maxLength: 5 },
);
const tickets = fc.array(
  fc.record({
    theme: fc.constantFrom(...THEMES),
    language: fc.constantFrom(...LANGUAGES),
    arrived: fc.integer({ min: 0, max: NOW }),
    priority: fc.boolean(),
    missedUntil: fc.option(fc.integer({ min: NOW, max: 2 * NOW }), { nil: undefined }),
  }),
  { maxLength: 20 },
);

it('always ends, after no more steps than there are people to call and stints to take', () => {
  fc.assert(
    fc.property(
      tickets,
      servers,
      models,
      fc.constantFrom(...NEXT_TICKET_RULES),
      (drawn, present, model, id) => {
        const state = emptyState();
        for (const [
          index,
          { theme, language, arrived, priority, missedUntil },
        ] of drawn.entries()) {
          const told = stateAfter([opened, taken(index + 1, arrived, theme, language)]);
          const ticket = told.tickets.get(`t${index + 1}`);
          if (ticket === undefined) throw new Error('no ticket');
          const late = missedUntil === undefined ? {} : { missedUntil: at(missedUntil) };
          putTicket(state, { ...ticket, priority, ...late });
        }
        const stintsInAll = present.reduce((sum, server) => sum + server.stints.length, 0);
        const steps = drawn.length + 160 + 4 * stintsInAll;
        // In a step each group is ranked four times at most: three queues and those to come, or asking.
        const most = 100 + REPLAYS * steps * GROUPS.length * 4;
        const rule = counting(nextTicketRule(id), most);
        const queue = queueOf(state, at(NOW));
        const duty = { speaking: { fr: 1, nl: 2 }, inTime: 25 * 60_000 };
        new RollForward({ queue, servers: present, model, rule, duty }, REPLAYS).run(1);
        expect(rule.ranked).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 400 },
  );
});

/** Stops a replay that does not stop by itself. */
function counting({ id, rank }: NextTicketRule, most: number): NextTicketRule & { ranked: number } {
  return {
    id,
    ranked: 0,
    rank(...asked) {
      this.ranked += 1;
      if (this.ranked > most) throw new Error(`ranked more than ${most} times`);
      return rank(...asked);
    },
  };
}
