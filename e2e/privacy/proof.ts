import type { Random } from '../harness/random.js';
import type { Piece } from './every-byte.js';
import { foundIn } from './every-byte.js';
import { LivedHouse, LOG } from './lived-house.js';

/** Tickets and bookings go a day (`retentionHours`) after the midnight that ended theirs. */
const KEPT_DAYS = 3;
/** A month's portraits become counts alone this long after its end (`portraitDays`), and a day to do it. */
const PORTRAIT_DAYS = 31 + 1;

export interface Proof {
  readonly days: number;
  readonly visits: number;
  readonly secrets: number;
  readonly files: number;
  readonly bytes: number;
  /** Names of visits of the very day that were found in the data folder: they are there, and the search finds them. */
  readonly seenWhileKept: number;
  /** Portraits' marks in the last look: none would mean that nothing could join them to anything. */
  readonly marks: number;
  /** Bytes of the log: none would mean that it was not looked through. */
  readonly logged: number;
  /** What was found that must not be there; empty: the proof holds. */
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
    let seenWhileKept = 0;
    for (let day = 0; day < days; day += 1) {
      await house.liveDay(visitors);
      visits += visitors;
      if (day % 30 === 20 || day === days - 1) {
        seenWhileKept += foundIn(await house.pieces(), house.traces.of(day)).length;
        await house.handOut();
        for (const problem of await looked(house)) found.add(problem);
      }
      await house.nextDay();
      each(day);
    }
    for (const problem of await looked(house)) found.add(problem);
    const pieces = await house.pieces();
    return {
      ...{ days, visits, secrets: house.traces.never.size, files: pieces.length },
      bytes: pieces.reduce((sum, { text }) => sum + text.length, 0),
      seenWhileKept,
      marks: marksIn(pieces.filter(isFeedback)).length,
      logged: pieces.find(({ from }) => from === LOG)?.text.length ?? 0,
      found: [...found],
    };
  } finally {
    await house.close();
  }
}

async function looked(house: LivedHouse): Promise<readonly string[]> {
  const { traces, handedOut, today } = house;
  const pieces = await house.pieces();
  const folder = pieces.filter((piece) => !handedOut.includes(piece));
  const log = folder.filter(({ from }) => from === LOG);
  const feedback = folder.filter(isFeedback);
  return [
    ...foundIn(pieces, traces.never).map((what) => `secret ${what}`),
    ...foundIn(folder, traces.upTo(today - KEPT_DAYS)).map((what) => `past its time: ${what}`),
    ...foundIn([...handedOut, ...log, ...feedback], traces.upTo(today)).map(
      (what) => `handed out or beside a portrait: ${what}`,
    ),
    ...(await latePortraits(house)).map((file) => `portraits past their time: ${file}`),
    ...joined(
      feedback,
      folder.filter((piece) => !feedback.includes(piece)),
    ),
  ];
}

/** Files with portraits one by one of months that ended too long ago. */
async function latePortraits(house: LivedHouse): Promise<readonly string[]> {
  return (await house.feedbackFiles()).filter((file) => {
    const date = /(\d{4})-(\d{2})-\d{2}\.json/.exec(file);
    if (date === null) return false;
    const [, year, month] = date;
    const monthEnds = Date.UTC(Number(year), Number(month), 1);
    return (Date.parse(house.date) - monthEnds) / 86_400_000 > PORTRAIT_DAYS;
  });
}

/** Marks of the feedback's files that stand in a file of anything else: they would join the two. */
function joined(
  feedback: readonly { readonly text: string }[],
  rest: Parameters<typeof foundIn>[0],
): readonly string[] {
  return foundIn(rest, marksIn(feedback)).map((what) => `joins a portrait: ${what}`);
}

function isFeedback({ from }: Piece): boolean {
  return from.startsWith('feedback/');
}

function marksIn(feedback: readonly { readonly text: string }[]): readonly string[] {
  return feedback.flatMap(({ text }) =>
    [...text.matchAll(/"mark":"([^"]{8,})"/g)].map(([, mark = '']) => mark),
  );
}
