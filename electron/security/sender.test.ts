import { expect, it } from 'vitest';

import { isTrustedSender } from './sender.js';

const TRUSTED = { id: 1, home: 'app://kiosk/kiosk' };
const from = (url: string, over: { parent?: unknown; id?: number } = {}) => ({
  senderFrame: { url, parent: over.parent ?? null },
  sender: { id: over.id ?? 1 },
});

it('trusts the main frame of the page itself', () => {
  expect(isTrustedSender(from('app://kiosk/kiosk'), TRUSTED)).toBe(true);
  expect(isTrustedSender(from('app://kiosk/kiosk#top'), TRUSTED)).toBe(true);
});

it.each([
  ['another page of the app', from('app://kiosk/paper')],
  ['another host', from('app://kiosk.evil/kiosk')],
  ['a website', from('https://kiosk/kiosk')],
  ['a file', from('file:///kiosk')],
  ['a frame in the page', from('app://kiosk/kiosk', { parent: {} })],
  ['another window', from('app://kiosk/kiosk', { id: 2 })],
  ['nothing that can be read', from('')],
  ['a frame that is gone', { senderFrame: null, sender: { id: 1 } }],
])('does not trust %s', (_name, event) => {
  expect(isTrustedSender(event, TRUSTED)).toBe(false);
});
