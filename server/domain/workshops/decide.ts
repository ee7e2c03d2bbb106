import { refuse } from '#protocol/refusals.js';

import type { WorkshopActor, WorkshopCommand, WorkshopContext } from './command.js';
import type { WorkshopDecision } from './decision.js';
import { forbidden } from './rights.js';
import type { ProgrammeState } from './state.js';
import { putActivity, removeActivity } from './verbs/activities.js';
import { checkIn, countHeads, undoCheckIn } from './verbs/attendance.js';
import { cancelBooking, cancelOwnBooking, reissueBooking } from './verbs/bookings.js';
import { carryProgramme, workshopTick } from './verbs/clock.js';
import { importProgramme } from './verbs/import-programme.js';
import { cancelSession, changeSession, planSessions } from './verbs/sessions.js';
import { signUp, signUpGroup } from './verbs/sign-up.js';

/**
 * The rules of the workshops: what a command makes happen, or why not. Pure; changes nothing. A repeat
 * that would change nothing is answered as the first was, without events.
 */
export function decide(
  state: ProgrammeState,
  command: WorkshopCommand,
  actor: WorkshopActor,
  context: WorkshopContext,
): WorkshopDecision {
  const not = forbidden(command.kind, actor);
  if (not !== undefined) return refuse(not);
  switch (command.kind) {
    case 'sign-up':
      return signUp(state, command.payload, actor, context);
    case 'sign-up-group':
      return signUpGroup(state, command.payload, context);
    case 'cancel-booking':
      return cancelBooking(state, command.payload, actor, context);
    case 'cancel-own-booking':
      return cancelOwnBooking(state, actor, context);
    case 'check-in':
      return checkIn(state, command.payload, actor, context);
    case 'undo-check-in':
      return undoCheckIn(state, command.payload, context);
    case 'reissue-booking':
      return reissueBooking(state, command.payload, context);
    case 'count-heads':
      return countHeads(state, command.payload, context);
    case 'put-activity':
      return putActivity(state, command.payload, context);
    case 'remove-activity':
      return removeActivity(state, command.payload, context);
    case 'plan-sessions':
      return planSessions(state, command.payload, context);
    case 'change-session':
      return changeSession(state, command.payload, context);
    case 'cancel-session':
      return cancelSession(state, command.payload, context);
    case 'import-programme':
      return importProgramme(state, command.payload, context);
    case 'workshop-tick':
      return workshopTick(state, command.payload, context);
    case 'carry-programme':
      return carryProgramme(state, context);
  }
}
