import type { Command, CommandAnswer, CommandKind, NumberLease } from '#protocol/commands.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Result } from '#protocol/refusals.js';

type Answer = Result<CommandAnswer<CommandKind>>;

export interface ModelTicket {
  number: number;
  readonly secretHash: string;
  arrivedAt: number;
  status: 'waiting' | 'left';
  /** How often it was taken into the queue: once, whatever happens. */
  taken: number;
}

/** How many numbers a kiosk has at most, and where they begin. */
const LEASED = 4;
const FIRST = 501;

/**
 * The rules of the reception as far as a cut-off kiosk meets them, in their shortest form: what the real
 * ones do is tested with them, and with this page's code in e2e.
 */
export class ModelServer {
  day = { date: '2026-03-02', open: true };
  readonly tickets = new Map<string, ModelTicket>();
  readonly reports: unknown[] = [];
  readonly #leased = new Map<string, Set<number>>();
  readonly #answers = new Map<string, Answer>();
  #nextNumber = 1;
  #nextBlock = FIRST;

  constructor(
    private readonly now: () => number,
    private readonly until: () => number,
    private readonly hash: (secret: string) => string,
  ) {}

  openDay(date: string): void {
    this.day = { date, open: true };
    this.tickets.clear();
    this.#leased.clear();
    this.#nextNumber = 1;
    this.#nextBlock = FIRST;
  }

  answer(device: string, command: Command): Answer {
    const before = this.#answers.get(command.id);
    if (before !== undefined) return before;
    const answer = this.#decide(device, command);
    this.#answers.set(command.id, answer);
    return answer;
  }

  #decide(device: string, command: Command): Answer {
    switch (command.kind) {
      case 'report-kiosk':
        this.reports.push(command.payload);
        return ok({});
      case 'deliver-ticket':
        return this.#deliver(device, command.payload);
      case 'take-ticket': {
        if (!this.day.open) return refuse('day-closed');
        const secretHash = this.hash(command.payload.secret);
        if (this.tickets.has(secretHash)) return refuse('ticket-secret-in-use');
        const number = this.#nextNumber++;
        this.#put(number, secretHash, this.now());
        return ok({ ticketId: `ticket-${number}`, number, ahead: number - 1 });
      }
      case 'withdraw-ticket': {
        if (!this.day.open) return refuse('day-closed');
        const ticket = this.tickets.get(command.payload.secretHash);
        if (ticket !== undefined) ticket.status = 'left';
        return ok({});
      }
      case 'lease-numbers':
        return this.day.open ? ok(this.#lease(device)) : refuse('day-closed');
      default:
        return refuse('malformed');
    }
  }

  #deliver(device: string, payload: Extract<Command, { kind: 'deliver-ticket' }>['payload']) {
    const { date, number, secretHash, takenAt } = payload;
    if (date !== this.day.date) return refuse('lease-over');
    const known = this.tickets.get(secretHash);
    const answer = ok({ ticketId: `ticket-${number}`, number });
    if (known?.number === number) return answer;
    const isUsed = [...this.tickets.values()].some((ticket) => ticket.number === number);
    const isOthers = [...this.#leased].some(
      ([owner, free]) => owner !== device && free.has(number),
    );
    if (isUsed || isOthers) return refuse('number-in-use');
    this.#leased.get(device)?.delete(number);
    if (known === undefined) this.#put(number, secretHash, takenAt);
    else {
      known.number = number;
      known.arrivedAt = Math.min(known.arrivedAt, takenAt);
    }
    return answer;
  }

  #lease(device: string): NumberLease {
    const free = this.#leased.get(device) ?? new Set();
    this.#leased.set(device, free);
    while (free.size < LEASED) free.add(this.#nextBlock++);
    const numbers = [...free].map((number) => ({ from: number, to: number }));
    return { date: this.day.date, until: this.until(), numbers };
  }

  #put(number: number, secretHash: string, arrivedAt: number): void {
    const taken = (this.tickets.get(secretHash)?.taken ?? 0) + 1;
    this.tickets.set(secretHash, { number, secretHash, arrivedAt, status: 'waiting', taken });
  }
}
