import type { CalledTicket, Command, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { DisplayCall } from '#protocol/views.js';
import { accepted, newCommandId, type TypedSocket } from '../harness/client.js';

export interface CallTimes {
  /** From sending call-next to its acknowledgement, ms. */
  readonly acknowledged: number[];
  /** From sending call-next to the display's event that names the call, ms. */
  readonly displayed: number[];
}

/** A display that notes when it was told of each call, and acknowledges it as the real one does. */
export class DisplayProbe {
  readonly #seen = new Map<string, number>();
  readonly #waiting = new Map<string, (at: number) => void>();
  #acknowledged: Promise<unknown> = Promise.resolve();

  constructor(private readonly socket: TypedSocket) {
    socket.on('delta', ({ patch }) => {
      const calls = (patch['calls'] ?? []) as readonly DisplayCall[];
      const at = performance.now();
      for (const { callId, calling } of calls) {
        if (calling && !this.#seen.has(callId)) this.#note(callId, at);
      }
    });
  }

  seen(callId: string): Promise<number> {
    const at = this.#seen.get(callId);
    if (at !== undefined) return Promise.resolve(at);
    return new Promise((resolve) => {
      this.#waiting.set(callId, resolve);
    });
  }

  /** Until what it has sent is answered, so that it does not run into the next measure. */
  async quiet(): Promise<void> {
    await this.#acknowledged;
  }

  #note(callId: string, at: number): void {
    this.#seen.set(callId, at);
    this.#waiting.get(callId)?.(at);
    this.#waiting.delete(callId);
    this.#acknowledged = send(this.socket, 'acknowledge-call', { callId });
  }
}

/** Calls, serves and finishes so many tickets at one island; stops early when nobody waits. */
export async function callTickets(
  advisor: TypedSocket,
  display: DisplayProbe,
  island: number,
  count: number,
): Promise<CallTimes> {
  const acknowledged: number[] = [];
  const displayed: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    const answer = await send(advisor, 'call-next', { island });
    if (!answer.ok && answer.refusal.code === 'nobody-waiting') break;
    const { callId } = accepted('call-next', answer) as CalledTicket;
    acknowledged.push(performance.now() - began);
    displayed.push((await display.seen(callId)) - began);
    await display.quiet();
    accepted('start', await send(advisor, 'start-interview', { island }));
    accepted('finish', await send(advisor, 'finish-interview', { island }));
  }
  return { acknowledged, displayed };
}

function send<K extends CommandKind>(socket: TypedSocket, kind: K, payload: CommandPayload<K>) {
  const command = { id: newCommandId(), kind, payload, at: Date.now() };
  return socket.emitWithAck('command', command as Command);
}
