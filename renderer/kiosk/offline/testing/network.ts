import type { Command } from '#protocol/commands.js';
import type { KioskView } from '#protocol/views.js';

import type { AnyAnswer } from '../../../shared/live/outbox.js';
import type { Asked, Wire, WireEvents } from '../../../shared/live/wire.js';
import type { Timers } from './timers.js';

/** The server's end of the cable. */
export interface FarEnd {
  answer(device: string, command: Command): AnyAnswer;
  /** ms since 1970 */
  now(): number;
  view(): KioskView;
}

/** One way through the cable, ms. */
const TRAVEL = 10;
/** What was on its way when the cable was cut comes so long after the cable is mended, ms. */
const STRAY = 5_000;
/** A page without a connection finds it again after this long, ms. */
const RETRY = 1_000;

/** One machine's cable: cut, whole, or losing and holding up what passes one way. */
export class Network {
  losesAnswers = false;
  #whole = true;
  #holds = false;
  #held: (() => void)[] = [];
  /** Held up on a connection that is gone by now. */
  #stray: (() => void)[] = [];
  readonly #wires = new Set<FakeWire>();

  constructor(
    readonly device: string,
    readonly timers: Timers,
    readonly server: FarEnd,
  ) {}

  get isWhole(): boolean {
    return this.#whole;
  }

  /** @param after timers of the page, which end with it */
  wire(after: Timers['after']): Wire & { die(): void } {
    const wire = new FakeWire(this, after);
    this.#wires.add(wire);
    return wire;
  }

  cut(): void {
    this.#whole = false;
    this.#stray.push(...this.#held.splice(0));
    for (const wire of this.#wires) wire.break();
  }

  /** What goes to the server is held up and arrives later, even from a page that is gone by then. */
  hold(): void {
    this.#holds = true;
  }

  mend(): void {
    this.#whole = true;
    this.#holds = false;
    this.losesAnswers = false;
    for (const arrive of this.#held.splice(0)) arrive();
    for (const arrive of this.#stray.splice(0)) this.timers.after(STRAY, arrive);
    for (const wire of this.#wires) wire.retry();
  }

  /** What was held up never arrives: nothing travels for a whole night. */
  lose(): void {
    this.#held = [];
    this.#stray = [];
  }

  send(arrive: () => void): void {
    const late = () => this.timers.after(TRAVEL, arrive);
    if (this.#holds) this.#held.push(late);
    else late();
  }

  /** The server's view has changed. */
  announce(): void {
    for (const wire of this.#wires) wire.showView();
  }

  /** A steward takes the machine's right away. */
  revoke(): void {
    for (const wire of this.#wires) wire.endAccess();
  }

  forget(wire: FakeWire): void {
    this.#wires.delete(wire);
  }
}

class FakeWire implements Wire {
  #events: WireEvents | undefined;
  #connected = false;
  #wanted = false;
  #version = 0;
  #unanswered = new Set<() => void>();

  constructor(
    private readonly network: Network,
    private readonly after: Timers['after'],
  ) {}

  isConnected(): boolean {
    return this.#connected;
  }

  listen(events: WireEvents): void {
    this.#events = events;
  }

  connect(): void {
    this.#wanted = true;
    this.after(TRAVEL, () => this.#try());
  }

  disconnect(): void {
    this.#wanted = false;
    this.#drop();
  }

  die(): void {
    this.#wanted = false;
    this.#connected = false;
    this.#events = undefined;
    this.network.forget(this);
  }

  break(): void {
    if (this.#connected) this.#drop();
  }

  retry(): void {
    this.after(RETRY, () => this.#try());
  }

  endAccess(): void {
    this.#events?.accessEnded({ code: 'device-unknown' });
  }

  showView(): void {
    if (!this.#connected) return;
    this.#version += 1;
    const { server } = this.network;
    this.#events?.snapshot({ version: this.#version, now: server.now(), view: server.view() });
  }

  ask<E extends keyof Asked>(
    event: E,
    argument: Asked[E]['with'],
    timeout: number,
  ): Promise<Asked[E]['answer'] | undefined> {
    return new Promise((resolve) => {
      if (!this.#connected || event !== 'command') return resolve(undefined);
      const give = (answer?: AnyAnswer) => {
        this.#unanswered.delete(lost);
        resolve(answer);
      };
      const lost = () => give();
      this.#unanswered.add(lost);
      this.after(timeout, lost);
      const { network } = this;
      network.send(() => {
        const answer = network.server.answer(network.device, argument as Command);
        if (network.losesAnswers) return;
        this.after(TRAVEL, () => this.#unanswered.has(lost) && give(answer));
      });
    });
  }

  #try(): void {
    if (!this.#wanted || this.#connected) return;
    if (!this.network.isWhole) {
      this.#events?.unreachable();
      return;
    }
    this.#connected = true;
    this.#events?.connected();
    this.showView();
  }

  #drop(): void {
    if (!this.#connected) return;
    this.#connected = false;
    for (const lost of [...this.#unanswered]) lost();
    this.#events?.disconnected(false);
  }
}
