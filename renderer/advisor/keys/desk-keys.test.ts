import { describe, expect, it } from 'vitest';

import { ALARM_KEY, DESK_KEYS, deskKeyOf, SMALL_WINDOW_KEYS, takesLetters } from './desk-keys.js';

const plain = {
  repeat: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  typing: false,
  inDialog: false,
};

describe('keys of the desk', () => {
  it('are each one verb’s', () => {
    const keys = [...Object.values(DESK_KEYS), ALARM_KEY];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['n', 'N'],
    ['N', 'N'],
    ['?', '?'],
    ['7', '7'],
    ['F2', 'F2'],
  ])('%s is %s', (key, meant) => {
    expect(deskKeyOf({ ...plain, key }, true)).toBe(meant);
  });

  it.each(['Enter', ' ', 'Tab', 'Escape', 'é', '/', "'", 'Shift', 'ArrowDown'])(
    'leave %j to the page and the browser',
    (key) => {
      expect(deskKeyOf({ ...plain, key }, true)).toBeUndefined();
    },
  );

  it.each(['repeat', 'altKey', 'ctrlKey', 'metaKey', 'inDialog', 'typing'] as const)(
    'mean nothing with %s',
    (fact) => {
      expect(deskKeyOf({ ...plain, key: 'n', [fact]: true }, true)).toBeUndefined();
    },
  );

  it('let a call for help through in a dialog, unless something is typed there', () => {
    expect(deskKeyOf({ ...plain, key: 'h', inDialog: true }, true)).toBe(ALARM_KEY);
    expect(deskKeyOf({ ...plain, key: 'h', inDialog: true, typing: true }, true)).toBeUndefined();
    expect(deskKeyOf({ ...plain, key: 'F2', inDialog: true }, true)).toBeUndefined();
  });

  it('are fewer in the small window: it has no sections', () => {
    expect(SMALL_WINDOW_KEYS).toContain('next');
    for (const key of ['jobs', 'workshops', 'compact'])
      expect(SMALL_WINDOW_KEYS).not.toContain(key);
  });

  it('work in a field where they write nothing, and when letters are off', () => {
    expect(deskKeyOf({ ...plain, key: 'F2', typing: true }, true)).toBe('F2');
    expect(deskKeyOf({ ...plain, key: 'F2' }, false)).toBe('F2');
    expect(deskKeyOf({ ...plain, key: 'n' }, false)).toBeUndefined();
    expect(deskKeyOf({ ...plain, key: '7' }, false)).toBeUndefined();
  });
});

it.each([
  [{ tagName: 'INPUT', type: 'text' }, true],
  [{ tagName: 'INPUT', type: 'time' }, true],
  [{ tagName: 'INPUT', type: 'checkbox' }, false],
  [{ tagName: 'INPUT', type: 'radio' }, false],
  [{ tagName: 'SELECT' }, true],
  [{ tagName: 'TEXTAREA' }, true],
  [{ tagName: 'DIV', isContentEditable: true }, true],
  [{ tagName: 'BUTTON' }, false],
  [{ tagName: 'BODY' }, false],
])('letters belong to %j: %s', (element, expected) => {
  expect(takesLetters(element)).toBe(expected);
});
