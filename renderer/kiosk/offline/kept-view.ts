import type { KioskView } from '#protocol/views.js';

import type { KeptStore } from './kept-store.js';
import type { Surroundings } from './surroundings.js';

/** Views that follow each other closer than this are kept once, ms. */
const NOT_OFTENER = 2_000;

export interface ViewKeeper {
  /** The last view that an earlier page of this machine kept. */
  load(): Promise<KioskView | undefined>;
  keep(view: KioskView): void;
}

/** Keeps the last view for a page that starts without a server. A disk that fails costs only that. */
export function createViewKeeper(
  store: Pick<KeptStore, 'readView' | 'keepView'>,
  after: Surroundings['after'],
): ViewKeeper {
  let next: KioskView | undefined;
  let resting = false;

  function write(): void {
    if (next === undefined || resting) return;
    const view = next;
    next = undefined;
    resting = true;
    store.keepView(view).catch(() => undefined);
    after(NOT_OFTENER, () => {
      resting = false;
      write();
    });
  }

  return {
    async load() {
      const view = await store.readView().catch(() => undefined);
      return view && whole(view);
    },
    keep(view) {
      next = withoutVisit(view);
      write();
    },
  };
}

/** An older version of this page kept none of what is new. */
function whole(view: KioskView): KioskView {
  const kept: Omit<KioskView, 'workshops'> & Partial<Pick<KioskView, 'workshops'>> = view;
  return { ...kept, workshops: kept.workshops ?? { activities: {}, sessions: {} } };
}

/** What a kiosk shows, without the one thing in it that comes from whoever stands there. */
function withoutVisit(view: KioskView): KioskView {
  const kept = Object.entries(view).filter(([name]) => name !== 'help');
  return Object.fromEntries(kept) as unknown as KioskView;
}
