import { expect, it } from 'vitest';

import { createJobSearch } from '../../renderer/shared/jobs/search/search.js';
import { titlesOf } from '../application/jobs/clean-title.js';
import { composeDirectory } from '../application/jobs/compose-directory.js';
import { builtIn, sheet } from '../application/jobs/testing/directory-parts.js';
import { titleMatcher } from './title-matcher.js';

/** Id, masculine, feminine, Dutch, then other names: enough for words to be rare or common. */
const SHEETS = [
  ['boulanger', 'boulanger', 'boulangère', 'bakker', 'ouvrier boulanger', 'broodbakker'],
  [
    'vendeur-en-boulangerie',
    'vendeur en boulangerie',
    'vendeuse en boulangerie',
    'verkoper bakkerij',
    'vendeur de pain',
    'winkelbediende bakkerij',
  ],
  ['vendeur', 'vendeur', 'vendeuse', 'verkoper', 'employé de magasin', 'winkelbediende'],
  [
    'comptable',
    'comptable',
    'comptable',
    'boekhouder',
    'gestionnaire de dossiers comptables',
    'dossierbeheerder boekhouding',
  ],
  [
    'aide-soignant',
    'aide-soignant',
    'aide-soignante',
    'zorgkundige',
    'assistant en soins',
    'verzorgende',
  ],
  [
    'infirmier',
    'infirmier',
    'infirmière',
    'verpleegkundige',
    'infirmier en soins généraux',
    'verpleger',
  ],
  [
    'chauffeur-poids-lourd',
    'chauffeur poids lourd',
    'chauffeuse poids lourd',
    'vrachtwagenchauffeur',
    'conducteur de camion',
    'trucker',
  ],
  [
    'magasinier',
    'magasinier',
    'magasinière',
    'magazijnier',
    'préparateur de commandes',
    'magazijnmedewerker',
  ],
  [
    'agent-de-nettoyage',
    'agent de nettoyage',
    'agente de nettoyage',
    'schoonmaker',
    'technicien de surface',
    'poetshulp',
  ],
  [
    'electricien',
    'électricien',
    'électricienne',
    'elektricien',
    'électricien du bâtiment',
    'elektrotechnicus',
  ],
  [
    'plombier',
    'plombier',
    'plombière',
    'loodgieter',
    'installateur sanitaire',
    'sanitair installateur',
  ],
  ['cuisinier', 'cuisinier', 'cuisinière', 'kok', 'chef de partie', 'keukenmedewerker'],
  [
    'responsable-de-magasin',
    'responsable de magasin',
    'responsable de magasin',
    'winkelverantwoordelijke',
    'gérant de magasin',
    'filiaalhouder',
  ],
  ['soudeur', 'soudeur', 'soudeuse', 'lasser', 'soudeur-tuyauteur', 'pijplasser'],
].map(([id = '', masculine = '', feminine = '', nl = '', fr2 = '', nl2 = ''], at) =>
  sheet({
    id,
    esco: `1111.${at + 1}`,
    name: { fr: { masculine, feminine }, nl },
    synonyms: { fr: [fr2], nl: [nl2] },
    description: { fr: [], nl: [] },
    tasks: { fr: [], nl: [] },
  }),
);
const { directory } = composeDirectory(builtIn({ sheets: SHEETS, titles: {} }), []);
const match = titleMatcher(directory, createJobSearch(directory));

/** As `match-offer.ts` asks: the first way to read the title that fits anything. */
function fits(title: string, language: 'fr' | 'nl'): string | undefined {
  return titlesOf(title)
    .map((text) => match(text, language)[0])
    .find((id) => id !== undefined);
}

it.each([
  ['Boulanger (H/F/X)', 'fr', 'boulanger'],
  ['BOULANGÈRE CDI temps plein', 'fr', 'boulanger'],
  ['Vendeuse en boulangerie', 'fr', 'vendeur-en-boulangerie'],
  ['Comptable – Liège', 'fr', 'comptable'],
  ['Infirmières', 'fr', 'infirmier'],
  ['Aide soignante de nuit', 'fr', 'aide-soignant'],
  ['Electricien', 'fr', 'electricien'],
  ['Verpleegkundige (m/v/x)', 'nl', 'infirmier'],
  ['Vrachtwagen chauffeur', 'nl', 'chauffeur-poids-lourd'],
  ['Boekhouder - Brussel - voltijds', 'nl', 'comptable'],
  ['Lasser', 'nl', 'soudeur'],
] as const)('%s (%s) is %s', (title, language, id) => expect(fits(title, language)).toBe(id));

it.each([
  ['Rejoignez notre équipe !', 'fr'],
  ['Candidature spontanée', 'fr'],
  ['Collaborateur polyvalent', 'fr'],
  ['Stagiaire communication', 'fr'],
  ['Word jij onze nieuwe collega?', 'nl'],
  ['Jobstudent zomer', 'nl'],
  ['', 'fr'],
] as const)('%s (%s) is nothing in particular', (title, language) =>
  expect(fits(title, language)).toBeUndefined(),
);

it('names few, those that fit about as well', () => {
  expect(match('vendeur', 'fr')).not.toContain('comptable');
  expect(match('vendeur', 'fr').length).toBeLessThanOrEqual(3);
});

it('finds nothing in a directory of nothing', () => {
  const { directory } = composeDirectory(builtIn({ sheets: [], titles: {} }), []);
  expect(titleMatcher(directory, createJobSearch(directory))('boulanger', 'fr')).toEqual([]);
});
