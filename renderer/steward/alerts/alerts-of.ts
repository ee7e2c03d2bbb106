import type { StewardView } from '#protocol/views.js';

import type { Alert } from './alert.js';
import { URGENCIES } from './alert.js';
import { deviceAlerts } from './device-alerts.js';
import { helpRows } from './help-rows.js';
import { coverAlerts, ticketAlerts } from './ticket-alerts.js';

/** Among those as urgent, people come before things. */
const KINDS: readonly Alert['kind'][] = [
  'alarm',
  'help',
  'storage',
  'no-display',
  'not-shown',
  'unanswered',
  'uncovered',
  'long-wait',
  'device',
  'uncovered-empty',
];

/** What the desk sees of the centre, as far as alerts go. */
export type Watched = Pick<
  StewardView,
  | 'day'
  | 'storage'
  | 'alarms'
  | 'devices'
  | 'tickets'
  | 'islands'
  | 'waiting'
  | 'waitAlertMinutes'
  | 'callWindowSeconds'
>;

/** Everything a steward should know of just now, the most urgent first. @param now the server's clock, ms */
export function alertsOf(view: Watched, now: number): readonly Alert[] {
  const devices = deviceAlerts(view.devices, view.day);
  const alerts = [
    ...alarms(view.alarms),
    ...help(view.devices),
    ...storage(view.storage),
    ...devices,
    ...(view.day === 'open' ? [...ticketAlerts(view, now), ...coverAlerts(view)] : []),
  ];
  // Where nothing shows calls, that is what is to be told.
  const dark = devices.some(({ kind }) => kind === 'no-display');
  return alerts
    .filter(({ kind }) => !(dark && kind === 'not-shown'))
    .map((alert, place) => ({ alert, place }))
    .sort((a, b) => rank(a.alert) - rank(b.alert) || a.place - b.place)
    .map(({ alert }) => alert);
}

function alarms(all: StewardView['alarms']): readonly Alert[] {
  return Object.entries(all)
    .map(([alarmId, { island, raisedAt, answered }]) => ({
      kind: 'alarm' as const,
      id: `alarm ${alarmId}`,
      urgency: 'now' as const,
      alarmId,
      island,
      raisedAt,
      answered,
    }))
    .sort((a, b) => Number(a.answered) - Number(b.answered) || a.raisedAt - b.raisedAt);
}

function help(devices: StewardView['devices']): readonly Alert[] {
  return helpRows(devices).map(({ deviceId, askedAt, coming }) => ({
    kind: 'help',
    id: `help ${deviceId} ${String(askedAt)}`,
    urgency: coming ? 'soon' : 'now',
    deviceId,
    coming,
  }));
}

function storage(state: StewardView['storage']): readonly Alert[] {
  return state === 'ok' ? [] : [{ kind: 'storage', id: 'storage', urgency: 'now' }];
}

function rank({ urgency, kind }: Alert): number {
  return URGENCIES.indexOf(urgency) * KINDS.length + KINDS.indexOf(kind);
}

/** What is heard, by its name: heard again until somebody answers. */
export function heardOf(alerts: readonly Alert[]): readonly string[] {
  return alerts
    .filter((alert) => alert.urgency === 'now' && !(alert.kind === 'alarm' && alert.answered))
    .map(({ id }) => id);
}
