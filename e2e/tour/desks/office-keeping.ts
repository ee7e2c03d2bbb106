import { readFile } from 'node:fs/promises';

import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

const kept: readonly Stop<Desk>[] = [
  {
    name: 'office-keeping',
    async go(desk) {
      await desk.signIn('F1');
      await desk.touch('office', 'nav.keeping');
      await desk.titled('keeping', 'kind.backups.name');
      await desk.sees('keeping', 'rules.change');
    },
  },
  {
    name: 'office-audit',
    async go(desk) {
      await desk.touch('keeping', 'parts.audit');
      await desk.page.getByRole('table').waitFor();
    },
  },
  {
    name: 'office-audit-none-of-kind',
    async go(desk) {
      await desk.field('keeping', 'audit.what').selectOption('backup-restored');
      await desk.sees('keeping', 'audit.noneOfKind');
    },
  },
];

const backups: readonly Stop<Desk>[] = [
  {
    name: 'office-backup',
    async go(desk) {
      await desk.touch('keeping', 'parts.backup');
      const downloading = desk.page.waitForEvent('download');
      await desk.touch('keeping', 'backup.make.button');
      const backup = await readFile(await (await downloading).path());
      await bring(desk, 'backup.zip', backup);
      await desk.sees('keeping', 'backup.check.whole');
    },
  },
  {
    name: 'office-backup-restore',
    async go(desk) {
      await desk.touch('keeping', 'backup.restore.button');
      await desk.asked('keeping', 'backup.restore.title');
    },
  },
  {
    name: 'office-backup-unreadable',
    async go(desk) {
      await desk.escape();
      await bring(desk, 'photo.zip', Buffer.from('no zip'));
      await desk.sees('refusals', 'backup-unreadable');
    },
  },
];

const years: readonly Stop<Desk>[] = [
  {
    name: 'office-past-years-none',
    async go(desk) {
      await desk.touch('keeping', 'parts.past');
      await desk.sees('keeping', 'past.none');
    },
  },
  {
    name: 'office-past-years-wrong',
    async go(desk) {
      await bring(desk, 'years.csv', Buffer.from('année;contacts\n2023;beaucoup'));
      await desk.page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    },
  },
  {
    name: 'office-past-years',
    async go(desk) {
      await bring(desk, 'years.csv', Buffer.from('jaar;contacten\n2022;58000\n2023;65654'));
      await desk.page.getByText('2023', { exact: true }).first().waitFor();
    },
  },
];

async function bring(desk: Desk, name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith('.zip') ? 'application/zip' : 'text/csv';
  await desk.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

/** What is kept, what staff did, backups, and the years of before. */
export const officeKeeping = route({
  name: 'office-keeping',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/office'),
  stops: [...kept, ...backups, ...years],
});
