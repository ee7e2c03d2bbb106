import { describe, expect, it } from 'vitest';

import { createJobSearch } from '../../renderer/shared/jobs/search/search.js';
import { titlesOf } from '../application/jobs/clean-title.js';
import { composeDirectory } from '../application/jobs/compose-directory.js';
import { offerMatcher } from '../application/jobs/match-offer.js';
import { builtIn, sheet } from '../application/jobs/testing/directory-parts.js';
import { builtInFolder, readBuiltIn } from './built-in.js';
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

describe('in the directory that comes with the product', async () => {
  const { builtIn } = await readBuiltIn(builtInFolder());
  const { directory } = composeDirectory(builtIn, []);
  const search = createJobSearch(directory);
  const asked: string[] = [];
  const match = offerMatcher({
    occupations: directory.occupations,
    pairs: [],
    matchTitle: titleMatcher(directory, {
      find(...what) {
        asked.push(what[0]);
        return search.find(...what);
      },
    }),
  });
  const idsOf = (title: string, language: 'fr' | 'nl') =>
    match({ codes: {}, title: { [language]: title } }).occupations;

  it.each([
    ['Buschauffeur MIVB', 'nl', 'conducteur-de-bus'],
    ['Rekkenvuller Delhaize', 'nl', 'employe-de-rayon'],
    ['Administratief bediende tweetalig', 'nl', 'employe-de-bureau'],
    ['Ruitenwasser', 'nl', 'laveur-de-vitres'],
    ['Winkelbediende', 'nl', 'vendeur'],
    ['Kinderbegeleider baby’s en peuters', 'nl', 'puericulteur'],
    ['Conducteur de bus STIB', 'fr', 'conducteur-de-bus'],
    ['Chauffeur-livreur permis B', 'fr', 'chauffeur-livreur'],
    ['Employé administratif bilingue FR/NL', 'fr', 'employe-de-bureau'],
    ['Professeur de mathématiques DI', 'fr', 'professeur-de-mathematiques'],
    ['Plongeur', 'fr', 'plongeur-en-restauration'],
    ['Caissier temps partiel', 'fr', 'caissier'],
    ['Aide-soignant(e) de nuit – Maison de repos Uccle', 'fr', 'aide-soignant'],
    ['Vendeuse prêt-à-porter', 'fr', 'vendeur-en-vetements'],
  ] as const)('%s (%s) is %s alone', (title, language, id) =>
    expect(idsOf(title, language)).toEqual([id]),
  );

  it.each([
    ['Opérateur de production', 'fr'],
    ['Productieoperator', 'nl'],
    ['Jobstudent', 'nl'],
  ] as const)('%s (%s) is too general for any', (title, language) =>
    expect(idsOf(title, language)).toEqual([]),
  );

  const BESIDES = {
    fr: ['Bruxelles', 'H/F/X', 'temps plein', 'expérience requise', 'région de Namur'],
    nl: ['Brussel', 'm/v/x', 'voltijds ploegen', 'ervaring vereist', 'regio Vilvoorde'],
  };
  const EMPLOYERS = ['Colruyt', 'Delhaize', 'NMBS', 'Verzonnen NV'];

  it.each(['fr', 'nl'] as const)(
    'a name (%s) with a place, conditions and an employer behind it is that occupation',
    (language) => {
      const lost: string[] = [];
      const wrong: string[] = [];
      for (const [at, { id, name }] of directory.occupations.entries()) {
        const besides = `${BESIDES[language][at % 5]} ${EMPLOYERS[at % 4]}`;
        const title = `${name[language]?.split(' / ')[0]} ${besides}`;
        const ids = idsOf(title, language);
        if (ids.length === 0) lost.push(title);
        else if (!ids.includes(id)) wrong.push(title);
      }
      expect(lost.length, lost.join('\n')).toBeLessThan(0.01 * directory.occupations.length);
      expect(wrong.length, wrong.join('\n')).toBeLessThan(0.01 * directory.occupations.length);
    },
  );

  it('searches for none that is called by its name', () => {
    asked.length = 0;
    idsOf('Boulangère', 'fr');
    idsOf('Bakker Colruyt', 'nl');
    expect(asked).toEqual([]);
  });
});
