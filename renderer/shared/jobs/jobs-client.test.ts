import { expect, it } from 'vitest';

import { ask, OPENED, STAMP, stage } from './testing/fake-worker.js';

it('starts its worker at the first directory, once', () => {
  const { jobs, started, worker } = stage();
  expect(started()).toBe(0);
  jobs.open(STAMP);
  jobs.open({ ...STAMP });
  jobs.open({ ...STAMP, offers: 'b' });
  expect(started()).toBe(1);
  expect(worker().said).toEqual([
    { say: 'open', stamp: STAMP },
    { say: 'open', stamp: { ...STAMP, offers: 'b' } },
  ]);
});

it('leaves a visitor the directory that is open', () => {
  const { jobs, worker } = stage();
  jobs.openFirst(STAMP);
  expect(worker().opens()).toBe(1);
  jobs.openFirst({ directory: 'b' });
  expect(worker().opens()).toBe(2);
  worker().tell({ ...OPENED, stamp: { directory: 'b' } });
  jobs.openFirst({ directory: 'c' });
  expect(worker().opens()).toBe(2);
  jobs.open({ directory: 'c' });
  expect(worker().opens()).toBe(3);
});

it('keeps a question until the directory is there, and gives each its own answer', async () => {
  const { jobs, worker } = stage();
  const first = jobs.sheet('boulanger');
  jobs.open(STAMP);
  const second = jobs.sheet('infirmier');
  expect(worker().said).toHaveLength(1);
  worker().open();
  expect(worker().said.slice(1)).toEqual([ask(1, 'boulanger'), ask(2, 'infirmier')]);
  worker().tell({ say: 'answer', id: 2, answer: undefined });
  worker().tell({ say: 'answer', id: 1, answer: { occupation: 'it' } });
  expect(await second).toBeUndefined();
  expect(await first).toEqual({ occupation: 'it' });
});

it('says how it stands', () => {
  const { jobs, worker } = stage();
  let heard = 0;
  jobs.subscribe(() => {
    heard += 1;
  });
  jobs.open(STAMP);
  expect(jobs.getState().status).toBe('loading');
  worker().tell({ say: 'absent' });
  expect(jobs.getState().status).toBe('absent');
  worker().open();
  expect(jobs.getState()).toEqual({
    status: 'ready',
    occupations: 10,
    hasOffers: false,
    offersAway: false,
  });
  expect(heard).toBe(2);
  worker().open({ renewed: false });
  expect(heard).toBe(2);
  worker().open();
  expect(heard).toBe(3);
});

it('tells offers that could not be had from those that nobody imported', () => {
  const { jobs, worker } = stage();
  const stamp = { ...STAMP, offers: 'b' };
  jobs.open(stamp);
  worker().tell({ ...OPENED, stamp, asked: false });
  expect(jobs.getState()).toMatchObject({ hasOffers: false, offersAway: true });
  worker().tell({ ...OPENED, stamp, hasOffers: true });
  expect(jobs.getState()).toMatchObject({ hasOffers: true, offersAway: false });
});

it('tries again where it has none, or an older one', () => {
  const { jobs, worker, pass } = stage();
  jobs.open(STAMP);
  worker().tell({ say: 'absent' });
  pass(20_000);
  expect(worker().opens()).toBe(2);
  worker().open({ asked: false });
  pass(20_000);
  expect(worker().opens()).toBe(3);
  worker().tell({ say: 'absent' });
  expect(jobs.getState().status).toBe('ready');
  pass(20_000);
  expect(worker().opens()).toBe(4);
  worker().open();
  pass(600_000);
  expect(worker().opens()).toBe(4);
});
