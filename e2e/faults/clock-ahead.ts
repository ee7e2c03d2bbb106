import { openCentre, openDay, ticketRequest } from '../harness/centre.js';
import type { Client } from '../harness/client.js';
import type { Random } from '../harness/random.js';
import { ServerProcess } from '../harness/server-process.js';
import { disorderIn, journalDays } from './clock-journal.js';
import { ServerWall } from './clock-wall.js';
import { after } from './moment.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LOOK_EVERY_MS = 50;
const SETTLED_WITHIN_MS = 10_000;
const CLOSED_WITHIN_MS = 10_000;

/**
 * A centre whose clock is a day ahead by mistake in the middle of the day, and right again: the day is
 * closed, for all the server can know, and a steward opens it again. Nothing of it may be lost.
 */
export async function dayAhead(random: Random, round: number) {
  const wall = await ServerWall.hang();
  const server = await ServerProcess.start({ env: wall.env() });
  const given = new Map<string, number>();
  const problems: string[] = [];
  try {
    const centre = await openCentre(server.url, 1);
    const { kiosk, display } = centre;
    const [advisor] = centre.advisors;
    const island = { island: 1 } as const;
    let late = Number.POSITIVE_INFINITY;
    const takeUntilClosed = async (): Promise<void> => {
      for (;;) {
        if (performance.now() > late) throw new Error('the day stays open, a day ahead');
        const answer = await kiosk.command('take-ticket', ticketRequest().payload);
        if (!answer.ok) return;
        given.set(answer.value.ticketId, answer.value.number);
        // refused from the second on: the island has its visitor
        await advisor?.command('call-next', island).catch(unlessSignedOut);
        await advisor?.command('start-interview', island).catch(unlessSignedOut);
        await after(random.between(20, 60));
      }
    };
    // a day later the session is over
    const unlessSignedOut = (error: unknown): void => {
      if (advisor?.socket.connected === true) throw error;
    };
    const visitors = takeUntilClosed();
    // told below: who fails before that is over must not end the whole run
    visitors.catch(() => undefined);
    await after(random.between(100, 300));
    await wall.set(server, DAY);
    late = performance.now() + CLOSED_WITHIN_MS;
    await visitors;
    await display.until(({ day }) => day === 'closed');
    if (random.next() < 0.5) {
      await server.kill();
      await wall.setWhileOff(0);
      await server.restart();
    } else await wall.set(server, 0);
    await rightAgain(display, wall);
    const steward = await openDay(server.url);
    for (let more = 0; more < 3; more += 1) {
      const answer = await kiosk.accepted('take-ticket', ticketRequest().payload, { retry: true });
      given.set(answer.ticketId, answer.number);
    }
    const { tickets } = await steward.fresh();
    const numbers = [...given.values()].toSorted((a, b) => a - b);
    if (numbers.some((number, index) => number !== index + 1))
      problems.push('numbers are not 1, 2, 3 …');
    const waiting = Object.values(tickets).filter(({ status }) => status === 'waiting');
    if (waiting.length !== 3) problems.push(`${waiting.length} tickets wait, and not 3`);
    const days = await journalDays(server.data);
    if (days.length !== 1) problems.push(`there are journals of ${days.length} days`);
    problems.push(...days.flatMap(disorderIn));
    const lost = [...given].filter(([id, number]) => tickets[id]?.number !== number).length;
    steward.close();
    centre.close();
    return {
      answered: given.size,
      lost,
      problems: problems.map((problem) => `a day ahead after round ${round}: ${problem}`),
    };
  } finally {
    await server.dispose();
    await wall.remove();
  }
}

/** The server has noticed that its clock is right. */
async function rightAgain(display: Client<'display'>, wall: ServerWall): Promise<void> {
  const late = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    await display.fresh();
    const answer = await display.socket.emitWithAck('resync');
    if (answer.ok && answer.value.now < wall.now() + HOUR) return;
    if (performance.now() > late) throw new Error('the clock of the server stays a day ahead');
    await after(LOOK_EVERY_MS);
  }
}
