import type { PaperState } from '#protocol/vocabulary.js';

import type { Kept } from './kept.js';
import type { DeskLive, Surroundings } from './surroundings.js';

/** Changes that come closer together are told once, ms: many tickets are delivered in a moment. */
const NOT_OFTENER = 1_000;

export interface Reports {
  /** The connection is new: the server may have forgotten what it was told. */
  connected(): void;
  /** Tells what has changed since it was told last. */
  tell(kept: Kept, paper: PaperState): void;
}

/** Tells the server, and by it the steward, how this kiosk fares. Nothing is told while it is cut off. */
export function createReports(
  live: DeskLive,
  { version, after }: Pick<Surroundings, 'version' | 'after'>,
): Reports {
  let told: string | undefined;
  let next: (() => void) | undefined;
  let resting = false;

  function send(): void {
    if (resting || next === undefined) return;
    const now = next;
    next = undefined;
    now();
  }

  return {
    connected: () => void (told = undefined),
    tell({ outbox, undelivered }, paper) {
      const pending = outbox.filter(({ withdrawn }) => withdrawn !== true).length;
      const report = { version, paper, pending, undelivered: undelivered?.count ?? 0 };
      const text = JSON.stringify(report);
      next = () => {
        if (live.getState().status !== 'live' || text === told) return;
        told = text;
        resting = true;
        after(NOT_OFTENER, () => {
          resting = false;
          send();
        });
        void live.send('report-kiosk', report).then((answer) => {
          // Not now: it goes with the next change or the next connection.
          if (!answer.ok && told === text) told = undefined;
        });
      };
      send();
    },
  };
}
