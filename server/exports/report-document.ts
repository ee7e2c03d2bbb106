import { GLOSSARY, GLOSSARY_GROUPS } from '#protocol/glossary.js';
import type { Figure } from '#protocol/glossary.js';
import { periodKind } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';
import type { Language } from '#protocol/vocabulary.js';

import { collectiveBlocks, interviewBlocks } from './activity-sheets.js';
import { contactsBlocks, partsBlocks } from './contacts-sheet.js';
import { crossedBlocks } from './crossed-sheet.js';
import type { Block, Definition, FiguresDocument, Sheet } from './document.js';
import type { Made } from './facts.js';
import { reportFacts } from './facts.js';
import { datesOfPeriod, periodName } from './period-names.js';
import { portraitBlocks } from './portrait-sheet.js';
import type { Parts } from './table-block.js';
import { tableBlocks } from './table-sheets.js';
import { waitsBlocks } from './waits-sheet.js';
import type { ExportWords, Say, SheetId } from './words.js';
import { sayer } from './words.js';

/**
 * A report as tables; sheets that this period has nothing on are left out.
 * @throws RangeError where the report's period is none
 */
export function reportDocument(
  report: Report,
  words: Readonly<Record<Language, ExportWords>>,
  made: Made,
): FiguresDocument {
  const say = sayer(words);
  const { period } = report.period;
  const parts: Parts = { say, now: report.period, before: report.before };
  const kind = periodKind(period) ?? 'day';
  const name = periodName(period, say);
  const sheets: readonly (readonly [SheetId, readonly Block[]])[] = [
    ['contacts', contactsBlocks(parts, report)],
    ['parts', partsBlocks(parts, report)],
    ['tickets', tableBlocks(parts, 'tickets')],
    ['waits', waitsBlocks(parts, report)],
    ['crossed', crossedBlocks(parts)],
    ['interviews', interviewBlocks(parts)],
    ['multimedia', tableBlocks(parts, 'multimedia')],
    ['collective', collectiveBlocks(parts)],
    ['voices', tableBlocks(parts, 'voices')],
    ['portrait', portraitBlocks(parts)],
  ];
  const dates = datesOfPeriod(period, say);
  return {
    name: `accueil-onthaal-${period}`,
    title: say(({ report: titles }, language) => `${titles[kind]}, ${name[language]}`),
    subtitle: say(({ centre }, language) => `${centre}, ${dates[language]}`),
    facts: reportFacts(report, say, made),
    sheets: sheets.flatMap(([id, blocks]) => sheetOf(say, id, blocks)),
    definitions: definitionsOf(say),
  };
}

function sheetOf(say: Say, id: SheetId, blocks: readonly Block[]): readonly Sheet[] {
  return blocks.length === 0 ? [] : [{ id, title: say(({ sheet }) => sheet[id]), blocks }];
}

/** Every figure of the glossary, in its order. */
export function definitionsOf(say: Say): readonly Definition[] {
  return GLOSSARY_GROUPS.flatMap((group): readonly Figure[] => GLOSSARY[group]).map((figure) => ({
    id: figure,
    name: say(({ definition }) => definition[figure].name),
    text: say(({ definition }) => definition[figure].text),
  }));
}
