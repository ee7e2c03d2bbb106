import type { Report } from '#protocol/reports.js';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import { stateOf } from '../../domain/reception/kept-state.js';
import type { ReceptionState, Ticket } from '../../domain/reception/state.js';
import { summarise } from '../../domain/statistics/fold.js';
import { seenWithin } from './running-year.js';
import { dayOf } from './testing/days.js';
import type { KeptCentre } from './testing/kept-centre.js';
import { keptCentre } from './testing/kept-centre.js';

const TODAY = '2026-06-15';
const NINE = Date.parse(`${TODAY}T07:00:00Z`);

let centre: KeptCentre;
let open: Awaited<ReturnType<KeptCentre['open']>>;
beforeEach(async () => {
  centre = await keptCentre(`${TODAY}T10:00:00Z`);
  open = await centre.open();
  await open.days.write('2026-06-12', dayOf('2026-06-12', 80));
});
afterEach(() => centre.remove());

/** So many came, and wait still; or the day is closed and all have left. */
function withTickets(count: number, date = TODAY, closed = false): ReceptionState {
  const tickets = Array.from({ length: count }, (_, index): Ticket => ({
    id: `ticket-${index}`,
    number: index + 1,
    theme: 'work',
    language: 'fr',
    channel: 'kiosk',
    secretHash: `secret-${index}`,
    shortCode: 'ACDEFG',
    arrivedAt: NINE,
    status: closed ? 'closed' : 'waiting',
    priority: false,
    callTimes: [],
    transfers: 0,
    ...(closed && { outcome: 'left' as const, closedAt: NINE + 60_000 }),
  }));
  return stateOf({
    day: { date, openedAt: NINE, ...(closed && { closedAt: NINE + 3_600_000 }) },
    nextNumber: count + 1,
    tickets,
    ...{ islands: [], blocks: [], kiosks: [], seats: [], help: [], people: [] },
    ...{ stretches: [], ownDays: [] },
  });
}
async function report(period: string): Promise<Report> {
  const answer = await open.desk.report({ period });
  return answer.ok ? answer.value : expect.unreachable(answer.refusal.code);
}
const totalOf = async (period: string) => (await report(period)).period.tables.outcome?.total;

test('publishing takes no more than a twentieth of the time; a small centre sees it at once', () => {
  expect([0, 8, 10, 11, 400].map(seenWithin)).toEqual([200, 200, 200, 220, 8_000]);
});

describe('the day that runs', () => {
  it('is seen as it is now, a moment later at most', async () => {
    centre.state = withTickets(30);
    expect(await totalOf(TODAY)).toBe(30);
    centre.state = withTickets(36);
    centre.clock.advance(60_000);
    expect(await totalOf(TODAY)).toBe(36);
    expect((await report('2026-06')).parts.map(({ period, over }) => [period, over])).toEqual([
      ['2026-06-12', true],
      [TODAY, false],
    ]);
  });

  it('is not published anew for every ticket: the desk needs the processor', async () => {
    centre.state = withTickets(30);
    await report('2026');
    centre.state = withTickets(36);
    centre.clock.advance(199);
    expect(await totalOf(TODAY)).toBe(30);
    // a clock that was put back does not stop it
    centre.clock.advance(-60_000);
    expect(await totalOf(TODAY)).toBe(36);
  });

  it('is over as soon as it is closed, before its file is written and after', async () => {
    centre.state = withTickets(30);
    await report(TODAY);
    centre.state = withTickets(30, TODAY, true);
    const { period } = await report(TODAY);
    expect([period.over, period.tables.outcome?.cells.left]).toEqual([true, 30]);
    await open.days.write(TODAY, summarise(centre.state, centre.settings));
    expect((await report(TODAY)).period).toEqual(period);
    expect((await report('2026')).period.days).toBe(2);
  });

  it('counts once where a file of it is there already', async () => {
    await open.days.write(TODAY, dayOf(TODAY, 12));
    centre.state = withTickets(40);
    expect(await totalOf(TODAY)).toBe(40);
    expect((await report('2026')).period.days).toBe(2);
  });

  it('keeps its year running past midnight', async () => {
    centre.clock.advance(Date.parse('2026-12-31T23:30:00Z') - centre.clock.now());
    centre.state = withTickets(30, '2026-12-31');
    const { period, years } = await report('2026');
    expect([period.over, period.days, years]).toEqual([false, 2, [2026]]);
    expect((await report('2027')).period.days).toBe(0);
  });

  it('keeps its year apart from the one that has begun, whoever asks at once', async () => {
    centre.clock.advance(Date.parse('2027-01-01T00:30:00Z') - centre.clock.now());
    centre.state = withTickets(30, '2026-12-31');
    await open.days.write('2027-01-01', dayOf('2027-01-01', 40));
    const asked = ['2026', '2027', '2026-12', '2027-01', '2026', '2027'];
    const answers = await Promise.all(asked.map(totalOf));
    expect(answers).toEqual([110, 40, 30, 40, 110, 40]);
    // and each is read once
    open.days.list = () => expect.unreachable('days were read again');
    expect(await totalOf('2026')).toBe(110);
    expect(await totalOf('2027')).toBe(40);
  });

  it('is renewed by itself after a day was written', async () => {
    centre.state = withTickets(30);
    await open.desk.round();
    await report('2026');
    await open.days.write('2026-06-12', dayOf('2026-06-12', 81));
    await open.desk.round();
    open.days.read = () => expect.unreachable('a day was read again');
    expect(await totalOf('2026-06-12')).toBe(81);
  });
});
