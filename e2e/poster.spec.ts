import { expect, test } from '@playwright/test';

import { planSession, putActivity } from './harness/planner.js';
import { Desk, DESK_FORMS } from './tour/desks/desk.js';
import { House } from './tour/house.js';

const MANNER = { language: 'fr', words: 'plain', textSize: 1, reach: false } as const;
const DAYS = 5;
/** PDF points. */
const SIZES = { a4: [595, 842], a3: [842, 1191] } as const;

for (const { sessions, pages } of [
  { sessions: 4, pages: 1 },
  { sessions: 25, pages: 1 },
  { sessions: 60, pages: 3 },
]) {
  test(`a week of ${sessions} sessions is printed on ${pages} pages, none of them cut`, async ({
    browser,
  }) => {
    const house = await House.open(browser, MANNER);
    try {
      await plan(house, sessions);
      const desk = await Desk.open(house, DESK_FORMS[0], '/office');
      await desk.signIn('P1');
      await desk.touch('programme-files', 'posterButton');
      await desk.touch('programme-files', 'poster.next');
      await desk.sees('programme-files', 'poster.sessions', { count: sessions });
      for (const paper of ['a4', 'a3'] as const) {
        await desk.choose(
          ['programme-files', 'poster.paper'],
          ['programme-files', `poster.${paper}`],
        );
        const sheets = desk.page.locator(`body > div[aria-hidden] > [data-paper=${paper}]`);
        await expect(sheets).toHaveCount(pages);
        expect(await sheets.locator('[data-row]').count()).toBe(sessions);
        for (const days of await sheets.locator('[data-days]').all())
          expect(await days.evaluate((part) => part.scrollHeight <= part.clientHeight)).toBe(true);
        const printed = await desk.page.pdf({ preferCSSPageSize: true });
        expect(sizesIn(printed)).toEqual(Array.from({ length: pages }, () => SIZES[paper]));
      }
    } finally {
      await house.close();
    }
  });
}

/** As many of each day of the next week: whatever day it is, none of them is past. */
async function plan(house: House, sessions: number): Promise<void> {
  const planner = await house.planner();
  await putActivity(planner);
  const monday = new Date(`${planner.view.today}T12:00:00Z`);
  monday.setUTCDate(monday.getUTCDate() + 7 - ((monday.getUTCDay() + 6) % 7));
  for (let index = 0; index < sessions; index += 1) {
    const day = new Date(monday);
    day.setUTCDate(day.getUTCDate() + (index % DAYS));
    const nth = Math.floor(index / DAYS);
    const hour = String(8 + (nth % 10)).padStart(2, '0');
    await planSession(planner, {
      date: day.toISOString().slice(0, 10),
      starts: `${hour}:00`,
      ends: `${hour}:50`,
      room: nth < 10 ? 'room-1' : 'room-2',
    });
  }
}

/** Width and height of each page, whole points. */
function sizesIn(pdf: Buffer): readonly (readonly number[])[] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  );
}
