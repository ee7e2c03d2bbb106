import { openPlanner, planSession, putActivity } from '../harness/planner.js';
import { countOf, disorderIn, figuresOf, journalDays } from './clock-journal.js';
import { NightDesk } from './clock-night-desk.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';
import type { Random } from '../harness/random.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Before an hour strikes: the clock goes on while a busy machine looks at what was before. */
const SHORTLY = 30_000;

/** A Sunday on which clocks are changed, in UTC as the law has it (Directive 2000/84/EC): at 1:00. */
interface ChangedSunday {
  readonly sunday: string;
  readonly begins: number;
  readonly hours: number;
  readonly sessions: readonly {
    readonly starts: string;
    readonly ends: string;
    readonly at: readonly [number, number];
  }[];
  /** Tickets of the hour from 2 to 3, where one comes every hour. */
  readonly atTwo: number;
}

/** `at`: hours after the day's midnight, as they pass. */
const SUNDAYS: readonly ChangedSunday[] = [
  {
    sunday: '2027-03-28',
    begins: Date.parse('2027-03-27T23:00:00Z'),
    hours: 23,
    sessions: [
      { starts: '01:30', ends: '03:30', at: [1.5, 2.5] },
      { starts: '10:00', ends: '12:00', at: [9, 11] },
    ],
    atTwo: 0,
  },
  {
    sunday: '2027-10-31',
    begins: Date.parse('2027-10-30T22:00:00Z'),
    hours: 25,
    sessions: [
      { starts: '01:30', ends: '03:30', at: [1.5, 4.5] },
      { starts: '10:00', ends: '12:00', at: [11, 13] },
    ],
    atTwo: 2,
  },
];

/** One ticket an hour, each called after ten minutes and a half and served as long. */
const STEP = 10.5 * MINUTE;

export const dstNights: Scenario = {
  name: 'dst-nights',
  what: 'the last Sunday of March and of October in Brussels, hour by hour by the simulated clock, from the evening before to Monday’s closing; the server is killed in some hours and started in the next',
  short: 2,
  long: 50,
  async run({ rounds, long, random, say }) {
    const tally = new Tally();
    for (let round = 1; round <= rounds; round += 1) {
      const day = SUNDAYS[round % SUNDAYS.length];
      if (day === undefined) throw new Error('no Sunday');
      tally.add(await liveThrough(day, random, round, long ? 3 : 0));
      if (round % 10 === 0) say(`${round} nights`);
    }
    return tally.outcome();
  },
};

/** @param more hours of the day in which the server is off, besides one of the night */
async function liveThrough(day: ChangedSunday, random: Random, round: number, more: number) {
  const { begins, hours, sunday } = day;
  const ends = begins + hours * HOUR;
  const desk = await NightDesk.open(begins - 30 * MINUTE);
  const night = new Tally();
  const check = (holds: boolean, what: string): void => {
    if (!holds) night.problems.push(`night ${round}, ${sunday}: ${what}`);
  };
  const take = async (expected: number): Promise<void> => {
    const number = await desk.take();
    check(number === expected, `number ${number} instead of ${expected}`);
  };
  const look = async (when: string): Promise<void> => {
    const { wrong, ...found } = await desk.look();
    night.add({ answered: 0, ...found });
    for (const name of wrong) check(false, `${when}: the screen of the ${name} is wrong`);
  };
  const turnTo = async (instant: number, off: boolean, when: string): Promise<void> => {
    await desk.turnTo(instant, off);
    if (off) await look(`${when}, started`);
  };
  const lookFor = async (): Promise<void> => {
    const { problems, ...found } = await desk.lookFor();
    night.add(found);
    for (const problem of problems) check(false, problem);
  };
  try {
    const planned = await plan(desk, day);
    await desk.openDay();
    for (const number of [1, 2]) await take(number);
    await desk.turnTo(begins - SHORTLY);
    await desk.lookedAtClock();
    await look('Saturday, before its midnight');
    await desk.turnTo(begins + 1);
    desk.dayEnded();
    await look('Saturday, past its midnight');
    await lookFor();
    for (const what of await whatIsClosed(desk.server.data, begins - 1, 1)) check(false, what);

    await desk.openDay();
    const off = new Set([random.between(0, 4)]);
    for (let hour = 0; hour < more; hour += 1) off.add(random.between(5, hours - 1));
    for (let hour = 0; hour < hours; hour += 1) {
      const starts = begins + hour * HOUR + 5 * MINUTE;
      await turnTo(starts, off.has(hour), `hour ${hour}`);
      await take(hour + 1);
      await look(`hour ${hour}, given`);
      await desk.turnTo(starts + STEP);
      await desk.begin();
      await look(`hour ${hour}, begun`);
      const isOffAgain = off.has(hour) && random.next() < 0.5;
      await turnTo(starts + 2 * STEP, isOffAgain, `hour ${hour}, begun`);
      await desk.end();
      await desk.turnTo(begins + (hour + 1) * HOUR - SHORTLY);
      if (hour < 4) await desk.lookedAtClock();
      await look(`hour ${hour}, served`);
      const { date } = await desk.steward.fresh();
      check(date === sunday, `hour ${hour}: the day is ${date}`);
      for (const [index, { at }] of day.sessions.entries()) {
        const [from, to] = at;
        const passed = hour + 1 - SHORTLY / HOUR;
        const state = passed < from ? 'closed' : passed < to ? 'running' : 'over';
        // said at the next change, or when its seats are given away
        const isSaid = await desk.steward
          .until(({ workshops }) => {
            const session = workshops.sessions[planned[index] ?? ''];
            const [startsAt, endsAt] = [begins + from * HOUR, begins + to * HOUR];
            const isOnTime = session?.startsAt === startsAt && session.endsAt === endsAt;
            return isOnTime && stateOf(session.signUp) === state;
          })
          .catch(() => undefined);
        check(isSaid !== undefined, `session ${index} is not ${state} at ${hour + 1} h`);
      }
    }
    const overnight = random.next() < 0.5;
    await desk.turnTo(ends + 1, overnight);
    desk.dayEnded();
    await look('Sunday, past its midnight');
    await monday(desk, ends, { take, look });
    await lookFor();
    for (const problem of await whatIsKept(desk, day)) check(false, problem);
    return { ...night.outcome(), healMs: night.slowestHealMs };
  } finally {
    await desk.close();
  }
}

/** As far as a session's sign-up tells of its course. */
function stateOf(signUp: string | undefined): string {
  return signUp === 'running' || signUp === 'over' ? signUp : 'closed';
}

async function plan(desk: NightDesk, { sunday, sessions }: ChangedSunday) {
  const planner = await openPlanner(desk.server.url);
  await putActivity(planner);
  const planned: string[] = [];
  for (const { starts, ends } of sessions)
    planned.push(await planSession(planner, { date: sunday, starts, ends }));
  planner.close();
  await desk.setHours();
  return planned;
}

/** What is done and looked at, each time for the problems of the night. */
interface Steps {
  take(expected: number): Promise<void>;
  look(when: string): Promise<void>;
}

/** Opening hours on the wall clock of the day after: from 9:00 to 17:00. */
async function monday(desk: NightDesk, midnight: number, { take, look }: Steps): Promise<void> {
  const [opens, closes] = [midnight + 9 * HOUR, midnight + 17 * HOUR];
  await desk.turnTo(opens - SHORTLY);
  await desk.lookedAtClock();
  await look('Monday, before its hour');
  await desk.turnTo(opens);
  desk.dayBegins();
  await look('Monday, opened');
  await take(1);
  await desk.turnTo(closes - SHORTLY);
  await desk.lookedAtClock();
  await look('Monday, before it closes');
  await desk.turnTo(closes);
  desk.dayEnded();
  await look('Monday, closed');
}

/** What is wrong with the journals that are there, of which the first ended at that instant. */
async function whatIsClosed(data: string, at: number, count: number): Promise<readonly string[]> {
  const days = await journalDays(data);
  const problems = days.flatMap(disorderIn);
  if (days.length !== count) problems.push(`there are journals of ${days.length} days`);
  for (const [index, day] of days.entries()) {
    const closed = day.events.filter(({ type }) => type === 'day-closed');
    if (countOf(day, 'day-opened') !== 1 || closed.length !== 1)
      problems.push(`${day.date} was opened or closed more than once`);
    if (index === 0 && closed[0]?.at !== at)
      problems.push(`${day.date} was closed at ${closed[0]?.at}, and not at ${at}`);
  }
  return problems;
}

/** What is wrong with the journals and the figures of Sunday; Saturday's journal has gone by then. */
async function whatIsKept(
  { server: { data } }: NightDesk,
  { sunday, begins, hours, atTwo }: ChangedSunday,
): Promise<readonly string[]> {
  const problems = [...(await whatIsClosed(data, begins + hours * HOUR - 1, 2))];
  const figures = await figuresOf(data, sunday);
  const { byHour, islands, waits, interviews, outcomes, tickets, open } = figures;
  const expected = byHour.map((_, hour) => (hour === 2 ? atTwo : 1));
  const sameInAll = JSON.stringify([[10, hours]]);
  const facts: readonly (readonly [boolean, string])[] = [
    [tickets === hours && outcomes.served === hours && open === 0, `${tickets} tickets`],
    [byHour.join() === expected.join(), `hours ${byHour.join()}`],
    [JSON.stringify(waits) === sameInAll, `waits ${JSON.stringify(waits)}`],
    [JSON.stringify(interviews) === sameInAll, `interviews ${JSON.stringify(interviews)}`],
    [Math.abs((islands?.open ?? 0) - hours * 60) <= 1, `staffed for ${islands?.open} minutes`],
  ];
  for (const [holds, what] of facts) if (!holds) problems.push(`figures of ${sunday}: ${what}`);
  return problems;
}
