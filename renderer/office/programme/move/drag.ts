import type { SessionPlan } from '#protocol/workshops/programme.js';

import { draggedTo } from '../grid/place.js';

/** A part of the page where a session can be dropped. */
export interface DropZone {
  readonly date?: string;
  readonly room?: string;
  /** Its hours, where its height is time: minutes since midnight of its top and its foot. */
  readonly hours?: { readonly from: number; readonly to: number };
}

/** Writes a zone where the pointer finds it. */
export function zoneMarks(zone: DropZone): Readonly<Record<`data-${string}`, string | undefined>> {
  return { 'data-drop': JSON.stringify(zone) };
}

/**
 * The zone under a point of the screen, with its box; the nearest point of the screen where the pointer
 * has left it. @param x CSS px @param y CSS px
 */
export function zoneAt(
  x: number,
  y: number,
): { readonly zone: DropZone; readonly box: DOMRect } | undefined {
  const inside = (at: number, size: number) => Math.min(Math.max(at, 0), size - 1);
  const elements = document.elementsFromPoint(inside(x, innerWidth), inside(y, innerHeight));
  for (const element of elements) {
    const marks = element instanceof HTMLElement ? element.dataset['drop'] : undefined;
    // Written by `zoneMarks` alone.
    if (marks !== undefined)
      return { zone: JSON.parse(marks) as DropZone, box: element.getBoundingClientRect() };
  }
  return undefined;
}

/**
 * The plan of what is dropped in a zone.
 * @param share how far down the zone its beginning is: 0 at the top, 1 at the foot
 */
export function droppedIn(plan: SessionPlan, zone: DropZone, share: number): SessionPlan {
  const { date = plan.date, room = plan.room, hours } = zone;
  const there = { ...plan, date, room };
  if (hours === undefined) return there;
  return draggedTo(there, hours.from + share * (hours.to - hours.from));
}
