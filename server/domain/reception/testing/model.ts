import type { Result } from '#protocol/refusals.js';

import type { Actor, Context, ReceptionAnswer, ReceptionCommand } from '../command.js';
import type { Desk } from './desk.js';
import { deskEffect } from './model-desk.js';
import { pause, resume, signingIn } from './model-islands.js';
import { kioskEffect } from './model-kiosks.js';
import { spaceEffect } from './model-space.js';
import type { Effect } from './room.js';
import { Room } from './room.js';
import type { Visitor } from './visitor.js';
import { back, comeBack, ensure, go, lapsed, ModelViolation } from './visitor.js';

/** What of a rule's context somebody in the room sees. */
type Seen = Pick<Context, 'now' | 'today' | 'expectedWait'>;

/**
 * The reception told a second time, by lists and searches instead of events and indexes: which
 * commands must be possible, who is called, where everybody is. Knows nothing of the rules' code.
 */
export class ReceptionModel extends Room {
  /**
   * Follows one command and its outcome; to be told every command in the order they were decided.
   * @throws ModelViolation where the outcome is not what the room allows
   */
  apply(
    command: ReceptionCommand,
    actor: Actor,
    context: Seen,
    result: Result<ReceptionAnswer>,
  ): void {
    const effect = this.#effectOf(command, actor, context);
    const told = `${JSON.stringify(command)} by ${JSON.stringify(actor)}`;
    if (result.ok !== (effect !== undefined)) {
      const outcome = result.ok ? 'was done' : `was refused (${result.refusal.code})`;
      throw new ModelViolation(`${told} ${outcome}`);
    }
    if (result.ok) effect?.({ ...result.value });
  }

  #effectOf(command: ReceptionCommand, actor: Actor, context: Seen): Effect {
    const { now } = context;
    const steward = actor.kind === 'staff' && actor.roles.includes('steward');
    const staff = steward || (actor.kind === 'staff' && actor.roles.includes('advisor'));
    const kiosk = actor.kind === 'device' && actor.device === 'kiosk';
    const system = actor.kind === 'system';
    const mine = (island: number | undefined): Desk | undefined =>
      this.desks.find(
        (d) =>
          d.island === island &&
          staff &&
          (steward || (actor.kind === 'staff' && d.staffId === actor.staffId)),
      );
    const own = (island: number): Desk | undefined =>
      this.desks.find(
        (d) =>
          d.island === island &&
          actor.kind === 'staff' &&
          actor.roles.includes('advisor') &&
          d.staffId === actor.staffId,
      );
    const someone = (id: string): Visitor | undefined =>
      this.visitors.find((v) => v.id === id && v.is !== 'gone' && !lapsed(v, now));

    if (command.kind === 'tick') return system ? () => this.letTimePass(now) : undefined;
    if (command.kind === 'open-day') {
      return (steward || system) && !this.open ? () => this.openDay(context.today, now) : undefined;
    }
    if (command.kind === 'deliver-ticket') return kioskEffect(this, command, actor, now);
    if (!this.open) return undefined;
    switch (command.kind) {
      case 'close-day':
        return steward || system ? () => this.closeDay(now) : undefined;
      case 'take-ticket': {
        if (!steward && !kiosk) return undefined;
        if (this.visitors.some((v) => v.secretHash === command.payload.secretHash))
          return undefined;
        const { theme, language } = command.payload;
        const told = context.expectedWait?.(theme, language);
        return (answer) => this.arrive(command.payload, steward, now, answer, told);
      }
      case 'lease-numbers':
      case 'withdraw-ticket':
        return kioskEffect(this, command, actor, now);
      case 'take-seat':
      case 'return-seat':
      case 'free-seat':
      case 'extend-seat':
      case 'log-help':
        return spaceEffect(this, command, actor, now);
      case 'call-next': {
        const desk = mine(command.payload.island);
        if (!desk || desk.onBreak || this.at(desk.island)) return undefined;
        const first = this.queue(now, desk)[0];
        return first && ((answer) => this.call(first, desk, now, answer));
      }
      case 'call-ticket': {
        const desk = mine(command.payload.island);
        const visitor = someone(command.payload.ticketId);
        if (!desk || !visitor) return undefined;
        if (visitor.is === 'called' && visitor.island === desk.island) {
          return (answer) => ensure(answer['number'] === visitor.number, 'another call answered');
        }
        if (desk.onBreak || this.at(desk.island)) return undefined;
        if (visitor.is !== 'waiting' && visitor.is !== 'parked') return undefined;
        return (answer) => {
          if (visitor.is === 'parked') visitor.calls = [];
          this.call(visitor, desk, now, answer);
        };
      }
      case 'recall': {
        const visitor = mine(command.payload.island) && this.at(command.payload.island);
        if (visitor?.is !== 'called' || this.calledEnough(visitor, now)) return undefined;
        return () => {
          visitor.calls.push(now);
          visitor.lastCall = now;
          visitor.callId = undefined;
        };
      }
      case 'acknowledge-call': {
        const display = actor.kind === 'device' && actor.device === 'display';
        const { callId } = command.payload;
        return display && this.visitors.some((v) => v.island && v.callId === callId)
          ? () => undefined
          : undefined;
      }
      case 'start-interview': {
        const desk = mine(command.payload.island);
        const visitor = desk && this.at(desk.island);
        return visitor && (() => this.start(visitor, desk, now));
      }
      case 'finish-interview': {
        const visitor = mine(command.payload.island) && this.at(command.payload.island);
        return visitor?.is === 'serving' ? () => this.finish(visitor, now) : undefined;
      }
      case 'no-show': {
        const visitor = mine(command.payload.island) && this.at(command.payload.island);
        return visitor?.is === 'called' ? () => this.miss(visitor, now) : undefined;
      }
      case 'park-ticket': {
        const visitor = someone(command.payload.ticketId);
        const { minutes } = command.payload;
        if (visitor?.is === 'parked') {
          const asked = staff && minutes === undefined && visitor.parkedUntil === undefined;
          return asked ? () => undefined : undefined;
        }
        if (!visitor || !(steward || mine(visitor.island))) return undefined;
        return () => {
          this.leave(visitor, now, undefined, () => back(visitor, 'parked', now));
          visitor.parkedUntil = minutes === undefined ? undefined : now + minutes * 60_000;
        };
      }
      case 'return-ticket': {
        const visitor = this.visitors.find((v) => v.id === command.payload.ticketId);
        if (!visitor || !staff || lapsed(visitor, now)) return undefined;
        if (visitor.is === 'waiting') return () => undefined;
        const late = (visitor.headUntil ?? 0) <= now;
        const noShow = visitor.is === 'gone' && visitor.ended === 'no-show' && !late;
        return visitor.is === 'parked' || noShow ? () => comeBack(visitor) : undefined;
      }
      case 'transfer-ticket': {
        const visitor = someone(command.payload.ticketId);
        if (!visitor?.island || !mine(visitor.island)) return undefined;
        return () => {
          this.leave(visitor, now, 'transfer', () => {
            back(visitor, 'waiting', now);
            visitor.theme = command.payload.theme;
            visitor.language = command.payload.language ?? visitor.language;
            visitor.transferred = true;
          });
        };
      }
      case 'mark-left':
        return steward ? this.#leaving(command.payload.ticketId, now) : undefined;
      case 'leave-queue':
        return actor.kind === 'phone' ? this.#leaving(this.#holds(actor.ticketId), now) : undefined;
      case 'set-priority': {
        const visitor = someone(command.payload.ticketId);
        return steward && visitor
          ? () => void (visitor.priority = command.payload.priority)
          : undefined;
      }
      case 'sign-in-island':
        return signingIn(this, command.payload, actor, now);
      case 'sign-out-island': {
        const desk = mine(command.payload.island);
        if (!desk || this.at(desk.island)) return undefined;
        return () => {
          this.unstaff(desk, now);
          this.desks = this.desks.filter((d) => d !== desk);
        };
      }
      case 'start-break': {
        const desk = mine(command.payload.island);
        return desk && !this.at(desk.island) ? () => pause(this, desk, now) : undefined;
      }
      case 'end-break': {
        const desk = mine(command.payload.island);
        return desk?.onBreak ? () => resume(this, desk, now) : undefined;
      }
      case 'undo':
      case 'note-interview':
      case 'correct-ticket':
      case 'merge-tickets':
      case 'count-people':
        return deskEffect(this, command, { steward, mine, own, someone }, now);
    }
  }

  #holds(ticketId: string): string {
    const visitor = this.visitors.find((v) => v.id === ticketId);
    return visitor ? this.staying(visitor).id : ticketId;
  }

  #leaving(ticketId: string, now: number): Effect {
    const visitor = this.visitors.find((v) => v.id === ticketId);
    if (visitor?.ended === 'left') return () => undefined;
    if (!visitor || visitor.is === 'gone' || visitor.is === 'serving') return undefined;
    if (lapsed(visitor, now)) return undefined;
    return () => this.leave(visitor, now, undefined, () => go(visitor, 'left', now));
  }
}
