import { expect } from '@playwright/test';

import { THEMES } from '#protocol/vocabulary.js';
import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

/** Enough of each theme that nothing has to be hidden; one theme stays too few to tell. */
const TICKETS = { orientation: 7, training: 6, work: 9, enterprise: 6, mobility: 2 } as const;

const statistics: readonly Stop<Desk>[] = [
  { name: 'office-sign-in', go: (desk) => desk.button('staff', 'signIn.submit').waitFor() },
  {
    name: 'office-statistics-none',
    async go(desk) {
      await desk.signIn('F1');
      await desk.sees('reports', 'dashboard.new');
    },
  },
  {
    name: 'office-statistics',
    async go(desk) {
      const { house } = desk;
      const steward = await house.steward();
      const advisor = await house.advisor('A1', 1);
      for (const theme of THEMES)
        for (let count = 0; count < TICKETS[theme]; count += 1) await house.ticket(theme);
      for (let visit = 0; visit < 8; visit += 1) {
        await advisor.accepted('call-next', { island: 1 });
        await advisor.accepted('start-interview', { island: 1 });
        await advisor.accepted('finish-interview', { island: 1 });
      }
      for (const code of ['K7MP4W', 'R3TY9X'])
        await steward.accepted('take-seat', { kind: 'computer', accessible: false, code });
      for (let help = 0; help < 6; help += 1)
        await steward.accepted('log-help', { kind: 'software', change: 1 });
      await desk.touch('reports', 'dashboard.refresh');
      await desk.sees('reports', 'trend.months');
    },
  },
  {
    name: 'office-report',
    async go(desk) {
      await desk.touch('reports', 'tab.report');
      await desk.touch('reports', 'picker.month');
      await desk.sees('reports', 'head.none');
      await desk.touch('reports', 'picker.after');
      await desk.sees('reports', 'tables.theme.title');
    },
  },
  {
    name: 'office-report-day',
    async go(desk) {
      // Exactly: the tab of the days begins with the same word.
      const name = desk.said('reports', 'picker.day');
      await desk.press(desk.page.getByRole('button', { name, exact: true }));
      await desk.sees('reports', 'contacts.noteDay');
    },
  },
  {
    name: 'office-theme',
    async go(desk) {
      await desk.touch('reports', 'tab.theme');
      await desk.sees('reports', 'theme.tickets');
    },
  },
  {
    name: 'office-partner-none',
    async go(desk) {
      await desk.touch('reports', 'tab.partner');
      await desk.sees('reports', 'partners.none');
    },
  },
  {
    name: 'office-activities-none',
    async go(desk) {
      await desk.touch('reports', 'tab.activities');
      await desk.sees('workshop-figures', 'none');
    },
  },
  {
    name: 'office-glossary',
    async go(desk) {
      await desk.touch('reports', 'tab.glossary');
      await desk.sees('glossary', 'title');
    },
  },
  {
    name: 'office-days',
    async go(desk) {
      await desk.touch('reports', 'tab.days');
      await desk.sees('office', 'stats.byDay');
    },
  },
  {
    name: 'office-range-wrong',
    async go(desk) {
      await desk.fill('office', 'range.from', '2020-01-01');
      await desk.touch('office', 'range.show');
      await desk.sees('office', 'range.tooLong');
    },
  },
];

const staff: readonly Stop<Desk>[] = [
  {
    name: 'office-staff',
    async go(desk) {
      await desk.touch('office', 'nav.staff');
      await expect(desk.page.getByRole('table')).toContainText('A4');
    },
  },
  {
    name: 'office-staff-add',
    async go(desk) {
      await desk.touch('office', 'staff.add');
      await desk.asked('office', 'staff.addTitle');
    },
  },
  {
    name: 'office-staff-add-incomplete',
    async go(desk) {
      await desk.press(desk.inDialog('office', 'staff.add'));
      await desk.sees('office', 'staff.rolesError');
    },
  },
  ...(
    [
      ['roles', 'editRoles', 'rolesTitle'],
      ['pin', 'setPin', 'pinTitle'],
      ['deactivate', 'deactivate', 'deactivateTitle'],
    ] as const
  ).map(([name, verb, title]): Stop<Desk> => ({
    name: `office-staff-${name}`,
    async go(desk) {
      await desk.escape();
      const values = { verb: desk.said('office', `staff.${verb}`), code: 'P1' };
      await desk.touch('office', 'staff.onCode', values);
      await desk.asked('office', `staff.${title}`, { code: 'P1' });
    },
  })),
  {
    name: 'office-staff-deactivated',
    async go(desk) {
      await desk.press(desk.inDialog('office', 'staff.deactivate'));
      await desk.sees('office', 'staff.inactive');
    },
  },
  {
    name: 'office-staff-none',
    async go(desk) {
      await desk.read();
      await desk.fill('office', 'staff.filter', 'ZZZ');
      await desk.sees('office', 'staff.none');
    },
  },
];

const settings: readonly Stop<Desk>[] = [
  {
    name: 'office-settings',
    async go(desk) {
      await desk.touch('office', 'nav.settings');
      await desk.button('office', 'settings.save').waitFor();
    },
  },
  {
    name: 'office-settings-wrong',
    async go(desk) {
      const { page } = desk;
      await desk.fill('office', 'settings.field.islands', '0');
      await desk.fill('office', 'settings.field.publicUrl', 'accueil');
      await page.getByRole('checkbox').first().check();
      await page.locator('input[type=time]').first().fill('18:00');
      await desk.touch('office', 'settings.save');
      await desk.sees('office', 'settings.fix');
    },
  },
  {
    name: 'office-sign-in-no-role',
    async go(desk) {
      await desk.touch('staff', 'frame.signOut');
      await desk.signIn('A4');
      await desk.sees('refusals', 'role-missing');
    },
  },
];

export const office = route({
  name: 'office',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/office'),
  stops: [...statistics, ...staff, ...settings],
});
