import { mkdir } from 'node:fs/promises';

import { defaultSettings } from '#protocol/settings.js';
import { LANGUAGES, REFERRALS, THEMES, TOPICS } from '#protocol/vocabulary.js';
import { stateOf } from '../../server/domain/reception/kept-state.js';
import { type Stretch, type Ticket } from '../../server/domain/reception/state.js';
import { type DayFigures, summarise } from '../../server/domain/statistics/fold.js';
import { layoutOf } from '../../server/storage/data-folder.js';
import { dayFiguresSchema } from '../../server/storage/day-figures-schema.js';
import { wholly } from '../../server/storage/interpret.js';
import { StatisticsStore } from '../../server/storage/statistics-store.js';
import { seededRandom } from '../harness/random.js';

const OPENING_DAYS = 1_250;
const VISITS_A_DAY = 240;
const SHIFTS_A_DAY = 30;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** 300,000 visits over five years, folded by the product's own rules and kept by its own store. */
export async function writeFiveYears(dataFolder: string): Promise<void> {
  const folder = layoutOf(dataFolder).statistics;
  await mkdir(folder, { recursive: true });
  const store = new StatisticsStore<DayFigures>({
    folder,
    interpret: wholly(dayFiguresSchema),
    onProblem: ({ file, reason }) => {
      throw new Error(`${file}: ${reason}`);
    },
  });
  const random = seededRandom(5);
  let day = Date.now() - DAY_MS;
  for (let written = 0; written < OPENING_DAYS; day -= DAY_MS) {
    const date = new Date(day).toISOString().slice(0, 10);
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    const openedAt = Date.parse(`${date}T08:00:00Z`);
    const tickets = Array.from({ length: VISITS_A_DAY }, (_, index): Ticket => {
      const arrivedAt = openedAt + random.between(0, 420) * MINUTE_MS;
      const calledAt = arrivedAt + random.between(0, 60) * MINUTE_MS;
      return {
        id: `${date}-${index}`,
        number: index + 1,
        theme: random.pick(THEMES),
        language: random.pick(LANGUAGES),
        channel: 'kiosk',
        secretHash: `${date}-${index}`,
        shortCode: 'ACDEFG',
        arrivedAt,
        status: 'closed',
        priority: false,
        callTimes: [calledAt],
        interview: {
          calledAt,
          startedAt: calledAt,
          spent: random.between(5, 70) * MINUTE_MS,
        },
        transfers: 0,
        told: { from: 10, to: 40, middle: 25 },
        notes: { topics: [random.pick(TOPICS)], referrals: [random.pick(REFERRALS)] },
        outcome: 'served',
        closedAt: calledAt,
      };
    });
    const closed = { date, openedAt, closedAt: openedAt + 480 * MINUTE_MS };
    const state = stateOf({
      day: closed,
      nextNumber: VISITS_A_DAY + 1,
      tickets,
      islands: [],
      blocks: [],
      kiosks: [],
      seats: [],
      help: [],
      people: [['door', VISITS_A_DAY]],
      stretches: Array.from({ length: SHIFTS_A_DAY }, (_, index): [string, Stretch] => {
        const from = openedAt + (index % 2) * 240 * MINUTE_MS;
        const to = from + 210 * MINUTE_MS;
        return [`${index}`, { island: index + 1, languages: LANGUAGES, themes: THEMES, from, to }];
      }),
      ownDays: [],
    });
    await store.write(date, summarise(state, defaultSettings));
    written += 1;
  }
}
