import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

import type { Measured, Pages } from './best-fit.js';
import { bestFit } from './best-fit.js';
import type { Paper } from './papers.js';
import { STEPS } from './papers.js';
import type { PosterDay } from './poster-days.js';

export interface Fit {
  readonly step: number;
  readonly pages: Pages;
}

const NOTHING: Fit = { step: 0, pages: [] };

/**
 * In which size of text these days have the fewest pages. They are laid out, unseen, in the sheet of the
 * returned ref: paper and screen lay out a page of fixed width alike. Again when the letters have come.
 */
export function useFit(
  days: readonly PosterDay[],
  paper: Paper,
): readonly [RefObject<HTMLDivElement | null>, Fit] {
  const sheet = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(NOTHING);
  useLayoutEffect(() => {
    let gone = false;
    const look = () => {
      if (!gone && sheet.current !== null) setFit(bestFit(measuredIn(sheet.current, STEPS[paper])));
    };
    look();
    void document.fonts.ready.then(look);
    return () => {
      gone = true;
    };
  }, [days, paper]);
  return [sheet, fit];
}

function measuredIn(sheet: HTMLElement, steps: number): readonly Measured[] {
  const measured = Array.from({ length: steps }, (_, step) => {
    sheet.dataset['step'] = String(step);
    return {
      room: heightOf(sheet.querySelector('[data-days]')),
      days: [...sheet.querySelectorAll('[data-day]')].map((day) => ({
        head: heightOf(day.firstElementChild),
        rows: [...day.querySelectorAll('[data-row]')].map(heightOf),
      })),
    };
  });
  sheet.dataset['step'] = '0';
  return measured;
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
