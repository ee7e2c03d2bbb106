import { expect, test } from './fixtures.js';

/** Runs in the page: what any script of a visit could leave behind, and what the next would find. */
async function leave(): Promise<void> {
  localStorage.setItem('visitor', 'A');
  sessionStorage.setItem('visitor', 'A');
  const cache = await caches.open('visitor').catch(() => undefined);
  await cache?.put('/visitor', new Response('A')).catch(() => undefined);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('visitor', 1);
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('a').put(1, 1),
    );
    opening.addEventListener('success', () => resolve(opening.result.close()));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
}

async function find(): Promise<Record<string, unknown>> {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await caches.keys().catch(() => [])).length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
    history: history.length,
  };
}

test('nothing of visitor A is there for visitor B', async ({ pairedKiosk: { shell, kiosk } }) => {
  const { page } = kiosk;
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  const { secret } = kiosk;
  await page.evaluate(leave);
  await shell.app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('visitor A');
    // as Electron 33 has it: what was selected last, for the middle button
    await (clipboard as { writeText(text: string, which: string): unknown }).writeText(
      'visitor A',
      'selection',
    );
  });
  expect(await page.evaluate(find)).toMatchObject({ local: 1, session: 1, databases: 1 });
  await kiosk.finish('fr');

  await expect
    .poll(() => page.evaluate(find))
    .toEqual({ local: 0, session: 0, caches: 0, databases: 0, cookies: '', history: 1 });
  const pasted = await shell.app.evaluate(async ({ clipboard }) => [
    await clipboard.readText(),
    await (clipboard as { readText(which: string): unknown }).readText('selection'),
  ]);
  expect(pasted).toEqual(['', '']);
  expect(await page.content()).not.toContain(secret);
  expect(await shell.everything()).not.toContain(secret);

  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'training').click();
  await kiosk.expectTicket('nl', 2);
});
