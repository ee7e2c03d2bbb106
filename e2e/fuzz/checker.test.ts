import { describe, expect, test } from 'vitest';

import type { CheckedHouse, Outcome, Subject } from './checker.js';
import { Checker } from './checker.js';

type Word = 'good' | 'bad';

/** A house in which `bad` does something, and the clock does what it does whenever anybody looks. */
class Hall {
  tickets = 0;
  alarms = 8;
  isAlive = true;
  error = '';
  answer: Outcome = { is: 'refused', code: 'malformed' };
  bad: () => void = () => undefined;
  clock: () => void = () => undefined;
  said: Word[] = [];

  readonly house: CheckedHouse = {
    state: async () => {
      this.clock();
      const alarms = Object.fromEntries(Array.from({ length: this.alarms }, (_, at) => [at, 1]));
      const view = JSON.stringify({ audience: 'steward', tickets: this.tickets, alarms });
      return new Map([['view of steward 5', view]]);
    },
    othersAnswer: async () => undefined,
    isAlive: async () => this.isAlive,
    errors: () => {
      const { error } = this;
      this.error = '';
      return error;
    },
    revive: async () => {
      this.isAlive = true;
    },
  };

  readonly subject: Subject<Word> = {
    name: 'words',
    ready: () => Promise.resolve(),
    send: async (word) => {
      this.said.push(word);
      if (word === 'good') return { is: 'refused', code: 'malformed' };
      this.bad();
      return this.answer;
    },
    smaller: () => [],
    again: (word) => word,
    tell: (word) => word,
  };
}

async function checked(prepare: (hall: Hall) => void): Promise<Checker> {
  const hall = new Hall();
  prepare(hall);
  const checker = new Checker(hall.house);
  await checker.batch(hall.subject, ['good', 'good', 'bad', 'good', 'good']);
  return checker;
}

describe('a batch', () => {
  test.each<[string, (hall: Hall) => void]>([
    ['a refused message changed something', (hall) => (hall.bad = () => (hall.tickets += 1))],
    ['a refused message changed something', (hall) => (hall.bad = () => (hall.alarms -= 1))],
    ['an error was logged', (hall) => (hall.bad = () => (hall.error = '{"level":50}'))],
    ['the server ended', (hall) => (hall.bad = () => (hall.isAlive = false))],
    ['no coded answer', (hall) => (hall.answer = { is: 'wrong', code: 'uncoded' })],
  ])('after which %s is found, and made small', async (what, prepare) => {
    const { found, passing } = await checked(prepare);
    expect(found).toMatchObject([{ what, subject: 'words', messages: ['"bad"'] }]);
    expect(passing).toEqual([]);
  });

  test('that changed something once is found, whole', async () => {
    const { found } = await checked((hall) => (hall.bad = () => (hall.tickets = 1)));
    expect(found).toMatchObject([{ what: 'a refused message changed something' }]);
    expect(found[0]?.messages).toHaveLength(5);
  });

  test('during which the clock strikes, and again while it is repeated, passes', async () => {
    let strokes = 4;
    const { found, passing } = await checked((hall) => {
      hall.clock = () => {
        strokes -= 1;
        if (strokes >= 0) hall.alarms -= 1;
      };
    });
    expect(found).toEqual([]);
    expect(passing).toHaveLength(1);
  });

  test('that only refuses is compared', async () => {
    const { found, passing, compared, sent } = await checked(() => undefined);
    expect({ found, passing, compared, sent }).toEqual({
      ...{ found: [], passing: [], compared: 1, sent: 5 },
    });
  });
});
