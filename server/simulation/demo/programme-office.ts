import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { ExampleProgramme } from './example-programme.js';
import type { DemoLink } from './link.js';
import type { DemoRun } from './run.js';
import { demonstrationSessions } from './todays-programme.js';

/** Puts the example programme into one that nobody has planned anything in, as the team's planner would. */
export async function planProgramme(
  run: DemoRun,
  office: DemoLink<'office'>,
  example: ExampleProgramme,
): Promise<void> {
  while (office.view === undefined) await office.changed(run.pace.glance());
  const { timeZone } = office.view;
  let refused = 0;
  for (const activity of example.activities) {
    const put = await office.send('put-activity', { activity });
    if (!put.ok) refused += 1;
  }
  const [today = '', time = ''] = localMinute(office.now(), timeZone);
  const weekly = byWeek(demonstrationSessions(example, today, time));
  for (const [session, weeks] of weekly) {
    const planned = await office.send('plan-sessions', { session, weeks });
    if (!planned.ok) refused += 1;
  }
  run.log(`programme planned${refused === 0 ? '' : `, but for ${refused}`}`);
}

/** The first session of each series, by date, with how many weeks on end it is held. */
function byWeek(sessions: readonly SessionPlan[]): (readonly [SessionPlan, number])[] {
  const series = new Map<string, { readonly first: SessionPlan; weeks: number }>();
  for (const session of sessions) {
    const { date, ...rest } = session;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const key = JSON.stringify([weekday, rest]);
    const known = series.get(key);
    if (known === undefined) series.set(key, { first: session, weeks: 1 });
    else known.weeks += 1;
  }
  return [...series.values()].map(({ first, weeks }) => [first, weeks]);
}

/** @returns `YYYY-MM-DD` and `HH:MM` there; Swedish writes them so */
function localMinute(ms: number, timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(ms).split(' ');
}
