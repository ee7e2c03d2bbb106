import type { KioskView } from '#protocol/views.js';

import type { Kept, Step } from './kept.js';

/** Where a kiosk keeps what must outlive its page. Every function rejects where nothing can be kept. */
export interface KeptStore {
  read(): Promise<Kept>;
  /**
   * Changes what is kept, in one transaction: while it runs no other page of this machine changes
   * anything, and when it resolves the change would survive a power cut.
   * @param step must neither wait nor have effects; it may be called on a state that is then given up
   */
  change<T>(step: (kept: Kept) => Step<T>): Promise<T>;
  /** The last view, which may be lost without harm. */
  readView(): Promise<KioskView | undefined>;
  keepView(view: KioskView): Promise<void>;
}
