import type { ReportDesk } from '../../../server/application/reports/report-desk.js';
import type { DayFigures } from '../../../server/domain/statistics/day-figures.js';
import type { Centre } from './centre.js';
import type { Database } from './sql.js';

/** One round, ms. */
export interface WarmRound {
  /** The last whole year: its published periods lie in memory. */
  readonly whole: number;
  /** The running year right after one more of its days was written: the year is summed and published anew. */
  readonly renewed: number;
  /** The running year again after other periods: its published periods lie in memory. */
  readonly running: number;
  /** The same counts and percentiles by SQL. */
  readonly sqlWhole: number;
  readonly sqlRunning: number;
}

/**
 * Rounds in one process, ours and theirs in turn. In each a day of the running year is written with other
 * figures than before, and other periods are asked for in between.
 */
export async function warmRounds(
  count: number,
  { desk, days }: Centre,
  database: Database,
  years: { readonly whole: number; readonly running: number },
  versions: readonly [DayFigures, DayFigures],
): Promise<WarmRound[]> {
  const rounds: WarmRound[] = [];
  for (let round = 0; round < count; round += 1) {
    const day = versions[round % 2] ?? versions[0];
    await days.write(day.date, day);
    const theirs = async () => ({
      sqlWhole: await timed(() => database.yearReport(years.whole)),
      sqlRunning: await timed(() => database.yearReport(years.running)),
    });
    const ours = async () => {
      const renewed = await timed(() => asked(desk, String(years.running)));
      await othersThan(desk, years.whole);
      const whole = await timed(() => asked(desk, String(years.whole)));
      await othersThan(desk, years.whole);
      const running = await timed(() => asked(desk, String(years.running)));
      return { renewed, whole, running };
    };
    // who goes first changes
    if (round % 2 === 0) rounds.push({ ...(await ours()), ...(await theirs()) });
    else rounds.push({ ...(await theirs()), ...(await ours()) });
  }
  return rounds;
}

async function othersThan(desk: ReportDesk, year: number): Promise<void> {
  for (const period of [`${year - 1}`, `${year - 3}-H2`, `${year}-05`, `${year - 2}-B4`]) {
    await asked(desk, period);
  }
}

export async function asked(desk: ReportDesk, period: string) {
  const answer = await desk.report({ period });
  if (!answer.ok) throw new Error(`${period}: ${answer.refusal.code}`);
  return answer.value;
}

async function timed(once: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await once();
  return performance.now() - began;
}
