import type { RefusalCode } from '#protocol/refusals.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { Expected, WorkshopModel } from './model.js';
import { sheetOf, shutFor } from './model.js';
import type { Sheet } from './paper.js';
import { callUp, dateOn, fromWall, isPast, isRunning, onOffer, queue, seated } from './paper.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Why a session cannot be then and there; rooms hold so many people. */
function unfit(
  model: WorkshopModel,
  plan: SessionPlan,
  now: number,
  but?: string,
): RefusalCode | undefined {
  if (!model.activities.includes(plan.activityId)) return 'activity-unknown';
  const room = cramped(model, plan);
  if (room !== undefined) return room;
  if (plan.starts >= plan.ends) return 'ends-before-start';
  const today = dateOn(now);
  if (plan.date < today) return 'session-in-past';
  if (plan.date > `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`) return 'date-too-far';
  const from = fromWall(plan.date, plan.starts);
  const to = fromWall(plan.date, plan.ends);
  if (from === undefined || to === undefined) return 'time-not-there';
  if (from <= now) return 'session-in-past';
  const week = model.settings.openingHours;
  const day = week[(new Date(`${plan.date}T12:00:00Z`).getUTCDay() + 6) % 7];
  const shut =
    day === null || day === undefined || plan.starts < day.opens || plan.ends > day.closes;
  if (week.some((each) => each !== null) && shut) return 'outside-opening';
  const clash = model.sheets.some(
    (sheet) =>
      sheet.id !== but &&
      sheet.room === plan.room &&
      !sheet.crossedOut &&
      !isPast(sheet, now) &&
      Math.max(sheet.from, from) < Math.min(sheet.to, to),
  );
  return clash ? 'room-taken' : undefined;
}

function cramped(model: WorkshopModel, plan: SessionPlan): RefusalCode | undefined {
  const room = model.settings.rooms.find(({ id }) => id === plan.room);
  if (room === undefined) return 'room-unknown';
  return plan.capacity > room.capacity ? 'room-too-small' : undefined;
}

/** All the weeks or none. `ids` are those the sessions would get. */
export function planAll(
  model: WorkshopModel,
  plan: SessionPlan,
  weeks: number,
  ids: readonly string[],
  now: number,
): Expected {
  const before = model.sheets;
  const sessionIds = ids.slice(0, weeks);
  for (const [week, id] of sessionIds.entries()) {
    const noon = Date.parse(`${plan.date}T12:00:00Z`) + week * 7 * DAY;
    const one = { ...plan, date: new Date(noon).toISOString().slice(0, 10) };
    const why = unfit(model, one, now);
    if (why !== undefined) {
      model.sheets = before;
      return why;
    }
    const [from, to] = [fromWall(one.date, one.starts), fromWall(one.date, one.ends)];
    model.sheets = [...model.sheets, sheetOf(id, one, from ?? 0, to ?? 0)];
  }
  return { sessionIds };
}

export function replan(
  model: WorkshopModel,
  sessionId: string,
  plan: SessionPlan,
  now: number,
): Expected {
  const sheet = model.sheet(sessionId);
  if (sheet === undefined) return 'session-unknown';
  const next = sheetOf(sessionId, plan, sheet.from, sheet.to);
  const differs = (['date', 'starts', 'ends', 'room', 'activity'] as const).some(
    (what) => next[what] !== sheet[what],
  );
  const numbers = (['seats', 'list', 'closes'] as const).some((what) => next[what] !== sheet[what]);
  if (!differs && !numbers) return {};
  const shut = shutFor(sheet, now);
  if (shut !== undefined) return shut;
  if (isRunning(sheet, now)) return 'session-running';
  if (sheet.activity !== plan.activityId && sheet.lines.length > 0) return 'not-another-session';
  const why = differs ? unfit(model, plan, now, sessionId) : cramped(model, plan);
  if (why !== undefined) return why;
  if (seated(sheet) > plan.capacity) return 'capacity-below-taken';
  const isOtherDate = sheet.date !== plan.date;
  const from = fromWall(plan.date, plan.starts) ?? 0;
  Object.assign(sheet, { ...next, from, to: fromWall(plan.date, plan.ends), lines: sheet.lines });
  for (const line of isOtherDate ? sheet.lines : []) {
    if (line.is === 'cancelled') continue;
    line.here = false;
    if (line.is === 'present') line.is = 'booked';
  }
  callUp(sheet, now);
  return {};
}

/** With all that are on the sheet, in their order, onto another one; or nothing happens. */
export function crossOut(
  model: WorkshopModel,
  sessionId: string,
  moveTo: string | undefined,
  now: number,
): Expected {
  const sheet = model.sheet(sessionId);
  if (sheet === undefined) return 'session-unknown';
  if (sheet.crossedOut) return {};
  if (isPast(sheet, now)) return 'session-over';
  if (moveTo !== undefined) {
    const why = copyOver(model, sheet, moveTo, now);
    if (why !== undefined) return why;
  }
  for (const line of sheet.lines) line.is = 'cancelled';
  sheet.crossedOut = true;
  return {};
}

function copyOver(
  model: WorkshopModel,
  sheet: Sheet,
  moveTo: string,
  now: number,
): RefusalCode | undefined {
  const target = model.sheet(moveTo);
  const shut = shutFor(target, now);
  if (target === undefined || shut !== undefined) return shut ?? 'session-unknown';
  if (target === sheet || target.activity !== sheet.activity) return 'not-another-session';
  if (isRunning(target, now)) return 'session-running';
  const trial = { ...target, lines: [...target.lines] };
  for (const line of sheet.lines) {
    if (line.is === 'cancelled') continue;
    const sits = onOffer(trial, now) >= line.people;
    if (!sits && (line.people > 1 || queue(trial).length >= trial.list)) return 'not-enough-places';
    const up = line.is === 'waiting' ? now : line.up;
    const is = sits ? ('booked' as const) : ('waiting' as const);
    trial.lines.push({ ...line, is, here: false, up: sits ? up : undefined });
  }
  target.lines = trial.lines;
  sheet.lines = sheet.lines.filter(({ is }) => is === 'cancelled');
  return undefined;
}

/** What the clock does: grace, end, and a day later away with it, all of a date together. */
export function strike(model: WorkshopModel, now: number): Expected {
  const { workshopGraceMinutes, retentionHours } = model.settings;
  const done = new Map<string, boolean>();
  for (const { date, crossedOut, ended } of model.sheets) {
    done.set(date, (done.get(date) ?? true) && (crossedOut || ended));
  }
  for (const sheet of model.sheets) {
    if (sheet.crossedOut || sheet.ended) continue;
    const grace = sheet.from + workshopGraceMinutes * 60_000;
    if (!sheet.released && grace < sheet.to && now >= grace) {
      for (const line of sheet.lines) {
        if (line.is === 'booked' && line.people === 1) line.is = 'released';
      }
      sheet.released = true;
      callUp(sheet, now);
    }
    if (now < sheet.to) continue;
    for (const line of sheet.lines) {
      if (line.is === 'booked' || line.is === 'released') line.is = 'absent';
    }
    sheet.ended = true;
  }
  const gone = [...done].filter(([date, isDone]) => {
    const last = Math.max(...model.sheets.map((sheet) => (sheet.date === date ? sheet.to : 0)));
    return isDone && dateOn(now) > date && now >= last + retentionHours * HOUR;
  });
  model.sheets = model.sheets.filter(({ date }) => !gone.some(([each]) => each === date));
  return {};
}

/** A new book for a new day; slips of the day before go, but for the last hour on them. */
export function turnPage(model: WorkshopModel, today: string, now: number): Expected {
  if (model.day !== '' && today <= model.day) return {};
  model.day = today;
  for (const [kiosk, slip] of model.slips) {
    slip.given = slip.day === today ? slip.given : 0;
    slip.day = today;
    slip.lately = slip.lately.filter(({ at }) => Math.abs(now - at) < HOUR);
    if (slip.given === 0 && slip.lately.length === 0) model.slips.delete(kiosk);
  }
  return {};
}
