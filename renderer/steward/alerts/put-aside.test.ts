import { expect, it } from 'vitest';

import type { Alert } from './alert.js';
import { ASIDE_FOR, bringBack, putAside, sorted, stillAside } from './put-aside.js';

const wait: Alert = {
  kind: 'long-wait',
  id: 'long-wait',
  urgency: 'soon',
  minutes: 45,
  tickets: [],
};
const dark: Alert = { kind: 'no-display', id: 'no-display', urgency: 'soon' };
const disk: Alert = { kind: 'storage', id: 'storage', urgency: 'now' };

it('is not shown for a while, and comes back if it lasts', () => {
  const aside = putAside(new Map(), wait, 1_000);
  expect(sorted([wait, dark], aside, 1_000 + ASIDE_FOR - 1)).toEqual({ shown: [dark], aside: 1 });
  expect(sorted([wait, dark], aside, 1_000 + ASIDE_FOR)).toEqual({ shown: [wait, dark], aside: 0 });
});

it('what is urgent stays, whatever was put aside', () => {
  expect(sorted([disk], putAside(new Map(), disk, 0), 1).shown).toEqual([disk]);
});

it('is shown at once when it comes again', () => {
  const aside = putAside(new Map(), wait, 0);
  expect(stillAside(aside, [wait], 1)).toBe(aside);
  const over = stillAside(aside, [dark], 1);
  expect(sorted([wait], over, 2).shown).toEqual([wait]);
});

it('stays aside while it gets better, and comes back as something joins', () => {
  const aside = putAside(new Map(), { ...wait, about: ['a', 'b'] }, 0);
  const shown = (...about: string[]) => sorted([{ ...wait, about }], aside, 1).shown.length;
  expect(shown('b', 'a')).toBe(0);
  expect(shown('b')).toBe(0);
  expect(shown('b', 'c')).toBe(1);
});

it('comes back when it is asked for', () => {
  const aside = putAside(new Map(), wait, 0);
  expect(sorted([wait], bringBack(aside), 1).shown).toEqual([wait]);
});
