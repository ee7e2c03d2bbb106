import { describe, expect, it } from 'vitest';

import { whatIfDaySchema } from '#protocol/what-if.js';
import { THEMES } from '#protocol/vocabulary.js';

import { record } from '../../record.js';
import type { ImaginedForm } from './imagined-day.js';
import { AMOUNTS, AVERAGE_DAY, checkImagined, themePercent, WEIGHT } from './imagined-day.js';

const problemsOf = (change: Partial<ImaginedForm>) => {
  const checked = checkImagined({ ...AVERAGE_DAY, ...change });
  return checked.ok ? {} : checked.problems;
};

describe('an imagined day', () => {
  it('is one the server takes', () => {
    const checked = checkImagined(AVERAGE_DAY);
    expect(checked).toMatchObject({ ok: true, day: { visitors: 116, dutchShare: 0.1 } });
    expect(checked.ok && whatIfDaySchema.safeParse(checked.day).success).toBe(true);
  });

  it.each(['min', 'max'] as const)('may be as the server’s %s', (end) => {
    const checked = checkImagined({
      ...AVERAGE_DAY,
      amounts: record(['visitors', 'dutchPercent', 'interviewMinutes'], (amount) =>
        String(AMOUNTS[amount][end]),
      ),
      themes: { ...AVERAGE_DAY.themes, mobility: String(WEIGHT[end]) },
    });
    expect(checked.ok && whatIfDaySchema.safeParse(checked.day).success).toBe(true);
  });

  it.each([
    [{ amounts: { ...AVERAGE_DAY.amounts, visitors: '0' } }, { visitors: 'between' }],
    [{ amounts: { ...AVERAGE_DAY.amounts, visitors: '1001' } }, { visitors: 'between' }],
    [
      { amounts: { ...AVERAGE_DAY.amounts, interviewMinutes: '' } },
      { interviewMinutes: 'between' },
    ],
    [{ amounts: { ...AVERAGE_DAY.amounts, dutchPercent: '1,5' } }, { dutchPercent: 'between' }],
    [{ themes: { ...AVERAGE_DAY.themes, work: 'many' } }, { work: 'between' }],
    [{ themes: record(THEMES, () => '0') }, { themes: 'nobody' }],
    [{ opens: '' }, { opens: 'time' }],
    [{ opens: '17:00' }, { closes: 'order' }],
  ] as const)('%j: %j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });
});

it('tells the share of a theme among the others', () => {
  const form = {
    ...AVERAGE_DAY,
    themes: { ...record(THEMES, () => '0'), work: '30', mobility: '10' },
  };
  expect(themePercent(form, 'work')).toBe(75);
  expect(themePercent(form, 'training')).toBe(0);
  expect(
    themePercent({ ...form, themes: { ...form.themes, training: '' } }, 'work'),
  ).toBeUndefined();
  expect(themePercent({ ...form, themes: record(THEMES, () => '0') }, 'work')).toBeUndefined();
});
