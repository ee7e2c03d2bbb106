import type { FeedbackDay } from '../../../domain/portrait/feedback-day.js';
import { StorageUnavailable } from '../../ports.js';
import type { FeedbackStore } from '../feedback-desk.js';

export interface MemoryFeedback extends FeedbackStore {
  /** What was written, by date. */
  readonly days: Map<string, FeedbackDay>;
  /** While true every write is refused as on a full disk; `late`: after it got through all the same. */
  failing: boolean | 'late';
  writes: number;
}

export function memoryFeedback(): MemoryFeedback {
  const feedback: MemoryFeedback = {
    days: new Map(),
    failing: false,
    writes: 0,
    read: (date) => Promise.resolve(structuredClone(feedback.days.get(date))),
    async write(date, day) {
      const copy = structuredClone(day);
      await Promise.resolve();
      if (feedback.failing === true) throw new StorageUnavailable('the disk is full');
      feedback.writes += 1;
      feedback.days.set(date, copy);
      if (feedback.failing === 'late') throw new StorageUnavailable('the last sync failed');
    },
  };
  return feedback;
}
