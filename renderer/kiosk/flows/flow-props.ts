import type { KioskView } from '#protocol/views.js';

import type { Live } from '../../shared/live/live.js';
import type { Printer } from '../../shared/paper/printer.js';

/** What a flow gets from the kiosk. It keeps its own state, which ends with it. */
export interface FlowProps {
  readonly live: Pick<Live<'kiosk'>, 'send'>;
  readonly view: KioskView;
  /** Whether the server can be asked now. */
  readonly online: boolean;
  /** Absent: nothing comes out on paper here. */
  readonly printer: Printer | undefined;
  /** Back to where the visitor came from. */
  onLeave(): void;
  /** The visit is over: nothing of it is kept. */
  onEnd(): void;
}
