import { expect } from '@playwright/test';

import type { RotaShift } from '#protocol/rota.js';
import { THEMES } from '#protocol/vocabulary.js';
import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

/** Four islands with a pause at noon, one of them in Dutch. */
const DAY: RotaShift[] = [1, 2, 3, 4].flatMap((island) =>
  (
    [
      ['09:00', '12:00'],
      ['12:30', '17:00'],
    ] as const
  ).map(([from, to]) => ({
    island,
    languages: [island === 3 ? ('nl' as const) : ('fr' as const)],
    themes: [...THEMES],
    from,
    to,
  })),
);

/** Adds somebody in three touches. */
async function addAdvisor(desk: Desk): Promise<void> {
  for (const name of ['+ NL', '10:00', '12:00'])
    await desk.press(desk.page.getByRole('button', { name, exact: true }));
}

const islands: readonly Stop<Desk>[] = [
  {
    name: 'office-rota',
    async go(desk) {
      await desk.house.change({ rota: Array.from({ length: 7 }, () => DAY) });
      await desk.signIn('F1');
      await desk.touch('office', 'nav.islands');
      await desk.titled('islands', 'rota.title');
      await desk.page.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'office-rota-add',
    async go(desk) {
      await desk.press(desk.page.getByRole('button', { name: '+ NL', exact: true }));
      await desk.sees('islands', 'staffing.add.from', { languages: 'NL' });
    },
  },
  {
    name: 'office-rota-wrong',
    async go(desk) {
      const name = desk.said('islands', 'staffing.add.cancel');
      await desk.press(desk.page.getByRole('button', { name, exact: true }));
      await addAdvisor(desk);
      await desk.page.locator('input[type=time]').nth(1).fill('08:00');
      await desk.page.getByRole('combobox').nth(2).selectOption('4');
      await desk.page.locator('details summary').nth(1).click();
      await desk.sees('islands', 'staffing.problem.order');
    },
  },
  {
    name: 'office-plan',
    async go(desk) {
      await desk.touch('islands', 'part.plan');
      const island = desk.said('islands', 'plan.kind.island', { number: 3 });
      const item = desk.page.getByRole('button', { name: new RegExp(`^${island}`) });
      await item.focus();
      await desk.page.keyboard.press('Shift+ArrowRight');
      await desk.page.keyboard.press('Shift+ArrowRight');
      await desk.sees('islands', 'plan.overlaps');
    },
  },
];

const whatIf: readonly Stop<Desk>[] = [
  {
    name: 'what-if-no-day',
    async go(desk) {
      await desk.touch('office', 'nav.what-if');
      await desk.sees('what-if', 'day.noDays');
    },
  },
  {
    name: 'what-if-imagined',
    async go(desk) {
      const { page } = desk;
      await page.getByLabel(desk.said('what-if', 'day.kind.imagined'), { exact: true }).check();
      await page.getByRole('table').first().waitFor();
      await addAdvisor(desk);
      await page.locator('input[inputmode=numeric]').first().fill('0');
      await desk.touch('what-if', 'run.run');
      await desk.sees('what-if', 'run.fix');
    },
  },
  {
    name: 'what-if-compared',
    async go(desk) {
      await desk.page.locator('input[inputmode=numeric]').first().fill('60');
      await desk.touch('what-if', 'run.run');
      await expect(
        desk.page.getByRole('heading', { name: desk.said('what-if', 'result.title') }),
      ).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'what-if-keep',
    async go(desk) {
      await desk.touch('what-if', 'keep.button');
      await desk.asked('what-if', 'keep.title');
    },
  },
];

/** The pages about days to come: when islands are staffed, where they stand, and what if. */
export const officeDays = route({
  name: 'office-days',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/office'),
  stops: [...islands, ...whatIf],
});
