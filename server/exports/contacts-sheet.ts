import { periodKind } from '#protocol/periods.js';
import type { PublishedPeriod, Report, ReportCount } from '#protocol/reports.js';
import { contactsOf, PAST_FIGURES } from '#protocol/reports.js';
import { THEMES } from '#protocol/vocabulary.js';

import type { Block, Column, Row, Value } from './document.js';
import { NOTHING, ofCount, ofShare } from './document.js';
import { periodName } from './period-names.js';
import type { Line, Parts } from './table-block.js';
import { countsBlock } from './table-block.js';
import type { FigureWord, Say } from './words.js';
import { same } from './words.js';

const MAIN = [
  'contacts',
  'interviews',
  'multimedia',
  'participants',
  'outreach',
  'visits',
  'tickets',
] as const satisfies readonly FigureWord[];
type Main = (typeof MAIN)[number];
const NOT_OF_DAYS: readonly Main[] = ['contacts', 'participants', 'outreach', 'visits'];

/** Participants and people counted by hand are not published of single days, so no sum of contacts is either. */
function mainFiguresOf(periods: readonly PublishedPeriod[]): readonly Main[] {
  const areDays = periods.every(({ period }) => periodKind(period) === 'day');
  return areDays ? MAIN.filter((main) => !NOT_OF_DAYS.includes(main)) : MAIN;
}

/** Visits and tickets are other things: no share of contacts. */
function isContact(main: Main): boolean {
  return main !== 'visits' && main !== 'tickets';
}

/** A figure that none of its days counted is `undefined`. */
function mainOf(period: PublishedPeriod): Readonly<Record<Main, ReportCount | undefined>> {
  const { tables, people } = period;
  const contacts = contactsOf(period);
  return {
    contacts: contacts.all,
    interviews: contacts.interviews,
    multimedia: contacts.multimedia,
    participants: contacts.participants,
    outreach: contacts.outreach,
    visits: people?.door,
    tickets: tables.outcome?.total,
  };
}

/** Contacts and visits, the year's target, and years of before this system. */
export function contactsBlocks(parts: Parts, report: Report): readonly Block[] {
  const { say, now, before } = parts;
  const counts = mainOf(now);
  const past = before && mainOf(before);
  const lines = mainFiguresOf([now]).map((main): Line => ({
    id: main,
    label: say(({ figure }) => figure[main]),
    now: counts[main],
    before: past?.[main],
    share: isContact(main) ? ofShare(counts[main], counts.contacts) : NOTHING,
    ...(main === 'contacts' && { sum: true }),
  }));
  const contacts = countsBlock(parts, {
    id: 'contacts',
    title: say(({ block }) => block.contacts),
    head: say(({ head }) => head.figure),
    lines,
    note: say(({ note }) => note.contact),
  });
  return [contacts, targetBlock(say, report), ...pastYearsBlocks(say, report)];
}

function targetBlock(say: Say, { yearContacts, yearlyTarget }: Report): Block {
  const row = (id: 'year-contacts' | 'target' | 'reached', value: Value): Row => ({
    id,
    label: say(({ figure }) => figure[id]),
    values: [value],
    ...(id === 'reached' && { form: 'share' }),
  });
  return {
    id: 'target',
    title: say(({ block }) => block.target),
    head: say(({ head }) => head.figure),
    unit: say(({ unit }) => unit.contacts),
    columns: [{ id: 'value', title: say(({ column }) => column.value), form: 'count' }],
    rows: [
      row('year-contacts', ofCount(yearContacts)),
      row('target', { value: yearlyTarget }),
      row('reached', reached(yearContacts, yearlyTarget)),
    ],
  };
}

/** Of a least count the least share. */
function reached(contacts: ReportCount, target: number): Value {
  if (contacts === null || typeof contacts === 'number') return ofShare(contacts, target);
  const { value } = ofShare(contacts.atLeast, target);
  return value === null ? NOTHING : { value, mark: 'at-least' };
}

function pastYearsBlocks(say: Say, { pastYears }: Report): readonly Block[] {
  if (pastYears.length === 0) return [];
  return [
    {
      id: 'past-years',
      title: say(({ block }) => block['past-years']),
      head: say(({ head }) => head.year),
      note: say(({ note }) => note['past-years']),
      columns: PAST_FIGURES.map((id) => ({
        id,
        title: say(({ figure }) => figure[id]),
        form: 'count',
      })),
      rows: pastYears.map(({ year, figures }) => ({
        id: String(year),
        label: same(String(year)),
        values: PAST_FIGURES.map((id) => ({ value: figures[id] ?? null })),
      })),
    },
  ];
}

/** The main figures of each part of the period, and its tickets by theme. */
export function partsBlocks({ say, now }: Parts, report: Report): readonly Block[] {
  const { parts } = report;
  if (parts.length === 0) return [];
  const head = say(({ head: heads }) => heads.period);
  const rowsOf = (values: (part: PublishedPeriod) => readonly Value[]): readonly Row[] =>
    [...parts, now].map((part) => ({
      id: part === now ? 'total' : part.period,
      label: part === now ? say(({ figure }) => figure.total) : periodName(part.period, say),
      values: values(part),
      ...(part === now && { sum: true }),
    }));
  const figures = mainFiguresOf(parts);
  const main: readonly Column[] = figures.map((id) => ({
    id,
    title: say(({ figure }) => figure[id]),
    form: 'count',
  }));
  const themes: readonly Column[] = THEMES.map((id) => ({
    id,
    title: say(({ theme }) => theme[id]),
    form: 'count',
  }));
  return [
    {
      id: 'parts',
      title: say(({ block }) => block.parts),
      head,
      columns: main,
      rows: rowsOf((part) => {
        const counts = mainOf(part);
        return figures.map((id) => ofCount(counts[id]));
      }),
    },
    {
      id: 'parts-theme',
      title: say(({ block }) => block['parts-theme']),
      head,
      unit: say(({ unit }) => unit.tickets),
      columns: themes,
      rows: rowsOf(({ tables }) => THEMES.map((theme) => ofCount(tables.theme?.cells[theme]))),
    },
  ];
}
