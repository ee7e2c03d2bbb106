import type { CommandAnswer, CommandKind } from '#protocol/commands.js';
import {
  COMMANDS,
  FEEDBACK_COMMAND_KINDS,
  MACHINE_COMMAND_KINDS,
  OFFICE_COMMAND_KINDS,
  envelopeSchema,
} from '#protocol/commands.js';
import { ALARM_COMMAND_KINDS, NOTICE_COMMAND_KINDS } from '#protocol/desk-commands.js';
import { JOBS_COMMAND_KINDS } from '#protocol/jobs/commands.js';
import type { Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Audience } from '#protocol/vocabulary.js';
import { WORKSHOP_COMMAND_KINDS } from '#protocol/workshops/commands.js';

import { displaySettingsOf } from '../application/access/devices.js';
import type { OfficeCommand } from '../application/access/office-commands.js';
import { hashSecret } from '../application/access/tokens.js';
import type { AlarmCommand } from '../application/alarms/alarms.js';
import type { ClientCommand, ReceptionDesk } from '../application/desk.js';
import type { FeedbackCommand } from '../application/feedback/feedback-desk.js';
import type { JobsCommand } from '../application/jobs/jobs-desk.js';
import type { MachineCommand } from '../application/kiosks/kiosk-watch.js';
import type { NoticeCommand } from '../application/notices/notices.js';
import { isCallOfZone } from '../application/views/display-zone.js';
import type {
  WorkshopActor,
  WorkshopClientCommand,
  WorkshopDesk,
} from '../application/workshops/workshop-desk.js';
import type { Access, AccessServices } from './access.js';
import { actorOf, workshopActorOf } from './access.js';
import { fitting } from './fitting.js';
import { withHashedKeys } from './workshop-keys.js';

const OFFICE: ReadonlySet<CommandKind> = new Set(OFFICE_COMMAND_KINDS);
const MACHINE: ReadonlySet<CommandKind> = new Set(MACHINE_COMMAND_KINDS);
const FEEDBACK: ReadonlySet<CommandKind> = new Set(FEEDBACK_COMMAND_KINDS);
const ALARMS: ReadonlySet<CommandKind> = new Set(ALARM_COMMAND_KINDS);
const NOTICES: ReadonlySet<CommandKind> = new Set(NOTICE_COMMAND_KINDS);
const JOBS: ReadonlySet<CommandKind> = new Set(JOBS_COMMAND_KINDS);
const WORKSHOPS: ReadonlySet<CommandKind> = new Set(WORKSHOP_COMMAND_KINDS);

type Answer = Result<CommandAnswer<CommandKind>>;
type Services = Pick<
  AccessServices,
  | 'devices'
  | 'office'
  | 'kiosks'
  | 'notices'
  | 'alarms'
  | 'feedback'
  | 'jobs'
  | 'workshops'
  | 'audit'
>;

/**
 * Checks a command from its envelope to its payload, then gives it to the lane or to the one of its
 * family; what staff did is noted once it was accepted.
 * Refusals of its own: malformed, not-allowed.
 */
export function runCommand(
  message: unknown,
  access: Access,
  desk: ReceptionDesk,
  services: Services,
): Promise<Answer> | Answer {
  const envelope = fitting(envelopeSchema, message);
  if (envelope === undefined) return refuse('malformed');
  const { id, kind } = envelope;
  const rule = COMMANDS[kind];
  const from: readonly Audience[] = rule.from;
  if (!from.includes(access.audience)) return refuse('not-allowed');
  const payload = fitting(rule.payload, envelope.payload);
  if (payload === undefined) return refuse('malformed');
  const command = { kind, payload };
  const by = 'session' in access ? access.session.code : undefined;
  const accepted = services.audit.given(id, command, by);
  const answer = give(id, command, access, desk, services);
  return accepted === undefined ? answer : noted(answer, accepted);
}

/** The answer, once what was accepted is noted. */
async function noted(answer: Promise<Answer> | Answer, accepted: () => void): Promise<Answer> {
  const given = await answer;
  if (given.ok) accepted();
  return given;
}

function give(
  id: string,
  command: { readonly kind: CommandKind; readonly payload: object },
  access: Access,
  desk: ReceptionDesk,
  services: Services,
): Promise<Answer> | Answer {
  const { kind } = command;
  if (WORKSHOPS.has(kind)) {
    const actor = workshopActorOf(access);
    return actor === undefined
      ? refuse('not-allowed')
      : runWorkshopCommand(id, command, actor, services.workshops);
  }
  const actor = actorOf(access);
  if (actor === undefined) return refuse('not-allowed');
  const { office, kiosks, notices, alarms, feedback, jobs } = services;
  if (OFFICE.has(kind)) return office.submit(id, command as OfficeCommand, actor);
  if (MACHINE.has(kind)) return kiosks.submit(id, command as MachineCommand, actor);
  if (ALARMS.has(kind)) return alarms.submit(id, command as AlarmCommand, actor);
  if (NOTICES.has(kind)) return notices.submit(id, command as NoticeCommand, actor);
  // Who gave it is not told: nothing of it may ever stand beside an answer.
  if (FEEDBACK.has(kind)) return feedback.give(id, command as FeedbackCommand);
  if (JOBS.has(kind)) return jobs.submit(id, command as JobsCommand, actor);
  const reception = receptionCommand(kind, command.payload);
  return mayShow(reception, access, desk, services)
    ? desk.submit(id, reception, actor)
    : refuse('not-allowed');
}

/** A display vouches for calls of its own zone only. */
function mayShow(
  { kind, payload }: ClientCommand,
  access: Access,
  desk: ReceptionDesk,
  { devices }: Pick<AccessServices, 'devices'>,
): boolean {
  if (kind !== 'acknowledge-call' || access.audience !== 'display') return true;
  const display = devices.get(access.deviceId);
  return (
    display === undefined ||
    isCallOfZone(desk.state(), payload.callId, displaySettingsOf(display).islands)
  );
}

function runWorkshopCommand(
  id: string,
  { kind, payload }: { readonly kind: CommandKind; readonly payload: object },
  actor: WorkshopActor,
  workshops: WorkshopDesk,
): ReturnType<WorkshopDesk['submit']> {
  const hashed = withHashedKeys(payload, (code) => workshops.hashCode(code));
  return workshops.submit(id, { kind, payload: hashed } as WorkshopClientCommand, actor);
}

/** The secret of a ticket goes no further than here. */
function receptionCommand(kind: CommandKind, payload: object): ClientCommand {
  if (kind !== 'take-ticket') return { kind, payload } as ClientCommand;
  const { secret, ...rest } = payload as { readonly secret: string };
  return { kind, payload: { ...rest, secretHash: hashSecret(secret) } } as ClientCommand;
}
