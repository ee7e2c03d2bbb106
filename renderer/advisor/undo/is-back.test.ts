import { expect, it } from 'vitest';

import { isBackAlready } from './is-back.js';

it('is no failure where another window was quicker', () => {
  expect(isBackAlready({ code: 'undo-too-late' }, 7, 7)).toBe(true);
});

it('is one where the island has another ticket, none, or the server says something else', () => {
  expect(isBackAlready({ code: 'undo-too-late' }, 7, 8)).toBe(false);
  expect(isBackAlready({ code: 'undo-too-late' }, 7, undefined)).toBe(false);
  expect(isBackAlready({ code: 'nothing-to-undo' }, 7, 7)).toBe(false);
});
