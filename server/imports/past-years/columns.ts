import type { PastFigure } from '#protocol/reports.js';

export type PastYearColumn = 'year' | PastFigure;

/** Names of the columns, in French, Dutch and English; any of them is read, alone or several with a bar between. */
const NAMES: Readonly<Record<PastYearColumn, readonly string[]>> = {
  year: ['année', 'jaar', 'year', 'an'],
  contacts: ['contacts', 'contacten'],
  interviews: ['entretiens', 'entretiens individuels', 'gesprekken', 'interviews'],
  multimedia: [
    'visites de l’espace numérique',
    'espace numérique',
    'bezoeken aan de multimediaruimte',
    'multimediaruimte',
    'multimedia visits',
    'multimedia',
  ],
  participants: [
    'participants',
    'participants aux activités collectives',
    'participants d’activités collectives',
    'deelnemers',
    'deelnemers aan collectieve activiteiten',
    'participants of collective activities',
  ],
  outreach: [
    'personnes touchées à l’extérieur',
    'touchés à l’extérieur',
    'buitenshuis bereikt',
    'buitenshuis bereikte personen',
    'people reached outside',
    'outreach',
  ],
  visits: ['visites', 'bezoeken', 'visits'],
};

const COLUMNS = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    // keys of a record of such keys
    names.map((name) => [plain(name), column as PastYearColumn] as const),
  ),
);

/** Which column a header means; `undefined` where its languages do not say the same or nothing known. */
export function columnOf(header: string): PastYearColumn | undefined {
  const meant = new Set(header.split(/[/|]/).map((name) => COLUMNS.get(plain(name))));
  const [column] = meant;
  return meant.size === 1 ? column : undefined;
}

/** Capitals, accents, kinds of apostrophe and spaces do not matter. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
