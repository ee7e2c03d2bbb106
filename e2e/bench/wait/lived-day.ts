import type { RotaShift } from '#protocol/rota.js';
import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { THEMES } from '#protocol/vocabulary.js';

import { eligibleFor } from '../../../server/domain/reception/order.js';
import type { Ticket } from '../../../server/domain/reception/state.js';
import { keptOf, stateOf } from '../../../server/domain/reception/kept-state.js';
import type { Learned } from '../../../server/domain/reception/waiting/learned.js';
import { modelOf } from '../../../server/domain/reception/waiting/model.js';
import { saidRange } from '../../../server/domain/reception/waiting/steps.js';
import { todayOf } from '../../../server/domain/reception/waiting/today.js';
import type { ToldWait } from '../../../server/domain/reception/waiting-time.js';
import { estimateWaits } from '../../../server/domain/reception/waiting-time.js';
import type { DayFigures } from '../../../server/domain/statistics/fold.js';
import { summarise } from '../../../server/domain/statistics/fold.js';
import type { PlannedVisitor, Shift } from '../../../server/simulation/day-file.js';
import { ReplayedDay } from '../../../server/simulation/replayed-day.js';
import type { VirtualCentre } from '../../../server/simulation/virtual-centre.js';
import type { Others } from './others.js';
import type { OtherEstimators } from './others.js';

export interface DayFiles {
  readonly name: string;
  readonly visitors: readonly PlannedVisitor[];
  readonly staffing: readonly Shift[];
}

/** Nobody is on duty for it now or, as far as the rota tells, later; or too few interviews are known yet. */
export type Unknown = 'nobody on duty' | 'too little known';

/** One ticket that was called: what was said when it was taken, and what came. Minutes. */
export interface Asked {
  readonly truth: number;
  readonly ours?: ToldWait;
  /** Only where ours is absent. */
  readonly why?: Unknown;
  readonly others: Others;
}

export interface LivedDay {
  /** The estimate of the longest queue, to be made again and timed. */
  readonly longest: { readonly queue: number; readonly estimate: () => void };
  readonly asked: readonly Asked[];
  readonly figures: DayFigures;
}

/** Lives the day by the real rules, and asks at each arrival what is known at that moment and no more. */
export function liveDay(
  { visitors, staffing }: DayFiles,
  seed: number,
  learned: Learned,
  others: OtherEstimators,
  knowsRota: boolean,
): LivedDay {
  const settings: Settings = {
    ...defaultSettings,
    timeZone: 'UTC',
    islands: staffing.reduce((most, { island }) => Math.max(most, island), defaultSettings.islands),
    rota: knowsRota ? Array.from({ length: 7 }, () => staffing.map(shiftOf)) : defaultSettings.rota,
  };
  const taken = new Map<string, Omit<Asked, 'truth'>>();
  let longest: LivedDay['longest'] = { queue: 0, estimate: () => {} };
  others.beginDay();
  const { centre } = new ReplayedDay({
    visitors,
    staffing,
    seed,
    settings,
    onTicket(centre, ticketId) {
      const { now, state } = centre;
      const ticket = centre.ticket(ticketId);
      if (ticket === undefined) throw new Error('a ticket that was taken is not there');
      others.hear(centre);
      const likely = estimateWaits(state, now, settings, learned).byTicket.get(ticketId);
      const ours = likely && { ...saidRange(likely.low, likely.high), middle: likely.middle };
      const { means } = modelOf(learned, todayOf(state, now), settings);
      taken.set(ticketId, {
        ...(ours === undefined ? { why: whyUnknown(centre, ticket) } : { ours }),
        others: others.ask(centre, ticket, means[THEMES.indexOf(ticket.theme)]),
      });
      const queue = state.queue.size;
      if (queue <= longest.queue) return;
      const then = stateOf(keptOf(state));
      longest = { queue, estimate: () => estimateWaits(then, now, settings, learned) };
    },
  }).live();
  const asked = [...taken].flatMap(([ticketId, said]) => {
    const ticket = centre.ticket(ticketId);
    const called = ticket?.callTimes[0];
    if (ticket === undefined || called === undefined) return [];
    return [{ ...said, truth: (called - ticket.arrivedAt) / 60_000 }];
  });
  return { asked, figures: summarise(centre.state, settings), longest };
}

function whyUnknown({ state }: VirtualCentre, ticket: Ticket): Unknown {
  const taken = [...state.islands.values()].some((island) => eligibleFor(island)(ticket));
  return taken ? 'too little known' : 'nobody on duty';
}

/** The day's staffing as a centre would have set it beforehand. */
function shiftOf({ island, languages, themes, from, to }: Shift): RotaShift {
  return { island, languages: [...languages], themes: [...themes], from: time(from), to: time(to) };
}

function time(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
