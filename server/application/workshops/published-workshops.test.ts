import { describe, expect, test } from 'vitest';

import type { PublishedPeriod } from '#protocol/reports.js';
import type { PublishedWorkshops, WorkshopCounts } from '#protocol/workshops/statistics.js';

import { publishYear } from '../../domain/reports/publish-year.js';
import { workshopSums } from '../../domain/reports/workshop-sums.js';
import type { WorkshopSessionFigures } from '../../domain/workshops/figures.js';
import { publishWorkshops } from './published-workshops.js';

type Kind = Partial<Pick<WorkshopSessionFigures, 'theme' | 'format' | 'language' | 'partners'>>;

function session(kind: Kind, counts: Partial<WorkshopSessionFigures> = {}): WorkshopSessionFigures {
  return {
    activityId: 'a',
    title: { fr: 'A', nl: 'A' },
    theme: 'work',
    format: 'workshop',
    language: 'fr',
    partners: [],
    outcome: 'held',
    seats: 20,
    signUps: 30,
    cancellations: 5,
    waited: 10,
    participants: 15,
    noShows: 10,
    ...kind,
    ...counts,
  };
}

function published(...sessions: WorkshopSessionFigures[]): PublishedWorkshops {
  return publishedWith(sessions, 5);
}

function publishedWith(
  sessions: readonly WorkshopSessionFigures[],
  threshold: number,
): PublishedWorkshops {
  const days = [{ date: '2031-09-01', sessions }];
  return publishWorkshops(days, [], periodOf(sessions, threshold), threshold);
}

/** What the month's report shows of them, once it is over. */
function periodOf(
  sessions: readonly WorkshopSessionFigures[],
  threshold: number,
  today = '2031-12-01',
): Pick<PublishedPeriod, 'tables' | 'partners'> {
  const months = new Map([['2031-09', { workshops: workshopSums(sessions) }]]);
  const input = { year: 2031, days: [], months, missing: [], today, threshold };
  return publishYear(input).get('2031-09') ?? expect.unreachable();
}

const WITHHELD = {
  signUps: null,
  cancellations: null,
  waited: null,
  participants: null,
  noShows: null,
};
/** Counts of people of rows, as `signUps/participants/cancellations/noShows/waited`. */
function people(counts: WorkshopCounts | undefined): string {
  const { signUps, participants, cancellations, noShows, waited } = counts ?? WITHHELD;
  return [signUps, participants, cancellations, noShows, waited].map((n) => n ?? '-').join('/');
}

describe('figures of collective activities', () => {
  test('add up over the days and stand in each table', () => {
    const cancelled = session(
      { theme: 'mobility', language: 'nl', partners: ['Actiris'] },
      {
        outcome: 'cancelled',
        signUps: 6,
        cancellations: 6,
        waited: 0,
        participants: 0,
        noShows: 0,
      },
    );
    const days = [
      { date: '2031-09-01', sessions: [session({ partners: ['Actiris', 'CEFA'] })] },
      { date: '2031-09-02', sessions: [session({ partners: ['CEFA'] }), cancelled] },
    ];
    const sessions = days.flatMap((day) => day.sessions);
    const all = publishWorkshops(days, ['2031-09-03'], periodOf(sessions, 5), 5);
    expect(all.missing).toEqual(['2031-09-03']);
    expect(all.threshold).toBe(5);
    expect(all.total).toEqual({
      planned: 3,
      held: 2,
      cancelled: 1,
      seats: 40,
      signUps: 66,
      cancellations: 16,
      waited: 20,
      participants: 30,
      noShows: 20,
    });
    expect(all.byTheme.mobility).toMatchObject({ planned: 1, held: 0, cancelled: 1, seats: 0 });
    expect(people(all.byTheme.work)).toBe('60/30/10/20/20');
    expect(people(all.byTheme.training)).toBe('0/0/0/0/0');
    expect(people(all.byFormat.workshop)).toBe('66/30/16/20/20');
    expect(people(all.byLanguage.nl)).toBe('6/0/6/0/0');
    expect(all.byPartner.map(({ partner, counts }) => [partner, people(counts)])).toEqual([
      ['Actiris', '36/15/11/10/10'],
      ['CEFA', '60/30/10/20/20'],
    ]);
  });

  test('of nothing are zeros, not secrets', () => {
    const none = publishWorkshops([], [], periodOf([], 5), 5);
    expect(people(none.total)).toBe('0/0/0/0/0');
    expect(people(none.byLanguage.both)).toBe('0/0/0/0/0');
    expect(none.byPartner).toEqual([]);
  });

  test('of a period that is not over are its sessions alone', () => {
    const sessions = [session({ partners: ['Actiris'] }), session({ theme: 'mobility' })];
    const days = [{ date: '2031-09-01', sessions }];
    const running = publishWorkshops(days, [], periodOf(sessions, 5, '2031-09-30'), 5);
    const rows = [running.total, running.byTheme.work, running.byPartner[0]?.counts];
    expect(rows.map(people)).toEqual(Array.from({ length: 3 }, () => '-/-/-/-/-'));
    expect(running.total).toMatchObject({ planned: 2, held: 2, seats: 40 });
  });

  test('show the participants of the report: where they are withheld there, nobody is counted', () => {
    const sessions = [session({}), session({ theme: 'training' }), session({ theme: 'mobility' })];
    const { tables, ...period } = periodOf(sessions, 5);
    const theme = tables['activity-theme'] ?? expect.unreachable();
    const cells = { ...theme.cells, training: null, mobility: null };
    const hidden = { ...period, tables: { ...tables, 'activity-theme': { ...theme, cells } } };
    const all = publishWorkshops([{ date: '2031-09-01', sessions }], [], hidden, 5);
    const { byTheme } = all;
    expect([byTheme.work, byTheme.training, byTheme.mobility].map(people)).toEqual([
      '30/15/5/10/10',
      '-/-/-/-/-',
      '-/-/-/-/-',
    ]);
    expect(people(all.total)).toBe('90/45/15/30/30');
  });

  test.each<[string, Partial<WorkshopSessionFigures>, string]>([
    ['few came late to the list', { waited: 2 }, '30/15/5/10/-'],
    ['few did not come: nor is said who cancelled', { noShows: 3 }, '30/15/-/-/10'],
    [
      'few did not come, none cancelled: nor is said how many signed up',
      { noShows: 3, cancellations: 0, participants: 27 },
      '-/27/-/-/10',
    ],
    [
      'few did not come or cancelled',
      { noShows: 2, cancellations: 1, participants: 27 },
      '-/27/-/-/10',
    ],
    [
      'few came: nothing',
      { signUps: 4, participants: 4, noShows: 0, cancellations: 0, waited: 0 },
      '-/-/-/-/-',
    ],
  ])('a small total: %s', (_, counts, expected) => {
    const all = published(session({}, counts));
    expect(people(all.total)).toBe(expected);
    expect(people(all.byTheme.work)).toBe(expected);
    expect(all.total.seats).toBe(20);
  });

  test('a small row goes whole, with the next larger one', () => {
    const all = published(
      session({ language: 'fr' }),
      session({ language: 'nl' }, { noShows: 2 }),
      session({ language: 'both' }, { signUps: 40 }),
    );
    expect(people(all.total)).toBe('100/45/15/22/30');
    expect(people(all.byLanguage.nl)).toBe('-/-/-/-/-');
    expect(people(all.byLanguage.fr)).toBe('-/-/-/-/-');
    expect(people(all.byLanguage.both)).toBe('40/15/5/10/10');
    expect(all.byLanguage.nl).toMatchObject({ planned: 1, seats: 20 });
  });

  test.each<[string, WorkshopSessionFigures[], string[]]>([
    [
      'its own row is small',
      [session({ partners: ['A'] }, { noShows: 2 }), session({ partners: ['B'] }), session({})],
      ['B'],
    ],
    [
      'what is left of the total is small',
      [
        session({ partners: ['A', 'B'] }),
        session({ partners: ['A'] }),
        session({}, { noShows: 2 }),
      ],
      ['B'],
    ],
    [
      'it is another’s but for few',
      [
        session({ partners: ['A', 'B'] }),
        session({ partners: ['A'] }, { noShows: 2 }),
        session({}),
        session({}),
      ],
      ['A'],
    ],
    [
      'it is a theme’s but for few',
      [
        session({ partners: ['A'], theme: 'mobility' }),
        session({ theme: 'mobility' }, { noShows: 2 }),
        session({}),
        session({}),
      ],
      [],
    ],
  ])('a partner is withheld where %s', (_, sessions, shown) => {
    const { byPartner } = published(...sessions);
    const open = byPartner.filter(({ counts }) => counts.signUps !== null);
    expect(open.map(({ partner }) => partner)).toEqual(shown);
  });
});

const PATIENT = { timeout: 60_000 };
const FEWEST = 3;

/**
 * Sessions with as many absences and participants as the numbers say, two for each, or participants alone,
 * one for each.
 */
function world(kinds: readonly Kind[], numbers: readonly number[]): WorkshopSessionFigures[] {
  const width = numbers.length / kinds.length;
  return kinds.map((kind, at) => {
    const [participants = 0, noShows = 0] = numbers.slice(at * width, (at + 1) * width);
    const signUps = noShows + participants;
    return session(kind, { signUps, participants, noShows, cancellations: 0, waited: 0 });
  });
}

/** The month's report is the same whoever did not come. */
const periods = new Map<string, ReturnType<typeof periodOf>>();

function publishedOf(sessions: readonly WorkshopSessionFigures[]): PublishedWorkshops {
  const key = JSON.stringify(
    sessions.map(({ theme, language, partners, participants }) => [
      ...[theme, language, partners, participants],
    ]),
  );
  const period = periods.get(key) ?? periodOf(sessions, FEWEST);
  periods.set(key, period);
  return publishWorkshops([{ date: '2031-09-01', sessions }], [], period, FEWEST);
}

/** Where participants are shown and sign-ups are not, worlds with more sign-ups have to be there, too. */
function isAmongAll(signUps: number | null, participants: number | null, most: number): boolean {
  return signUps !== null || (participants ?? 0) + FEWEST - 1 <= most;
}

interface TableRow {
  readonly has: (one: WorkshopSessionFigures) => boolean;
  /** Absent for what stands in no table: what a partner's row leaves of the total. */
  readonly shown?: (all: PublishedWorkshops) => WorkshopCounts | undefined;
}

function rowsOf(kinds: readonly Kind[]): TableRow[] {
  const sessions = world(kinds, []);
  const partners = sessions.flatMap((one) => one.partners);
  return [
    { has: () => true, shown: (all) => all.total },
    ...sessions.flatMap(({ theme, language }): TableRow[] => [
      { has: (one) => one.theme === theme, shown: (all) => all.byTheme[theme] },
      { has: (one) => one.language === language, shown: (all) => all.byLanguage[language] },
    ]),
    ...partners.flatMap((name): TableRow[] => [
      {
        has: (one) => one.partners.includes(name),
        shown: (all) => all.byPartner.find(({ partner }) => partner === name)?.counts,
      },
      { has: (one) => !one.partners.includes(name) },
    ]),
  ];
}

const COUNTS = ['signUps', 'participants', 'noShows'] as const;

/** What a world's rows hold, `COUNTS` of each. */
function truthOf(rows: readonly TableRow[], sessions: readonly WorkshopSessionFigures[]): number[] {
  return rows.flatMap(({ has }) => {
    const its = sessions.filter(has);
    return COUNTS.map((measure) => its.reduce((sum, one) => sum + one[measure], 0));
  });
}

/** What is shown of them. */
function seenOf(rows: readonly TableRow[], all: PublishedWorkshops): (number | null)[] {
  return rows.flatMap(({ shown }) => COUNTS.map((measure) => shown?.(all)?.[measure] ?? null));
}

function expectNothingTold(groups: ReadonlyMap<string, readonly ReadonlySet<number>[]>): void {
  for (const [key, cells] of groups) {
    for (const [at, possible] of cells.entries()) {
      const [only = 0] = possible.size === 1 ? possible : [];
      if (only > 0 && only < FEWEST) throw new Error(`cell ${at} can only be ${only}: ${key}`);
    }
  }
}

function noteIn(groups: Map<string, Set<number>[]>, key: string, truth: readonly number[]): void {
  const group = groups.get(key) ?? truth.map(() => new Set<number>());
  for (const [at, count] of truth.entries()) group[at]?.add(count);
  groups.set(key, group);
}

describe('somebody who knows the programme, all that is published and this code', PATIENT, () => {
  test.each<[string, Kind[]]>([
    ['two languages', [{ language: 'fr' }, { language: 'nl' }]],
    [
      'themes across languages',
      [
        { theme: 'work', language: 'fr' },
        { theme: 'work', language: 'nl' },
        { theme: 'training', language: 'nl' },
      ],
    ],
    ['a partner within a theme', [{ partners: ['A'] }, {}, { theme: 'mobility' }]],
    [
      'partners who share all',
      [{ partners: ['A'] }, { partners: ['B'] }, { partners: ['A', 'B'] }],
    ],
  ])('learns no small count: %s', (_, kinds) => {
    const rows = rowsOf(kinds).filter(({ shown }) => shown !== undefined);
    const groups = new Map<string, Set<number>[]>();
    for (const numbers of everyWorld(kinds.length * 2, 10)) {
      const sessions = world(kinds, numbers);
      const all = publishedOf(sessions);
      if (!isAmongAll(all.total.signUps, all.total.participants, 10)) continue;
      noteIn(groups, JSON.stringify(all), truthOf(rows, sessions));
    }
    expect(groups.size).toBeGreaterThan(100);
    expectNothingTold(groups);
  });
});

describe('somebody who adds and subtracts all that is published', PATIENT, () => {
  test.each<[string, Kind[], number, number]>([
    ['three themes', [{ theme: 'work' }, { theme: 'training' }, { theme: 'mobility' }], 2, 7],
    ['partners that overlap', [{ partners: ['A', 'B'] }, { partners: ['A'] }, {}], 2, 7],
    [
      'a partner of all but one of three themes',
      [{ partners: ['A'] }, { partners: ['A'], theme: 'mobility' }, { theme: 'training' }],
      2,
      7,
    ],
    [
      'themes and languages crossed',
      [
        { theme: 'work', language: 'fr' },
        { theme: 'work', language: 'nl' },
        { theme: 'training', language: 'nl' },
        { theme: 'training', language: 'both' },
      ],
      1,
      11,
    ],
    [
      'partners across themes and languages',
      [
        { theme: 'work', language: 'fr', partners: ['A'] },
        { theme: 'work', language: 'nl' },
        { theme: 'training', language: 'nl', partners: ['A', 'B'] },
        { theme: 'training', language: 'fr', partners: ['B'] },
      ],
      1,
      11,
    ],
  ])('learns no small count: %s', (_, kinds, width, most) => {
    const rows = rowsOf(kinds);
    const worlds = [...everyWorld(kinds.length * width, most)].map((numbers) => {
      const sessions = world(kinds, numbers);
      const all = publishedOf(sessions);
      const mask = seenOf(rows, all).map((cell) => cell !== null);
      const isSure = isAmongAll(all.total.signUps, all.total.participants, most);
      return { truth: truthOf(rows, sessions), mask, isSure };
    });
    const masks = new Map(worlds.map(({ mask }) => [mask.join(), mask]));
    for (const [name, mask] of masks) {
      const groups = new Map<string, Set<number>[]>();
      const keyOf = (truth: readonly number[]) => truth.filter((_cell, at) => mask[at]).join();
      for (const { truth } of worlds) noteIn(groups, keyOf(truth), truth);
      const published = worlds.filter((one) => one.isSure && one.mask.join() === name);
      const keys = new Set(published.map(({ truth }) => keyOf(truth)));
      expectNothingTold(new Map([...groups].filter(([key]) => keys.has(key))));
    }
  });
});

/** All numbers that add up to no more than `most`: whatever total is published, all worlds with it are there. */
function* everyWorld(size: number, most: number): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first += 1) {
    for (const others of everyWorld(size - 1, most - first)) yield [first, ...others];
  }
}
