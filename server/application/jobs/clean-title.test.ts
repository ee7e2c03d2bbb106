import { expect, it } from 'vitest';

import { titlesOf } from './clean-title.js';

it.each([
  ['Boulanger (H/F/X)', ['Boulanger']],
  ['Verpleegkundige m/v/x', ['Verpleegkundige']],
  ['Un/une technicien(ne) de maintenance', ['technicien de maintenance']],
  [
    'Aide-soignant(e) de nuit (H/F) - Bruxelles',
    ['Aide-soignant de nuit - Bruxelles', 'Aide-soignant de nuit'],
  ],
  ['Comptable – Gestion de dossiers', ['Comptable – Gestion de dossiers', 'Comptable']],
  ['Agent de nettoyage CDI 38h/semaine', ['Agent de nettoyage']],
  ['Boekhouder, Brussel, voltijds', ['Boekhouder, Brussel', 'Boekhouder']],
  ['Chauffeur C/CE', ['Chauffeur C/CE']],
  ['Développeur C++ / C#', ['Développeur C++ / C#']],
  ['(H/F)', []],
  ['', []],
])('%j is looked for as %j', (title, expected) => expect(titlesOf(title)).toEqual(expected));
