import type { Alarm } from '#protocol/desk-views.js';

export type AlarmRow = Alarm & {
  readonly id: string;
  /** Raised at the own island, or at the own desk. */
  readonly own: boolean;
};

/**
 * Those of others first, the oldest first: somebody waits there.
 * @param island the own one; absent: the reception desk's; `null`: none is taken yet, so nothing is one's own
 */
export function alarmRows(
  alarms: Readonly<Record<string, Alarm>>,
  island: number | null | undefined,
): readonly AlarmRow[] {
  return Object.entries(alarms)
    .map(([id, alarm]) => ({ ...alarm, id, own: alarm.island === island }))
    .toSorted((a, b) => Number(a.own) - Number(b.own) || a.raisedAt - b.raisedAt);
}
