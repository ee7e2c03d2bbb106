import type { Refusal, Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import type {
  Actor,
  ClientCommand,
  Context,
  ReceptionAnswer,
  ReceptionCommand,
} from '../domain/reception/command.js';
import { decide } from '../domain/reception/decide.js';
import { nextDue } from '../domain/reception/due.js';
import type { ReceptionEvent } from '../domain/reception/events.js';
import { evolve } from '../domain/reception/evolve.js';
import type { Island, ReceptionState, Ticket } from '../domain/reception/state.js';
import { emptyState, isOpen } from '../domain/reception/state.js';

export const STEWARD: Actor = { kind: 'staff', staffId: 'steward', roles: ['steward'] };
export const KIOSK: Actor = { kind: 'device', deviceId: 'kiosk', device: 'kiosk' };
export const DISPLAY: Actor = { kind: 'device', deviceId: 'display', device: 'display' };

export function advisorOf(island: number): Actor {
  return { kind: 'staff', staffId: `advisor-${island}`, roles: ['advisor'] };
}

/**
 * A reception that lives in virtual time: the real rules, a clock that is set, and every event kept
 * for the report. Holds no rule of its own.
 */
export class VirtualCentre {
  readonly state: ReceptionState = emptyState();
  readonly events: ReceptionEvent[] = [];
  private ids = 0;

  /** @param now ms since 1970 */
  constructor(
    readonly settings: Settings,
    private readonly date: string,
    public now: number,
  ) {}

  get open(): boolean {
    return isOpen(this.state);
  }

  /** When the rules next want a tick, ms since 1970. */
  get due(): number | undefined {
    return nextDue(this.state);
  }

  island(island: number): Island | undefined {
    return this.state.islands.get(island);
  }

  ticket(ticketId: string): Ticket | undefined {
    return this.state.tickets.get(ticketId);
  }

  /** Gives a command; a refusal is an answer like any other. */
  ask(actor: Actor, command: ClientCommand): Result<ReceptionAnswer> {
    const decision = this.decide(actor, command);
    return decision.ok ? ok(decision.value.answer) : decision;
  }

  /** Gives a command that the day's course allows. @throws where the rules refuse it all the same */
  must(actor: Actor, command: ClientCommand): ReceptionAnswer {
    const answer = this.ask(actor, command);
    if (!answer.ok) throw new Error(refusedLine(command, answer.refusal));
    return answer.value;
  }

  /** Lets what is due happen. @throws where the rules leave it due: the day would never end */
  tick(): void {
    const decision = this.decide({ kind: 'system' }, { kind: 'tick', payload: {} });
    if (!decision.ok) throw new Error(refusedLine({ kind: 'tick' }, decision.refusal));
    if (this.due !== undefined && this.due <= this.now) throw new Error('a tick left things due');
  }

  private decide(actor: Actor, command: ReceptionCommand): ReturnType<typeof decide> {
    const context: Context = {
      now: this.now,
      today: this.date,
      settings: this.settings,
      newId: () => `virtual-${String(++this.ids).padStart(8, '0')}`,
    };
    const decision = decide(this.state, command, actor, context);
    if (!decision.ok) return decision;
    for (const event of decision.value.events) {
      evolve(this.state, event);
      this.events.push(event);
    }
    return decision;
  }
}

/** A day that is over: its centre, and how many came after its closing and got no ticket. */
export interface LivedDay {
  readonly centre: VirtualCentre;
  readonly turnedAway: number;
}

/** @throws where the answer is of no ticket */
export function ticketIdOf(answer: ReceptionAnswer): string {
  if (!('ticketId' in answer)) throw new Error('an answer without its ticket');
  return answer.ticketId;
}

function refusedLine(command: { readonly kind: string }, refusal: Refusal): string {
  return `the rules refused ${command.kind}: ${refusal.code}`;
}
