import { expect, it } from 'vitest';

import { exampleActivity } from '../testing/example-programme.js';
import { foundActivities } from './found-activities.js';

const ACTIVITIES = [
  exampleActivity({ id: 'zoom', title: { fr: 'Zoom métiers', nl: 'Beroep in de kijker' } }),
  exampleActivity({
    id: 'eco',
    title: { fr: 'Économie circulaire', nl: 'Zuinig met spullen' },
    partners: ['Bruxelles Environnement'],
  }),
];

it.each([
  ['', 'fr', ['eco', 'zoom']],
  ['', 'nl', ['zoom', 'eco']],
  ['METIERS', 'fr', ['zoom']],
  ['spullen', 'fr', ['eco']],
  ['circulaire environnement', 'fr', ['eco']],
  ['circulaire zoom', 'fr', []],
] as const)('%j in %s finds %j', (text, language, ids) => {
  expect(foundActivities(ACTIVITIES, text, language).map(({ id }) => id)).toEqual(ids);
});
