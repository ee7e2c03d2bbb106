import type { DayStatus, StewardView } from '#protocol/views.js';

import type { Concern } from '../devices/device-concerns.js';
import { concernsOf } from '../devices/device-concerns.js';
import type { Alert, Urgency } from './alert.js';

/** Which concerns about a device are told wherever the desk looks, and how soon somebody has to act. */
const URGENCY: Readonly<Partial<Record<Concern['kind'], Urgency>>> = {
  undelivered: 'soon',
  offline: 'soon',
  paper: 'soon',
  'out-of-service': 'know',
  silent: 'know',
  voiceless: 'know',
};

/**
 * What is the matter with kiosks and displays. While the day is closed a device that is switched off
 * bothers nobody; a ticket that could not be delivered always does.
 */
export function deviceAlerts(devices: StewardView['devices'], day: DayStatus): readonly Alert[] {
  const shows = Object.values(devices).some(({ kind, online }) => kind === 'display' && online);
  const missing = day === 'open' && !shows;
  const alerts: Alert[] = missing
    ? [{ kind: 'no-display', id: 'no-display', urgency: 'soon' }]
    : [];
  const byName = Object.entries(devices).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  for (const [deviceId, device] of byName) {
    for (const concern of concernsOf(device)) {
      const urgency = URGENCY[concern.kind];
      if (urgency === undefined) continue;
      if (day === 'closed' && concern.kind !== 'undelivered') continue;
      // One matter, one alert.
      if (missing && device.kind === 'display') continue;
      const { name } = device;
      const id = `${concern.kind} ${deviceId}`;
      alerts.push({ kind: 'device', id, urgency, deviceId, name, concern });
    }
  }
  return alerts;
}
