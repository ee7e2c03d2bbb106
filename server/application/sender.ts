import type { Actor } from '../domain/reception/command.js';
import type { WorkshopActor } from '../domain/workshops/command.js';

/** Who gave a command, as the journals name it; a phone stays nameless. */
export function senderOf(actor: Actor | WorkshopActor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'device':
      return `device:${actor.deviceId}`;
    case 'phone':
    case 'booking':
    case 'system':
      return actor.kind;
  }
}
