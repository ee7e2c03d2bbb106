import { expect, it } from 'vitest';

import { pageError } from './page-errors.js';

it('hears errors alone, in either of Electron’s ways to tell them', () => {
  expect(pageError({}, 3, 'it broke')).toBe('it broke');
  expect(pageError({ level: 'error', message: 'it broke' }, undefined, undefined)).toBe('it broke');
  expect(pageError({}, 2, 'a warning')).toBeUndefined();
  expect(
    pageError({ level: 'warning', message: 'a warning' }, undefined, undefined),
  ).toBeUndefined();
  expect(pageError(null, undefined, undefined)).toBeUndefined();
});

it('leaves out what could be a secret, and what is long', () => {
  expect(pageError({}, 3, 'no such ticket: abcDEF0123456789_-abcd!')).toBe('no such ticket: …!');
  expect(pageError({}, 3, 'no '.repeat(1_000))).toHaveLength(200);
});
