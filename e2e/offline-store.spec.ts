import { expect, test } from '@playwright/test';
import { build } from 'vite';

const PAGE = 'renderer/kiosk/offline/testing/indexed-db-page.ts';

/** The store and what every store must do, as one script. */
async function bundled(): Promise<string> {
  const root = new URL('..', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'silent',
    resolve: { alias: { '#protocol': `${root}server/protocol` } },
    build: { write: false, lib: { entry: root + PAGE, formats: ['iife'], name: 'kept' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

test('IndexedDB keeps as every store must', async ({ browser }) => {
  const script = await bundled();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('http://kiosk.test/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>store</title>' }),
  );
  await page.goto('http://kiosk.test/');
  await page.addScriptTag({ content: script });
  const names = await page.evaluate(() => window.keptStoreCases ?? []);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    await test.step(name, async () => {
      await page.evaluate(async (each) => {
        const deleting = indexedDB.deleteDatabase('accueil-onthaal-kiosk');
        await new Promise((done) => {
          deleting.addEventListener('success', done);
        });
        await window.runKeptStoreCase?.(each);
      }, name);
    });
  }
  await context.close();
});
