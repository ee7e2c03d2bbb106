import type { PhoneView } from '#protocol/views.js';

import type { Place } from './page.js';
import { Page } from './page.js';

export interface Phone {
  readonly ticketId: string;
  readonly page: Page<'phone'>;
}

const CALLS = {
  calls: ({ status, callId }: PhoneView): readonly string[] =>
    status === 'called' && callId !== undefined ? [callId] : [],
};

/** The hall's phones: so many pages at most; one more takes the place of the one that is open longest. */
export class Phones {
  #open: Phone[] = [];
  /** Pages opened so far. */
  opened = 0;
  /** Pages that made room for others without ever having been live: theirs was time enough. */
  neverLive = 0;

  constructor(
    private readonly place: Place,
    readonly most: number,
  ) {}

  get open(): readonly Phone[] {
    return this.#open;
  }

  /** Opens pages of one ticket: the visitor's own, and those of who came along. */
  add(ticketId: string, secret: string, pages: number): void {
    for (let added = 0; added < pages; added += 1) {
      // First the place, then the page: never more at once than there may be.
      if (this.#open.length >= this.most) this.#makeRoom();
      const page = new Page<'phone'>(this.place, { audience: 'phone', secret }, CALLS);
      this.#open.push({ ticketId, page });
      this.opened += 1;
    }
  }

  /** Pages of this ticket that are open, live or not yet. */
  of(ticketId: string): readonly Page<'phone'>[] {
    return this.#open.flatMap(({ ticketId: id, page }) => (id === ticketId ? [page] : []));
  }

  closeAll(): void {
    for (const { page } of this.#open) page.close();
    this.#open = [];
  }

  #makeRoom(): void {
    const page = this.#open.shift()?.page;
    if (page?.wasLive === false) this.neverLive += 1;
    page?.close();
  }
}
