import { beforeEach, expect, it } from 'vitest';

import type { InterviewNotes } from '#protocol/desk-views.js';

import { createOpenNotes } from './open-notes.js';

let notes: InterviewNotes;
const queue = {
  change(change: (before: InterviewNotes) => InterviewNotes) {
    notes = change(notes);
  },
};
const open = createOpenNotes();
beforeEach(() => {
  notes = { topics: ['studies'], referrals: ['epn'] };
});

it('notes a referral once, in the order of the vocabulary, and leaves the rest', () => {
  open.open('3/12', queue);
  open.refer('3/12', 'workshop');
  open.refer('3/12', 'workshop');
  expect(notes).toEqual({ topics: ['studies'], referrals: ['workshop', 'epn'] });
});

it('notes nothing with the interview after', () => {
  open.open('3/13', queue);
  open.refer('3/12', 'workshop');
  expect(notes.referrals).toEqual(['epn']);
});

it('notes nothing once the notes are closed, and closing late does not close the next', () => {
  const close = open.open('3/12', queue);
  open.open('3/13', queue);
  close();
  open.refer('3/13', 'cpas');
  expect(notes.referrals).toContain('cpas');
  open.open('3/12', queue)();
  open.refer('3/12', 'workshop');
  expect(notes.referrals).not.toContain('workshop');
});
