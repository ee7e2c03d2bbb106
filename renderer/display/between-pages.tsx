import type { ReactNode } from 'react';

import type { DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Live } from '../shared/live/live.js';
import { useNow } from '../shared/live/use-live.js';
import { pagesOf, stillOn } from './between-calls.js';
import { linesOnPage } from './line-sizes.js';
import { useBetweenCalls } from './use-between-calls.js';
import { useUpright } from './use-upright.js';
import { themeWaits } from './wait-words.js';
import { Waits } from './waits.js';
import { Workshops } from './workshops.js';

/** How often the screen looks which sessions are over, ms. */
const LOOK_EVERY = 10_000;

/**
 * What the screen shows otherwise, and in turn with it, while nobody is being called, today's workshops and
 * what waiting is like.
 */
export function BetweenPages(props: {
  live: Live<'display'>;
  view: Pick<DisplayView, 'calls' | 'workshops' | 'waits' | 'notices' | 'timeZone'>;
  /** Since when nobody is being called, ms of a steady clock. */
  quietSince: number | undefined;
  order: readonly Language[];
  children: ReactNode;
}) {
  const { live, view, quietSince, order } = props;
  const now = useNow(live, LOOK_EVERY);
  const lines = stillOn(view.workshops, now);
  const withNotice = Object.keys(view.notices).length > 0;
  const workshops = pagesOf(lines, linesOnPage(useUpright(), lines, withNotice));
  const waits = themeWaits(view.waits);
  const page = useBetweenCalls(
    view.calls,
    quietSince,
    workshops.length + (waits.length > 0 ? 1 : 0),
  );
  if (page === undefined) return props.children;
  const sessions = workshops[page];
  if (sessions === undefined) return <Waits lines={waits} order={order} />;
  return (
    <Workshops
      sessions={sessions}
      page={page}
      pages={workshops.length}
      timeZone={view.timeZone}
      order={order}
    />
  );
}
