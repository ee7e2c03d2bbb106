import { expect, it } from 'vitest';

import { asksBySteward } from './steward-call.js';

const ASKED = {
  key: 'S',
  ctrlKey: true,
  altKey: true,
  shiftKey: true,
  metaKey: false,
  repeat: false,
};

it.each([
  [{}, true],
  [{ key: 's' }, true],
  [{ key: 'q' }, false],
  [{ ctrlKey: false }, false],
  [{ altKey: false }, false],
  [{ shiftKey: false }, false],
  [{ metaKey: true }, false],
  [{ repeat: true }, false],
])('Ctrl, Alt, Shift and S with %o: %s', (change, asks) => {
  expect(asksBySteward({ ...ASKED, ...change })).toBe(asks);
});
