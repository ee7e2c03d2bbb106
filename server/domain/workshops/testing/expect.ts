import type { WorkshopActor, WorkshopCommand } from '../command.js';
import type { Expected, WorkshopModel } from './model.js';
import { crossOut, planAll, replan, strike, turnPage } from './model-programme.js';
import { dateOn, isPast } from './paper.js';

/** What the model says to a command; the model has done it then. `ids` are those given next. */
export function expectOf(
  model: WorkshopModel,
  command: WorkshopCommand,
  actor: WorkshopActor,
  ids: readonly string[],
  now: number,
): Expected {
  const [id = ''] = ids;
  const kiosk = actor.kind === 'device' ? actor.deviceId : undefined;
  switch (command.kind) {
    case 'sign-up':
      return model.signUp(id, command.payload, kiosk, now);
    case 'sign-up-group':
      return model.signUpGroup(id, command.payload, now);
    case 'cancel-booking': {
      const { key } = command.payload;
      if (kiosk !== undefined && 'bookingId' in key) return 'not-allowed';
      return model.giveUp(model.find(key), kiosk === undefined, now);
    }
    case 'cancel-own-booking': {
      const bookingId = actor.kind === 'booking' ? actor.bookingId : '';
      const given = model.giveUp(model.find({ bookingId }), false, now);
      return typeof given === 'string' ? given : {};
    }
    case 'check-in': {
      const { key } = command.payload;
      if (kiosk !== undefined && 'bookingId' in key) return 'not-allowed';
      return model.arrive(model.find(key), now);
    }
    case 'undo-check-in':
      return model.unarrive(model.find(command.payload), now);
    case 'reissue-booking': {
      const { secretHash, codeHash } = command.payload;
      return model.reissue(
        model.find({ bookingId: command.payload.bookingId }),
        secretHash,
        codeHash,
        now,
      );
    }
    case 'count-heads':
      return model.heads(command.payload.sessionId, command.payload.heads, now);
    case 'put-activity':
      addActivity(model, command.payload.activity.id);
      return {};
    case 'remove-activity':
      return dropActivity(model, command.payload.activityId, now);
    case 'plan-sessions':
      return planAll(model, command.payload.session, command.payload.weeks, ids, now);
    case 'change-session':
      return replan(model, command.payload.sessionId, command.payload.session, now);
    case 'cancel-session':
      return crossOut(model, command.payload.sessionId, command.payload.moveTo, now);
    case 'import-programme':
      return bringIn(model, command, ids, now);
    case 'workshop-tick':
      return strike(model, now);
    case 'carry-programme':
      return turnPage(model, dateOn(now), now);
  }
}

function addActivity(model: WorkshopModel, id: string): void {
  if (!model.activities.includes(id)) model.activities.push(id);
}

function dropActivity(model: WorkshopModel, id: string, now: number): Expected {
  if (!model.activities.includes(id)) return 'activity-unknown';
  const toCome = model.sheets.some(
    (sheet) => sheet.activity === id && !sheet.crossedOut && !isPast(sheet, now),
  );
  if (toCome) return 'activity-has-sessions';
  model.activities = model.activities.filter((each) => each !== id);
  return {};
}

/** Row by row on a copy, which counts only if every row does. */
function bringIn(
  model: WorkshopModel,
  { payload }: Extract<WorkshopCommand, { kind: 'import-programme' }>,
  ids: readonly string[],
  now: number,
): Expected {
  const before = { activities: [...model.activities], sheets: structuredClone(model.sheets) };
  for (const { id } of payload.activities) addActivity(model, id);
  let refusal: Expected | undefined;
  for (const { sessionId, plan } of payload.sessions) {
    const done =
      sessionId === undefined
        ? planAll(model, plan, 1, ids, now)
        : replan(model, sessionId, plan, now);
    if (typeof done === 'string') refusal ??= done;
  }
  if (refusal === undefined) return {};
  Object.assign(model, before);
  return refusal;
}
