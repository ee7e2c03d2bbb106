import { periodKind } from '#protocol/periods.js';
import type { PublishedPeriod, Report, TableId } from '#protocol/reports.js';
import { TABLE_IDS, TABLES } from '#protocol/reports.js';

import type { Fact } from './document.js';
import { dateName, datesOfPeriod, momentName, periodName } from './period-names.js';
import { serviceText } from './service-words.js';
import type { Both, ExportWords, Say } from './words.js';
import { filled, same } from './words.js';

/** When and where a file was made. */
export interface Made {
  /** ms */
  readonly at: number;
  readonly timeZone: string;
}

export type FactId = keyof ExportWords['fact'];

/** What is to be read before a report's figures. */
export function reportFacts(report: Report, say: Say, made: Made): readonly Fact[] {
  const { period, problems, threshold } = report;
  const name = periodName(period.period, say);
  const dates = datesOfPeriod(period.period, say);
  const twice = problems
    .filter(({ what, date }) => what === 'twice' && period.from <= date && date <= period.to)
    .map(({ date }) => date);
  const uncounted = TABLE_IDS.filter((table) => isMissing(period, table));
  return [
    fact(
      say,
      'centre',
      say(({ centre }) => centre),
    ),
    fact(
      say,
      'period',
      say((_words, language) => `${name[language]} (${dates[language]})`),
    ),
    fact(
      say,
      'state',
      say(({ state }) => state[period.over ? 'over' : 'running']),
    ),
    madeFact(say, made),
    fact(say, 'days', same(String(period.days))),
    ...listed(say, 'missing', period.missing),
    ...listed(say, 'twice', twice),
    ...(uncounted.length === 0
      ? []
      : [
          fact(
            say,
            'not-counted',
            say(({ table }) => uncounted.map((id) => table[id]).join(', ')),
          ),
        ]),
    fact(say, 'service', serviceText(say, period.serviceLevelMinutes, report)),
    thresholdFact(say, threshold),
    ...markFacts(say),
  ];
}

export function fact(say: Say, id: FactId, text: Both): Fact {
  return { id, label: say((words) => words.fact[id]), text };
}

export function madeFact(say: Say, { at, timeZone }: Made): Fact {
  return fact(
    say,
    'made',
    say((_words, language) => momentName(at, timeZone, language)),
  );
}

export function thresholdFact(say: Say, threshold: number): Fact {
  return fact(
    say,
    'threshold',
    say(({ told }) => filled(told.threshold, { threshold })),
  );
}

/** What stands where a number could not be told. */
export function markFacts(say: Say): readonly Fact[] {
  return [
    fact(
      say,
      'withheld',
      say(({ definition }) => definition.withheld.text),
    ),
    fact(
      say,
      'at-least',
      say(({ definition }) => definition['at-least'].text),
    ),
    fact(
      say,
      'too-few',
      say(({ definition }) => definition['too-few'].text),
    ),
    fact(
      say,
      'not-counted-mark',
      say(({ definition }) => definition['not-counted'].text),
    ),
  ];
}

/** Dates by name; nothing where there are none. */
export function listed(
  say: Say,
  id: 'missing' | 'twice',
  dates: readonly string[],
): readonly Fact[] {
  if (dates.length === 0) return [];
  const names = say((_words, language) =>
    [...new Set(dates)].map((date) => dateName(date, language)).join(', '),
  );
  return [fact(say, id, names)];
}

/** Some tables are not published of single days, whether counted or not. */
function isMissing({ period, tables }: PublishedPeriod, table: TableId): boolean {
  if (periodKind(period) === 'day' && !TABLES[table].days) return false;
  return tables[table] === undefined;
}
