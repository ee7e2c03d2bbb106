import { SHOWN_AT_LEAST } from '../renderer/display/announcements.js';
import { OLD, QUIET } from '../renderer/display/renewal.js';
import { Room } from './harness/room.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';

/** Time enough for a network that a clock moved by hand has cut. */
const SLOWLY = { timeout: 40_000, intervals: [500] };
/** CSS px */
const SCREENS = [
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
  [1366, 768],
] as const;

test('a second announcement never overrides the first; each is painted before it counts as shown', async ({
  stage,
}) => {
  const room = await Room.open(stage);
  const first = await room.call(0);
  await expect(room.large()).toHaveText(String(first));
  const second = await room.call(1);
  const row = room.page.getByRole('listitem').filter({ hasText: String(second) });
  await expect(row).toBeVisible();
  await expect(room.large()).toHaveText(String(first));
  // Standing in the list it can be read: that is what counts.
  await room.advisor(1).until((view) => view.own?.ticket?.shown === true);
  await room.page.clock.fastForward(SHOWN_AT_LEAST);
  await expect(room.large()).toHaveText(String(second));
  room.close();
});

test('after a loss of the network what came meanwhile is announced, and nothing old stands there', async ({
  stage,
}) => {
  const room = await Room.open(stage);
  const first = await room.call(0);
  await expect(room.large()).toHaveText(String(first));
  await room.page.clock.fastForward(SHOWN_AT_LEAST);
  room.screen.cable.cut();
  const lost = room.page.getByText(text('fr', 'common', 'displayLost.title'));
  await room.page.clock.runFor(25_000);
  await expect(lost).toBeVisible();
  await expect(room.page.getByText(String(first), { exact: true })).toHaveCount(0);
  const second = await room.call(1);
  room.screen.cable.mend();
  await room.page.clock.runFor(5_000);
  await expect(room.large()).toHaveText(String(second));
  await expect(lost).toBeHidden();
  await room.page.clock.runFor(SHOWN_AT_LEAST);
  // The first had its turn before: it is in the list, and not announced again.
  await expect(room.large()).toHaveText(String(second));
  room.close();
});

test('a screen with a zone shows its name and its islands’ calls alone, and vouches for no other', async ({
  stage,
}) => {
  const room = await Room.open(stage, { islands: { from: 1, to: 8 } });
  const zone = room.page.getByText(text('fr', 'display', 'zone.many', { from: 1, to: 8 }));
  await expect(zone).toBeVisible();
  await room.call(1);
  const own = await room.call(0);
  await expect(room.large()).toHaveText(String(own));
  await room.advisor(0).until((view) => view.own?.ticket?.shown === true);
  await room.advisor(1).until((view) => view.own?.ticket?.shown === false);
  await expect(room.page.getByRole('listitem')).toHaveCount(0);
  room.close();
});

test('number and island are read from ten metres on any screen, beside a notice too', async ({
  stage,
}) => {
  const room = await Room.open(stage, { islands: { from: 1, to: 15 } });
  const words = 'x'.repeat(20);
  const notice = Array.from({ length: 6 }, () => words).join(' ');
  await room.steward.accepted('put-notice', { fr: notice, nl: notice });
  await room.call(0);
  await room.call(1);
  await expect(room.page.getByRole('listitem')).toHaveCount(1);
  for (const [width, height] of SCREENS) {
    await room.page.setViewportSize({ width, height });
    const size = `${width}×${height}`;
    const [number = 0, island = 0] = await room.page
      .locator('main section p > span:last-child')
      .evaluateAll(digitHeights);
    expect(Math.min(number, island) / height, size).toBeGreaterThanOrEqual(0.12);
    const [inList = 0] = await room.page.locator('main li > span').evaluateAll(digitHeights);
    // 1 cm of letter for 3 m of distance asks for 2.6 % of the longer side of a 55-inch panel.
    expect(inList / Math.max(width, height), size).toBeGreaterThanOrEqual(0.026);
    expect(await room.page.evaluate(outside), size).toEqual([]);
  }
  room.close();
});

test('the picture wanders over the hours and nothing leaves the screen', async ({ stage }) => {
  const room = await Room.open(stage);
  await room.call(0);
  await room.advisor(0).accepted('start-interview', { island: 3 });
  const clock = room.page.getByRole('time');
  const places = new Set<string>();
  let below = 0;
  for (let step = 0; step < 24; step += 1) {
    // By small steps: a screen that jumps by hours believes that it has slept.
    for (let part = 0; part < 10; part += 1) await room.page.clock.fastForward(29_000);
    const box = await clock.boundingBox();
    if (box === null) continue;
    places.add(`${box.x.toFixed(1)} ${box.y.toFixed(1)}`);
    if (box.y > 360) below += 1;
    expect(await room.page.evaluate(outside)).toEqual([]);
  }
  expect(places.size).toBeGreaterThan(12);
  expect(below).toBeGreaterThan(0);
  expect(below).toBeLessThan(24);
  room.close();
});

test('the frame comes calmly with a call: three changes at most, steady for those who want no motion', async ({
  stage,
}) => {
  const room = await Room.open(stage);
  await room.call(0);
  const frame = room.page.locator('[data-on]');
  await expect(frame).toHaveAttribute('data-on', 'true');
  const [timing] = await frame.evaluateAll((frames) =>
    frames.flatMap((each) =>
      each.getAnimations().map(({ effect }) => ({
        changes: (effect instanceof KeyframeEffect ? effect.getKeyframes().length : 0) - 1,
        ms: Number(effect?.getTiming().duration),
        times: effect?.getTiming().iterations,
      })),
    ),
  );
  if (timing === undefined) throw new Error('the frame does not change');
  expect(timing.times).toBe(1);
  expect(timing.changes).toBeLessThanOrEqual(3);
  expect(timing.ms / timing.changes).toBeGreaterThan(1_000);
  await room.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await frame.evaluate((each) => each.getAnimations().length)).toBe(0);
  await expect(frame).toHaveCSS('opacity', '1');
  room.close();
});

test('a page older than the server, and one that has run all day, load themselves anew when it is quiet', async ({
  stage,
}) => {
  const room = await Room.open(stage);
  await room.call(0);
  await expect(room.large()).toBeVisible();
  await room.page.route('**/display', async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/display-[^".]+\.js/, 'display-newer.js');
    await route.fulfill({ response: answer, body: html });
  });
  // It asks with every new connection.
  const asked = room.page.waitForResponse('**/display');
  room.screen.cable.cut();
  await room.page.clock.runFor(25_000);
  room.screen.cable.mend();
  await room.page.clock.runFor(5_000);
  await asked;
  await expect(room.large()).toBeVisible();
  await room.page.clock.runFor(QUIET + 10_000);
  expect(room.screen.loads).toBe(1);
  // An answer that is still on its way may arrive: it is the newer page once more.
  await room.page.unrouteAll({ behavior: 'wait' });
  await room.advisor(0).accepted('start-interview', { island: 3 });
  const lastCall = room.page.getByText(text('fr', 'display', 'lastCall'));
  await expect(lastCall).toBeVisible();
  await expect.poll(() => loadsLater(room), SLOWLY).toBe(2);
  // Paired still, and where it was.
  await expect(lastCall).toBeVisible();

  await room.advisor(0).accepted('finish-interview', { island: 3 });
  await room.steward.accepted('close-day', {});
  await expect(room.page.getByText(text('fr', 'common', 'displayClosed.title'))).toBeVisible();
  await room.page.clock.fastForward(OLD);
  await expect.poll(() => loadsLater(room), SLOWLY).toBe(3);
  room.close();
});

test('a notice stands beside the calls in both languages until it is taken down', async ({
  stage,
}) => {
  const room = await Room.open(stage);
  const said = { fr: 'La salle 2 est fermée.', nl: 'Zaal 2 is gesloten.' };
  await room.steward.accepted('put-notice', said);
  const number = await room.call(0);
  await expect(room.large()).toHaveText(String(number));
  for (const words of Object.values(said)) await expect(room.page.getByText(words)).toBeVisible();
  const sizes = await room.page
    .locator('aside p')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).fontSize));
  expect(new Set(sizes).size).toBe(1);
  const [noticeId = ''] = Object.keys(room.steward.view.notices);
  await room.steward.accepted('remove-notice', { noticeId });
  await expect(room.page.getByText(said.fr)).toBeHidden();
  room.close();
});

/** How often the page was loaded, some seconds on. */
async function loadsLater({ page, screen }: Room): Promise<number> {
  await page.clock.runFor(4_000);
  return screen.loads;
}

/** @returns how high the digits are drawn, px */
function digitHeights(elements: readonly Element[]): readonly number[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return [];
  return elements
    .filter((element) => /^\d+$/.test(element.textContent))
    .map((element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return context.measureText(element.textContent).actualBoundingBoxAscent;
    });
}

/** @returns texts that do not stand wholly on the screen */
function outside(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const hidden = node.parentElement?.closest('.visually-hidden') ?? null;
    if (hidden !== null || (node.textContent ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const fits = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    if (!fits) found.push(node.textContent ?? '');
  }
  return found;
}
