import type { Language } from '#protocol/vocabulary.js';
import type { OccupationSlip } from '#protocol/sheet.js';

import { tIn } from '../i18n/i18n.js';
import type { JobSheet } from './jobs.js';
import { pathLevel } from './view/path-level.js';
import { linesIn, nameIn, onlyIn, shownIn } from './view/shown.js';

/** What a paper holds (`occupationSlipSchema`): texts, and letters of each. */
const MOST = { sentences: 6, tasks: 10, studies: 8 } as const;
const LONGEST = { title: 120, sentence: 400, task: 160, study: 200 } as const;

/**
 * An occupation as it stands on paper. What the language lacks is given in the other one, and said to be.
 * @param pageAddress of the phone page; absent where phones reach none
 */
export function occupationSlip(
  sheet: JobSheet,
  language: Language,
  pageAddress: string | undefined,
): OccupationSlip {
  const { occupation, essential, trainings } = sheet;
  const t = tIn(language, 'jobs');
  const description = linesIn(occupation.description, language);
  const tasks = linesIn(occupation.tasks, language);
  const done = tasks.lines.length > 0 ? tasks.lines : onlyIn(essential, language);
  const isOther = description.lines.length > 0 && description.language !== language;
  const note = isOther ? [t(`textIn.${description.language}`)] : [];
  const studies = [
    ...occupation.paths.map(
      (path) =>
        `${path.study[language]}. ${t(`diploma.${pathLevel(path)}`)}. ${t(`provider.${path.provider}`)}.`,
    ),
    ...trainings.flatMap(({ title, provider }) => {
      const name = shownIn(title, language)?.text;
      const at = shownIn(provider, language)?.text;
      return name === undefined ? [] : [at === undefined ? name : `${name} (${at})`];
    }),
  ];
  return {
    language,
    title: cut(nameIn(occupation.name, language), LONGEST.title),
    sentences: [...note, ...cutAll(description.lines, LONGEST.sentence)].slice(0, MOST.sentences),
    tasks: cutAll(done, LONGEST.task).slice(0, MOST.tasks),
    studies: cutAll(studies, LONGEST.study).slice(0, MOST.studies),
    theme: occupation.theme,
    ...(pageAddress !== undefined && { pageAddress }),
  };
}

function cutAll(texts: readonly string[], most: number): string[] {
  return [...new Set(texts)].filter((text) => text.trim() !== '').map((text) => cut(text, most));
}

/** At a word's end, with a sign that more followed. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const end = room.lastIndexOf(' ');
  return `${room.slice(0, end > most / 2 ? end : undefined).replace(/[\s,;:.]+$/, '')}…`;
}
