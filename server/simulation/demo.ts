import { setMaxListeners } from 'node:events';
import { readFile } from 'node:fs/promises';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';

import type { DayFile } from './day-file.js';
import { readStaffing, readVisitors } from './day-file.js';
import type { DemoStaff } from './demo-staff.js';
import { accessTo } from './demo/access.js';
import { DemoAdvisor } from './demo/advisor.js';
import { DayClock } from './demo/day-clock.js';
import type { ExampleProgramme } from './demo/example-programme.js';
import { exampleProgrammeSchema } from './demo/example-programme.js';
import { keepDayOpen, showCalls } from './demo/house.js';
import { DemoLink } from './demo/link.js';
import type { DemoKiosk } from './demo/machines.js';
import { callForHelp, lookAfter } from './demo/machines.js';
import { paceOf } from './demo/pace.js';
import { planProgramme } from './demo/programme-office.js';
import type { DemoRun } from './demo/run.js';
import { useSpace } from './demo/space.js';
import { DemoVisitors } from './demo/visitors.js';
import { WorkshopGoers } from './demo/workshop-goers.js';

export { demoStaff } from './demo-staff.js';

export interface DemoOptions {
  /** Address of a running server, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Known to that server: a steward, advisors, the first of whom works at island 1 and so on, a planner. */
  readonly staff: readonly DemoStaff[];
  /** Paths of the day files. */
  readonly visitors: string;
  readonly staffing: string;
  /** Path of the workshops' example programme. */
  readonly programme: string;
  /** How many times faster than the file visitors arrive and are advised; more than 0. */
  readonly speed: number;
  readonly log: (line: string) => void;
  /** Numbers in [0, 1). */
  readonly random: () => number;
}

export interface Demo {
  /** Takes everybody out of the centre and closes their connections; tickets stay as they are. */
  stop(): Promise<void>;
}

/** Where a kiosk stands is said in both languages, as the team of such a house would. */
const AT_THE_DOOR: Omit<DemoKiosk, 'link'> = {
  name: 'Kiosk 1',
  settings: { ...defaultKioskSettings, place: 'Entrée · Ingang', printer: 'browser' },
};
const IN_THE_SPACE: Omit<DemoKiosk, 'link'> = {
  name: 'Kiosk 2',
  settings: {
    ...defaultKioskSettings,
    place: 'Espace numérique · Multimediaruimte',
    accessible: true,
    reach: true,
    services: ['multimedia', 'divide', 'doors'],
  },
};

/** The last islands stay free for the person trying the product. */
const ISLANDS_LEFT_FREE = 3;

/**
 * A living centre: simulated visitors and advisors who use the server through real sockets, as any
 * other client, until stopped. Returns when they have set out; a server that is away is waited for.
 *
 * @throws where a file cannot be read or has a bad row, or no steward or planner is among the staff
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { url, staff, speed, log, random } = options;
  const steward = staff.find(({ roles }) => roles.includes('steward'));
  if (steward === undefined) throw new Error('a demonstration needs a steward');
  const planner = staff.find(({ roles }) => roles.includes('planner'));
  if (planner === undefined) throw new Error('a demonstration needs a planner');
  const advisors = staff.filter(({ roles }) => roles.includes('advisor'));
  const working = advisors.slice(0, Math.max(1, advisors.length - ISLANDS_LEFT_FREE));

  const visitors = await readRows(options.visitors, readVisitors);
  const allShifts = await readRows(options.staffing, readStaffing);
  const example = await readExample(options.programme);
  const staffing = allShifts.filter(({ island }) => island <= working.length);

  const stopping = new AbortController();
  const { signal } = stopping;
  // Every wait of everybody listens to it.
  setMaxListeners(0, signal);
  const clock = new DayClock(visitors, staffing, speed, Date.now);
  const pace = paceOf(speed, random);
  const run: DemoRun = { url, signal, random, pace, clock, log, guests: new Map() };
  const access = accessTo(run);

  const desk = new DemoLink<'steward'>(url, signal, async () => ({
    audience: 'steward',
    token: await access.signIn({ code: steward.code, pin: steward.pin }),
  }));
  const pairedKiosk = (): DemoLink<'kiosk'> =>
    new DemoLink<'kiosk'>(url, signal, async () => ({
      audience: 'kiosk',
      token: await access.pair('kiosk'),
    }));
  const atTheDoor: DemoKiosk = { ...AT_THE_DOOR, link: pairedKiosk() };
  const inTheSpace: DemoKiosk = { ...IN_THE_SPACE, link: pairedKiosk() };
  const display = new DemoLink<'display'>(url, signal, async () => ({
    audience: 'display',
    token: await access.pair('display'),
  }));
  const office = new DemoLink<'office'>(url, signal, async () => ({
    audience: 'office',
    token: await access.signIn({ code: planner.code, pin: planner.pin }),
  }));
  const goers = new WorkshopGoers(run, atTheDoor.link, desk);
  const people: Promise<unknown>[] = [
    desk.run(),
    office.run(),
    planProgramme(run, office, example),
    goers.signUp(),
    goers.come(),
    ...[atTheDoor, inTheSpace].flatMap((kiosk) => [kiosk.link.run(), lookAfter(run, desk, kiosk)]),
    callForHelp(run, desk, inTheSpace),
    ...useSpace(run, inTheSpace.link, desk),
    display.run(),
    keepDayOpen(run, desk),
    showCalls(run, display),
    new DemoVisitors(run, visitors, atTheDoor.link, desk).arrive(),
  ];
  working.forEach(({ code, pin }, index) => {
    const island = index + 1;
    if (!staffing.some((shift) => shift.island === island)) return;
    const link = new DemoLink<'advisor'>(url, signal, async () => ({
      audience: 'advisor',
      token: await access.signIn({ code, pin }),
    }));
    people.push(link.run(), new DemoAdvisor(run, link, island).work());
  });

  const gone = people.map((person) =>
    person.catch((error: unknown) => {
      if (!signal.aborted) log(`somebody in the demonstration gave up: ${String(error)}`);
    }),
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.all(gone);
    },
  };
}

async function readRows<T>(
  path: string,
  read: (file: string, text: string) => DayFile<T>,
): Promise<readonly T[]> {
  const { rows, bad } = read(path, await readFile(path, 'utf8'));
  if (bad.length === 0) return rows;
  throw new Error(bad.map(({ file, row, reason }) => `${file}:${row}: ${reason}`).join('\n'));
}

async function readExample(path: string): Promise<ExampleProgramme> {
  return exampleProgrammeSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
