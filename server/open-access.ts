import { openDevices } from './application/access/devices.js';
import { readDevices } from './application/access/devices-reading.js';
import {
  noDevices,
  noSessions,
  noStaff,
  noWrongTries,
  sessionsDocumentSchema,
  staffDocumentSchema,
  wrongTriesDocumentSchema,
} from './application/access/documents.js';
import type { SettingsKeeper } from './application/access/office-commands.js';
import { createOfficeCommands } from './application/access/office-commands.js';
import { createPairing } from './application/access/pairing.js';
import { createPinHasher } from './application/access/pin-hash.js';
import { openSessions } from './application/access/sessions.js';
import { openStaff } from './application/access/staff.js';
import { createKioskWatch } from './application/kiosks/kiosk-watch.js';
import type { DocumentStore, Ids } from './application/ports.js';
import type { SteadyClock } from './application/steady-clock.js';
import { wholly } from './storage/interpret.js';
import type { Reading } from './storage/json-file.js';

/**
 * Who may do what, and with which machines: staff, sessions, devices, put together for `main.ts`.
 * @throws DocumentDamaged where the staff cannot be read
 */
export async function openAccess(parts: {
  document<T extends object>(
    name: string,
    interpret: (raw: unknown) => Reading<T>,
    initial: T,
    irreplaceable?: boolean,
  ): DocumentStore<T>;
  readonly clock: SteadyClock;
  readonly ids: Ids;
  readonly settings: SettingsKeeper;
  /** Devices that ask are let in by themselves: in a demonstration only. */
  readonly autoApprove: boolean;
}) {
  const { clock, ids, settings, autoApprove } = parts;
  const staff = await openStaff({
    store: parts.document('staff', wholly(staffDocumentSchema), noStaff, true),
    wrongTries: parts.document('wrong-tries', wholly(wrongTriesDocumentSchema), noWrongTries),
    hasher: createPinHasher(),
    clock,
    ids,
  });
  const sessions = await openSessions({
    store: parts.document('sessions', wholly(sessionsDocumentSchema), noSessions),
    staff,
    clock,
  });
  const devices = await openDevices({
    store: parts.document('devices', readDevices, noDevices),
    clock,
    ids,
  });
  const pairing = createPairing({ clock, ids, autoApprove });
  const office = createOfficeCommands({ staff, devices, pairing, settings });
  const kiosks = createKioskWatch({ devices, clock });
  return { staff, sessions, devices, pairing, office, kiosks };
}
