import { expect, type Page } from '@playwright/test';

import { withShell } from './fake-shell.js';
import type { ShellFacts } from './fake-shell.js';
import type { Screen, ScreenOptions, Stage } from './stage.js';
import { text, type Values } from './texts.js';
import { KioskScreen } from './visitors.js';

/** Of the steward in `AT_WORK`. */
export const PIN = '246810';
/** A machine that was set up before. */
export const AT_WORK: ShellFacts = {
  settings: { printer: 'TM20', paper: 'roll80' },
  printers: [{ name: 'TM20', title: 'Epson', ready: true }],
  hasExitPin: true,
  steward: { code: 'S1', pin: PIN },
};

/** A text of the shell's own screens, in French. */
export const said = (key: string, values?: Values) => text('fr', 'kiosk-shell', key, values);

/** The kiosk's page with a shell round it that answers like the real one. */
export async function openInShell(
  stage: Stage,
  facts: ShellFacts,
  how: ScreenOptions = {},
): Promise<{ readonly screen: Screen; readonly kiosk: KioskScreen; readonly page: Page }> {
  const kiosks: KioskScreen[] = [];
  const screen = await stage.open('/kiosk', 'fr', {
    ...how,
    watch(page) {
      kiosks.push(new KioskScreen(page));
      return withShell(page, facts);
    },
  });
  const [kiosk] = kiosks;
  if (kiosk === undefined) throw new Error('no kiosk was opened');
  return { screen, kiosk, page: screen.page };
}

export const button = (page: Page, key: string) =>
  page.getByRole('button', { name: said(key), exact: true });

const ROUND = ['top left', 'top right', 'bottom right', 'bottom left'];
/** Within reach of a wheelchair. */
export const BELOW = ['bottom left', 'bottom right', 'bottom left', 'bottom right', 'bottom left'];

/** By the screen's corners, round it or below; again where a busy machine was too slow. */
export async function callSteward(page: Page, corners: readonly string[] = ROUND): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    for (const corner of corners)
      await page.mouse.click(
        corner.endsWith('left') ? 5 : width - 5,
        corner.startsWith('top') ? 5 : height - 5,
      );
    await expect(dialog).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(dialog.getByRole('textbox')).toBeFocused();
}
