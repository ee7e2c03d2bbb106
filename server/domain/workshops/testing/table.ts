import { expect, it } from 'vitest';

import type { Refusal, RefusalCode } from '#protocol/refusals.js';

import type { WorkshopActor, WorkshopAnswer, WorkshopCommand } from '../command.js';
import type { WorkshopEvent } from '../events.js';
import type { Moment } from './story.js';
import { decideAfter } from './story.js';

/** A story: what had happened, who asks for what, and what comes of it. */
export type Row = readonly [
  story: string,
  given: readonly WorkshopEvent[],
  by: WorkshopActor,
  when: WorkshopCommand,
  moment: Moment,
  then: readonly WorkshopEvent[] | RefusalCode | Refusal,
  answer?: WorkshopAnswer,
];

/** One test per row; a refusal without placeholders may be named by its code alone. */
export function tellAll(rows: readonly Row[]): void {
  for (const [story, given, by, when, moment, then, answer = {}] of rows) {
    it(story, () => {
      const decision = decideAfter(given, when, by, moment);
      if (typeof then === 'string') {
        expect(decision).toEqual({ ok: false, refusal: { code: then } });
      } else if ('code' in then) {
        expect(decision).toEqual({ ok: false, refusal: then });
      } else {
        expect(decision).toEqual({ ok: true, value: { events: then, answer } });
      }
    });
  }
}
