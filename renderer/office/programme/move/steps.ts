import type { Room, SessionPlan } from '#protocol/workshops/programme.js';

import { addDays } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import { stepped } from '../grid/place.js';

export const STEPS = [
  'earlier',
  'later',
  'dayBefore',
  'dayAfter',
  'roomBefore',
  'roomAfter',
] as const;
/** One small change of when or where a session is. */
export type Step = (typeof STEPS)[number];

/** What an arrow key does: what lies in its direction in the view. */
export function stepOf(key: string, period: Pick<Period, 'view' | 'rooms'>): Step | undefined {
  const across = period.view === 'rooms' ? (['roomBefore', 'roomAfter'] as const) : DAYS;
  const down = period.view === 'rooms' && period.rooms === 'week' ? DAYS : TIMES;
  switch (key) {
    case 'ArrowLeft':
      return across[0];
    case 'ArrowRight':
      return across[1];
    case 'ArrowUp':
      return down[0];
    case 'ArrowDown':
      return down[1];
    default:
      return undefined;
  }
}

const DAYS = ['dayBefore', 'dayAfter'] as const;
const TIMES = ['earlier', 'later'] as const;

export function afterStep(plan: SessionPlan, step: Step, rooms: readonly Room[]): SessionPlan {
  switch (step) {
    case 'earlier':
      return stepped(plan, -1);
    case 'later':
      return stepped(plan, 1);
    case 'dayBefore':
      return { ...plan, date: addDays(plan.date, -1) };
    case 'dayAfter':
      return { ...plan, date: addDays(plan.date, 1) };
    case 'roomBefore':
      return { ...plan, room: besides(plan.room, -1, rooms) };
    case 'roomAfter':
      return { ...plan, room: besides(plan.room, 1, rooms) };
  }
}

/** The room before or after; the first and the last stay. */
function besides(room: string, direction: -1 | 1, rooms: readonly Room[]): string {
  const at = rooms.findIndex(({ id }) => id === room);
  return rooms[at + direction]?.id ?? room;
}
