import { expect, it } from 'vitest';

import { createJobs } from './jobs-client.js';
import type { JobsWorker } from './jobs-client.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

const STAMP = { directory: 'a'.repeat(32) };

function stage() {
  const said: ToWorker[] = [];
  const timers: (() => void)[] = [];
  let hear: ((event: MessageEvent<FromWorker>) => void) | undefined;
  let started = 0;
  const worker: JobsWorker = {
    postMessage: (message) => void said.push(message),
    addEventListener: (_type, listener) => {
      hear = listener;
    },
  };
  const jobs = createJobs(
    () => {
      started += 1;
      return worker;
    },
    (_ms, then) => void timers.push(then),
  );
  return {
    jobs,
    said,
    timers,
    started: () => started,
    tell: (data: FromWorker) => hear?.(new MessageEvent('message', { data })),
    open: (asked = true) =>
      hear?.(
        new MessageEvent('message', {
          data: { say: 'opened', stamp: STAMP, asked, occupations: 10, hasOffers: false },
        }),
      ),
  };
}

it('starts its worker at the first directory, once', () => {
  const { jobs, said, started } = stage();
  expect(started()).toBe(0);
  jobs.open(STAMP);
  jobs.open({ ...STAMP });
  jobs.open({ ...STAMP, offers: 'b' });
  expect(started()).toBe(1);
  expect(said).toEqual([
    { say: 'open', stamp: STAMP },
    { say: 'open', stamp: { ...STAMP, offers: 'b' } },
  ]);
});

it('keeps a question until the directory is there, and gives each its own answer', async () => {
  const { jobs, said, open, tell } = stage();
  const first = jobs.sheet('boulanger');
  jobs.open(STAMP);
  const second = jobs.sheet('infirmier');
  expect(said).toHaveLength(1);
  open();
  expect(said.slice(1)).toEqual([
    { say: 'ask', id: 1, question: { of: 'sheet', with: ['boulanger'] } },
    { say: 'ask', id: 2, question: { of: 'sheet', with: ['infirmier'] } },
  ]);
  tell({ say: 'answer', id: 2, answer: undefined });
  tell({ say: 'answer', id: 1, answer: { occupation: 'it' } });
  expect(await second).toBeUndefined();
  expect(await first).toEqual({ occupation: 'it' });
});

it('says how it stands', () => {
  const { jobs, open, tell } = stage();
  let heard = 0;
  jobs.subscribe(() => {
    heard += 1;
  });
  jobs.open(STAMP);
  expect(jobs.getState().status).toBe('loading');
  tell({ say: 'absent' });
  expect(jobs.getState().status).toBe('absent');
  open();
  expect(jobs.getState()).toEqual({ status: 'ready', occupations: 10, hasOffers: false });
  expect(heard).toBe(2);
});

it('tries again where it has none, or an older one', () => {
  const { jobs, said, timers, open, tell } = stage();
  jobs.open(STAMP);
  tell({ say: 'absent' });
  timers.shift()?.();
  expect(said).toHaveLength(2);
  open(false);
  timers.shift()?.();
  expect(said).toHaveLength(3);
  open();
  expect(timers).toEqual([]);
});
