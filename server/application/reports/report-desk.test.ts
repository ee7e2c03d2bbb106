import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Report } from '#protocol/reports.js';
import { refuse } from '#protocol/refusals.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ReportDesk } from './report-desk.js';
import { dayOf, workshopsOf } from './testing/days.js';
import type { KeptCentre } from './testing/kept-centre.js';
import { keptCentre } from './testing/kept-centre.js';

let centre: KeptCentre;
let open: Awaited<ReturnType<KeptCentre['open']>>;
beforeEach(async () => {
  centre = await keptCentre('2026-06-15T10:00:00Z');
  open = await centre.open();
});
afterEach(() => centre.remove());

/** The first report or what follows on a day written later must say so. */
async function report(period: string, desk: ReportDesk = open.desk): Promise<Report> {
  const answer = await desk.report({ period });
  return answer.ok ? answer.value : expect.unreachable(answer.refusal.code);
}
const totalOf = async (period: string, desk = open.desk) =>
  (await report(period, desk)).period.tables.outcome?.total;
const reopened = async () => {
  open = await centre.open();
  return open.desk;
};
const rollUps = () => readdir(centre.folder.rollUps);

async function keepDays(): Promise<void> {
  for (const [date, tickets] of [
    ['2024-05-06', 40],
    ['2025-03-03', 100],
    ['2025-03-04', 50],
    ['2025-11-10', 60],
    ['2026-06-11', 70],
    ['2026-06-12', 80],
  ] as const) {
    await open.days.write(date, dayOf(date, tickets));
  }
  await open.workshops.write('2025-03-05', workshopsOf('2025-03-05', 12));
}

describe('a report', () => {
  beforeEach(keepDays);

  it('of a year holds the year, its halves and the year before', async () => {
    const { period, before, parts, years, problems, threshold } = await report('2025');
    expect(period).toMatchObject({ period: '2025', over: true, days: 3 });
    expect(period.tables.outcome?.total).toBe(210);
    expect(period.tables['activity-theme']?.total).toBe(12);
    expect(before?.tables.outcome?.total).toBe(40);
    expect(parts.map(({ period: id }) => id)).toEqual(['2025-H1', '2025-H2']);
    expect({ years, problems, threshold }).toEqual({
      years: [2024, 2025, 2026],
      problems: [],
      threshold: 5,
    });
  });

  it('of a month holds its days', async () => {
    const { parts, before } = await report('2025-03');
    expect(parts.map(({ period }) => period)).toEqual(['2025-03-03', '2025-03-04']);
    expect(before).toBeNull();
  });

  it('tells the contacts of its year so far, and what the centre aims at', async () => {
    centre.settings = { ...centre.settings, yearlyContactTarget: 9_000 };
    expect(await report('2025-03')).toMatchObject({ yearContacts: 222, yearlyTarget: 9_000 });
    const { yearContacts } = await report('2026-01');
    expect(yearContacts).toEqual({ atLeast: 150 });
  });

  it('names each wait that its service level was measured with', async () => {
    const other = { minutes: 15, within: 20, base: 30 };
    await open.days.write('2025-03-06', { ...dayOf('2025-03-06', 30), serviceLevel: other });
    expect((await report('2025-03-06')).period.serviceLevelMinutes).toEqual([15]);
    expect((await report('2025')).period.serviceLevelMinutes).toEqual([15, 25]);
    expect((await report('2025-11')).period.serviceLevelMinutes).toEqual([25]);
  });

  it('holds past years as they were imported', async () => {
    await open.pastYears.take('année;contacts\n2019;50 000', 'ANNE');
    expect((await report('2025')).pastYears).toEqual([
      { year: 2019, figures: { contacts: 50_000 } },
    ]);
  });

  it.each(['2026-06-16', '2026-07', '2026-B4', '2026-H2', '2027'])(
    'of %s, which has not begun, is refused',
    async (period) => {
      expect(await open.desk.report({ period })).toEqual(refuse('no-such-day'));
    },
  );

  it('of a time of which nothing is kept is empty', async () => {
    const { period, parts, before } = await report('2011');
    expect(period).toMatchObject({ period: '2011', over: true, days: 0, tables: {} });
    expect([parts, before]).toEqual([[], null]);
  });

  it('of a day is the one that a list of days shows', async () => {
    const { period } = await report('2025-03-03');
    const listed = await open.desk.statistics({ from: '2025-03-01', to: '2025-03-31' });
    const days = listed.ok ? listed.value.days : expect.unreachable();
    expect(days.map(({ date, tickets }) => [date, tickets])).toEqual([
      ['2025-03-03', period.tables.outcome?.total],
      ['2025-03-04', 50],
    ]);
    expect(days[0]).toMatchObject({ final: true, interviews: 100, serviceLevelMinutes: [25] });
  });
});

describe('a list of days', () => {
  beforeEach(keepDays);

  it('crosses the turn of a year', async () => {
    const listed = await open.desk.statistics({ from: '2025-11-01', to: '2026-06-11' });
    const days = listed.ok ? listed.value.days : expect.unreachable();
    expect(days.map(({ date }) => date)).toEqual(['2025-11-10', '2026-06-11']);
  });

  it.each([
    ['2026-02-01', '2026-01-31', 'no-such-day'],
    ['2025-01-01', '2026-02-05', 'range-too-long'],
  ])('from %s to %s is refused: %s', async (from, to, code) => {
    expect(await open.desk.statistics({ from, to })).toMatchObject({ refusal: { code } });
  });
});

describe('what is kept of years that are over', () => {
  beforeEach(keepDays);

  it('answers after a start without reading a day', async () => {
    await report('2025');
    expect(await rollUps()).toEqual([
      '2024-days.json.gz',
      '2024.json.gz',
      '2025-days.json.gz',
      '2025.json.gz',
    ]);
    const desk = await reopened();
    open.days.read = () => expect.unreachable('a day was read');
    const list = open.days.list.bind(open.days);
    open.days.list = (from, to) =>
      from < '2026' ? expect.unreachable('days were read') : list(from, to);
    expect(await totalOf('2025', desk)).toBe(210);
    expect((await report('2025-03', desk)).parts).toHaveLength(2);
  });

  it('goes before a day of it is written, and is made again', async () => {
    await report('2025');
    await open.days.write('2025-03-04', dayOf('2025-03-04', 55));
    expect(await rollUps()).toEqual(['2024-days.json.gz', '2024.json.gz']);
    expect(await totalOf('2025')).toBe(215);
    expect(await totalOf('2025', await reopened())).toBe(215);
    await open.workshops.write('2025-03-06', workshopsOf('2025-03-06', 20));
    const { period } = await report('2025');
    expect(period.tables['activity-theme']?.total).toBe(32);
  });

  it('is not right any more where a day was put there by hand', async () => {
    await report('2025');
    const place = join(centre.folder.statistics, '2025');
    await writeFile(join(place, '2025-07-01.json'), JSON.stringify(dayOf('2025-07-01', 30)));
    expect(await totalOf('2025', await reopened())).toBe(240);
    await writeFile(join(place, '2025-07-01.json'), JSON.stringify(dayOf('2025-07-01', 44)));
    expect(await totalOf('2025', await reopened())).toBe(254);
  });

  it.each(['2025.json.gz', '2025-days.json.gz'])(
    'is made again where %s is damaged',
    async (name) => {
      await report('2025');
      const file = join(centre.folder.rollUps, name);
      const bytes = await readFile(file);
      for (const damaged of [Buffer.alloc(0), bytes.subarray(0, 40), Buffer.from('{}')]) {
        await writeFile(file, damaged);
        const desk = await reopened();
        expect(await totalOf('2025', desk)).toBe(210);
        expect(await totalOf('2025-03-04', desk)).toBe(50);
      }
      expect(centre.problems).toEqual([]);
    },
  );

  it('is of the threshold that holds', async () => {
    await open.days.write('2025-03-05', dayOf('2025-03-05', 50, 7));
    const dutch = async (desk = open.desk) =>
      (await report('2025-03-05', desk)).period.tables.language?.cells.nl;
    expect(await dutch()).toBe(7);
    centre.settings = { ...centre.settings, smallestCount: 10 };
    expect(await dutch()).toBeNull();
    expect(await dutch(await reopened())).toBeNull();
  });

  it('shows nothing more after a lower threshold: together two publications would tell', async () => {
    await open.days.write('2025-03-05', dayOf('2025-03-05', 50, 7));
    centre.settings = { ...centre.settings, smallestCount: 10 };
    const dutch = async (period: string) => (await report(period)).period.tables.language?.cells.nl;
    expect(await dutch('2025-03-05')).toBeNull();
    centre.settings = { ...centre.settings, smallestCount: 5 };
    expect(await dutch('2025-03-05')).toBeNull();
    // of a later year nothing was published then
    centre.clock.advance(300 * 86_400_000);
    await open.days.write('2027-01-05', dayOf('2027-01-05', 50, 7));
    expect(await dutch('2027-01-05')).toBe(7);
  });

  it('publishes nothing under a threshold that cannot be remembered', async () => {
    await report('2025');
    centre.settings = { ...centre.settings, smallestCount: 10 };
    const document = centre.documents.get('published-thresholds') ?? expect.unreachable();
    document.failing = true;
    expect(await open.desk.report({ period: '2025' })).toEqual(refuse('storage-unavailable'));
    document.failing = false;
    expect((await report('2025')).threshold).toBe(10);
  });
});

describe('the year that runs', () => {
  beforeEach(keepDays);

  it('has each new day, and each day that is folded again', async () => {
    expect(await totalOf('2026-06-12')).toBe(80);
    await open.days.write('2026-06-12', dayOf('2026-06-12', 81));
    expect(await totalOf('2026-06-12')).toBe(81);
    await open.days.write('2026-06-13', dayOf('2026-06-13', 30));
    expect(await totalOf('2026-06-13')).toBe(30);
    expect((await report('2026')).period.days).toBe(3);
    await open.workshops.write('2026-05-20', workshopsOf('2026-05-20', 9));
    expect((await report('2026-05')).period.tables['activity-theme']?.total).toBe(9);
  });

  it('becomes one that is over at its midnight', async () => {
    expect((await report('2026')).period.over).toBe(false);
    centre.clock.advance(Date.parse('2027-01-01T00:00:00Z') - centre.clock.now());
    const { period } = await report('2026');
    expect([period.over, period.tables.outcome?.total]).toEqual([true, 150]);
    // those present at its last sessions can be counted still
    expect(period.participantsPending).toBe(true);
    expect(await rollUps()).not.toContain('2026.json.gz');
    centre.clock.advance(2 * 24 * 3_600_000);
    expect((await report('2026')).period).not.toHaveProperty('participantsPending');
    expect(await rollUps()).toContain('2026.json.gz');
  });
});

describe('days that are wrong', () => {
  beforeEach(keepDays);

  it('are named, and do not count, where they cannot be read', async () => {
    const file = join(centre.folder.statistics, '2025/2025-03-03.json');
    for (const name of [file, `${file}.bak`]) await writeFile(name, 'half a d');
    const { period, problems } = await report('2025', await reopened());
    expect(period.tables.outcome?.total).toBe(110);
    expect(period.missing).toEqual(['2025-03-03']);
    expect(problems).toEqual([{ date: '2025-03-03', what: 'missing' }]);
    expect((await report('2024')).problems).toEqual(problems);
  });

  it('count once where two files say they are of one date', async () => {
    const place = centre.folder.statistics;
    await copyFile(join(place, '2025/2025-03-04.json'), join(place, '2025/2025-03-10.json'));
    await mkdir(join(place, '2023'));
    await copyFile(join(place, '2025/2025-11-10.json'), join(place, '2023/2025-11-10.json'));
    const { period, problems } = await report('2025', await reopened());
    expect(period.tables.outcome?.total).toBe(210);
    expect(problems).toEqual([
      { date: '2025-03-04', what: 'twice' },
      { date: '2025-03-10', what: 'missing' },
      { date: '2025-11-10', what: 'twice' },
    ]);
  });
});

describe('once after a start', () => {
  it('roll-ups are made and copies laid together, and every figure stays', async () => {
    await keepDays();
    await open.desk.round();
    expect(await rollUps()).toContain('2025.json.gz');
    expect(await readdir(join(centre.folder.statistics, '2025'))).toEqual([
      '2025-03-03.json',
      '2025-03-04.json',
      '2025-11-10.json',
      'copies.json.gz',
    ]);
    expect(await readdir(join(centre.folder.statistics, '2026'))).toContain('2026-06-11.json.bak');
    await writeFile(join(centre.folder.statistics, '2025/2025-03-04.json'), '');
    expect(await totalOf('2025', await reopened())).toBe(210);
    expect(centre.problems).toContain('2025-03-04.json: the copy kept with its year was used');
  });
});
