import { expect, it } from 'vitest';

import { isCompactPage, openCompactWindow } from './compact-window.js';

it.each([
  ['?compact', true],
  ['?words=long&compact=', true],
  ['', false],
  ['?words=compact', false],
])('%j is the small window: %s', (search, expected) => {
  expect(isCompactPage(search)).toBe(expected);
});

/** A browser's window, as far as it is asked. */
function browser(change: Record<string, unknown> = {}) {
  const opened: string[] = [];
  const window = {
    location: { href: 'http://centre.test/advisor?words=long#jobs' },
    open(address: URL) {
      opened.push(String(address));
      return {};
    },
    ...change,
  };
  // Only what the function asks of a window is there.
  return { window: window as unknown as Window, opened };
}

it('is over all others where the browser can', async () => {
  const small = {};
  const over = { requestWindow: () => Promise.resolve(small) };
  const { window, opened } = browser({ documentPictureInPicture: over });
  expect(await openCompactWindow(window)).toEqual({ is: 'on-top', window: small });
  expect(opened).toEqual([]);
});

it.each([
  ['the browser cannot', {}],
  [
    'the browser will not',
    { documentPictureInPicture: { requestWindow: () => Promise.reject(new Error('no')) } },
  ],
])('is an ordinary window where %s', async (_, change) => {
  const { window, opened } = browser(change);
  expect(await openCompactWindow(window)).toEqual({ is: 'popup' });
  expect(opened).toEqual(['http://centre.test/advisor?words=long&compact=']);
});

it('says so where none may open', async () => {
  const { window } = browser({ open: () => null });
  expect(await openCompactWindow(window)).toEqual({ is: 'blocked' });
});
