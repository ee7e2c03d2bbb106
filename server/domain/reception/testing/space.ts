import type { HelpKind, SeatKind } from '#protocol/vocabulary.js';

/** Somebody at a place of the multimedia space, or who was. */
export interface Sitting {
  readonly kind: SeatKind;
  readonly number: number;
  readonly code: string;
  readonly from: number;
  until: number;
  gone?: number;
}

/** The multimedia space as somebody standing in it would note it down. */
export class Space {
  sittings: Sitting[] = [];
  readonly help = new Map<HelpKind, number>();

  there(): Sitting[] {
    return this.sittings.filter(({ gone }) => gone === undefined);
  }

  at(kind: SeatKind, number: number): Sitting | undefined {
    return this.there().find((sitting) => sitting.kind === kind && sitting.number === number);
  }

  leave(which: (sitting: Sitting) => boolean, now: number): void {
    for (const sitting of this.there()) if (which(sitting)) sitting.gone = now;
  }
}
