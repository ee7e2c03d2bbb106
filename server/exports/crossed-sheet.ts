import type { PublishedCross } from '#protocol/reports.js';

import { hourName } from './cell-words.js';
import type { Block } from './document.js';
import { ofCount } from './document.js';
import type { Parts } from './table-block.js';
import { fromFirstToLast } from './table-sheets.js';
import type { Both, ExportWords, Say } from './words.js';
import { same } from './words.js';

/** Themes by language (of months alone) and hours by theme (of years alone). */
export function crossedBlocks({ say, now }: Parts): readonly Block[] {
  const { themeByLanguage, themeByHour } = now;
  return [
    ...(themeByLanguage === undefined ? [] : [themeByLanguageBlock(say, themeByLanguage)]),
    ...(themeByHour === undefined ? [] : [hourByThemeBlock(say, themeByHour)]),
  ];
}

function themeByLanguageBlock(say: Say, { rows, columns, cells }: PublishedCross): Block {
  return {
    id: 'theme-language',
    title: say(({ block }) => block['theme-language']),
    head: say(({ head }) => head.theme),
    unit: say(({ unit }) => unit.tickets),
    columns: columns.map((id) => ({
      id,
      title: named(say, ({ language }) => language, id),
      form: 'count',
    })),
    rows: rows.map((id, at) => ({
      id,
      label: named(say, ({ theme }) => theme, id),
      values: (cells[at] ?? []).map(ofCount),
    })),
  };
}

/** Turned: a day has more hours than a page has room for columns. */
function hourByThemeBlock(say: Say, { rows, columns, cells }: PublishedCross): Block {
  const hours = fromFirstToLast(columns, (hour) =>
    cells.some((row) => row[columns.indexOf(hour)] !== 0),
  );
  return {
    id: 'theme-hour',
    title: say(({ block }) => block['theme-hour']),
    head: say(({ head }) => head.hour),
    unit: say(({ unit }) => unit.tickets),
    columns: rows.map((id) => ({
      id,
      title: named(say, ({ theme }) => theme, id),
      form: 'count',
    })),
    rows: hours.map((hour) => ({
      id: hour,
      label: same(hourName(hour)),
      values: rows.map((_theme, at) => ofCount(cells[at]?.[columns.indexOf(hour)])),
    })),
  };
}

/** A crossing names its rows and columns by plain texts. */
function named(
  say: Say,
  of: (words: ExportWords) => Readonly<Record<string, string>>,
  id: string,
): Both {
  return say((words) => of(words)[id] ?? id);
}
