import { expect, it } from 'vitest';

import type { AdvisorView, QueueTicket } from '#protocol/views.js';

import { queueGroups } from './queue-groups.js';

const NOBODY = { fr: 0, nl: 0 };

function ticket(number: number, change: Partial<QueueTicket> = {}): QueueTicket {
  return {
    number,
    theme: 'work',
    language: 'fr',
    arrivedAt: number,
    status: 'waiting',
    priority: false,
    transferred: false,
    ...change,
  };
}

const view: Pick<AdvisorView, 'waiting' | 'waits' | 'onDuty' | 'queue'> = {
  waiting: {
    orientation: NOBODY,
    training: NOBODY,
    work: { fr: 2, nl: 1 },
    enterprise: NOBODY,
    mobility: NOBODY,
  },
  waits: { work: { fr: { from: 10, to: 20 } } },
  onDuty: { work: { fr: 2 } },
  queue: {
    a: ticket(9),
    b: ticket(5),
    c: ticket(2, { status: 'parked' }),
    d: ticket(7, { language: 'nl' }),
  },
};
const groups = queueGroups(view, { themes: ['work', 'mobility'], languages: ['fr'] });

it('puts the own groups first', () => {
  expect(groups).toHaveLength(10);
  expect(groups.filter(({ mine }) => mine)).toEqual(groups.slice(0, 2));
  expect(groups.slice(0, 3).map(({ theme, language }) => `${theme} ${language}`)).toEqual([
    'work fr',
    'mobility fr',
    'orientation fr',
  ]);
});

it('counts, finds who has waited longest, and passes on what is expected', () => {
  expect(groups[0]).toEqual({
    theme: 'work',
    language: 'fr',
    waiting: 2,
    oldest: 5,
    expected: { from: 10, to: 20 },
    onDuty: 2,
    mine: true,
  });
});

it('invents no figure where nobody waits, nobody knows or nobody is there', () => {
  expect(groups[1]).toEqual({
    theme: 'mobility',
    language: 'fr',
    waiting: 0,
    onDuty: 0,
    mine: true,
  });
  expect(groups.find(({ theme, language }) => theme === 'work' && language === 'nl')).toEqual({
    theme: 'work',
    language: 'nl',
    waiting: 1,
    oldest: 7,
    onDuty: 0,
    mine: false,
  });
});
