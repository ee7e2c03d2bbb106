import type { ReactNode } from 'react';

import type { DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Live } from '../shared/live/live.js';
import { useNow } from '../shared/live/use-live.js';
import { pagesOf, stillOn } from './between-calls.js';
import { linesOnPage } from './line-sizes.js';
import { useBetweenCalls } from './use-between-calls.js';
import { useUpright } from './use-upright.js';
import { Workshops } from './workshops.js';

/** How often the screen looks which sessions are over, ms. */
const LOOK_EVERY = 10_000;

/** What the screen shows otherwise, and in turn with it, while nobody is being called, today's workshops. */
export function WithWorkshops(props: {
  live: Live<'display'>;
  view: Pick<DisplayView, 'calls' | 'workshops' | 'timeZone'>;
  order: readonly Language[];
  children: ReactNode;
}) {
  const { live, view, order } = props;
  const now = useNow(live, LOOK_EVERY);
  const lines = stillOn(view.workshops, now);
  const pages = pagesOf(lines, linesOnPage(useUpright(), lines));
  const page = useBetweenCalls(view.calls, pages.length);
  const sessions = page === undefined ? undefined : pages[page];
  if (page === undefined || sessions === undefined) return props.children;
  return (
    <Workshops
      sessions={sessions}
      page={page}
      pages={pages.length}
      timeZone={view.timeZone}
      order={order}
    />
  );
}
