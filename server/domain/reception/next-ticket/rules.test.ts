import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { NextTicketRuleId } from '#protocol/vocabulary.js';
import { LANGUAGES, NEXT_TICKET_RULES, THEMES } from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../events.js';
import { eligibleFor, isOverdue, nextFor } from '../order.js';
import type { ReceptionState } from '../state.js';
import { putTicket } from '../put-ticket.js';
import { emptyState } from '../state.js';
import {
  at,
  called,
  missed,
  onBreak,
  opened,
  prioritised,
  signedIn,
  stateAfter,
  taken,
} from '../testing/story.js';
import { nextTicketRule } from './rules.js';

const next = (state: ReceptionState, rule: NextTicketRuleId, island: number, minute: number) => {
  const there = state.islands.get(island);
  const settings = { ...defaultSettings, nextTicketRule: rule, serviceLevelMinutes: 25 };
  return there && nextFor(state, there, at(minute), settings)?.number;
};

describe('who is called next', () => {
  // Island 1 speaks both languages, 2 and 3 French alone.
  const islands = [
    opened,
    signedIn(1, 'advisor', 0, ['work'], ['fr', 'nl']),
    signedIn(2, 'colleague', 0),
    signedIn(3, 'third', 0),
  ];
  const queue = [
    ...islands,
    taken(1, 1),
    taken(2, 2, 'work', 'nl'),
    taken(3, 3),
    taken(4, 4, 'work', 'nl'),
  ];
  const withPriority = [...queue, prioritised(3, 5)];
  const table: [
    string,
    readonly ReceptionEvent[],
    NextTicketRuleId,
    number,
    number,
    number | undefined,
  ][] = [
    ['arrival: the first that came', queue, 'arrival', 1, 6, 1],
    ['arrival: priority counts for nothing', withPriority, 'arrival', 1, 6, 1],
    ['priority: the first that came', queue, 'priority', 1, 6, 1],
    ['priority: goes first', withPriority, 'priority', 1, 6, 3],
    ['rare: priority goes first all the same', withPriority, 'rare-language', 1, 6, 3],
    ['rare: the language few speak', queue, 'rare-language', 1, 6, 2],
    ['rare: an island of one language by arrival', queue, 'rare-language', 2, 6, 1],
    ['rare: not over somebody who waited beyond the time', queue, 'rare-language', 1, 26.1, 1],
    ['rare: over somebody who waited just that long', queue, 'rare-language', 1, 26, 2],
    [
      'rare: a language as many speak is not rare',
      [...queue, onBreak(2, 5), onBreak(3, 5)],
      'rare-language',
      1,
      6,
      1,
    ],
    [
      'arrival: who missed a call first',
      [...queue, called(3, 2, 5), missed(3, 6)],
      'arrival',
      1,
      7,
      3,
    ],
    [
      'rare: who missed a call first',
      [...withPriority, called(4, 1, 5), missed(4, 6)],
      'rare-language',
      1,
      7,
      4,
    ],
    ['nobody it takes', [...islands, taken(1, 1, 'mobility')], 'priority', 1, 6, undefined],
  ];
  it.each(table)('%s', (_, given, rule, island, minute, number) => {
    expect(next(stateAfter(given), rule, island, minute)).toBe(number);
  });
});

describe.each(NEXT_TICKET_RULES)('whatever the queue, the rule "%s"', (rule) => {
  const tickets = fc.array(
    fc.record({
      theme: fc.constantFrom(...THEMES),
      language: fc.constantFrom(...LANGUAGES),
      arrived: fc.integer({ min: 0, max: 50 }),
      priority: fc.boolean(),
      missedUntil: fc.option(fc.integer({ min: 40, max: 80 }), { nil: undefined }),
    }),
    { maxLength: 25 },
  );
  const staff = fc.array(
    fc.record({
      themes: fc.subarray([...THEMES], { minLength: 1 }),
      languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  function stateWith(drawn: typeof tickets extends fc.Arbitrary<infer T> ? T : never) {
    return (
      islands: typeof staff extends fc.Arbitrary<infer T> ? T : never,
      backwards: boolean,
    ) => {
      const events = islands.map(({ themes, languages }, index) =>
        signedIn(index + 1, `advisor-${index}`, 0, themes, languages),
      );
      const state = stateAfter([opened, ...(backwards ? events.toReversed() : events)]);
      const made = drawn.map(({ theme, language, arrived, priority, missedUntil }, index) => {
        const one = stateAfter([opened, taken(index + 1, arrived, theme, language)]);
        const ticket = one.tickets.get(`t${index + 1}`);
        if (ticket === undefined) throw new Error('no ticket');
        const late = missedUntil === undefined ? {} : { missedUntil: at(missedUntil) };
        return { ...ticket, priority, ...late };
      });
      for (const ticket of backwards ? made.toReversed() : made) putTicket(state, ticket);
      return state;
    };
  }

  it('leaves no island idle while somebody it takes waits, and minds no order of maps', () => {
    fc.assert(
      fc.property(tickets, staff, (drawn, islands) => {
        const make = stateWith(drawn);
        const [state, again] = [make(islands, false), make(islands, true)];
        for (const island of state.islands.values()) {
          const waits = [...state.queue.values()].some(
            (ticket) => eligibleFor(island)(ticket) && !isOverdue(ticket, at(60)),
          );
          const number = next(state, rule, island.island, 60);
          expect(number !== undefined).toBe(waits);
          expect(next(again, rule, island.island, 60)).toBe(number);
        }
      }),
    );
  });

  it('calls those of one theme, language and priority by arrival', () => {
    const { rank } = nextTicketRule(rule);
    fc.assert(
      fc.property(
        fc.record({
          theme: fc.constantFrom(...THEMES),
          language: fc.constantFrom(...LANGUAGES),
          priority: fc.boolean(),
        }),
        fc.nat(7_200_000),
        fc.nat(7_200_000),
        fc.subarray([...LANGUAGES], { minLength: 1 }),
        fc.record({ fr: fc.nat(9), nl: fc.nat(9) }),
        (group, a, b, languages, speaking) => {
          const duty = { speaking, inTime: 1_500_000 };
          const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
          const ranks = [longer, shorter].map((waited) => rank(group, waited, languages, duty));
          expect(ranks).toEqual(ranks.toSorted((x, y) => x - y));
          expect(Math.min(...ranks)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

it('an empty house calls nobody', () => {
  expect(next(emptyState(), 'priority', 1, 1)).toBeUndefined();
});
