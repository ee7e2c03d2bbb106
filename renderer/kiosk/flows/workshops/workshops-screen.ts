import type { KioskView } from '#protocol/views.js';
import type { WorkshopsView } from '#protocol/workshops/views.js';

import type { FlowProps } from '../flow-props.js';
import type { WorkshopsActions } from './use-workshops-visit.js';

/** What every screen of the workshops gets. */
export interface WorkshopsScreen {
  readonly flow: Pick<FlowProps, 'online' | 'printer' | 'onEnd'>;
  readonly view: Pick<KioskView, 'timeZone' | 'phoneUrl' | 'ticketSeconds'>;
  /** The server's; cut off, as far as it is known. */
  readonly workshops: WorkshopsView;
  /** The server's clock, ms since 1970. */
  readonly now: number;
  /** `YYYY-MM-DD`, the centre's. */
  readonly today: string;
  readonly actions: WorkshopsActions;
  onBack(): void;
}
