import type { Page } from '@playwright/test';

/** Between two keys of a scanner that plays a keyboard, s. */
const BETWEEN = 0.005;

/**
 * Types a text and Enter as a hand scanner does: the keys carry the times at which it sent them, however
 * slow the machine is that hears them.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  for (const sign of [...Array.from(text), 'Enter']) {
    timestamp += BETWEEN;
    const typed = sign === 'Enter' ? '\r' : sign;
    const key = { key: sign, timestamp, windowsVirtualKeyCode: sign === 'Enter' ? 13 : 0 };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: typed, ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
  await session.detach();
}
