/** Keys just given out. They are kept nowhere else. */
export interface IssuedBooking {
  readonly sessionId: string;
  readonly secret: string;
  readonly code: string;
  readonly places: number;
  /** Place in the waiting list; absent where the seat is sure. */
  readonly place?: number;
  readonly why: 'signed-up' | 'reissued';
}
