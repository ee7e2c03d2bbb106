import fc from 'fast-check';
import { expect, it } from 'vitest';

import { LANGUAGES, NEXT_TICKET_RULES, THEMES } from '#protocol/vocabulary.js';

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
import type { PlainIsland, PlainTicket } from './testing/plain-replay.js';
import { plainReplay } from './testing/plain-replay.js';

const NOW = 60;
/** No luck in it, and no two ends at one moment. */
const MEANS = [17.013, 23.037, 12.059, 31.071, 19.097];
const certain: Model = {
  means: Float64Array.from(MEANS),
  lengths: new Float64Array(LENGTHS).fill(1),
  doubt: 0,
  walk: 0,
  pause: 0,
  noShow: 0,
  absence: 0,
  leaving: 0,
  priority: new Float64Array(GROUPS.length),
  evidence: 100,
};

const drawnTickets = fc.array(
  fc.record({
    theme: fc.constantFrom(...THEMES),
    language: fc.constantFrom(...LANGUAGES),
    arrived: fc.integer({ min: 0, max: NOW }),
    priority: fc.boolean(),
    missed: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  }),
  { maxLength: 30 },
);
const drawnIslands = fc.array(
  fc.record({
    freeAt: fc.integer({ min: 0, max: 20 }),
    themes: fc.subarray([...THEMES], { minLength: 1 }),
    languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
    leaves: fc.integer({ min: 5, max: 200 }),
    away: fc.integer({ min: 5, max: 60 }),
    back: fc.option(fc.subarray([...THEMES], { minLength: 1 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 5 },
);

it.each(NEXT_TICKET_RULES)('agrees with a plain replay by the rule "%s"', (id) => {
  const rule = nextTicketRule(id);
  fc.assert(
    fc.property(drawnTickets, drawnIslands, fc.nat(9), fc.nat(9), (tickets, islands, fr, nl) => {
      const duty = { speaking: { fr, nl }, inTime: 25 * 60_000 };
      const state = emptyState();
      for (const [index, drawn] of tickets.entries()) {
        const number = index + 1;
        const told = stateAfter([
          opened,
          taken(number, drawn.arrived, drawn.theme, drawn.language),
        ]);
        const ticket = told.tickets.get(`t${number}`);
        if (ticket === undefined) throw new Error('no ticket');
        const late = drawn.missed ? { missedUntil: at(10_000) } : {};
        putTicket(state, { ...ticket, priority: drawn.priority, ...late });
      }
      const queue = queueOf(state, at(NOW));
      const plain: PlainTicket[] = queue.ids.map((name, place) => {
        const drawn = tickets[Number(name.slice(1)) - 1];
        if (drawn === undefined) throw new Error('a ticket nobody drew');
        const { theme, language, priority, missed, arrived } = drawn;
        return { name, theme, language, priority, missed, waited: NOW - arrived, place };
      });
      const present: PlainIsland[] = islands.map((one, index) => ({
        // A little apart: of two that are free at once, which one calls is the house's own affair.
        freeAt: one.freeAt + index * 0.001,
        stints: [
          { from: 0, to: one.leaves, themes: one.themes, languages: one.languages },
          ...(one.back === undefined
            ? []
            : [
                {
                  from: one.leaves + one.away + index * 0.001,
                  to: 400,
                  themes: one.back,
                  languages: one.languages,
                },
              ]),
        ],
      }));
      const servers: Server[] = present.map(({ freeAt, stints }, index) => ({
        island: index + 1,
        doing: 'away',
        elapsed: 0,
        theme: 0,
        stints: stints.map(({ from, to, themes, languages }, order) => ({
          from: order === 0 ? freeAt : from,
          to,
          mask: maskOf(themes, languages),
          languages,
        })),
      }));
      const roll = new RollForward({ queue, servers, model: certain, rule, duty }, 1);
      roll.run(1);
      const lasts = (theme: PlainTicket['theme']): number => MEANS[THEMES.indexOf(theme)] ?? 0;
      const calls = plainReplay(plain, present, lasts, rule, duty);
      for (const [index, id] of queue.ids.entries()) {
        expect(roll.rows[index]?.[0]).toBeCloseTo(calls.get(id) ?? Infinity, 6);
      }
      for (const [group, { theme, language }] of GROUPS.entries()) {
        const newcomer: PlainTicket = {
          ...{ name: 'new', theme, language, priority: false, missed: false },
          ...{ waited: 0, place: plain.length },
        };
        const joined = plainReplay([...plain, newcomer], present, lasts, rule, duty);
        expect(roll.rows[queue.ids.length + group]?.[0]).toBeCloseTo(
          joined.get('new') ?? Infinity,
          6,
        );
      }
    }),
    { numRuns: 150 },
  );
});
