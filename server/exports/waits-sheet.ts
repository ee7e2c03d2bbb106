import type { PublishedPeriod, Report } from '#protocol/reports.js';
import type { Spread } from '#protocol/statistics.js';
import { THEMES } from '#protocol/vocabulary.js';

import type { Block, Column, Form, Row } from './document.js';
import { ofMeasure } from './document.js';
import { serviceText } from './service-words.js';
import type { Parts } from './table-block.js';
import type { Both, FigureWord } from './words.js';

interface Measure {
  readonly id: FigureWord;
  readonly form: Form;
  /** `null`: too few to tell; `undefined`: not counted then. */
  of(period: PublishedPeriod): number | null | undefined;
}

const KEY: readonly Measure[] = [
  { id: 'service-level', form: 'share', of: ({ serviceLevel }) => serviceLevel },
  { id: 'walk', form: 'seconds', of: ({ walkSeconds }) => walkSeconds },
  { id: 'inside', form: 'share', of: ({ estimates }) => estimates?.inside },
  { id: 'shorter', form: 'share', of: ({ estimates }) => estimates?.shorter },
  { id: 'longer', form: 'share', of: ({ estimates }) => estimates?.longer },
  { id: 'mean-error', form: 'minutes', of: ({ estimates }) => estimates?.meanError },
];
const ISLANDS: readonly Measure[] = [
  { id: 'open-hours', form: 'hours', of: ({ islands }) => islands?.openHours },
  { id: 'busy-share', form: 'share', of: ({ islands }) => islands?.busyShare },
  { id: 'most', form: 'count', of: ({ islands }) => islands?.most },
];

/** Waits, lengths and service, over all days of the period together. */
export function waitsBlocks(parts: Parts, report: Report): readonly Block[] {
  const { say } = parts;
  return [
    durationsBlock(parts),
    {
      ...measuresBlock(
        parts,
        KEY,
        say(({ block }) => block.key),
      ),
      id: 'key',
      note: serviceText(
        say,
        [report.period, report.before].flatMap((period) => period?.serviceLevelMinutes ?? []),
        report,
      ),
    },
    {
      ...measuresBlock(
        parts,
        ISLANDS,
        say(({ block }) => block.islands),
      ),
      id: 'islands',
      unit: say(({ unit }) => unit.islands),
    },
  ];
}

function measuresBlock(
  { say, now, before }: Parts,
  measures: readonly Measure[],
  title: Both,
): Omit<Block, 'id'> {
  return {
    title,
    head: say(({ head }) => head.figure),
    columns: [
      { id: 'value', title: say(({ column }) => column.value), form: 'count' },
      ...(before === null
        ? []
        : [{ id: 'before', title: say(({ column }) => column.before), form: 'count' } as const]),
    ],
    rows: measures.map(({ id, form, of }) => ({
      id,
      label: say(({ figure }) => figure[id]),
      form,
      values: [ofMeasure(of(now), form), ...(before === null ? [] : [ofMeasure(of(before), form)])],
    })),
  };
}

function durationsBlock({ say, now, before }: Parts): Block {
  const spread = (of: Spread | null): Row['values'] =>
    of === null
      ? [ofMeasure(null, 'minutes'), ofMeasure(null, 'minutes')]
      : [ofMeasure(of.median, 'minutes'), ofMeasure(of.p90, 'minutes')];
  const row = (id: string, label: Both, of: (period: PublishedPeriod) => Spread | null): Row => ({
    id,
    label,
    values: [
      ...spread(of(now)),
      ...(before === null ? [] : [before].flatMap((period) => spread(of(period)))),
    ],
  });
  const column = (id: 'median' | 'p90', suffix: string, title: Both): Column => ({
    id: `${id}${suffix}`,
    title,
    form: 'minutes',
  });
  const named = (id: 'median' | 'p90') => say(({ column: words }) => words[id]);
  const earlier = (id: 'median' | 'p90') =>
    say(({ column: words }) => `${words[id]}, ${words.before.toLowerCase()}`);
  return {
    id: 'durations',
    title: say(({ block }) => block.durations),
    head: say(({ head }) => head.figure),
    columns: [
      column('median', '', named('median')),
      column('p90', '', named('p90')),
      ...(before === null
        ? []
        : [
            column('median', '-before', earlier('median')),
            column('p90', '-before', earlier('p90')),
          ]),
    ],
    rows: [
      row(
        'wait',
        say(({ figure }) => figure.wait),
        ({ wait }) => wait,
      ),
      row(
        'interview',
        say(({ figure }) => figure.interview),
        ({ interview }) => interview,
      ),
      ...THEMES.map((theme) =>
        row(
          `interview-${theme}`,
          say(({ figure, theme: themes }) => `${figure.interview}, ${themes[theme]}`),
          ({ interviewByTheme }) => interviewByTheme[theme],
        ),
      ),
    ],
  };
}
