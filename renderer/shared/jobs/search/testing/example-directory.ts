import type { Directory, Occupation } from '#protocol/jobs/directory.js';

type Given = Pick<Occupation, 'id' | 'isco' | 'name' | 'sector'> & Partial<Occupation>;

/** An occupation of tests: whatever is not given is empty. */
export function exampleOccupation(given: Given): Occupation {
  return {
    synonyms: { fr: [], nl: [] },
    titles: { fr: [], nl: [] },
    description: { fr: [], nl: [] },
    tasks: { fr: [], nl: [] },
    essential: [],
    optional: [],
    paths: [],
    fields: [],
    trainings: [],
    theme: 'training',
    near: [],
    sources: [0],
    ...given,
  };
}

/** A dozen occupations, enough to be mistaken for one another. */
export const exampleDirectory: Directory = {
  format: 1,
  occupations: [
    exampleOccupation({
      id: 'boulanger',
      isco: '7512',
      sector: 'food',
      riasec: 'RC',
      name: { fr: 'boulanger / boulangère', nl: 'bakker' },
      synonyms: { fr: ['artisan boulanger'], nl: ['broodbakker'] },
      description: { fr: ['Vous faites du pain.'], nl: ['Je bakt brood.'] },
      tasks: { fr: ['Pétrir la pâte'], nl: ['Deeg kneden'] },
      near: ['vendeur'],
    }),
    exampleOccupation({
      id: 'infirmier',
      isco: '2221',
      sector: 'health',
      riasec: 'SI',
      name: { fr: 'infirmier / infirmière', nl: 'verpleegkundige' },
      synonyms: { fr: ['infirmier de soins généraux'], nl: ['verpleger'] },
      description: {
        fr: ['Vous soignez des personnes malades.'],
        nl: ['Je verzorgt zieke mensen.'],
      },
      essential: [0],
    }),
    exampleOccupation({
      id: 'aide-soignant',
      isco: '5321',
      sector: 'health',
      riasec: 'SR',
      name: { fr: 'aide-soignant / aide-soignante', nl: 'zorgkundige' },
      titles: { fr: ['auxiliaire de soins'], nl: ['verzorgende'] },
    }),
    exampleOccupation({
      id: 'chauffeur-poids-lourd',
      isco: '8332',
      sector: 'transport',
      riasec: 'RC',
      name: {
        fr: 'chauffeur de poids lourd / chauffeuse de poids lourd',
        nl: 'vrachtwagenchauffeur',
      },
      synonyms: {
        fr: ['camionneur', 'routier'],
        nl: ['trucker', 'bestuurder van een vrachtwagen'],
      },
      tasks: { fr: ['Conduire un camion'], nl: ['Met een vrachtwagen rijden'] },
    }),
    exampleOccupation({
      id: 'chauffeur-de-bus',
      isco: '8331',
      sector: 'transport',
      riasec: 'RS',
      name: { fr: 'chauffeur de bus / chauffeuse de bus', nl: 'buschauffeur' },
    }),
    exampleOccupation({
      id: 'vendeur',
      isco: '5223',
      sector: 'retail',
      riasec: 'ES',
      name: { fr: 'vendeur / vendeuse', nl: 'verkoper' },
      titles: { fr: ['vendeur en boulangerie'], nl: ['verkoopster in een bakkerij'] },
    }),
    exampleOccupation({
      id: 'agent-de-nettoyage',
      isco: '9112',
      sector: 'cleaning',
      riasec: 'RC',
      name: { fr: 'agent de nettoyage / agente de nettoyage', nl: 'schoonmaker' },
      synonyms: { fr: ['femme de ménage', 'technicien de surface'], nl: ['poetsvrouw'] },
    }),
    exampleOccupation({
      id: 'ouvrier-du-batiment',
      isco: '9313',
      sector: 'building',
      riasec: 'RC',
      name: { fr: 'ouvrier du bâtiment / ouvrière du bâtiment', nl: 'bouwvakker' },
      synonyms: { fr: ['manœuvre'], nl: ['werfarbeider'] },
    }),
    exampleOccupation({
      id: 'psychologue',
      isco: '2634',
      sector: 'social',
      riasec: 'IS',
      name: { fr: 'psychologue', nl: 'psycholoog' },
    }),
    exampleOccupation({
      id: 'conseillere-en-images',
      isco: '5142',
      sector: 'arts',
      name: { nl: 'kleuradviseur' },
    }),
  ],
  groups: {
    '2': { fr: 'Professions intellectuelles', nl: 'Intellectuele beroepen' },
    '8': { fr: 'Conducteurs', nl: 'Bestuurders' },
    '83': { fr: 'Conducteurs de véhicules', nl: 'Bestuurders van voertuigen' },
    '833': { fr: 'Conducteurs de poids lourds et de bus', nl: 'Vrachtwagen- en buschauffeurs' },
    '222': { fr: 'Soins infirmiers', nl: 'Verpleegkunde' },
  },
  skills: [{ fr: 'faire une piqûre', nl: 'een prik geven' }],
  fields: {},
  trainings: [],
  sources: [
    {
      id: 'built-in',
      format: 'built-in',
      name: { fr: 'Répertoire du centre', nl: 'Lijst van het centrum' },
      notice: { fr: '', nl: '' },
      date: '2026-11-01',
    },
  ],
};
