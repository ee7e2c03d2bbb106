import type { Actor, ReceptionPayload } from '../command.js';
import type { Desk } from './desk.js';
import type { Effect, Room } from './room.js';

/** Somebody sits down at an island, or says anew what it is for and until when. */
export function signingIn(
  room: Room,
  { island, languages, themes, until: time }: ReceptionPayload<'sign-in-island'>,
  actor: Actor,
  now: number,
): Effect {
  if (actor.kind !== 'staff' || !actor.roles.includes('advisor')) return undefined;
  if (island > room.settings.islands) return undefined;
  const { staffId } = actor;
  const taken = room.desks.find((d) => d.island === island);
  const other = room.desks.find((d) => d.staffId === staffId && d.island !== island);
  if (other || (taken && taken.staffId !== staffId)) return undefined;
  // The random days are lived by the clock of UTC.
  const until = time === undefined ? undefined : Date.parse(`${room.date}T${time}:00Z`);
  if (until !== undefined && until <= now) return undefined;
  return () => {
    if (taken) change(room, taken, { languages, themes, until }, now);
    else {
      const desk: Desk = {
        ...{ island, staffId, languages, themes, until },
        onBreak: false,
        since: now,
      };
      room.desks.push(desk);
      room.staff(desk, now);
    }
  };
}

function change(
  room: Room,
  desk: Desk,
  to: Pick<Desk, 'languages' | 'themes' | 'until'>,
  now: number,
): void {
  const before = profile(desk);
  const again = before === profile(to);
  if (again && desk.until === to.until) return;
  Object.assign(desk, to, { offer: undefined });
  if (again || desk.onBreak) return;
  room.unstaff(desk, now);
  room.staff(desk, now);
}

/** A break starts, or is said to end at another time. */
export function pause(room: Room, desk: Desk, now: number): void {
  if (!desk.onBreak) desk.since = now;
  desk.onBreak = true;
  desk.offer = undefined;
  room.unstaff(desk, now);
}

export function resume(room: Room, desk: Desk, now: number): void {
  Object.assign(desk, { onBreak: false, since: now });
  room.staff(desk, now);
}

function profile({ languages, themes }: Pick<Desk, 'languages' | 'themes'>): string {
  return JSON.stringify([languages.toSorted(), themes.toSorted()]);
}
