import { expect, test } from 'vitest';

import { isLongNotice, NOTICE_STANDS, noticeNow } from './notice-turn.js';

const notice = (fr: string) => ({ fr, nl: fr });

test('there is none where there are none', () => {
  expect(noticeNow({}, 12_345)).toBeUndefined();
});

test('one stands there all the time, several take turns of the same length', () => {
  expect(noticeNow({ a: notice('A') }, 7 * NOTICE_STANDS)?.fr).toBe('A');
  const three = { c: notice('C'), a: notice('A'), b: notice('B') };
  const seen = Array.from(
    { length: 6 },
    (_, turn) => noticeNow(three, turn * NOTICE_STANDS + 1)?.fr,
  );
  expect(seen).toEqual(['A', 'B', 'C', 'A', 'B', 'C']);
  expect(noticeNow(three, NOTICE_STANDS - 1)?.fr).toBe('A');
});

test('the longer language decides how large both are written', () => {
  expect(isLongNotice({ fr: 'x'.repeat(70), nl: 'x' })).toBe(false);
  expect(isLongNotice({ fr: 'x', nl: 'x'.repeat(71) })).toBe(true);
});
