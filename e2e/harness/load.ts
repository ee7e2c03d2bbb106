import type { CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { RefusalCode, Result } from '#protocol/refusals.js';
import type { StewardTicket } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { ticketRequest } from './centre.js';
import { Client, newCommandId } from './client.js';
import type { Random } from './random.js';

/** Kiosks rest while so many wait, so that the day stays of a size that can be. */
const MOST_WAITING = 40;

/** One command as it was sent, and what came back; no answer: its fate is unknown. */
export interface Sent {
  readonly id: string;
  readonly kind: CommandKind;
  readonly answer?: Result<CommandAnswer<CommandKind>>;
  /** Sends the same command again until it is answered. */
  again(): Promise<Result<CommandAnswer<CommandKind>>>;
}

/** A person or a device that gives one command after the other until the server is gone. */
export abstract class Actor<A extends 'kiosk' | 'advisor' | 'steward'> {
  readonly sent: Sent[] = [];
  /** Refusals that a fault may cause: what was asked has then not been done. */
  readonly tolerated = new Set<RefusalCode>();
  #unsettled: (() => Promise<void>) | undefined;
  #resting = false;

  constructor(
    protected readonly client: Client<A>,
    protected readonly random: Random,
  ) {}

  /** Works until the server is gone or the actor is told to rest. */
  async work(): Promise<void> {
    this.#resting = false;
    while (!this.#resting && this.#unsettled === undefined && this.client.socket.connected) {
      await this.turn();
    }
  }

  /** Nothing new is asked from now on. */
  rest(): void {
    this.#resting = true;
  }

  /** After a restart: repeats the command whose answer was lost and takes what it says as true. */
  async settle(): Promise<void> {
    const unsettled = this.#unsettled;
    this.#unsettled = undefined;
    await unsettled?.();
    await this.client.fresh();
  }

  protected abstract turn(): Promise<void>;

  protected async give<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
    taken: (answer: CommandAnswer<K>) => void,
    expected: readonly RefusalCode[] = [],
  ): Promise<void> {
    const id = newCommandId();
    const again = (): Promise<Result<CommandAnswer<K>>> =>
      this.client.command(kind, payload, { id, retry: true });
    const take = (answer: Result<CommandAnswer<K>>): void => {
      this.sent.push({ id, kind, answer, again });
      if (answer.ok) taken(answer.value);
      else if (![...expected, ...this.tolerated].includes(answer.refusal.code)) {
        throw new Error(`${kind} was refused: ${answer.refusal.code}`);
      }
    };
    let answer: Result<CommandAnswer<K>>;
    try {
      answer = await this.client.command(kind, payload, { id });
    } catch {
      this.#unsettled = async () => take(await again());
      return;
    }
    take(answer);
  }
}

/** Hands out tickets as long as the queue is short. */
export class KioskActor extends Actor<'kiosk'> {
  readonly tickets = new Map<string, number>();

  protected override async turn(): Promise<void> {
    const waiting = Object.values(this.client.view.waiting)
      .flatMap((counts) => Object.values(counts))
      .reduce((sum, count) => sum + count, 0);
    if (waiting > MOST_WAITING) return nextTurn();
    const { payload } = ticketRequest(this.random.pick(THEMES), this.random.pick(LANGUAGES));
    await this.give('take-ticket', payload, ({ ticketId, number }) => {
      this.tickets.set(ticketId, number);
    });
  }
}

type AtIsland = { readonly state: 'free' } | OwnTicket;
interface OwnTicket {
  readonly state: 'called' | 'serving';
  readonly ticketId: string;
}

/** Calls and serves at one island, and knows what the island must look like. */
export class IslandActor extends Actor<'advisor'> {
  at: AtIsland = { state: 'free' };
  readonly served: string[] = [];

  constructor(
    client: Client<'advisor'>,
    random: Random,
    readonly island: number,
  ) {
    super(client, random);
  }

  protected override async turn(): Promise<void> {
    const { island, at } = this;
    if (at.state === 'free') return this.#call();
    const { ticketId } = at;
    const chance = this.random.next();
    const free = (): void => {
      this.at = { state: 'free' };
    };
    if (chance < 0.1) return this.give('park-ticket', { ticketId }, free);
    if (at.state === 'called') {
      if (chance < 0.2) {
        return this.give('recall', { island }, () => {}, ['recall-limit-reached']);
      }
      if (chance < 0.3) return this.give('no-show', { island }, free);
      return this.give('start-interview', { island }, () => {
        this.at = { state: 'serving', ticketId };
      });
    }
    if (chance < 0.2) {
      const theme = this.random.pick(THEMES);
      return this.give('transfer-ticket', { ticketId, theme }, free);
    }
    return this.give('finish-interview', { island }, () => {
      this.served.push(ticketId);
      free();
    });
  }

  async #call(): Promise<void> {
    const { island } = this;
    const called = ({ ticketId }: { readonly ticketId: string }): void => {
      this.at = { state: 'called', ticketId };
    };
    await this.give('call-next', { island }, called, ['nobody-waiting']);
  }
}

/** The board is a moment old: somebody else was faster. */
const OVERTAKEN: readonly RefusalCode[] = [
  'ticket-not-parked',
  'ticket-not-waiting',
  'ticket-in-service',
  'ticket-closed',
];

/** Brings parked tickets back and gives priority, as the board shows them. */
export class StewardActor extends Actor<'steward'> {
  protected override async turn(): Promise<void> {
    const tickets = Object.entries(this.client.view.tickets);
    const parked = this.#anyOf(tickets, 'parked');
    if (parked !== undefined) {
      return this.give('return-ticket', { ticketId: parked }, () => {}, OVERTAKEN);
    }
    const waiting = this.#anyOf(tickets, 'waiting');
    if (waiting === undefined) return nextTurn();
    const priority = this.random.next() < 0.5;
    await this.give('set-priority', { ticketId: waiting, priority }, () => {}, OVERTAKEN);
  }

  #anyOf(
    tickets: readonly (readonly [string, StewardTicket])[],
    status: 'parked' | 'waiting',
  ): string | undefined {
    const fitting = tickets.filter(([, ticket]) => ticket.status === status);
    return fitting.length === 0 ? undefined : this.random.pick(fitting)[0];
  }
}

/** Lets everything else that is ready run first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
