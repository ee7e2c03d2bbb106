import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { ProgrammeColumn, RowProblem } from '#protocol/workshops/programme-file.js';
import { MOST_PROGRAMME_ROWS, PROGRAMME_COLUMNS } from '#protocol/workshops/programme-file.js';

import { HEADERS } from './columns.js';
import { readProgrammeCsv } from './read-programme-csv.js';

type Row = Partial<Record<ProgrammeColumn, string>>;

const ACTIVITY: Row = {
  activity: 'selfie',
  titleFr: 'Test your Selfie',
  titleNl: 'Test your Selfie',
  descriptionFr: 'Préparez votre vidéo.',
  descriptionNl: 'Bereid uw video voor.',
  format: 'atelier',
  theme: 'werken',
  language: 'les deux|beide',
  public: 'jeunes',
  partners: 'Actiris | VDAB Brussel',
  usualRoom: 'room-1',
  usualCapacity: '12',
  usualWaitingList: '6',
  minutes: '90',
  occupations: '2512 3',
};
const SESSION: Row = { date: '2031-09-01', starts: '09:30' };

function file(...rows: readonly Row[]): string {
  const lines = rows.map((row) => PROGRAMME_COLUMNS.map((column) => row[column] ?? '').join(';'));
  const header = PROGRAMME_COLUMNS.map((column) => HEADERS[column].join('|')).join(';');
  return [header, ...lines].join('\n');
}

const read = (...rows: readonly Row[]) => readProgrammeCsv(file(...rows));

describe('a row', () => {
  test('says what an activity is and when it is held', () => {
    expect(read({ ...ACTIVITY, ...SESSION, session: 's1', ends: '11:15', room: 'room-2' })).toEqual(
      {
        activities: [
          {
            id: 'selfie',
            title: { fr: 'Test your Selfie', nl: 'Test your Selfie' },
            description: { fr: 'Préparez votre vidéo.', nl: 'Bereid uw video voor.' },
            format: 'workshop',
            theme: 'work',
            language: 'both',
            public: 'young',
            partners: ['Actiris', 'VDAB Brussel'],
            room: 'room-1',
            capacity: 12,
            waitingList: 6,
            minutes: 90,
            occupations: ['2512', '3'],
          },
        ],
        sessions: [
          {
            sessionId: 's1',
            plan: {
              activityId: 'selfie',
              date: '2031-09-01',
              starts: '09:30',
              ends: '11:15',
              room: 'room-2',
              capacity: 12,
              waitingList: 6,
              signUpCloses: 0,
            },
            row: 2,
          },
        ],
        problems: [],
      },
    );
  });

  test('without a date is an activity without sessions', () => {
    const { activities, sessions, problems } = read(ACTIVITY);
    expect([activities.length, sessions.length, problems.length]).toEqual([1, 0, 0]);
  });

  test('leaves to the activity what its session does as usual', () => {
    const [session] = read({ ...ACTIVITY, ...SESSION }).sessions;
    expect(session).not.toHaveProperty('sessionId');
    expect(session?.plan).toMatchObject({ ends: '11:00', room: 'room-1', capacity: 12 });
  });

  test('may name its activity alone, before or after the row that describes it', () => {
    const named = { activity: 'selfie', ...SESSION };
    const { sessions, problems } = read(named, ACTIVITY, { ...named, date: '2031-09-08' });
    expect(problems).toEqual([]);
    expect(sessions.map(({ row, plan }) => [row, plan.date, plan.capacity])).toEqual([
      [2, '2031-09-01', 12],
      [4, '2031-09-08', 12],
    ]);
  });

  test.each<[string, Row, object]>([
    ['a date of a spreadsheet', { date: '01/09/2031' }, { date: '2031-09-01' }],
    ['an hour of a spreadsheet', { starts: '9:30:00' }, { starts: '09:30' }],
    ['an hour in words, French', { starts: '9h30' }, { starts: '09:30' }],
    ['an hour in words, Dutch', { starts: '14u' }, { starts: '14:00' }],
    ['an hour of an English spreadsheet', { starts: '01:30:00 PM' }, { starts: '13:30' }],
    ['half past midnight in English', { starts: '12:30 am' }, { starts: '00:30' }],
    ['a room in capitals', { room: 'ROOM-3' }, { room: 'room-3' }],
  ])('is read with %s', (_, cells, plan) => {
    const { sessions, problems } = read({ ...ACTIVITY, ...SESSION, ...cells });
    expect(problems).toEqual([]);
    expect(sessions[0]?.plan).toMatchObject(plan);
  });

  test.each([
    ['S’ORIENTER', 'orientation'],
    ["s'orienter | kiezen", 'orientation'],
    ['se former|leren', 'training'],
    ['Ondernemen', 'enterprise'],
    ['mobility', 'mobility'],
  ])('is read with the theme %s', (theme, expected) => {
    expect(read({ ...ACTIVITY, theme }).activities[0]?.theme).toBe(expected);
  });

  test('an apostrophe that guards a cell is not part of it; any other is', () => {
    const [activity] = read({ ...ACTIVITY, titleFr: "'=1+1", titleNl: "'t Kan" }).activities;
    expect(activity?.title).toEqual({ fr: '=1+1', nl: "'t Kan" });
  });
});

describe('what does not fit is named, and the rest goes on', () => {
  const good: Row = { ...ACTIVITY, ...SESSION, activity: 'other' };

  test.each<[string, Row, Omit<RowProblem, 'row'>]>([
    ['no title', { titleNl: '' }, { field: 'titleNl', code: 'missing-value' }],
    [
      'a title too long',
      { titleFr: 'x'.repeat(101) },
      { field: 'titleFr', code: 'too-long', value: `${'x'.repeat(39)}…` },
    ],
    [
      'a theme of their own',
      { theme: 'art' },
      { field: 'theme', code: 'wrong-value', value: 'art' },
    ],
    [
      'lost letters',
      { titleFr: 'M\uFFFDtiers' },
      { field: 'titleFr', code: 'not-utf8', value: 'M\uFFFDtiers' },
    ],
    [
      'a number that is none',
      { usualCapacity: 'twelve' },
      { field: 'usualCapacity', code: 'wrong-value', value: 'twelve' },
    ],
    [
      'too many places',
      { capacity: '501' },
      { field: 'capacity', code: 'wrong-value', value: '501' },
    ],
    [
      'no such day',
      { date: '31/02/2031' },
      { field: 'date', code: 'wrong-value', value: '31/02/2031' },
    ],
    ['no such hour', { starts: '24:00' }, { field: 'starts', code: 'wrong-value', value: '24:00' }],
    ['a start without a date', { date: '' }, { field: 'date', code: 'missing-value' }],
    [
      'an end before the start',
      { ends: '09:00' },
      { field: 'ends', code: 'ends-before-start', value: '09:00' },
    ],
    ['an end after midnight', { starts: '23:00' }, { field: 'ends', code: 'ends-before-start' }],
    [
      'eleven occupations',
      { occupations: '1 2 3 4 5 6 7 8 9 10 11' },
      { field: 'occupations', code: 'too-long', value: '1 2 3 4 5 6 7 8 9 10 11' },
    ],
  ])('%s', (_, cells, problem) => {
    const { sessions, problems } = read({ ...ACTIVITY, ...SESSION, ...cells }, good);
    expect(problems).toEqual([{ row: 2, ...problem }]);
    expect(sessions.map(({ row }) => row)).toEqual([3]);
  });

  test('a row that says something else of its activity', () => {
    const { activities, sessions, problems } = read(
      { ...ACTIVITY, ...SESSION },
      { ...ACTIVITY, ...SESSION, usualCapacity: '14' },
      good,
    );
    expect(problems).toEqual([
      { row: 3, field: 'usualCapacity', code: 'activity-differs', value: '14' },
    ]);
    expect(activities.map(({ id }) => id)).toEqual(['selfie', 'other']);
    expect(sessions.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('a row whose activity no row describes, or only a bad one', () => {
    const { sessions, problems } = read(
      { activity: 'nowhere', ...SESSION },
      { ...ACTIVITY, theme: '' },
      { activity: 'selfie', ...SESSION },
      good,
    );
    expect(problems).toEqual([
      { row: 2, field: 'activity', code: 'activity-not-described', value: 'nowhere' },
      { row: 3, field: 'theme', code: 'missing-value' },
      { row: 4, field: 'activity', code: 'activity-not-described', value: 'selfie' },
    ]);
    expect(sessions.map(({ row }) => row)).toEqual([5]);
  });

  test('the same session twice', () => {
    const one = { ...ACTIVITY, ...SESSION, session: 's1' };
    const { sessions, problems } = read(one, { ...one, date: '2031-09-02' });
    expect(problems).toEqual([{ row: 3, field: 'session', code: 'session-twice', value: 's1' }]);
    expect(sessions).toHaveLength(1);
  });

  test('rows with too few cells or a stray quote; a text over several lines and an empty row count one', () => {
    const long = file({ ...ACTIVITY, titleFr: '"Deux\nlignes"' }, {}, good);
    const text = `${long}\nselfie;x\n${file({ ...good, titleFr: '"a"b"' }).split('\n')[1]}`;
    const { sessions, problems } = readProgrammeCsv(text);
    expect(sessions.map(({ row }) => row)).toEqual([4]);
    expect(problems).toEqual([
      { row: 5, code: 'broken-row' },
      { row: 6, code: 'broken-row' },
    ]);
  });

  test('quotes that do not end take all that follows with them', () => {
    const { sessions, problems } = readProgrammeCsv(
      `${file(good)}\n"${file(good).split('\n')[1]}\n\n${file(good)}`,
    );
    expect(problems).toEqual([{ row: 3, code: 'open-quotes' }]);
    expect(sessions).toHaveLength(1);
  });

  test('more rows than a programme has', () => {
    const many = file(...Array.from({ length: MOST_PROGRAMME_ROWS + 9 }, () => ACTIVITY));
    const { activities, problems } = readProgrammeCsv(many);
    expect(activities).toHaveLength(1);
    expect(problems).toEqual([{ row: MOST_PROGRAMME_ROWS + 2, code: 'too-many-rows' }]);
  });

  test.each([
    ['nothing', ''],
    ['a line ending', '\n'],
    ['line endings of Windows', '\r\n\r\n'],
    ['rows of separators', '\n;;;;;\n;;;;;\n'],
  ])('as many rows as a programme has may be followed by %s, and not by one more', (_, end) => {
    const most = file(...Array.from({ length: MOST_PROGRAMME_ROWS }, () => ACTIVITY));
    expect(readProgrammeCsv(`${most}${end}`).problems).toEqual([]);
    const more = `${most}${end === '' ? '\n' : end}${file(ACTIVITY).split('\n')[1]}${end}`;
    expect(readProgrammeCsv(more).problems).toMatchObject([{ code: 'too-many-rows' }]);
  });

  test('rows after so many empty ones that nobody looks for them', () => {
    const { activities, problems } = readProgrammeCsv(
      `${file(ACTIVITY)}${'\n'.repeat(2 * MOST_PROGRAMME_ROWS + 9)}${file(good)}`,
    );
    expect(activities).toHaveLength(1);
    expect(problems).toEqual([{ row: 2 * MOST_PROGRAMME_ROWS + 2, code: 'too-many-rows' }]);
  });
});

describe('the header', () => {
  test.each(['fr', 'nl'] as const)('is read in one language alone: %s', (language) => {
    const names = PROGRAMME_COLUMNS.map((column) => HEADERS[column][language === 'fr' ? 0 : 1]);
    const [, row] = file({ ...ACTIVITY, ...SESSION }).split('\n');
    const { sessions, problems } = readProgrammeCsv(`${names.join(';').toUpperCase()}\n${row}`);
    expect(problems).toEqual([]);
    expect(sessions[0]?.plan).toMatchObject({ date: '2031-09-01', starts: '09:30' });
  });

  test('columns may come in any order, with others between', () => {
    const needed = Object.entries(ACTIVITY).filter(([column]) => column !== 'occupations');
    const names = needed.map(([column]) => HEADERS[column as ProgrammeColumn][1]);
    const cells = needed.map(([, cell]) => cell);
    const text = `${['remarque', ...names.toReversed()].join(',')}\n${['?', ...cells.toReversed()].join(',')}`;
    const { activities, problems } = readProgrammeCsv(text);
    expect(problems).toEqual([]);
    expect(activities[0]).toMatchObject({ id: 'selfie', occupations: [] });
  });

  test.each<[string, string, readonly RowProblem[]]>([
    ['nothing', '', [{ row: 1, code: 'no-rows' }]],
    ['a mark alone', '\uFEFF', [{ row: 1, code: 'no-rows' }]],
    ['a header alone', file(), [{ row: 1, code: 'no-rows' }]],
    ['another table', 'a;b\n1;2', [{ row: 1, code: 'no-rows' }]],
    [
      'a column missing',
      file(ACTIVITY).replace('theme|thema', 'x'),
      [{ row: 1, field: 'theme', code: 'missing-column' }],
    ],
    [
      'a column in each language',
      file(ACTIVITY).replace('salle|zaal', 'titel_fr'),
      [{ row: 1, field: 'titleFr', code: 'double-column' }],
    ],
  ])('%s', (_, text, problems) => {
    expect(readProgrammeCsv(text)).toEqual({ activities: [], sessions: [], problems });
  });
});

test('the template can be read as it is', () => {
  const template = new URL('../../../assets/workshops/template.csv', import.meta.url);
  const { activities, sessions, problems } = readProgrammeCsv(readFileSync(template, 'utf8'));
  expect(problems).toEqual([]);
  expect(activities.map(({ id }) => id)).toEqual(['zoom-construction', 'etudes-superieures']);
  expect(sessions.map(({ row, plan }) => [row, plan.date])).toEqual([
    [2, '2031-09-02'],
    [3, '2031-09-09'],
  ]);
});

test('the examples of the documentation say the same, each in its language', () => {
  const page = new URL('../../../docs/imports/workshops.md', import.meta.url);
  const blocks = readFileSync(page, 'utf8').match(/(?<=```\n)activit[^`]+(?=```)/g) ?? [];
  const [french, dutch, ...others] = blocks.map((block) => readProgrammeCsv(block));
  expect(others).toEqual([]);
  expect(french?.problems).toEqual([]);
  expect(french?.sessions.map(({ plan }) => plan.date)).toEqual(['2031-09-03', '2031-09-10']);
  expect(dutch).toEqual(french);
});
