import { expect, it } from 'vitest';

import { createJobs } from './jobs-client.js';
import { ask, fakeWorker, OPENED, STAMP, stage } from './testing/fake-worker.js';

it.each(['error', 'messageerror'] as const)(
  'replaces a worker that died (%s), and asks again what it owed',
  async (how) => {
    const { jobs, worker, started } = stage();
    jobs.open(STAMP);
    worker().open();
    const answered = jobs.sheet('vendeur');
    worker().tell({ say: 'answer', id: 1, answer: undefined });
    await answered;
    const owed = jobs.sheet('boulanger');
    const dead = worker();
    dead.breaks(how);
    expect(dead.isEnded()).toBe(true);
    expect(started()).toBe(2);
    expect(jobs.getState().status).toBe('ready');
    expect(worker().said).toEqual([{ say: 'open', stamp: STAMP }]);
    worker().open();
    expect(worker().said.slice(1)).toEqual([ask(2, 'boulanger')]);
    // what the dead one still says is nobody's
    dead.tell({ say: 'answer', id: 2, answer: 'from the dead' });
    worker().tell({ say: 'answer', id: 2, answer: { occupation: 'it' } });
    expect(await owed).toEqual({ occupation: 'it' });
  },
);

it('replaces a worker that fails at a question, or never answers one', () => {
  const { jobs, worker, started, pass } = stage();
  jobs.open(STAMP);
  worker().open();
  void jobs.sheet('boulanger');
  worker().tell({ say: 'failed', id: 1 });
  expect(started()).toBe(2);
  worker().open();
  worker().tell({ say: 'answer', id: 1, answer: undefined });
  pass(60_000);
  void jobs.sheet('boulanger');
  pass(1_999);
  expect(started()).toBe(2);
  pass(1);
  expect(started()).toBe(3);
});

it('gives a worker time to open a directory before it must answer', () => {
  const { jobs, worker, started, pass } = stage();
  jobs.open(STAMP);
  worker().open();
  jobs.open({ directory: 'b' });
  void jobs.sheet('boulanger');
  // of the one before: it had been under way
  worker().open();
  pass(30_000);
  expect(started()).toBe(1);
  worker().tell({ ...OPENED, stamp: { directory: 'b' } });
  pass(2_000);
  expect(started()).toBe(2);
});

it('gives up after two deaths, and tries again after a while', async () => {
  const { jobs, worker, started, pass } = stage();
  const owed = jobs.sheet('boulanger');
  jobs.open(STAMP);
  worker().breaks('error');
  expect(jobs.getState().status).toBe('loading');
  worker().breaks('error');
  expect(jobs.getState().status).toBe('absent');
  await expect(owed).rejects.toThrow('given up');
  expect(started()).toBe(2);
  pass(20_000);
  expect(started()).toBe(3);
  // no third try at once
  worker().breaks('error');
  expect(started()).toBe(3);
  pass(20_000);
  worker().open();
  expect(jobs.getState().status).toBe('ready');
  expect(started()).toBe(4);
});

it('gives up a worker that never opens anything', () => {
  const { jobs, started, pass } = stage();
  jobs.open(STAMP);
  pass(180_000);
  expect(started()).toBe(2);
  expect(jobs.getState().status).toBe('loading');
});

it('is absent where no worker can be started', () => {
  const jobs = createJobs(
    () => {
      throw new Error('forbidden');
    },
    () => undefined,
  );
  jobs.open(STAMP);
  expect(jobs.getState().status).toBe('absent');
});

it('opens the newest directory once in a worker that starts at the second try', () => {
  const second = fakeWorker();
  let starts = 0;
  const jobs = createJobs(
    () => {
      starts += 1;
      if (starts === 1) throw new Error('not yet');
      return second.worker;
    },
    () => undefined,
  );
  jobs.open(STAMP);
  expect(second.opens()).toBe(1);
});
