import { expect, it } from 'vitest';

import { titlesOf } from './clean-title.js';

it.each([
  ['Boulanger (H/F/X)', ['Boulanger']],
  ['Verpleegkundige m/v/x', ['Verpleegkundige']],
  ['Un/une technicien(ne) de maintenance', ['technicien de maintenance']],
  [
    'Aide-soignant(e) de nuit (H/F) - Bloc B',
    ['Aide-soignant de nuit - Bloc B', 'Aide-soignant de nuit'],
  ],
  [
    'Aide-soignant(e) de nuit – Maison de repos Uccle',
    ['Aide-soignant de nuit – Maison de repos', 'Aide-soignant de nuit'],
  ],
  ['woonbegeleider Brussel Colruyt', ['woonbegeleider Colruyt']],
  ['Buschauffeur MIVB', ['Buschauffeur']],
  ['Lasser voltijds ploegen regio Vilvoorde', ['Lasser']],
  ['Magazijnier bij Verzonnen NV', ['Magazijnier']],
  ['Loketbediende bij een bank', ['Loketbediende bij een bank']],
  ['Chauffeur-livreur permis B', ['Chauffeur-livreur']],
  ['Vrachtwagenchauffeur rijbewijs C/CE', ['Vrachtwagenchauffeur']],
  ['Employé administratif bilingue FR/NL', ['Employé administratif']],
  ['Administratief bediende tweetalig, ervaring vereist', ['Administratief bediende']],
  ['Étudiant·e infirmier·ère à Schaerbeek', ['Étudiant infirmier']],
  // what is part of the work stays
  ["Chef d'équipe en nettoyage", ["Chef d'équipe en nettoyage"]],
  ['Ambulancier de transport non urgent', ['Ambulancier de transport non urgent']],
  ['Assistant de recherche', ['Assistant de recherche']],
  ['Animateur 2D-3D', ['Animateur 2D-3D']],
  ['Contract manager', ['Contract manager']],
  ['Responsable de l’expérience client', ['Responsable de l’expérience client']],
  ['Comptable – Gestion de dossiers', ['Comptable – Gestion de dossiers', 'Comptable']],
  ['Agent de nettoyage CDI 38h/semaine', ['Agent de nettoyage']],
  ['Boekhouder, Brussel, voltijds', ['Boekhouder']],
  ['Chauffeur C/CE', ['Chauffeur C/CE']],
  ['Développeur C++ / C#', ['Développeur C++ / C#']],
  ['(H/F)', []],
  ['', []],
])('%j is looked for as %j', (title, expected) => expect(titlesOf(title)).toEqual(expected));

it.each([
  ['Verkoper Verzonnen & Co Ergens', ['Verzonnen & Co', 'Ergens'], 'Verkoper'],
  ['Bakker in de bakkerij', ['Bakker'], 'Bakker in de bakkerij'],
  ['Soudeur au Soudoir', ['Soud'], 'Soudeur au Soudoir'],
])('%j of %j is looked for as %j', (title, besides, expected) =>
  expect(titlesOf(title, besides)).toEqual([expected]),
);
