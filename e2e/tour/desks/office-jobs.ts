import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

/** Invented, in the shape of the feed; the second one lacks its title. */
const OFFERS = {
  results: [
    {
      numerooffreforem: '1000001',
      titreoffre: 'Infirmier en maison de repos (H/F/X)',
      metier: 'Infirmier en soins généraux',
      lieuxtravaillocalite: ['SCHAERBEEK'],
      url: 'https://example.org/1000001',
    },
    { numerooffreforem: '1000002', metier: 'Cuisinier' },
  ],
};

const stops: readonly Stop<Desk>[] = [
  {
    name: 'office-jobs-none',
    async go(desk) {
      await desk.signIn('E1');
      await desk.sees('office', 'jobs.sources.none');
    },
  },
  {
    name: 'office-jobs-import-incomplete',
    async go(desk) {
      await desk.touch('office', 'jobs.import.button');
      await desk.press(desk.inDialog('office', 'jobs.import.confirm'));
      await desk.sees('office', 'jobs.import.filesError');
    },
  },
  {
    name: 'office-jobs-fault',
    async go(desk) {
      await bring(desk, '{}');
      await desk.page.getByRole('alert').filter({ hasText: 'offers.json' }).waitFor();
    },
  },
  {
    name: 'office-jobs-imported',
    async go(desk) {
      await desk.read();
      await desk.touch('office', 'jobs.import.button');
      await bring(desk, JSON.stringify(OFFERS));
      await desk.button('office', 'jobs.sources.of', of(desk, 'jobs.takeBack.verb')).waitFor();
    },
  },
  {
    name: 'office-jobs-problems',
    async go(desk) {
      await desk.read();
      await desk.touch('office', 'jobs.sources.of', of(desk, 'jobs.problems.show'));
      await desk.sees('office', 'jobs.reason.missing-value');
    },
  },
  {
    name: 'office-jobs-take-back',
    async go(desk) {
      await desk.touch('office', 'jobs.sources.of', of(desk, 'jobs.takeBack.verb'));
      await desk.asked('office', 'jobs.takeBack.title', {
        what: desk.said('office', 'jobs.format.offers-forem'),
      });
    },
  },
  {
    name: 'office-jobs-feed',
    async go(desk) {
      await desk.escape();
      await desk.touch('office', 'jobs.feeds.add');
      await desk.asked('office', 'jobs.feeds.addTitle');
    },
  },
  {
    name: 'office-jobs-feed-wrong',
    async go(desk) {
      await desk.press(desk.inDialog('office', 'jobs.feeds.save'));
      await desk.sees('office', 'jobs.feeds.addressError');
    },
  },
  {
    name: 'office-jobs-feeds',
    async go(desk) {
      await desk.choose(['office', 'jobs.import.format'], ['office', 'jobs.format.offers-eures']);
      await desk.choose(['office', 'jobs.feeds.kind'], ['office', 'jobs.feeds.kindOf.folder']);
      await desk.fill('office', 'jobs.feeds.folder', '/srv/vacatures/eures');
      await desk.press(desk.inDialog('office', 'jobs.feeds.save'));
      await desk.page.getByText('/srv/vacatures/eures').first().waitFor();
    },
  },
];

/** The name of a button about the import of offers. */
function of(desk: Desk, verb: string) {
  return {
    verb: desk.said('office', verb),
    what: desk.said('office', 'jobs.format.offers-forem'),
  };
}

async function bring(desk: Desk, content: string): Promise<void> {
  await desk.choose(['office', 'jobs.import.format'], ['office', 'jobs.format.offers-forem']);
  await desk.dialog.locator('input[type=file]').setInputFiles({
    name: 'offers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await desk.press(desk.inDialog('office', 'jobs.import.confirm'));
  await desk.dialog.waitFor({ state: 'hidden' });
}

/** The office's part about the jobs directory. */
export const officeJobs = route({
  name: 'office-jobs',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/office'),
  stops,
});
