import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, RefObject } from 'react';

import { nearestPage, pageAt, pageStarts } from './page-starts.js';
import type { Block } from './page-starts.js';

/** Stillness after which a movement by finger has ended, ms. */
const STILL = 140;

interface Layout {
  readonly starts: readonly number[];
  /** Heights of all that is there and of one page, px. */
  readonly content: number;
  readonly view: number;
  /** Under a page, room for the ring of what has the focus, px. */
  readonly padding: number;
}

const NOT_MEASURED: Layout = { starts: [0], content: 0, view: 0, padding: 0 };

export interface Pages {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly view: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** From 0. */
  readonly page: number;
  /** Room under the last page, so that it too begins at the top, px. */
  readonly spare: number;
  /** What of the next page looks in at the foot of this one and is covered, px. */
  readonly covered: number;
  turnTo(page: number): void;
  onScroll(): void;
  onTouchStart(): void;
  /** The last finger has left. */
  onTouchEnd(): void;
  onFocus(event: FocusEvent<HTMLElement>): void;
}

/** Measures what fits, and keeps the place on whole pages. */
export function usePages(): Pages {
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const still = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const touched = useRef(false);
  const layout = useRef(NOT_MEASURED);
  const [{ starts, ...heights }, setLayout] = useState(NOT_MEASURED);
  const [page, setPage] = useState(0);
  const [moving, setMoving] = useState(false);

  const turnTo = useCallback((wanted: number) => {
    const { starts } = layout.current;
    const next = Math.min(Math.max(wanted, 0), starts.length - 1);
    setPage(next);
    view.current?.scrollTo({ top: starts[next] ?? 0, behavior: 'instant' });
  }, []);

  useLayoutEffect(() => {
    const watched = [root.current, view.current, content.current].filter((each) => each !== null);
    const observer = new ResizeObserver(() => {
      if (root.current === null || view.current === null || content.current === null) return;
      const next = measured(root.current, view.current, content.current);
      if (JSON.stringify(next) === JSON.stringify(layout.current)) return;
      layout.current = next;
      setLayout(next);
    });
    for (const element of watched) observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // After another layout: the page that holds what stood on top.
  useLayoutEffect(() => {
    // One page needs no scrolling; to ask where it stands would lay the screen out once more.
    if (starts.length === 1) setPage(0);
    else turnTo(pageAt(starts, view.current?.scrollTop ?? 0));
  }, [starts, turnTo]);

  useLayoutEffect(() => () => clearTimeout(still.current), []);

  const follow = () => {
    const { starts } = layout.current;
    const at = view.current?.scrollTop ?? 0;
    const nearest = nearestPage(starts, at);
    clearTimeout(still.current);
    if (Math.abs((starts[nearest] ?? 0) - at) <= 1) {
      setMoving(false);
      setPage(nearest);
      return;
    }
    setMoving(true);
    // Nothing moves by itself under a finger that rests.
    if (touched.current) return;
    still.current = setTimeout(() => {
      setMoving(false);
      turnTo(nearestPage(starts, view.current?.scrollTop ?? 0));
    }, STILL);
  };

  const start = starts[page] ?? 0;
  const next = starts[page + 1];
  return {
    root,
    view,
    content,
    count: starts.length,
    page,
    spare: Math.max(0, (starts.at(-1) ?? 0) + heights.view - heights.content),
    covered:
      moving || next === undefined ? 0 : Math.max(0, start + heights.view + heights.padding - next),
    turnTo,
    onScroll: follow,
    onTouchStart() {
      touched.current = true;
    },
    onTouchEnd() {
      touched.current = false;
      follow();
    },
    onFocus(event) {
      if (content.current === null || !content.current.contains(event.target)) return;
      const top = topIn(content.current, event.target);
      turnTo(pageAt(layout.current.starts, top));
    },
  };
}

function measured(root: HTMLElement, view: HTMLElement, content: HTMLElement): Layout {
  const [top = 0, padding = 0] = ['paddingTop' as const, 'paddingBottom' as const].map((side) =>
    Number.parseFloat(getComputedStyle(view)[side]),
  );
  const height = content.offsetHeight;
  // Without the buttons there would be this much room: they must not be what makes them necessary.
  if (height <= root.clientHeight + 1) return NOT_MEASURED;
  const page = view.clientHeight - top - padding;
  const starts = pageStarts(blocksOf(content), height, page);
  return { starts, content: height, view: page, padding };
}

/** Would stand alone at the foot of a page. */
const WITH_NEXT = '[data-with-next]';
const BLOCK = 'li, [data-block], [data-with-next]';

/**
 * List items and what else says that it is whole; of the rest, what lies directly in the content. A
 * heading (`data-with-next`) reaches down to the end of what follows it.
 */
function blocksOf(content: HTMLElement): Block[] {
  const marked = [...content.querySelectorAll<HTMLElement>(BLOCK)].filter(
    (element) => element.parentElement?.closest(BLOCK) === null,
  );
  const others = [...content.children].filter(
    (child) => !child.matches(BLOCK) && child.querySelector(BLOCK) === null,
  );
  const blocks = [...marked, ...others]
    .map((element) => {
      const top = topIn(content, element);
      const bottom = top + element.getBoundingClientRect().height;
      return { top, bottom, withNext: element.matches(WITH_NEXT) };
    })
    .toSorted((one, other) => one.top - other.top);
  return blocks.map(({ top, bottom, withNext }, at) => ({
    top,
    bottom: withNext ? Math.max(bottom, blocks[at + 1]?.bottom ?? 0) : bottom,
  }));
}

function topIn(content: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - content.getBoundingClientRect().top;
}
