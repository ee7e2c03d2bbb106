import { expect, it } from 'vitest';

import type { Sector } from '#protocol/jobs/vocabulary.js';

import fr from '../../../../locales/fr/jobs.json';
import nl from '../../../../locales/nl/jobs.json';
import { tellingApart } from './telling-apart.js';

const CARERS = { fr: 'Aides-soignants', nl: 'Zorgkundigen' };
const HELPERS = { fr: 'Aides à domicile', nl: 'Thuishulpen' };

function job(id: string, name: string, sector: Sector, group?: { fr: string; nl: string }) {
  return { id, name: { fr: name, nl: `${id} (nl)` }, sector, ...(group && { group }) };
}

it('says nothing where names differ', () => {
  const jobs = [job('a', 'boulanger', 'food'), job('b', 'boucher', 'food')];
  expect(tellingApart(jobs, 'fr').size).toBe(0);
});

it('tells the same name apart by the field of work, and leaves the others alone', () => {
  const jobs = [
    job('a', 'aide-soignant / aide-soignante', 'health', CARERS),
    job('b', 'Aide-soignant/aide-soignante', 'social', CARERS),
    job('c', 'infirmier / infirmière', 'health'),
  ];
  expect([...tellingApart(jobs, 'fr')]).toEqual([
    ['a', fr.sector.health],
    ['b', fr.sector.social],
  ]);
  // their Dutch names differ
  expect(tellingApart(jobs, 'nl').size).toBe(0);
});

it('by the ISCO group in the same field of work, in the language asked for', () => {
  const jobs = [job('a', 'aide', 'health', CARERS), job('b', 'aide', 'health', HELPERS)].map(
    (each) => ({ ...each, name: { fr: 'aide', nl: 'hulp' } }),
  );
  expect([...tellingApart(jobs, 'nl').values()]).toEqual([CARERS.nl, HELPERS.nl]);
});

it('by both where neither is enough', () => {
  const jobs = [
    job('a', 'aide', 'health', CARERS),
    job('b', 'aide', 'health', HELPERS),
    job('c', 'aide', 'social', CARERS),
  ].map((each) => ({ ...each, name: { nl: 'hulp' } }));
  expect([...tellingApart(jobs, 'nl').values()]).toEqual([
    `${nl.sector.health}\u00a0· ${CARERS.nl}`,
    `${nl.sector.health}\u00a0· ${HELPERS.nl}`,
    `${nl.sector.social}\u00a0· ${CARERS.nl}`,
  ]);
});

it('says nothing that is the same for all', () => {
  const jobs = [job('a', 'aide', 'health', CARERS), job('b', 'aide', 'health', CARERS)];
  expect(tellingApart(jobs, 'fr').size).toBe(0);
});
