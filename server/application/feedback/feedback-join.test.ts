import type { Portrait } from '#protocol/feedback.js';
import { describe, expect, it } from 'vitest';

import { emptyDay, withLot } from '../../domain/portrait/feedback-day.js';
import { LEAST_LOT } from '../../domain/portrait/lots.js';
import { createFeedbackDesk } from './feedback-desk.js';
import type { Outcome } from './testing/join-attacks.js';
import { attackAll, freshPortraits } from './testing/join-attacks.js';
import type { OpenDesk } from './testing/watched-days.js';
import { watchedDays } from './testing/watched-days.js';

const DAYS = 60;
const SEEDS = [1, 2, 3] as const;

const realDesk: OpenDesk = ({ store, now }) =>
  createFeedbackDesk({
    store,
    clock: { now },
    ids: { newId: () => 'mark-of-this-day' },
    timeZone: () => 'Europe/Brussels',
    problem: (what) => expect.unreachable(what),
  });

/** Writes so many at a time whatever they speak, as they came, and what is left at night. */
const carelessDesk =
  (lot: number): OpenDesk =>
  ({ store, now }) => {
    let held: Portrait[] = [];
    const write = async (): Promise<void> => {
      const date = new Date(now()).toISOString().slice(0, 10);
      const before = (await store.read(date)) ?? emptyDay('careless');
      const answers = held;
      held = [];
      if (answers.length > 0)
        await store.write(date, withLot(before, 'morning', { kind: 'portrait', answers }));
    };
    return {
      give(_id, command) {
        if (command.kind === 'give-portrait') held.push(command.payload.portrait);
        return { ok: true, value: {} };
      },
      round: () => (held.length >= lot ? write() : Promise.resolve()),
      settle: write,
    };
  };

/** What one of five by chance gives at the very most: four standard deviations above a fifth. */
function mostByChance(guesses: number): number {
  return 1 / LEAST_LOT + 4 * Math.sqrt(((1 / LEAST_LOT) * (1 - 1 / LEAST_LOT)) / guesses);
}

function best(outcomes: readonly Outcome[]): number {
  return Math.max(...outcomes.map(({ guesses, right }) => (guesses < 20 ? 0 : right / guesses)));
}

describe('somebody who sees every byte at every moment', () => {
  it.each(SEEDS)(
    'joins no portrait to a ticket better than one of five (seed %i)',
    async (seed) => {
      const seen = await watchedDays(seed, DAYS, realDesk);
      const outcomes = attackAll(seen);
      for (const { attack, guesses, right } of outcomes) {
        const most = guesses === 0 ? 0 : guesses * mostByChance(guesses);
        expect(right, `${attack}: ${String(right)} of ${String(guesses)}`).toBeLessThanOrEqual(
          most,
        );
      }
      expect(Math.max(...outcomes.map(({ guesses }) => guesses))).toBeGreaterThan(500);

      // Nothing new is ever fewer than five that speak alike, and most of what was told is kept.
      const fresh = freshPortraits(seen).map(({ portraits }) => portraits);
      for (const portraits of fresh) {
        for (const language of ['french', 'dutch', 'any other']) {
          const alike = portraits.filter((portrait) => companyIn(portrait) === language).length;
          expect(alike === 0 || alike >= LEAST_LOT).toBe(true);
        }
      }
      expect(fresh.flat().length).toBeGreaterThan(seen.tickets.length * 0.9);
    },
  );

  it('would join them were each written at once, or with others who speak otherwise', async () => {
    const atOnce = await watchedDays(1, DAYS, carelessDesk(1));
    expect(best(attackAll(atOnce))).toBe(1);
    const unlike = await watchedDays(1, DAYS, carelessDesk(LEAST_LOT));
    expect(best(attackAll(unlike))).toBeGreaterThan(0.5);
  });
});

function companyIn({ language }: Portrait): string {
  return language === 'french' || language === 'dutch' ? language : 'any other';
}
