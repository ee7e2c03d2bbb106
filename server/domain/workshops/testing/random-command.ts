import type { HashedKey } from '#protocol/workshops/commands.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { Random } from '../../reception/testing/random.js';
import type { WorkshopActor, WorkshopCommand } from '../command.js';
import type { WorkshopModel } from './model.js';
import { shutFor } from './model.js';
import type { Line, Sheet } from './paper.js';
import { dateOn, wall } from './paper.js';
import {
  advisor,
  kiosk,
  otherKiosk,
  phoneOf,
  planner,
  steward,
  system,
  talk,
  visit,
} from './story.js';

export interface Asked {
  readonly command: WorkshopCommand;
  readonly actor: WorkshopActor;
}

/** How often each kind comes, out of all of them together. */
const KINDS: readonly (readonly [WorkshopCommand['kind'], number])[] = [
  ['sign-up', 40],
  ['sign-up-group', 3],
  ['cancel-booking', 5],
  ['cancel-own-booking', 2],
  ['check-in', 28],
  ['undo-check-in', 4],
  ['reissue-booking', 1],
  ['count-heads', 1],
  ['plan-sessions', 5],
  ['change-session', 4],
  ['cancel-session', 2],
  ['put-activity', 1],
  ['remove-activity', 1],
  ['import-programme', 1],
  ['workshop-tick', 12],
  ['carry-programme', 2],
];
const BAG = KINDS.flatMap(([kind, often]) => Array.from({ length: often }, () => kind));

/** More sessions than this are not planned at once: few, so that they fill up. */
const MOST_AT_ONCE = 6;

/** Something that somebody might ask for now; mostly possible, not always. */
export function randomCommand(random: Random, model: WorkshopModel, now: number): Asked {
  const kind = random.pick(BAG);
  const sessionId = someSheet(random, model, now)?.id ?? 'nowhere';
  const { line } = someLine(random, model, now);
  const bookingId = line?.id ?? 'nobody';
  switch (kind) {
    case 'sign-up': {
      const payload = { sessionId, ...someKeys(random, model, now) };
      return {
        command: { kind, payload },
        actor: random.pick([kiosk, kiosk, otherKiosk, steward, advisor]),
      };
    }
    case 'sign-up-group': {
      const places = 2 + random.below(3);
      const payload = { sessionId, places, ...someKeys(random, model, now) };
      return { command: { kind, payload }, actor: steward };
    }
    case 'cancel-booking':
    case 'check-in': {
      const actor = random.pick([kiosk, steward]);
      return { command: { kind, payload: { key: keyOf(random, line) } }, actor };
    }
    case 'cancel-own-booking':
      return { command: { kind, payload: {} }, actor: phoneOf(bookingId) };
    case 'undo-check-in':
      return { command: { kind, payload: { bookingId } }, actor: steward };
    case 'reissue-booking': {
      const payload = { bookingId, ...someKeys(random, model, now) };
      return { command: { kind, payload }, actor: steward };
    }
    case 'count-heads':
      return { command: { kind, payload: { sessionId, heads: random.below(6) } }, actor: steward };
    case 'plan-sessions': {
      const isEnough = openSheets(model, now).length >= MOST_AT_ONCE;
      const session = isEnough
        ? { ...somePlan(random, now), room: 'attic' }
        : somePlan(random, now);
      const weeks = random.chance(0.1) ? 2 : 1;
      return { command: { kind, payload: { session, weeks } }, actor: planner };
    }
    case 'change-session': {
      const session = changed(random, model.sheet(sessionId), now);
      return { command: { kind, payload: { sessionId, session } }, actor: planner };
    }
    case 'cancel-session': {
      const others = openSheets(model, now).map(({ id }) => id);
      const moveTo = random.chance(0.7) && random.pick([...others, 'nowhere']);
      const payload = { sessionId, ...(moveTo !== false && { moveTo }) };
      return { command: { kind, payload }, actor: random.pick([planner, steward]) };
    }
    case 'put-activity': {
      const activity = random.pick([talk, visit]);
      return { command: { kind, payload: { activity } }, actor: planner };
    }
    case 'remove-activity': {
      const activityId = random.pick([talk, visit]).id;
      return { command: { kind, payload: { activityId } }, actor: planner };
    }
    case 'import-programme': {
      const named = { sessionId, plan: changed(random, model.sheet(sessionId), now) };
      const payload = { activities: [visit], sessions: [named, { plan: somePlan(random, now) }] };
      return { command: { kind, payload }, actor: planner };
    }
    case 'workshop-tick':
    case 'carry-programme':
      return { command: { kind, payload: {} }, actor: system };
  }
}

/** Mostly one of those that are on, and of them one that begins or began next to now. */
function someSheet(random: Random, model: WorkshopModel, now: number): Sheet | undefined {
  if (model.sheets.length === 0 || random.chance(0.02)) return undefined;
  if (random.chance(0.15)) return random.pick(model.sheets);
  const on = openSheets(model, now);
  if (on.length === 0) return undefined;
  const near = on.toSorted((a, b) => Math.abs(a.from - now) - Math.abs(b.from - now));
  return random.pick(near.slice(0, random.pick([1, 3, 6])));
}

function openSheets(model: WorkshopModel, now: number): Sheet[] {
  return model.sheets.filter((sheet) => shutFor(sheet, now) === undefined);
}

function someLine(random: Random, model: WorkshopModel, now: number): { readonly line?: Line } {
  const lines = someSheet(random, model, now)?.lines ?? [];
  return lines.length === 0 ? {} : { line: random.pick(lines) };
}

/** New ones; now and then those of somebody else. */
function someKeys(random: Random, model: WorkshopModel, now: number) {
  const { line } = random.chance(0.03) ? someLine(random, model, now) : {};
  const fresh = String(random.next()).slice(2);
  const [secret, code] = random.pick([
    [line?.secret, line?.code],
    [undefined, line?.code],
    [line?.secret, undefined],
  ]);
  return { secretHash: secret ?? `s${fresh}`, codeHash: code ?? `c${fresh}` };
}

function keyOf(random: Random, line: Line | undefined): HashedKey {
  if (line === undefined) return { codeHash: 'never given' };
  return random.pick<HashedKey>([
    { codeHash: line.code },
    { codeHash: line.code },
    { secretHash: line.secret },
    { bookingId: line.id },
  ]);
}

/** Mostly within the next hours. */
function somePlan(random: Random, now: number): SessionPlan {
  const isSoon = random.chance(0.7);
  const soon = new Date(wall(now)).getUTCHours() + 1 + random.below(5);
  const hour = isSoon ? soon % 22 : random.pick([2, random.below(22)]);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    activityId: random.pick([talk, talk, visit]).id,
    date: dateOn(now, isSoon ? Math.floor(soon / 22) : random.pick([0, 1, 2, 3, 735, 2_900_000])),
    starts: `${two(hour)}:${random.pick(['00', '30'])}`,
    ends: `${two(hour + random.below(3))}:${random.pick(['00', '30', '45'])}`,
    room: random.pick(['room-1', 'room-2', 'room-3']),
    capacity: 1 + random.below(random.chance(0.02) ? 30 : 5),
    waitingList: random.below(4),
    signUpCloses: random.pick([0, 15, 60]),
  };
}

/** Some of it as it is, some of it another. */
function changed(random: Random, sheet: Sheet | undefined, now: number): SessionPlan {
  const plan = somePlan(random, now);
  if (sheet === undefined) return plan;
  const before = {
    activityId: sheet.activity,
    date: sheet.date,
    starts: sheet.starts,
    ends: sheet.ends,
    room: sheet.room,
    waitingList: sheet.list,
    signUpCloses: sheet.closes,
  };
  if (random.chance(0.1)) return { ...before, capacity: sheet.seats };
  if (random.chance(0.7)) return { ...before, capacity: plan.capacity };
  return { ...plan, activityId: random.chance(0.8) ? sheet.activity : plan.activityId };
}
