import { describe, expect, it } from 'vitest';

import type { FoundOccupation } from '../../../shared/jobs/jobs.js';
import { firstJobsVisit, isWithin, nextJobsVisit, partAfter, partsWith } from './jobs-visit.js';
import type { JobsEvent, JobsVisit } from './jobs-visit.js';

const job = (id: string): FoundOccupation => ({
  id,
  name: { fr: id, nl: id },
  sector: 'food',
  sentence: {},
});
const baker = job('boulanger');
const cook = job('cuisinier');

const after = (...events: readonly JobsEvent[]): JobsVisit =>
  events.reduce(nextJobsVisit, firstJobsVisit);
const chosen = (of: FoundOccupation): JobsEvent => ({ type: 'job-chosen', job: of });
const back: JobsEvent = { type: 'went-back' };

describe('a visit of the directory', () => {
  it('keeps what was typed for who comes back', () => {
    const visit = after({ type: 'typed', query: 'boul' }, chosen(baker), back);
    expect(visit).toEqual({ query: 'boul', trail: [] });
    expect(isWithin(visit)).toBe(false);
  });

  it('goes back through near occupations one by one', () => {
    const visit = after(chosen(baker), chosen(cook), back);
    expect(visit.trail).toEqual([{ at: 'sheet', job: baker }]);
  });

  it('turns from part to part of a sheet, and back to the sheet at once', () => {
    const visit = after(
      chosen(baker),
      { type: 'went', to: { at: 'part', job: baker, part: 'about' } },
      { type: 'part-turned', part: 'ways' },
      { type: 'part-turned', part: 'offers' },
    );
    expect(visit.trail.at(-1)).toEqual({ at: 'part', job: baker, part: 'offers' });
    expect(nextJobsVisit(visit, back).trail).toEqual([{ at: 'sheet', job: baker }]);
    expect(partAfter('about', partsWith(false))).toBe('ways');
    expect(partAfter('takeAway', partsWith(true))).toBeUndefined();
  });

  it('leads to the workshops where there are any, and on from there where there are none any more', () => {
    expect(partAfter('near', partsWith(true))).toBe('workshops');
    expect(partAfter('near', partsWith(false))).toBe('takeAway');
    expect(partAfter('workshops', partsWith(false))).toBe('takeAway');
  });

  it('takes two interests; a third takes the place of the first', () => {
    const letters = (...touched: readonly ('R' | 'A' | 'S')[]) =>
      after(
        { type: 'went', to: { at: 'interests', letters: [] } },
        ...touched.map((letter) => ({ type: 'interest-touched', letter }) as const),
      ).trail;
    expect(letters('R', 'A')).toEqual([{ at: 'interests', letters: ['R', 'A'] }]);
    expect(letters('R', 'A', 'S')).toEqual([{ at: 'interests', letters: ['A', 'S'] }]);
    expect(letters('R', 'A', 'R')).toEqual([{ at: 'interests', letters: ['A'] }]);
  });

  it.each<JobsEvent>([
    { type: 'interest-touched', letter: 'R' },
    { type: 'part-turned', part: 'ways' },
    { type: 'comparison-begun' },
    back,
  ])('ignores $type at the start', (event) => {
    expect(nextJobsVisit(firstJobsVisit, event)).toBe(firstJobsVisit);
  });
});

describe('comparing', () => {
  const begun = after({ type: 'typed', query: 'boul' }, chosen(baker), {
    type: 'comparison-begun',
  });

  it('asks for a second one from an empty field', () => {
    expect(begun).toEqual({ query: '', first: baker, trail: [] });
    expect(isWithin(begun)).toBe(true);
  });

  it('shows both, and back asks for another second one', () => {
    const shown = nextJobsVisit(begun, chosen(cook));
    expect(shown).toEqual({ query: '', trail: [{ at: 'compare', jobs: [baker, cook] }] });
    expect(nextJobsVisit(shown, back)).toEqual(begun);
  });

  it('never compares one with itself', () => {
    expect(nextJobsVisit(begun, chosen(baker)).trail).toEqual([{ at: 'sheet', job: baker }]);
  });

  it('is given up by going back', () => {
    expect(nextJobsVisit(begun, back)).toEqual({
      query: '',
      trail: [{ at: 'sheet', job: baker }],
    });
  });
});
