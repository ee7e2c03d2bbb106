import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { DeviceKind, Role } from '#protocol/vocabulary.js';

import type { Devices } from '../application/access/devices.js';
import type { OfficeCommands } from '../application/access/office-commands.js';
import type { Pairing } from '../application/access/pairing.js';
import type { Session, Sessions } from '../application/access/sessions.js';
import type { Staff } from '../application/access/staff.js';
import type { Alarms } from '../application/alarms/alarms.js';
import type { CommandAudit } from '../application/audit/command-audit.js';
import type { Actor } from '../application/desk.js';
import type { FeedbackDesk } from '../application/feedback/feedback-desk.js';
import type { JobsDesk } from '../application/jobs/jobs-desk.js';
import type { KioskWatch } from '../application/kiosks/kiosk-watch.js';
import type { Notices } from '../application/notices/notices.js';
import type { WorkshopActor, WorkshopDesk } from '../application/workshops/workshop-desk.js';

/** The services that say who may do what, and those beside the lane that do it. */
export interface AccessServices {
  readonly staff: Staff;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly pairing: Pairing;
  readonly office: OfficeCommands;
  readonly kiosks: KioskWatch;
  readonly notices: Notices;
  readonly alarms: Alarms;
  readonly feedback: FeedbackDesk;
  readonly jobs: JobsDesk;
  readonly workshops: WorkshopDesk;
  readonly audit: CommandAudit;
}

export type StaffAudience = 'advisor' | 'steward' | 'office';

/** What a socket was let in as. It is never widened; another right needs another socket. */
export type Access =
  | { readonly audience: 'guest' }
  | { readonly audience: DeviceKind; readonly deviceId: string }
  | { readonly audience: 'phone'; readonly ticketId: string }
  | BookingAccess
  | { readonly audience: StaffAudience; readonly session: Session };

/** A phone page of a booking: by a secret that ends when the booking gets new keys. */
export interface BookingAccess {
  readonly audience: 'booking';
  readonly bookingId: string;
  readonly secretHash: string;
}

/** The roles that open each desk; a page acts with these only, whatever else its member may do. */
export const DESK_ROLES: Readonly<Record<StaffAudience, readonly Role[]>> = {
  advisor: ['advisor'],
  steward: ['steward'],
  office: ['statistics', 'editor', 'planner', 'administrator'],
};

/** Whether the right still stands: a session can run out or end, a device can be revoked. */
export function stillHolds(access: Access, services: AccessServices): Result<Access> {
  switch (access.audience) {
    case 'guest':
    case 'phone':
      return ok(access);
    case 'booking':
      return isOwnBooking(access, services.workshops) ? ok(access) : refuse('booking-unknown');
    case 'kiosk':
    case 'display':
      return services.devices.has(access.deviceId) ? ok(access) : refuse('device-unknown');
    case 'advisor':
    case 'steward':
    case 'office':
      return services.sessions.holds(access.session.tokenHash)
        ? ok(access)
        : refuse('session-expired');
  }
}

/** Whether the page's secret is the one its booking has now. */
export function isOwnBooking(
  { bookingId, secretHash }: BookingAccess,
  workshops: Pick<WorkshopDesk, 'state'>,
): boolean {
  return workshops.state().bookings.get(bookingId)?.secretHash === secretHash;
}

/** Who acts, as the rules of every family but the workshops see it; `undefined` for who may do nothing there. */
export function actorOf(access: Access): Actor | undefined {
  switch (access.audience) {
    case 'guest':
    case 'booking':
      return undefined;
    case 'phone':
      return { kind: 'phone', ticketId: access.ticketId };
    case 'kiosk':
    case 'display':
      return { kind: 'device', deviceId: access.deviceId, device: access.audience };
    case 'advisor':
    case 'steward':
    case 'office': {
      const { staffId, roles } = access.session;
      const desk = DESK_ROLES[access.audience];
      return { kind: 'staff', staffId, roles: roles.filter((role) => desk.includes(role)) };
    }
  }
}

/** Who acts on the programme and its seats; `undefined` for who may do nothing there. */
export function workshopActorOf(access: Access): WorkshopActor | undefined {
  if (access.audience === 'booking') return { kind: 'booking', bookingId: access.bookingId };
  const actor = actorOf(access);
  return actor?.kind === 'phone' ? undefined : actor;
}

/** By whom commands are counted for the rate limits: one key over all sockets of the same right. */
export function accessKey(access: Access): string {
  switch (access.audience) {
    case 'guest':
      return 'guest';
    case 'phone':
      return `phone:${access.ticketId}`;
    case 'booking':
      return `booking:${access.bookingId}`;
    case 'kiosk':
    case 'display':
      return `device:${access.deviceId}`;
    case 'advisor':
    case 'steward':
    case 'office':
      return `session:${access.session.tokenHash}`;
  }
}
