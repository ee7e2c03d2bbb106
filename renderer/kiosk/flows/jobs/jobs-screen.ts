import type { Theme } from '#protocol/vocabulary.js';

import type { FoundOccupation, Jobs } from '../../../shared/jobs/jobs.js';
import type { FlowProps } from '../flow-props.js';
import type { JobsEvent } from './jobs-visit.js';

/** What every screen of the directory gets. */
export interface JobsScreen {
  readonly flow: FlowProps;
  readonly jobs: Jobs;
  /** `YYYY-MM-DD` here. */
  readonly today: string;
  onBack(): void;
  tell(event: JobsEvent): void;
  choose(job: FoundOccupation): void;
  /** Absent where this kiosk gives no numbers. */
  readonly onAdvice: ((theme: Theme) => void) | undefined;
  /** To one session's details; absent where this kiosk takes no sign-ups. */
  readonly onWorkshop: ((sessionId: string) => void) | undefined;
}
