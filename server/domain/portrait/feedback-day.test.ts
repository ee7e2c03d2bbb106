import { describe, expect, it } from 'vitest';

import { addFeedback, countIn, countPortraits, noFeedback } from './feedback-counts.js';
import { countsOf, emptyDay, withLot } from './feedback-day.js';
import { companyOf, joined } from './lots.js';

const day = emptyDay('mark-of-this-day');

describe('a day of what visitors told', () => {
  it('is nothing at first', () => {
    expect(countsOf(day)).toEqual(noFeedback);
  });

  it('counts portraits by question, skipped ones too, with the languages of mixed ones', () => {
    const told = withLot(
      withLot(day, 'morning', {
        kind: 'portrait',
        answers: [{ gender: 'man', language: 'french' }, { residence: 'jette' }],
      }),
      'afternoon',
      { kind: 'mixed', answers: [{ gender: 'man', language: 'dutch' }, { status: 'student' }] },
    );
    expect(told.mixed.portraits).toEqual([{ gender: 'man' }, { status: 'student' }]);
    const counts = countsOf(told);
    expect(counts.portraits).toBe(4);
    expect(counts.portrait.gender).toEqual({ woman: 0, man: 2, other: 0, skipped: 2 });
    expect(counts.portrait.language).toMatchObject({ french: 1, dutch: 1, skipped: 2 });
    expect(countIn(counts, 'residence', 'jette')).toBe(1);
    expect(countIn(counts, 'residence', 'nowhere')).toBe(0);
    for (const cells of Object.values(counts.portrait)) {
      expect(Object.values(cells).reduce((sum, count) => sum + count, 0)).toBe(4);
    }
  });

  it('adds both halves up', () => {
    const marks = { kind: 'satisfaction', answers: ['good', 'bad'] } as const;
    const divide = {
      kind: 'divide',
      answers: [
        { equipment: 'nothing', skills: 'not' },
        { equipment: 'computer', skills: 'not' },
      ],
    } as const;
    const visits = {
      kind: 'directory',
      answers: [{ occupation: 2, printed: 0, nothing: 1 }],
    } as const;
    let told = withLot(withLot(day, 'morning', marks), 'afternoon', marks);
    told = withLot(withLot(told, 'afternoon', divide), 'morning', visits);
    expect(countsOf(told)).toEqual({
      ...noFeedback,
      satisfaction: { good: 2, fair: 0, bad: 2 },
      divide: {
        equipment: { computer: 1, 'phone-only': 0, nothing: 1 },
        skills: { alone: 0, 'with-help': 0, not: 2 },
      },
      directory: { visit: 1, occupation: 2, printed: 0, nothing: 1 },
    });
    expect(day).toEqual(emptyDay('mark-of-this-day'));
  });

  it('gives the same counts however days are put together', () => {
    const [a, b] = [countPortraits([{ gender: 'man' }]), countPortraits([{ age: '18-24' }])];
    expect(addFeedback(a, b)).toEqual(countPortraits([{ gender: 'man' }, { age: '18-24' }]));
    expect(addFeedback(a, noFeedback)).toEqual(a);
  });
});

describe('a lot', () => {
  it('is of those who speak alike', () => {
    const company = (language?: 'french' | 'dutch' | 'arabic') =>
      companyOf({ kind: 'portrait', answers: [{ language }] });
    expect(new Set([company('french'), company('dutch'), company('arabic')]).size).toBe(3);
    expect(company()).toBe(company('arabic'));
    expect(companyOf({ kind: 'satisfaction', answers: ['good'] })).toBe('satisfaction');
  });

  it('is never joined to one of another kind', () => {
    const marks = { kind: 'satisfaction', answers: ['good'] } as const;
    expect(joined(marks, marks).answers).toEqual(['good', 'good']);
    expect(() => joined(marks, { kind: 'mixed', answers: [] })).toThrow('cannot be joined');
  });
});
