import { expect, it } from 'vitest';

import type { RefusalCode } from '#protocol/refusals.js';

import type { Actor, ReceptionAnswer, ReceptionCommand } from '../command.js';
import type { ReceptionEvent } from '../events.js';
import type { Moment } from './story.js';
import { decideAfter } from './story.js';

/** A story: what had happened, who asks for what, and what comes of it. */
export type Row = readonly [
  story: string,
  given: readonly ReceptionEvent[],
  by: Actor,
  when: ReceptionCommand,
  moment: Moment,
  then: readonly ReceptionEvent[] | RefusalCode,
  answer?: ReceptionAnswer,
];

/** One test per row; a refusal is named by its code alone. */
export function tellAll(rows: readonly Row[]): void {
  for (const [story, given, by, when, moment, then, answer = {}] of rows) {
    it(story, () => {
      const decision = decideAfter(given, when, by, moment);
      if (typeof then === 'string') {
        expect(decision).toMatchObject({ ok: false, refusal: { code: then } });
      } else {
        expect(decision).toEqual({ ok: true, value: { events: then, answer } });
      }
    });
  }
}
