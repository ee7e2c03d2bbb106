import type { CommandAnswer, CommandKind, OfficeCommandKind } from '#protocol/commands.js';
import { COMMANDS, OFFICE_COMMAND_KINDS, envelopeSchema } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Audience } from '#protocol/vocabulary.js';

import type { OfficeCommand, OfficeCommands } from '../application/access/office-commands.js';
import { hashSecret } from '../application/access/tokens.js';
import type { ClientCommand, ReceptionDesk } from '../application/desk.js';
import type { Access } from './access.js';
import { actorOf } from './access.js';

const OFFICE_KINDS: ReadonlySet<CommandKind> = new Set(OFFICE_COMMAND_KINDS);

/**
 * Checks a command from its envelope to its payload, then gives it to the lane or the office.
 * Refusals of its own: malformed, not-allowed.
 */
export function runCommand(
  message: unknown,
  access: Access,
  desk: ReceptionDesk,
  office: OfficeCommands,
): Promise<Result<CommandAnswer<CommandKind>>> | Result<never> {
  const envelope = envelopeSchema.safeParse(message);
  if (!envelope.success) return refuse('malformed');
  const { id, kind } = envelope.data;
  const rule = COMMANDS[kind];
  const from: readonly Audience[] = rule.from;
  const actor = actorOf(access);
  if (actor === undefined || !from.includes(access.audience)) return refuse('not-allowed');
  const payload = rule.payload.safeParse(envelope.data.payload);
  if (!payload.success) return refuse('malformed');
  return isOfficeKind(kind)
    ? office.submit(id, { kind, payload: payload.data } as OfficeCommand, actor)
    : desk.submit(id, receptionCommand(kind, payload.data), actor);
}

/** The secret of a ticket goes no further than here. */
function receptionCommand(kind: CommandKind, payload: object): ClientCommand {
  if (kind !== 'take-ticket') return { kind, payload } as ClientCommand;
  const { secret, ...rest } = payload as { readonly secret: string };
  return { kind, payload: { ...rest, secretHash: hashSecret(secret) } } as ClientCommand;
}

function isOfficeKind(kind: CommandKind): kind is OfficeCommandKind {
  return OFFICE_KINDS.has(kind);
}
