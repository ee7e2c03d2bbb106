import { describe, expect, it } from 'vitest';

import { checkStaffing } from './check.js';
import type { ShiftDraft } from './drafts.js';
import { exampleRow } from './testing/example-rows.js';

const problemOf = (change: Partial<ShiftDraft>) => {
  const checked = checkStaffing([exampleRow(change)], 15);
  return checked.ok ? undefined : checked.problems.get('1');
};

describe('a row of the staffing', () => {
  it.each([
    [{}, undefined],
    [{ island: 16 }, 'island'],
    [{ languages: [] }, 'languages'],
    [{ themes: [] }, 'themes'],
    [{ from: '' }, 'time'],
    [{ to: '' }, 'time'],
    [{ from: '17:00', to: '09:00' }, 'order'],
    [{ from: '09:00', to: '09:00' }, 'order'],
  ] as const)('%j: %s', (change, problem) => {
    expect(problemOf(change)).toBe(problem);
  });
});

describe('one island', () => {
  it('is not staffed twice at once: the later row is wrong', () => {
    const rows = [exampleRow({ to: '12:00' }), exampleRow({ key: '2', from: '11:45' })];
    const checked = checkStaffing(rows, 15);
    expect(checked.ok ? [] : [...checked.problems]).toEqual([['2', 'overlap']]);
  });

  it('may be staffed by one after the other', () => {
    const rows = [exampleRow({ to: '12:00' }), exampleRow({ key: '2', from: '12:00' })];
    const checked = checkStaffing(rows, 15);
    expect(checked.ok && checked.shifts).toEqual([
      { island: 1, languages: ['fr'], themes: exampleRow().themes, from: '09:00', to: '12:00' },
      { island: 1, languages: ['fr'], themes: exampleRow().themes, from: '12:00', to: '17:00' },
    ]);
  });
});

it('does not send more rows than the server takes', () => {
  const rows = Array.from({ length: 121 }, (_, index) =>
    exampleRow({ key: String(index), island: (index % 60) + 1, ...third(Math.floor(index / 60)) }),
  );
  expect(checkStaffing(rows, 60)).toMatchObject({ ok: false, tooMany: true });
  expect(checkStaffing(rows.slice(0, 120), 60).ok).toBe(true);
});

function third(part: number) {
  return { from: `${String(9 + part * 2).padStart(2, '0')}:00`, to: `${String(11 + part * 2)}:00` };
}
