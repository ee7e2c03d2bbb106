import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

import { FILES } from './esco-download.js';
import {
  actirisRecord,
  euresXml,
  foremRecord,
  schemaOrgRecord,
  vdabRecord,
} from './offer-records.js';

/** Of an occupation. */
export const A_CLOWN = '00000000-0000-4000-8000-00000000000a';

/** A good file of each format, by name and text, with letters beyond ASCII in it. */
export const SAMPLES: Readonly<Record<ImportFormat, readonly [string, string]>> = {
  esco: ['occupations_fr.csv', FILES.occupationsFr.replace('Fait rire', 'Fait rire l’été')],
  competent: ['c.csv', `competentCode,escoOccupationUri,relation,é\nOP-1,${A_CLOWN},exact,é\n`],
  riasec: ['r.csv', `escoOccupationId,riasec,é\n${A_CLOWN},SA,é\n`],
  'isced-fields': [
    'f.json',
    `[{"code":"09","fr":"été","nl":"zomer"},{"id":"${A_CLOWN}","f":[["09",1]]}]`,
  ],
  trainings: [
    't.csv',
    'reference,title_fr,title_nl,provider_fr,provider_nl,occupations\nT,"Été, ""bien""",,École,,clown\n',
  ],
  'offers-vdab': ['v.json', JSON.stringify({ resultaten: [vdabRecord(), { é: 1 }] })],
  'offers-actiris': ['a.json', JSON.stringify({ items: [actirisRecord()] }, null, 1)],
  'offers-forem': ['f.json', JSON.stringify([foremRecord({ metier: 'été' })])],
  'offers-eures': ['e.xml', `<List>${euresXml()}<!-- é --></List>`],
  'offers-schema-org': [
    'p.html',
    `<html>é<script type="application/ld+json">${JSON.stringify(schemaOrgRecord())}</script></html>`,
  ],
};
