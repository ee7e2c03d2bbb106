import { useEffect, useRef } from 'react';
import type { MouseEvent, PointerEvent, RefObject } from 'react';

import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { droppedIn, zoneAt } from './drag.js';
import type { Moves } from './use-moves.js';

/** A mouse that moves so far drags, CSS px. */
const DRAGS = 5;
/** A finger held so long picks up, ms; one that moves before that scrolls the page. */
const HELD = 350;
const TREMBLES = 10;
/** So near the edge of what scrolls it goes on by itself, CSS px; so much a frame. */
const EDGE = 48;
const GLIDE = 10;

interface Grip {
  readonly session: ProgrammeSession;
  readonly pointer: number;
  readonly startX: number;
  readonly startY: number;
  /** From the top of the card to where it is held, CSS px. */
  readonly offset: number;
  readonly finger: boolean;
  x: number;
  y: number;
  dragging: boolean;
}

export interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onClickCapture(event: MouseEvent<HTMLElement>): void;
  onContextMenu(event: MouseEvent<HTMLElement>): void;
}

/**
 * Lets cards be dragged by mouse, pen and finger.
 * @returns for the part of the page that holds cards and drop zones, and for each card
 */
export function useDrag(moves: Moves): {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly dragOf: (session: ProgrammeSession) => DragHandlers;
} {
  const area = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | undefined>(undefined);
  const justDragged = useRef(false);
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });

  useEffect(() => {
    const element = area.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;

    const end = (how: 'drop' | 'giveUp') => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      const held = grip.current;
      grip.current = undefined;
      if (held?.dragging !== true) return;
      justDragged.current = true;
      latest.current[how]();
    };
    const pickUp = () => {
      const held = grip.current;
      if (held === undefined || held.dragging) return;
      held.dragging = true;
      latest.current.begin(held.session, 'pointer');
      frame = requestAnimationFrame(glide);
    };
    const propose = () => {
      const held = grip.current;
      const found = held && zoneAt(held.x, held.y);
      if (held === undefined || found === undefined) return;
      const share = (held.y - held.offset - found.box.top) / found.box.height;
      latest.current.propose(droppedIn(held.session.plan, found.zone, share));
    };
    const glide = () => {
      const held = grip.current;
      if (held === undefined) return;
      const scroller = scrollerOf(element);
      const { top, bottom } = visibleBox(scroller);
      const by = held.y < top + EDGE ? -GLIDE : held.y > bottom - EDGE ? GLIDE : 0;
      if (by !== 0) {
        scroller.scrollBy({ top: by, behavior: 'instant' });
        propose();
      }
      frame = requestAnimationFrame(glide);
    };
    const pressed = (event: globalThis.PointerEvent) => {
      justDragged.current = false;
      clearTimeout(timer);
      const held = grip.current;
      if (held?.finger === true && held.pointer === event.pointerId)
        timer = setTimeout(pickUp, HELD);
    };
    const moved = (event: globalThis.PointerEvent) => {
      const held = grip.current;
      if (held === undefined || event.pointerId !== held.pointer) return;
      held.x = event.clientX;
      held.y = event.clientY;
      const far = Math.hypot(held.x - held.startX, held.y - held.startY);
      if (held.dragging) propose();
      else if (held.finger && far > TREMBLES) end('giveUp');
      else if (!held.finger && far > DRAGS) pickUp();
    };
    const lifted = (event: globalThis.PointerEvent) => {
      if (event.pointerId === grip.current?.pointer) end('drop');
    };
    const cancelled = (event: globalThis.PointerEvent) => {
      if (event.pointerId === grip.current?.pointer) end('giveUp');
    };
    const typed = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && grip.current?.dragging === true) end('giveUp');
    };
    // Decided when the finger lands: the page must not scroll under what it holds.
    const touched = (event: TouchEvent) => {
      if (grip.current?.dragging === true) event.preventDefault();
    };
    window.addEventListener('pointerdown', pressed);
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerup', lifted);
    window.addEventListener('pointercancel', cancelled);
    window.addEventListener('keydown', typed, { capture: true });
    element?.addEventListener('touchmove', touched, { passive: false });
    return () => {
      end('giveUp');
      window.removeEventListener('pointerdown', pressed);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', lifted);
      window.removeEventListener('pointercancel', cancelled);
      window.removeEventListener('keydown', typed, { capture: true });
      element?.removeEventListener('touchmove', touched);
    };
  }, []);

  return {
    area,
    dragOf: (session) => ({
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary) return;
        const { top } = event.currentTarget.getBoundingClientRect();
        const { clientX: x, clientY: y } = event;
        grip.current = {
          session,
          pointer: event.pointerId,
          startX: x,
          startY: y,
          offset: y - top,
          finger: event.pointerType === 'touch',
          x,
          y,
          dragging: false,
        };
      },
      onClickCapture(event) {
        // The end of a drag is no press; the keyboard never drags.
        if (!justDragged.current || event.detail === 0) return;
        justDragged.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
      onContextMenu(event) {
        if (grip.current?.finger === true) event.preventDefault();
      },
    }),
  };
}

function scrollerOf(element: Element | null): Element {
  let each = element;
  while (each !== null) {
    const { overflowY } = getComputedStyle(each);
    if (/auto|scroll/.test(overflowY) && each.scrollHeight > each.clientHeight) return each;
    each = each.parentElement;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What of it is on the screen. */
function visibleBox(scroller: Element): { readonly top: number; readonly bottom: number } {
  if (scroller === document.scrollingElement) return { top: 0, bottom: innerHeight };
  return scroller.getBoundingClientRect();
}
