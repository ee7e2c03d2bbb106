import type { PortraitLine } from '#protocol/portrait-lines.js';
import { portraitLines } from '#protocol/portrait-lines.js';
import type { PortraitTableId, PublishedPeriod } from '#protocol/reports.js';
import { PORTRAIT_TABLES } from '#protocol/reports.js';

import type { Block } from './document.js';
import { NOTHING } from './document.js';
import type { Line, Parts } from './table-block.js';
import { countsBlock } from './table-block.js';
import type { Both, ExportWords, Say } from './words.js';

type Portrait = NonNullable<PublishedPeriod['portrait']>;

/** The visitor portrait: each question, and its shares of the answers given (`portrait-lines.ts`). */
export function portraitBlocks(parts: Parts): readonly Block[] {
  const now = parts.now.portrait ?? {};
  const before = parts.before?.portrait ?? {};
  const lines = portraitLines(now);
  const earlier = portraitLines(before);
  return PORTRAIT_TABLES.flatMap((question) => {
    const of = (all: readonly PortraitLine[]) => all.filter(({ table }) => table === question);
    const [answers, past] = [of(lines), of(earlier)];
    if (answers.length === 0 && past.length === 0) return [];
    return [questionBlock(parts, question, answers, past, { now, before })];
  });
}

function questionBlock(
  parts: Parts,
  question: PortraitTableId,
  now: readonly PortraitLine[],
  before: readonly PortraitLine[],
  tables: { readonly now: Portrait; readonly before: Portrait },
): Block {
  const { say } = parts;
  const answers = now.length > 0 ? now : before;
  const find = (lines: readonly PortraitLine[], answer: string) =>
    lines.find((line) => line.answer === answer);
  return countsBlock(parts, {
    id: `portrait-${question}`,
    title: say((words) => words.question[question]),
    head: say(({ head }) => head.answer),
    unit: say(({ unit }) => unit.portraits),
    lines: [
      ...answers.map(({ answer, of }): Line => {
        const line = find(now, answer);
        return {
          id: answer,
          label: labelOf(say, question, answer),
          now: line?.count,
          before: find(before, answer)?.count,
          share: shareOf(line?.percent ?? null),
          ...(of !== undefined && { sum: true }),
        };
      }),
      ...skippedLine(parts, question, tables),
      {
        id: 'total',
        label: say(({ figure }) => figure.total),
        now: tables.now[question]?.total,
        before: tables.before[question]?.total,
        share: NOTHING,
        sum: true,
      },
    ],
    note: say(({ note }) => note.portrait),
    bars: true,
  });
}

/** Communes have none: they are told of those alone who live in the Region. */
function skippedLine(
  { say }: Parts,
  question: PortraitTableId,
  { now, before }: { readonly now: Portrait; readonly before: Portrait },
): readonly Line[] {
  const line = {
    now: now[question]?.cells['skipped'],
    before: before[question]?.cells['skipped'],
  };
  if (line.now === undefined && line.before === undefined) return [];
  return [
    {
      ...line,
      id: 'skipped',
      label: say(({ figure }) => figure.skipped),
      share: NOTHING,
      apart: true,
    },
  ];
}

/** @param percent with one decimal */
function shareOf(percent: number | null): NonNullable<Line['share']> {
  return percent === null ? NOTHING : { value: Math.round(percent * 10) / 1000 };
}

function labelOf(say: Say, question: PortraitTableId, answer: string): Both {
  return say((words) => wordsOf(words, question)[answer] ?? answer);
}

function wordsOf(words: ExportWords, question: PortraitTableId): Readonly<Record<string, string>> {
  switch (question) {
    case 'region':
      return words.cell.region;
    case 'residence':
      return { ...words.commune, ...words.cell.region };
    case 'status':
      return { ...words.answer.status, jobseeker: words.figure.jobseeker };
    default:
      return words.answer[question];
  }
}
