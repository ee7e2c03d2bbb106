import { useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';

import type { PlanItem } from '#protocol/floor-plan.js';
import { PLAN_COLUMNS, PLAN_ROWS } from '#protocol/floor-plan.js';

import { moved, resized } from './plan-moves.js';

type Way = 'move' | 'size';

interface Held {
  readonly item: PlanItem;
  readonly way: Way;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
}

export interface Handlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

/**
 * Drags a thing over the plan's squares, or its lower right corner.
 * @param plan the element that shows the whole grid
 * @param onDone where it was let go, if that is another place
 */
export function useDragItem(
  plan: RefObject<HTMLElement | null>,
  onDone: (item: PlanItem) => void,
): {
  /** Where the thing that is held would be now. */
  readonly dragged: PlanItem | undefined;
  readonly handlersOf: (item: PlanItem, way: Way) => Handlers;
} {
  const [dragged, setDragged] = useState<PlanItem>();
  const held = useRef<Held>(undefined);

  function at(event: PointerEvent<HTMLElement>): PlanItem | undefined {
    const box = plan.current?.getBoundingClientRect();
    const from = held.current;
    if (box === undefined || from === undefined || event.pointerId !== from.pointer)
      return undefined;
    const across = Math.round((event.clientX - from.x) / (box.width / PLAN_COLUMNS));
    const down = Math.round((event.clientY - from.y) / (box.height / PLAN_ROWS));
    return (from.way === 'move' ? moved : resized)(from.item, across, down);
  }

  function end(item: PlanItem | undefined): void {
    const before = held.current?.item;
    held.current = undefined;
    setDragged(undefined);
    if (item !== undefined && JSON.stringify(item) !== JSON.stringify(before)) onDone(item);
  }

  return {
    dragged,
    handlersOf: (item, way) => ({
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        const { pointerId: pointer, clientX: x, clientY: y } = event;
        held.current = { item, way, pointer, x, y };
      },
      onPointerMove(event) {
        const there = at(event);
        if (there !== undefined) setDragged(there);
      },
      onPointerUp: (event) => end(at(event)),
      onPointerCancel: () => end(undefined),
    }),
  };
}
