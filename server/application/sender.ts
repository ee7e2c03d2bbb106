import type { Actor } from '../domain/reception/command.js';

/** Who gave a command, as the journal names it; a phone stays nameless. */
export function senderOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'device':
      return `device:${actor.deviceId}`;
    case 'phone':
    case 'system':
      return actor.kind;
  }
}
