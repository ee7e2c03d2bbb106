import type { EscoOccupation, Harvest, HarvestedOffer } from '#protocol/jobs/harvest.js';
import type { WrittenSheet } from '#protocol/jobs/written-sheet.js';

import type { BuiltIn, HarvestOf, Imported } from '../compose-parts.js';

/** A small directory of our own invention, for tests. */

export const BAKER = '11111111-0000-4000-8000-000000000001';
export const PASTRY = '11111111-0000-4000-8000-000000000002';
export const WELDER = '11111111-0000-4000-8000-000000000003';
export const NURSE = '11111111-0000-4000-8000-000000000004';

export function sheet(change: Partial<WrittenSheet> = {}): WrittenSheet {
  return {
    id: 'boulanger',
    isco: '7512',
    esco: '7512.1',
    name: { fr: { masculine: 'boulanger', feminine: 'boulangère' }, nl: 'bakker' },
    synonyms: {
      fr: ['artisan boulanger', 'ouvrier boulanger'],
      nl: ['broodbakker', 'warme bakker'],
    },
    description: {
      fr: ['Vous faites du pain.', 'Vous commencez tôt.'],
      nl: ['U bakt brood.', 'U begint vroeg.'],
    },
    tasks: {
      fr: ['peser', 'pétrir', 'façonner', 'cuire', 'vendre'],
      nl: ['wegen', 'kneden', 'vormen', 'bakken', 'verkopen'],
    },
    paths: [
      { level: 3, provider: 'vocational-training', study: { fr: 'Boulangerie', nl: 'Bakkerij' } },
    ],
    sector: 'food',
    riasec: 'RE',
    theme: 'training',
    partner: 'apprenticeship-service',
    ...change,
  };
}

export const CAMPAIGNER = sheet({
  id: 'animateur',
  isco: '3412',
  name: { fr: { masculine: 'animateur', feminine: 'animatrice' }, nl: 'animator' },
  sector: 'social',
  riasec: 'SA',
});

export function builtIn(change: Partial<BuiltIn> = {}): BuiltIn {
  return {
    sheets: [sheet()],
    titles: { '7512.1': { fr: ['boulanger de nuit', 'boulangère'], nl: ['nachtbakker'] } },
    groups: { '75': { fr: 'Métiers de l’alimentation', nl: 'Voedingsberoepen' } },
    sources: {
      'built-in': {
        name: { fr: 'Nos fiches', nl: 'Onze fiches' },
        notice: { fr: 'Écrites ici.', nl: 'Hier geschreven.' },
        date: '2026-11-01',
      },
    },
    ...change,
  };
}

export function occupation(change: Partial<EscoOccupation> = {}): EscoOccupation {
  return {
    uuid: BAKER,
    code: '7512.1',
    isco: '7512',
    name: { fr: 'boulanger / boulangère', nl: 'bakker' },
    synonyms: {
      fr: ['fabricant de pain', 'ouvrier boulanger'],
      nl: ['Warme bakker', 'broodmaker'],
    },
    hidden: { fr: ['boulange'], nl: [] },
    description: { fr: 'Il fait du pain. Il le vend.', nl: 'Hij bakt brood.' },
    essential: ['skill-dough', 'skill-oven'],
    optional: ['skill-sell', 'skill-dough', 'skill-nobody-names'],
    ...change,
  };
}

const WELDING = occupation({
  uuid: WELDER,
  code: '7212.3',
  isco: '7212',
  name: { fr: 'soudeur / soudeuse', nl: 'lasser' },
  synonyms: { fr: [], nl: [] },
  hidden: { fr: [], nl: [] },
  description: { fr: 'Il soude. Il coupe.' },
  essential: ['skill-metal'],
  optional: [],
});

export const ESCO: HarvestOf<'esco'> = {
  format: 'esco',
  occupations: [
    WELDING,
    occupation(),
    occupation({
      uuid: PASTRY,
      code: '7512.2',
      name: { fr: 'pâtissier / pâtissière', nl: 'banketbakker' },
      synonyms: { fr: [], nl: ['patissier'] },
      hidden: { fr: [], nl: [] },
      essential: ['skill-dough'],
      optional: [],
    }),
    occupation({
      uuid: NURSE,
      code: '2221.1',
      isco: '2221',
      // the Dutch file lacked it
      name: { fr: 'infirmier / infirmière' },
      synonyms: { fr: [], nl: [] },
      hidden: { fr: [], nl: [] },
      description: {},
      essential: [],
      optional: [],
    }),
  ],
  groups: [
    { code: '7512', name: { fr: 'Boulangers et pâtissiers', nl: 'Bakkers' } },
    { code: '75', name: { fr: 'Alimentation', nl: 'Voeding' } },
    { code: '7212', name: { fr: 'Soudeurs' } },
  ],
  skills: [
    { uuid: 'skill-sell', name: { fr: 'vendre', nl: 'verkopen' } },
    { uuid: 'skill-dough', name: { fr: 'préparer la pâte', nl: 'deeg maken' } },
    { uuid: 'skill-oven', name: { fr: 'conduire un four' } },
    { uuid: 'skill-metal', name: { nl: 'metaal lassen' } },
    { uuid: 'skill-of-nobody', name: { fr: 'voler', nl: 'vliegen' } },
    { uuid: 'skill-nobody-names', name: {} },
  ],
  fields: [{ code: '0721', name: { fr: 'Industries alimentaires', nl: 'Voeding' } }],
};

export function imported(importId: string, harvest: Harvest): Imported {
  return { importId, date: '2026-11-20', harvest };
}

export const RIASEC = imported('imp-riasec', {
  format: 'riasec',
  letters: [
    { esco: WELDER, letters: 'RI' },
    { esco: PASTRY, letters: 'RR' },
  ],
});
export const FIELDS = imported('imp-isced', {
  format: 'isced-fields',
  fields: [
    { code: '0715', name: { fr: 'Mécanique', nl: 'Mechanica' } },
    { code: '1031', name: { fr: 'Défense', nl: 'Defensie' } },
    { code: '0722', name: { fr: 'Matériaux', nl: 'Materialen' } },
  ],
  hints: [
    {
      esco: WELDER,
      fields: [
        ['0715', 9],
        ['9999', 8],
        ['0722', 3],
        ['0721', 2],
        ['1031', 1],
      ],
    },
    { esco: BAKER, fields: [['0721', 5]] },
  ],
});
export const ESCO_IMPORT = imported('imp-esco', ESCO);

export function offer(change: Partial<HarvestedOffer> = {}): HarvestedOffer {
  return {
    reference: 'REF-1',
    title: { fr: 'Boulanger (H/F/X)' },
    codes: {},
    ...change,
  };
}
