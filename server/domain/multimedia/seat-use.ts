import type { Channel, SeatKind } from '#protocol/vocabulary.js';

/** One visitor at one place of the multimedia space, from taking it to leaving it. A visit counts once. */
export interface SeatUse {
  readonly id: string;
  readonly kind: SeatKind;
  readonly number: number;
  /** By which the visitor gives the place back at a kiosk. */
  readonly code: string;
  readonly channel: Channel;
  readonly takenAt: number;
  readonly until: number;
  readonly freedAt?: number;
}

export function seatKey(kind: SeatKind, number: number): string {
  return `${kind}-${number}`;
}
