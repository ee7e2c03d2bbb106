import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

import { openCentre } from './harness/centre.js';
import { ServerProcess } from './harness/server-process.js';
import { text } from './harness/texts.js';
import { KioskScreen } from './harness/visitors.js';

const root = path.join(import.meta.dirname, '..');
const MARK = '<meta name="build" content="next" />';

/** A product of its own, whose pages may be replaced by another build's. */
interface Product {
  readonly folder: string;
  readonly server: ServerProcess;
  readonly context: BrowserContext;
}

const test = base.extend<{ product: Product }>({
  product: async ({ browser }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-pages-'));
    await cp(path.join(root, 'dist'), folder, { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const server = await ServerProcess.start({ entry: [path.join(folder, 'server/main.js')] });
    const context = await browser.newContext();
    await use({ folder, server, context });
    await context.close();
    await server.dispose();
    await rm(folder, { recursive: true });
  },
});

/** The build's smaller twins of a file, which would still be those of the build before. */
const COMPRESSED = ['.br', '.gz'];

/** The next build: another page, which the worker's list knows by its revision. */
async function replacePages(folder: string): Promise<void> {
  const page = path.join(folder, 'renderer/kiosk/index.html');
  const worker = path.join(folder, 'renderer/kiosk-worker.js');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('</head>', `${MARK}</head>`));
  const script = await readFile(worker, 'utf8');
  const next = script.replace(/(\/kiosk`,revision:`)[\w-]+/, '$1next');
  expect(next).not.toBe(script);
  await writeFile(worker, next);
  for (const file of [page, worker])
    for (const twin of COMPRESSED) await rm(`${file}${twin}`, { force: true });
}

const isNext = (page: Page): Promise<number> => page.locator('meta[name="build"]').count();

test('a new version waits for the end of the visit, then takes over', async ({
  product: { folder, server, context },
}) => {
  test.setTimeout(120_000);
  const centre = await openCentre(server.url, 1);
  await context.addInitScript(
    (token) => localStorage.setItem('accueil-onthaal.kiosk', token),
    centre.kioskToken,
  );
  const page = await context.newPage();
  const kiosk = new KioskScreen(page);
  await page.goto(`${server.url}/kiosk`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await kiosk.goToThemes('nl');
  await replacePages(folder);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state ?? 'none'),
    )
    .toBe('installed');
  expect(await isNext(page)).toBe(0);
  await expect(kiosk.theme('nl', 'work')).toBeVisible();

  await page.getByRole('button', { name: text('nl', 'kiosk', 'frame.startAgain') }).click();
  await expect.poll(() => isNext(page)).toBe(1);
  await expect(kiosk.door('nl')).toBeVisible();

  await server.kill();
  await page.reload();
  await expect(kiosk.door('nl')).toBeVisible();
  expect(await isNext(page)).toBe(1);
  centre.close();
});
