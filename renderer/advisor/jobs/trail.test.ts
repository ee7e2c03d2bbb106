import { describe, expect, it } from 'vitest';

import { back, choose, compareWith, go, here, START, stopComparing } from './trail.js';

const sheet = (id: string) => ({ at: 'sheet', id }) as const;

describe('the way through the directory', () => {
  it('leads back step by step, and never out of it', () => {
    const there = choose(choose(START, 'cook'), 'baker');
    expect(here(there)).toEqual(sheet('baker'));
    expect(here(back(there))).toEqual(sheet('cook'));
    expect(here(back(back(there)))).toEqual({ at: 'start' });
    expect(here(back(back(back(there))))).toEqual({ at: 'start' });
  });

  it('knows the place where one is already', () => {
    const there = choose(START, 'cook');
    expect(choose(there, 'cook')).toEqual(there);
  });

  it('stays short, and keeps its start', () => {
    let trail = START;
    for (let step = 0; step < 100; step += 1) trail = choose(trail, `job-${step}`);
    expect(trail.places.length).toBeLessThan(32);
    expect(trail.places[0]).toEqual({ at: 'start' });
    expect(here(trail)).toEqual(sheet('job-99'));
  });
});

describe('comparing', () => {
  const waiting = compareWith(choose(START, 'cook'), 'cook');

  it('looks for the second one from the start, over shelves too', () => {
    expect(here(waiting)).toEqual({ at: 'start' });
    const shelf = { at: 'shelf', shelf: { by: 'sector', sector: 'food' } } as const;
    const there = choose(go(waiting, shelf), 'baker');
    expect(here(there)).toEqual({ at: 'compare', ids: ['cook', 'baker'] });
    expect(there.comparing).toBeUndefined();
    expect(here(back(there))).toEqual(shelf);
  });

  it('does not compare an occupation with itself', () => {
    expect(here(choose(waiting, 'cook'))).toEqual(sheet('cook'));
    expect(choose(waiting, 'cook').comparing).toBeUndefined();
  });

  it('ends on the way back to the first one, or when it is given up', () => {
    expect(back(waiting)).toEqual(choose(START, 'cook'));
    expect(here(choose(stopComparing(waiting), 'baker'))).toEqual(sheet('baker'));
  });
});
