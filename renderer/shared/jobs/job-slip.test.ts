import { describe, expect, it } from 'vitest';

import type { Occupation } from '#protocol/jobs/directory.js';
import { occupationSlipSchema } from '#protocol/sheet.js';

import '../i18n/namespaces/jobs.js';
import { occupationSlip } from './job-slip.js';
import type { JobSheet } from './jobs.js';
import { exampleOccupation } from './search/testing/example-directory.js';

const PAGE = 'https://accueil.test/job#fr.boulanger';

function sheetOf(given: Partial<Occupation>, more: Partial<JobSheet> = {}): JobSheet {
  return {
    occupation: exampleOccupation({
      id: 'boulanger',
      isco: '7512',
      sector: 'food',
      name: { fr: 'boulanger / boulangère', nl: 'bakker' },
      ...given,
    }),
    essential: [],
    optional: [],
    fields: [],
    trainings: [],
    near: [],
    sources: [],
    ...more,
  };
}

describe('an occupation on paper', () => {
  it('says what it is, what one does, and which studies lead there', () => {
    const sheet = sheetOf({
      description: { fr: ['Vous faites du pain.'], nl: ['U bakt brood.'] },
      tasks: { fr: ['Pétrir'], nl: ['Kneden'] },
      paths: [
        { level: 6, provider: 'higher-education', study: { fr: 'Boulangerie', nl: 'Bakkerij' } },
      ],
    });
    const slip = occupationSlip(sheet, 'nl', PAGE);
    expect(slip).toMatchObject({
      language: 'nl',
      title: 'bakker',
      sentences: ['U bakt brood.'],
      tasks: ['Kneden'],
      theme: 'training',
      pageAddress: PAGE,
    });
    expect(slip.studies).toEqual(['Bakkerij. Bachelor. Hogeschool.']);
  });

  it('asks no diploma of who learns at work', () => {
    const sheet = sheetOf({
      paths: [
        { level: 1, provider: 'employer', study: { fr: 'En atelier', nl: 'In de bakkerij' } },
      ],
    });
    expect(occupationSlip(sheet, 'nl', PAGE).studies).toEqual([
      'In de bakkerij. Zonder diploma. Bij de werkgever.',
    ]);
  });

  it('says so where a text is in the other language', () => {
    const sheet = sheetOf({ description: { fr: ['Vous faites du pain.'], nl: [] } });
    const { sentences } = occupationSlip(sheet, 'nl', undefined);
    expect(sentences).toEqual(['Tekst alleen in het Frans', 'Vous faites du pain.']);
  });

  it('names skills of its language where no tasks are written', () => {
    const sheet = sheetOf({}, { essential: [{ fr: 'pétrir', nl: 'kneden' }, { fr: 'cuire' }] });
    expect(occupationSlip(sheet, 'nl', undefined).tasks).toEqual(['kneden']);
  });

  it('fits the paper, however much there is', () => {
    const long = 'mot '.repeat(300).trim();
    const many = Array.from({ length: 30 }, (_, at) => `${at} ${long}`);
    const sheet = sheetOf(
      {
        name: { fr: long },
        description: { fr: many, nl: [] },
        tasks: { fr: many, nl: [] },
      },
      { trainings: many.map((title) => ({ title: { fr: title }, provider: {}, languages: [] })) },
    );
    const slip = occupationSlip(sheet, 'fr', PAGE);
    expect(occupationSlipSchema.safeParse(slip).error?.issues).toBeUndefined();
    expect(slip.tasks[0]).toMatch(/mot…$/);
  });
});
