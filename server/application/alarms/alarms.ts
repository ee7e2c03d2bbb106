import type { AlarmCommandKind } from '#protocol/desk-commands.js';
import type { CommandPayload } from '#protocol/commands.js';
import type { Alarm } from '#protocol/desk-views.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import type { Actor } from '../../domain/reception/command.js';
import type { Signal } from '../access/signal.js';
import { createSignal } from '../access/signal.js';
import { createKnownCommands } from '../known-commands.js';
import type { Clock, Ids } from '../ports.js';

export type AlarmCommand = {
  [K in AlarmCommandKind]: { readonly kind: K; readonly payload: CommandPayload<K> };
}[AlarmCommandKind];
type Answer = Result<Record<string, never>>;

/**
 * Calls for help among staff. In force at once and in memory only: one that a restart has ended is raised
 * again by a touch, and none is ever shown that may be over.
 */
export interface Alarms {
  /**
   * One at a time for each island and for the desk: raised again it stays as it is. Anybody on duty may
   * answer or end any. A repeated id gets the answer of the first, once it was accepted.
   * Refusals: not-allowed, role-missing, island-unknown, alarm-unknown, command-id-reused.
   */
  submit(id: string, command: AlarmCommand, actor: Actor): Answer;
  /** By id, oldest first. The same object until something changes. */
  current(): Readonly<Record<string, Alarm>>;
  /** Ends those that were raised before the day closed. @param closedAt ms; absent while it is open */
  round(closedAt: number | undefined): void;
  readonly changed: Signal<void>;
}

const ANSWERS_KEPT = 1_000;
const DONE: Answer = ok({});

export function createAlarms(parts: {
  readonly clock: Clock;
  readonly ids: Ids;
  /** How many there are in the centre. */
  readonly islands: () => number;
}): Alarms {
  const { clock, ids, islands } = parts;
  const known = createKnownCommands<Answer>(ANSWERS_KEPT);
  const changed = createSignal<void>();
  let alarms: Readonly<Record<string, Alarm>> = {};

  function put(next: Readonly<Record<string, Alarm>>): Answer {
    alarms = next;
    changed.emit();
    return DONE;
  }

  function raise(island: number | undefined): Answer {
    if (island !== undefined && island > islands()) return refuse('island-unknown');
    if (Object.values(alarms).some((alarm) => alarm.island === island)) return DONE;
    const alarm: Alarm = {
      ...(island !== undefined && { island }),
      raisedAt: clock.now(),
      answered: false,
    };
    return put({ ...alarms, [ids.newId()]: alarm });
  }

  function run(command: AlarmCommand): Answer {
    if (command.kind === 'raise-alarm') return raise(command.payload.island);
    const { alarmId } = command.payload;
    const { [alarmId]: alarm, ...others } = alarms;
    if (alarm === undefined) return refuse('alarm-unknown');
    if (command.kind === 'end-alarm') return put(others);
    return alarm.answered ? DONE : put({ ...alarms, [alarmId]: { ...alarm, answered: true } });
  }

  return {
    submit(id, command, actor) {
      if (actor.kind !== 'staff') return refuse('not-allowed');
      const onDuty = actor.roles.includes('advisor') || actor.roles.includes('steward');
      if (!onDuty) return refuse('role-missing');
      const whose = `${command.kind} ${actor.staffId}`;
      const before = known.find(id, whose);
      if (before === 'reused') return refuse('command-id-reused');
      if (before !== undefined) return before.answer;
      const answer = run(command);
      if (answer.ok) known.keep(id, whose, answer);
      return answer;
    },
    current: () => alarms,
    round(closedAt) {
      if (closedAt === undefined) return;
      const left = Object.entries(alarms).filter(([, { raisedAt }]) => raisedAt > closedAt);
      if (left.length < Object.keys(alarms).length) put(Object.fromEntries(left));
    },
    changed,
  };
}
