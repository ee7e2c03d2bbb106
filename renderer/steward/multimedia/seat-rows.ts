import type { SeatsFree, StewardSeat, StewardView } from '#protocol/views.js';
import type { SeatKind } from '#protocol/vocabulary.js';

/** From so much time left on, the place stands out, ms. */
const SOON = 5 * 60_000;

export type SeatState = 'free' | 'taken' | 'soon';

export type SeatRow = StewardSeat & {
  readonly id: string;
  /** `soon`: its time is nearly over. */
  readonly state: SeatState;
};

/** The places of one kind by number. @param now the server's clock, ms */
export function seatRows(
  seats: StewardView['seats'],
  kind: SeatKind,
  now: number,
): readonly SeatRow[] {
  return Object.entries(seats)
    .filter(([, seat]) => seat.kind === kind)
    .map(([id, seat]) => ({ ...seat, id, state: seatState(seat, now) }))
    .sort((a, b) => a.number - b.number);
}

export function countFree(rows: readonly SeatRow[]): SeatsFree {
  const free = rows.filter(({ state }) => state === 'free');
  const accessible = (row: SeatRow) => row.accessible;
  return {
    total: rows.length,
    free: free.length,
    accessible: rows.filter(accessible).length,
    accessibleFree: free.filter(accessible).length,
  };
}

function seatState(seat: StewardSeat, now: number): SeatState {
  if (seat.takenAt === undefined) return 'free';
  return seat.until !== undefined && seat.until - now <= SOON ? 'soon' : 'taken';
}
