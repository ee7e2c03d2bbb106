import type { ImportInput } from '../import-input.js';
import { input } from './inputs.js';

/** A small download in ESCO's layout. All of it is invented: occupations of a circus that never was. */
const OCCUPATIONS =
  'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,description,code';
const NAMES = 'conceptType,conceptUri,preferredLabel,status';

export const JUGGLER = '00000000-0000-4000-8000-00000000000a';
export const CLOWN = '00000000-0000-4000-8000-00000000000b';
export const RETIRED = '00000000-0000-4000-8000-00000000000c';
export const THROWING = '00000000-0000-4000-8000-0000000000a1';
export const LAUGHING = '00000000-0000-4000-8000-0000000000a2';
const NAMELESS = '00000000-0000-4000-8000-0000000000a3';

const occupation = (uuid: string) => `http://data.europa.eu/esco/occupation/${uuid}`;
const skill = (uuid: string) => `http://data.europa.eu/esco/skill/${uuid}`;

const jugglerFr = `Occupation,${occupation(JUGGLER)},9901,jongleur/jongleuse de balles,"jongleur
artiste lanceur/artiste lanceuse
artiste lanceuse
jongleur de  feu ",,released,2031-01-01,"Lance des balles.
Les rattrape.",9901.1`;
const jugglerNl = `Occupation,${occupation(JUGGLER)},9901,jongleur,"ballenwerper
Jongleur;",goochelaar met ballen,released,2031-01-01,Werpt ballen Â\u00a0op.,9901.1`;
const clownFr = `Occupation,${occupation(CLOWN)},9902,clown,,,released,2031-01-01,Fait rire.,9902.1.1`;
const retiredFr = `Occupation,${occupation(RETIRED)},9902,dompteur,,,obsolete,2031-01-01,,9902.2`;

export const FILES = {
  occupationsFr: `${OCCUPATIONS}\n${jugglerFr}\n${clownFr}\n${clownFr}\n${retiredFr}\n`,
  occupationsNl: `${OCCUPATIONS}\n${jugglerNl}\n`,
  groupsFr:
    'conceptType,conceptUri,code,preferredLabel,status\nISCOGroup,http://data.europa.eu/esco/isco/C9901,9901,Artistes de cirque,released\n',
  skillsFr: `${NAMES}\nKnowledgeSkillCompetence,${skill(THROWING)},lancer,released\nKnowledgeSkillCompetence,${skill(LAUGHING)},faire rire,released\n`,
  skillsNl: `${NAMES}\nKnowledgeSkillCompetence,${skill(THROWING)},werpen,released\n`,
  fieldsFr: `${NAMES}\nSkillGroup,http://data.europa.eu/esco/isced-f/0999,arts du cirque,released\nSkillGroup,http://data.europa.eu/esco/skill/S1,autre,released\n`,
  relations: [
    'occupationUri,relationType,skillType,skillUri',
    `${occupation(JUGGLER)},essential,skill/competence,${skill(THROWING)}`,
    `${occupation(JUGGLER)},optional,skill/competence,${skill(THROWING)}`,
    `${occupation(JUGGLER)},optional,skill/competence,${skill(LAUGHING)}`,
    `${occupation(JUGGLER)},essential,knowledge,${skill(NAMELESS)}`,
    `${occupation(RETIRED)},essential,knowledge,${skill(LAUGHING)}`,
    `${occupation('00000000-0000-4000-8000-00000000000f')},essential,knowledge,${skill(LAUGHING)}`,
    '',
  ].join('\r\n'),
} as const;

/** All of its files, as browsers and zips name them. */
export function escoDownload(): ImportInput[] {
  return [
    input('occupations_fr.csv', FILES.occupationsFr),
    input('occupations_nl (1).csv', FILES.occupationsNl),
    input('ISCOGroups_fr.csv', FILES.groupsFr),
    input('skills_fr.csv', FILES.skillsFr),
    input('skills_nl.csv', FILES.skillsNl),
    input('skillGroups_fr.csv', FILES.fieldsFr),
    input('occupationSkillRelations_en.csv', FILES.relations),
    input('broaderRelationsOccPillar_fr.csv', 'not looked at'),
    input('conceptSchemes_fr.csv', ''),
  ];
}
