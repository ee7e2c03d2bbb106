import { refuse } from '#protocol/refusals.js';

import { logHelp } from '../multimedia/help.js';
import { extendSeat, freeSeat, returnSeat, takeSeat } from '../multimedia/seats.js';
import type { Actor, Context, ReceptionCommand } from './command.js';
import type { Decision } from './decision.js';
import { forbidden } from './rights.js';
import type { ReceptionState } from './state.js';
import { isOpen } from './state.js';
import { endBreak, signIn, signOut, startBreak } from './verbs/islands.js';
import { correctTicket, mergeTickets } from './verbs/corrections.js';
import { acknowledgeCall, callNext, callTicket, noShow, recall } from './verbs/calls.js';
import { closeDay, openDay, tick } from './verbs/day.js';
import { deliverTicket, leaseNumbers, withdrawTicket } from './verbs/kiosks.js';
import { finishInterview, startInterview, transferTicket } from './verbs/interviews.js';
import { noteInterview } from './verbs/notes.js';
import { countPeople } from './verbs/people.js';
import { undo } from './verbs/undo.js';
import {
  leaveQueue,
  markLeft,
  parkTicket,
  returnTicket,
  setPriority,
  takeTicket,
} from './verbs/tickets.js';

/**
 * The rules of the reception: what a command makes happen, or why not. Pure; changes nothing. A repeat
 * that would change nothing is answered as the first was, without events.
 */
export function decide(
  state: ReceptionState,
  command: ReceptionCommand,
  actor: Actor,
  context: Context,
): Decision {
  const not = forbidden(command.kind, actor);
  if (not !== undefined) return refuse(not);
  if (command.kind === 'open-day') return openDay(state, context);
  if (command.kind === 'tick') return tick(state, context);
  // The day may have closed while the kiosk was cut off: its visitors were there all the same.
  if (command.kind === 'deliver-ticket') {
    return deliverTicket(state, command.payload, actor, context);
  }
  if (!isOpen(state)) return refuse('day-closed');
  switch (command.kind) {
    case 'close-day':
      return closeDay(state, context);
    case 'take-ticket':
      return takeTicket(state, command.payload, actor, context);
    case 'lease-numbers':
      return leaseNumbers(state, actor, context);
    case 'withdraw-ticket':
      return withdrawTicket(state, command.payload, context);
    case 'take-seat':
      return takeSeat(state, command.payload, actor, context);
    case 'return-seat':
      return returnSeat(state, command.payload, context);
    case 'free-seat':
      return freeSeat(state, command.payload, context);
    case 'extend-seat':
      return extendSeat(state, command.payload, context);
    case 'log-help':
      return logHelp(state, command.payload, context);
    case 'call-next':
      return callNext(state, command.payload, actor, context);
    case 'call-ticket':
      return callTicket(state, command.payload, actor, context);
    case 'recall':
      return recall(state, command.payload, actor, context);
    case 'acknowledge-call':
      return acknowledgeCall(state, command.payload, context);
    case 'start-interview':
      return startInterview(state, command.payload, actor, context);
    case 'finish-interview':
      return finishInterview(state, command.payload, actor, context);
    case 'no-show':
      return noShow(state, command.payload, actor, context);
    case 'park-ticket':
      return parkTicket(state, command.payload, actor, context);
    case 'return-ticket':
      return returnTicket(state, command.payload, context);
    case 'transfer-ticket':
      return transferTicket(state, command.payload, actor, context);
    case 'mark-left':
      return markLeft(state, command.payload, context);
    case 'leave-queue':
      return leaveQueue(state, actor, context);
    case 'set-priority':
      return setPriority(state, command.payload, context);
    case 'sign-in-island':
      return signIn(state, command.payload, actor, context);
    case 'sign-out-island':
      return signOut(state, command.payload, actor, context);
    case 'start-break':
      return startBreak(state, command.payload, actor, context);
    case 'end-break':
      return endBreak(state, command.payload, actor, context);
    case 'undo':
      return undo(state, command.payload, actor, context);
    case 'note-interview':
      return noteInterview(state, command.payload, actor, context);
    case 'correct-ticket':
      return correctTicket(state, command.payload, context);
    case 'merge-tickets':
      return mergeTickets(state, command.payload, context);
    case 'count-people':
      return countPeople(state, command.payload, context);
  }
}
