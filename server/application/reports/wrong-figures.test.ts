import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Report } from '#protocol/reports.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { emptyDay, withLot } from '../../domain/portrait/feedback-day.js';
import { dayOf, workshopsOf } from './testing/days.js';
import type { KeptCentre } from './testing/kept-centre.js';
import { keptCentre } from './testing/kept-centre.js';

let centre: KeptCentre;
let open: Awaited<ReturnType<KeptCentre['open']>>;
beforeEach(async () => {
  centre = await keptCentre('2026-06-15T10:00:00Z');
  open = await centre.open();
  await open.days.write('2026-05-20', dayOf('2026-05-20', 80));
});
afterEach(() => centre.remove());

async function report(period: string): Promise<Report> {
  const answer = await open.desk.report({ period });
  return answer.ok ? answer.value : expect.unreachable(answer.refusal.code);
}
async function damage(folder: string, name: string): Promise<void> {
  const place = join(folder, name.slice(0, 4));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, name), 'half a d');
  await writeFile(join(place, `${name}.bak`), 'half a d');
  open = await centre.open();
}

describe('days dated after today', () => {
  const AHEAD = ['2026-07-01', '2030-01-07'];
  beforeEach(async () => {
    for (const date of AHEAD) await open.days.write(date, dayOf(date, 50));
  });

  it('are named and count nowhere', async () => {
    const { period, years, problems } = await report('2026');
    expect([period.days, period.tables.outcome?.total, years]).toEqual([1, 80, [2026]]);
    expect(problems).toEqual(AHEAD.map((date) => ({ date, what: 'ahead' })));
    const listed = await open.desk.statistics({ from: '2026-05-01', to: '2026-07-31' });
    expect(listed).toMatchObject({ value: { days: [{ date: '2026-05-20' }], missing: [] } });
  });

  it('give no year the figures of another, whoever asks at once', async () => {
    const answers = await Promise.all(
      ['2026', '2026-05', '2026', '2026-05-20', '2026-B3'].map(report),
    );
    expect(answers.map(({ period }) => period.days)).toEqual([1, 1, 1, 1, 1]);
  });

  it('count from their day on', async () => {
    centre.clock.advance(Date.parse('2026-07-02T10:00:00Z') - centre.clock.now());
    const { period, problems } = await report('2026');
    expect(period.tables.outcome?.total).toBe(130);
    expect(problems).toEqual([{ date: '2030-01-07', what: 'ahead' }]);
  });
});

describe('collective activities that cannot be read', () => {
  beforeEach(async () => {
    await open.workshops.write('2026-05-11', workshopsOf('2026-05-11', 12));
    await open.workshops.write('2026-03-10', workshopsOf('2026-03-10', 9));
  });

  it('make participants least counts, though the desk has figures of that day', async () => {
    await damage(centre.folder.workshopStatistics, '2026-05-20.json');
    const { period, problems, yearContacts } = await report('2026-05');
    expect(period.missing).toEqual(['2026-05-20']);
    for (const id of ['activity-theme', 'activity-format', 'activity-language'] as const) {
      expect(period.tables[id]?.total).toEqual({ atLeast: 12 });
    }
    expect(period.tables['activity-theme']?.cells).toMatchObject({
      work: { atLeast: 12 },
      training: null,
    });
    expect(period.partners).toMatchObject([{ participants: { atLeast: 12 } }]);
    expect(period.tables.outcome?.total).toBe(80);
    expect(yearContacts).toEqual({ atLeast: 101 });
    expect(problems).toEqual([{ date: '2026-05-20', what: 'missing' }]);
    const { period: march } = await report('2026-03');
    expect([march.missing, march.tables['activity-theme']?.total]).toEqual([[], 9]);
    expect((await report('2026-05-20')).period.missing).toEqual([]);
  });

  it('leave a month without any as unknown, not as none', async () => {
    await damage(centre.folder.workshopStatistics, '2026-04-09.json');
    const { period } = await report('2026-04');
    expect([period.missing, period.tables['activity-theme']?.total]).toEqual([
      ['2026-04-09'],
      null,
    ]);
  });
});

describe('what visitors told that cannot be read', () => {
  const told = withLot(emptyDay('mark-of-the-day-'), 'morning', {
    kind: 'satisfaction',
    answers: Array.from({ length: 9 }, () => 'good' as const),
  });
  beforeEach(async () => {
    centre.clock.advance(Date.parse('2027-01-15T10:00:00Z') - centre.clock.now());
    const place = join(centre.folder.feedback, '2026');
    await mkdir(place);
    for (const date of ['2026-03-11', '2026-05-12']) {
      await writeFile(join(place, `${date}.json`), JSON.stringify(told));
    }
  });

  it('is all there before', async () => {
    const { period, problems } = await report('2026');
    expect([period.tables.satisfaction?.total, problems]).toEqual([18, []]);
  });

  it.each(['2026-03-12.json', '2026-03.json'])('(%s) leaves its month out', async (name) => {
    await damage(centre.folder.feedback, name);
    const { period: march, problems } = await report('2026-03');
    expect(march.tables.satisfaction).toBeUndefined();
    expect(problems).toEqual([{ date: '2026-03-01', what: 'feedback' }]);
    expect((await report('2026-05')).period.tables.satisfaction?.total).toBe(9);
    const { period: year } = await report('2026');
    expect(year.tables.satisfaction?.total).toEqual({ atLeast: 9 });
    expect(year.tables.satisfaction?.cells).toEqual({
      good: { atLeast: 9 },
      fair: null,
      bad: null,
    });
    expect(year.tables.outcome?.total).toBe(80);
  });
});
