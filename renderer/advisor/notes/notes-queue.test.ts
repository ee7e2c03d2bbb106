import { describe, expect, it } from 'vitest';

import type { InterviewNotes } from '#protocol/desk-views.js';
import type { Topic } from '#protocol/vocabulary.js';
import { TOPICS } from '#protocol/vocabulary.js';

import type { NotesOutcome, NotesQueue } from './notes-queue.js';
import { createNotesQueue, toggled } from './notes-queue.js';

const EMPTY: InterviewNotes = { topics: [], referrals: [] };

/** A server that answers when it is told to. */
function begin(start: InterviewNotes = EMPTY) {
  const sent: InterviewNotes[] = [];
  const open: ((outcome: NotesOutcome) => void)[] = [];
  const queue = createNotesQueue(start, (notes) => {
    sent.push(notes);
    return new Promise((answer) => open.push(answer));
  });
  const answer = async (outcome: NotesOutcome) => {
    open.shift()?.(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue, sent, answer };
}

function touch(queue: NotesQueue, topic: Topic): void {
  queue.change((notes) => ({ ...notes, topics: toggled(notes.topics, topic, TOPICS) }));
}

const topics = (notes: readonly InterviewNotes[]) => notes.map((each) => each.topics.join());

describe('notes on their way', () => {
  it('count at once, and travel one list at a time, the last one last', async () => {
    const { queue, sent, answer } = begin();
    touch(queue, 'studies');
    touch(queue, 'rights');
    touch(queue, 'abroad');
    touch(queue, 'rights');
    expect(queue.shown().topics).toEqual(['studies', 'abroad']);
    expect(topics(sent)).toEqual(['studies']);
    await answer('kept');
    expect(topics(sent)).toEqual(['studies', 'studies,abroad']);
    await answer('kept');
    expect(topics(sent)).toHaveLength(2);
  });

  it('stay as they were meant while the view lags behind', async () => {
    const { queue, answer } = begin();
    touch(queue, 'studies');
    await answer('kept');
    queue.seen(EMPTY);
    expect(queue.shown().topics).toEqual(['studies']);
    queue.seen({ topics: ['studies'], referrals: [] });
    queue.seen(EMPTY);
    expect(queue.shown()).toEqual(EMPTY);
  });

  it('do not flicker back when an older list is seen while a newer one travels', () => {
    const { queue } = begin();
    touch(queue, 'studies');
    touch(queue, 'rights');
    queue.seen({ topics: ['studies'], referrals: [] });
    expect(queue.shown().topics).toEqual(['studies', 'rights']);
  });

  it('are mended by what the server holds when one is refused', async () => {
    const { queue, sent, answer } = begin({ topics: ['digital'], referrals: [] });
    touch(queue, 'studies');
    touch(queue, 'rights');
    await answer('not-kept');
    expect(queue.shown().topics).toEqual(['digital']);
    expect(sent).toHaveLength(1);
    touch(queue, 'rights');
    expect(topics(sent).at(-1)).toBe('rights,digital');
  });

  it('take what another window noted', async () => {
    const { queue, answer } = begin();
    touch(queue, 'studies');
    await answer('kept');
    queue.seen({ topics: ['studies', 'abroad'], referrals: ['epn'] });
    expect(queue.shown()).toEqual({ topics: ['studies', 'abroad'], referrals: ['epn'] });
  });

  it('are pending until the server shows them', async () => {
    const { queue, answer } = begin();
    expect(queue.pending()).toBe(false);
    touch(queue, 'studies');
    expect(queue.pending()).toBe(true);
    queue.seen({ topics: ['studies'], referrals: [] });
    expect(queue.pending()).toBe(true);
    await answer('kept');
    expect(queue.pending()).toBe(false);
  });

  it('tell of each change', async () => {
    const { queue, answer } = begin();
    let told = 0;
    const stop = queue.subscribe(() => (told += 1));
    touch(queue, 'studies');
    await answer('kept');
    expect(told).toBe(2);
    stop();
    touch(queue, 'rights');
    expect(told).toBe(2);
  });
});

it('toggles in the order of the vocabulary', () => {
  expect(toggled(['digital', 'studies'], 'job-search', TOPICS)).toEqual([
    'job-search',
    'studies',
    'digital',
  ]);
  expect(toggled(['digital', 'studies'], 'digital', TOPICS)).toEqual(['studies']);
});
