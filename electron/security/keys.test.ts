import { expect, it } from 'vitest';

import { asksForSteward, mayPress } from './keys.js';
import type { KeyStroke } from './keys.js';

/** `Control+Shift+i` */
function stroke(keys: string): KeyStroke {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return {
    type: 'keyDown',
    key: parts.at(-1) ?? '',
    control: parts.includes('Control'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift') && parts.length > 1,
    meta: parts.includes('Meta'),
  };
}

it.each([
  'a',
  'Shift+A',
  'é',
  'ï',
  '7',
  ' ',
  '+',
  '@',
  'Control+Alt+@',
  'Control+Alt+€',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Escape',
  'ArrowDown',
  'PageDown',
  'Home',
  'Backspace',
  'Control+Alt+Shift+s',
])('%s reaches the page', (keys) => {
  expect(mayPress(stroke(keys))).toBe(true);
});

it.each([
  'F1',
  'F5',
  'F11',
  'F12',
  'Control+r',
  'Control+Shift+r',
  'Control+Shift+i',
  'Control+Shift+c',
  'Control+w',
  'Control+p',
  'Control+n',
  'Control+t',
  'Control+-',
  'Control+0',
  'Control+Shift+=',
  'Control+Tab',
  'Alt+ArrowLeft',
  'Alt+F4',
  'Alt+Tab',
  'Alt+d',
  'Control+Alt+Delete',
  'Control+Alt+t',
  'Meta+d',
  'Meta+Enter',
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  'Insert',
  'Escape+Alt+Escape',
  'Control+Escape',
])('%s does not', (keys) => {
  expect(mayPress(stroke(keys))).toBe(false);
});

it('knows the steward’s keys, and no others', () => {
  expect(asksForSteward(stroke('Control+Alt+Shift+S'))).toBe(true);
  for (const keys of ['Control+Shift+S', 'Control+Alt+s', 'Meta+Control+Alt+Shift+S', 's'])
    expect(asksForSteward(stroke(keys)), keys).toBe(false);
});
