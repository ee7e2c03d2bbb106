import type { Random } from '../harness/random.js';
import type { Piece } from './every-byte.js';
import { foundIn, isClear } from './found-in.js';
import { inTime } from './in-time.js';
import { LivedHouse, LOG } from './lived-house.js';

/**
 * A month's portraits are counts alone from this day on, the first of the next month being 0: they are kept so
 * many days after its last (`portraitDays`).
 */
const PORTRAIT_DAYS = 31;
/** A day so long that the server keeps a snapshot of it besides its journal. */
const LONG_DAY = { day: 15, visitors: 520 } as const;
const SNAPSHOT = 'documents/snapshot.json';

export interface Proof {
  readonly days: number;
  readonly visits: number;
  readonly secrets: number;
  readonly files: number;
  readonly bytes: number;
  /** Names of visits that were found while they are kept: they are there, and the search finds them. */
  readonly seenWhileKept: number;
  /** Portraits' marks in the last look: none would mean that nothing could join them to anything. */
  readonly marks: number;
  /** Bytes of the log: none would mean that it was not looked through. */
  readonly logged: number;
  /** What was found that must not be there, and what could not have been found; empty: the proof holds. */
  readonly found: readonly string[];
}

/**
 * Lives so many days in a centre and looks through every byte of its data folder, log, backups and exports:
 * no secret in clear, no name of a visit past its time, in what is handed out none at all, no portrait past
 * its time, nothing that stands both beside a portrait and beside a ticket.
 * @param each told when a day is over
 */
export async function proveYear(
  days: number,
  visitors: number,
  random: Random,
  each: (day: number) => void,
): Promise<Proof> {
  const house = await LivedHouse.open(random);
  try {
    const found = new Set<string>();
    let visits = 0;
    const seen = { names: 0, codes: 0, portraits: 0, snapshots: 0 };
    for (let day = 0; day < days; day += 1) {
      const come = day === LONG_DAY.day ? LONG_DAY.visitors : visitors;
      await house.liveDay(come);
      visits += come;
      // Each day: what is in a journal today may be gone before everything is looked through.
      for (const secret of foundIn(await house.piecesOfVisits(), house.traces.never)) {
        found.add(`secret ${secret}`);
      }
      seen.portraits += (await house.feedbackFiles()).filter(isDay).length;
      if (day === LONG_DAY.day) seen.snapshots = (await inSnapshot(house)).length;
      if (day % 30 === 20 || day === days - 1) {
        const [kept, names] = [await house.piecesOfVisits(), house.traces.keptAfter(day)];
        seen.names += foundIn(kept, names).length;
        seen.codes += foundIn(kept, names.filter(isClear)).length;
        await house.handOut();
        for (const problem of await looked(house)) found.add(problem);
      }
      await house.nextDay();
      for (const problem of await overdue(house)) found.add(problem);
      each(day);
    }
    for (const problem of await looked(house)) found.add(problem);
    const pieces = await house.pieces();
    const marks = marksIn(pieces.filter(isFeedback)).length;
    const logged = pieces.find(({ from }) => from === LOG)?.text.length ?? 0;
    const { snapshots: ofLongDay, ...everywhere } = seen;
    const toSee = { ...everywhere, marks, log: logged };
    for (const [what, count] of Object.entries(
      days > LONG_DAY.day ? { ...toSee, snapshots: ofLongDay } : toSee,
    )) {
      if (count === 0) found.add(`the search was blind: it saw no ${what}, which have to be there`);
    }
    return {
      ...{ days, visits, secrets: house.traces.never.size, files: pieces.length },
      bytes: pieces.reduce((sum, { text }) => sum + text.length, 0),
      ...{ seenWhileKept: seen.names, marks, logged, found: [...found] },
    };
  } finally {
    await house.close();
  }
}

/** What has to be gone today and is not, once the server had its time. */
function overdue(house: LivedHouse): Promise<readonly string[]> {
  const names = house.traces.goneBy(house.today);
  const look = async (): Promise<readonly string[]> => [
    ...foundIn(await house.piecesOfVisits(), names).map((what) => `past its time: ${what}`),
    ...(await latePortraits(house)).map((file) => `portraits past their time: ${file}`),
  ];
  return inTime(look, (left) => left.length === 0);
}

/** Names of today in the snapshot, once the server had its time to keep one. */
function inSnapshot(house: LivedHouse): Promise<readonly string[]> {
  const names = house.traces.keptAfter(house.today);
  const look = async (): Promise<readonly string[]> => {
    const pieces = await house.piecesOfVisits();
    return foundIn(
      pieces.filter(({ from }) => from.startsWith(SNAPSHOT)),
      names,
    );
  };
  return inTime(look, (seen) => seen.length > 0);
}

async function looked(house: LivedHouse): Promise<readonly string[]> {
  const { traces, handedOut, today } = house;
  const pieces = await house.pieces();
  const folder = pieces.filter((piece) => !handedOut.includes(piece));
  const log = folder.filter(({ from }) => from === LOG);
  const feedback = folder.filter(isFeedback);
  return [
    ...foundIn(pieces, traces.never).map((what) => `secret ${what}`),
    ...foundIn(folder, traces.goneBy(today)).map((what) => `past its time: ${what}`),
    ...foundIn([...handedOut, ...log, ...feedback], traces.ofVisits).map(
      (what) => `handed out or beside a portrait: ${what}`,
    ),
    ...joined(
      feedback,
      folder.filter((piece) => !feedback.includes(piece)),
    ),
  ];
}

const DAY_FILE = /(\d{4})-(\d{2})-\d{2}\.json/;

function isDay(file: string): boolean {
  return DAY_FILE.test(file);
}

/** Files with portraits one by one of months that ended too long ago. */
async function latePortraits(house: LivedHouse): Promise<readonly string[]> {
  return (await house.feedbackFiles()).filter((file) => {
    const date = DAY_FILE.exec(file);
    if (date === null) return false;
    const [, year, month] = date;
    const nextMonth = Date.UTC(Number(year), Number(month), 1);
    return (Date.parse(house.date) - nextMonth) / 86_400_000 >= PORTRAIT_DAYS;
  });
}

/** Marks of the feedback's files that stand in a file of anything else: they would join the two. */
function joined(feedback: readonly Piece[], rest: readonly Piece[]): readonly string[] {
  return foundIn(rest, marksIn(feedback)).map((what) => `joins a portrait: ${what}`);
}

function isFeedback({ from }: Piece): boolean {
  return from.startsWith('feedback/');
}

function marksIn(feedback: readonly Piece[]): readonly string[] {
  return feedback.flatMap(({ text }) =>
    [...text.matchAll(/"mark":"([^"]{8,})"/g)].map(([, mark = '']) => mark),
  );
}
