import { text } from '../harness/texts.js';
import { expect, test } from './fixtures.js';
import type { ShellApp } from './shell-app.js';

const START = text('fr', 'kiosk', 'attract.start');

/** The screen's words as the main process sees them: the page of before may be gone. */
function words(shell: ShellApp): Promise<string> {
  return shell.app
    .evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    )
    .then(String, () => '');
}

const processId = (shell: ShellApp): Promise<number> =>
  shell.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );

/** Whether the page has a process, which is not that of before. */
async function isAnother(shell: ShellApp, before: number): Promise<boolean> {
  const now = await processId(shell);
  return now !== 0 && now !== before;
}

test('a page that crashed is there again', async ({ pairedKiosk: { shell, kiosk } }) => {
  await expect(kiosk.door('fr')).toBeVisible();
  const before = await processId(shell);
  process.kill(before, 'SIGKILL');
  await expect.poll(() => isAnother(shell, before)).toBe(true);
  await expect.poll(() => words(shell)).toContain(START);
  expect(await shell.log()).toContain('the page is gone');
});

test('a page that hangs is ended and there again', async ({ pairedKiosk: { shell, kiosk } }) => {
  test.setTimeout(180_000);
  await expect(kiosk.door('fr')).toBeVisible();
  const before = await processId(shell);
  await shell.app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);');
  });
  await expect.poll(() => isAnother(shell, before), { timeout: 60_000 }).toBe(true);
  await expect.poll(() => words(shell), { timeout: 60_000 }).toContain(START);
  expect(await shell.log()).toContain('the page is stuck');
});

test('an error nobody expected ends the app with a status that its supervisor sees', async ({
  pairedKiosk: { shell },
}) => {
  const ended = new Promise((resolve) => shell.app.process().once('exit', resolve));
  await shell.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('for the test');
    }, 0);
  });
  expect(await ended).toBe(70);
  expect(await shell.log()).toContain('for the test');
});

test('it ends when the system asks it to', async ({ pairedKiosk: { shell, kiosk } }) => {
  await expect(kiosk.door('fr')).toBeVisible();
  const child = shell.app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a second start leaves the first alone', async ({ pairedKiosk: { shell, kiosk } }) => {
  expect(await shell.startBeside()).toBe(0);
  await kiosk.goToThemes('fr');
});

test('a machine’s files that were damaged do not stop it', async ({ launchShell, stage }) => {
  const shell = await launchShell({
    before: { settings: { server: stage.server.url }, damaged: ['kept.json', 'view.json'] },
  });
  await expect(shell.page.getByText(text('fr', 'common', 'pairing.title'))).toBeVisible();
  expect(await shell.log()).toMatch(/damaged.*kept\.json/);
});

test('a page that went away is brought back', async ({ pairedKiosk: { shell, kiosk } }) => {
  await expect(kiosk.door('fr')).toBeVisible();
  await shell.app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'location.href = "about:blank"; undefined',
    );
  });
  await expect.poll(() => shell.log()).toContain('the page went away');
  await expect.poll(() => words(shell)).toContain(START);
});
