import type { ReceptionEvent } from './events.js';
import { includes, kioskOf, without, withRange } from './numbers.js';
import type { KioskDay, Meanwhile, ReceptionState } from './state.js';

type TicketGiven = Pick<
  Extract<ReceptionEvent, { type: 'ticket-taken' }>,
  'type' | 'at' | 'number' | 'arrivedAt'
> & { readonly kiosk: string };
type KioskEvent =
  | TicketGiven
  | Extract<ReceptionEvent, { type: 'ticket-renumbered' }>
  | Extract<ReceptionEvent, { type: 'numbers-leased' }>;

/** Deliveries that come closer together than this are of the same time cut off, ms. */
const SAME_RETURN = 10 * 60_000;

/** What an event makes of the day of the kiosk that it comes from. */
export function evolveKiosk(state: ReceptionState, event: KioskEvent): void {
  const kiosk = kioskOf(state, event.kiosk);
  if (event.type === 'numbers-leased') {
    const { from, to } = event;
    state.blocks = withRange(state.blocks, { from, to });
    put(state, { ...kiosk, leased: withRange(kiosk.leased, { from, to }) });
    return;
  }
  const { number, arrivedAt } = event;
  if (arrivedAt === undefined) {
    put(state, { ...kiosk, lastTicketAt: event.at });
    return;
  }
  // A number nobody had set aside (its lease was lost with a backup) must not be given again either.
  if (!includes(state.blocks, number)) {
    state.blocks = withRange(state.blocks, { from: number, to: number });
  }
  put(state, {
    ...kiosk,
    leased: without(kiosk.leased, number),
    lastTicketAt: Math.max(kiosk.lastTicketAt ?? 0, arrivedAt),
    meanwhile: meanwhile(kiosk.meanwhile, arrivedAt, event.at),
  });
}

function meanwhile(before: Meanwhile | undefined, arrivedAt: number, at: number): Meanwhile {
  if (before === undefined || at - before.deliveredAt > SAME_RETURN) {
    return { tickets: 1, from: arrivedAt, until: arrivedAt, deliveredAt: at };
  }
  return {
    tickets: before.tickets + 1,
    from: Math.min(before.from, arrivedAt),
    until: Math.max(before.until, arrivedAt),
    deliveredAt: at,
  };
}

function put(state: ReceptionState, kiosk: KioskDay): void {
  state.kiosks.set(kiosk.deviceId, kiosk);
}
