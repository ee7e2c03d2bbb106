import { DIVIDE, PORTRAIT, PORTRAIT_QUESTIONS, SATISFACTION } from '#protocol/feedback.js';
import { dayAfter } from '#protocol/periods.js';
import { DIRECTORY_USES } from '#protocol/reports.js';
import { THEMES } from '#protocol/vocabulary.js';
import { FORMATS } from '#protocol/workshops/vocabulary.js';

import type { FeedbackCounts } from '../../portrait/feedback-counts.js';
import { portraitCounts } from '../../portrait/feedback-counts.js';
import type { DayFigures } from '../../statistics/day-figures.js';
import { zeros } from '../../statistics/zeros.js';
import type { WorkshopSessionFigures } from '../../workshops/figures.js';
import type { YearInput } from '../publish-year.js';
import { workshopSums } from '../workshop-sums.js';
import type { Random } from './random-day.js';
import { drawn, randomDay } from './random-day.js';

interface Size {
  /** Visitors of a day, on average. */
  readonly visitors: number;
  readonly sessionsAMonth: number;
  readonly portraitsAMonth: number;
}

/** As many as the centre has (domain.md, volume). */
export const LIKE_THE_CENTRE: Size = {
  ...{ visitors: 130, sessionsAMonth: 90, portraitsAMonth: 400 },
};
/** Everything is small, so nearly everything has to be hidden somewhere. */
export const SMALL: Size = { visitors: 12, sessionsAMonth: 6, portraitsAMonth: 25 };

/** A year that is over: every weekday, and what is counted by months. */
export function randomYear(
  random: Random,
  year: number,
  size: Size,
): Pick<YearInput, 'year' | 'days' | 'months' | 'missing'> {
  const days: DayFigures[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = dayAfter(date)) {
    const weekday = new Date(date).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    days.push(randomDay(random, date, Math.floor(size.visitors * (0.4 + random() * 1.2))));
  }
  const months = Array.from({ length: 12 }, (_, at) => {
    const id = `${year}-${String(at + 1).padStart(2, '0')}`;
    const sessions = Array.from({ length: size.sessionsAMonth }, () => randomSession(random));
    const feedback = randomFeedback(random, size.portraitsAMonth);
    return [id, { workshops: workshopSums(sessions), feedback }] as const;
  });
  return { year, days, months: new Map(months), missing: [] };
}

function randomSession(random: Random): WorkshopSessionFigures {
  const isHeld = random() < 0.9;
  const participants = isHeld ? Math.floor(random() * 25) : 0;
  return {
    activityId: 'a',
    title: { fr: 'A', nl: 'A' },
    theme: drawn(random, THEMES),
    format: drawn(random, FORMATS),
    language: drawn(random, ['fr', 'nl', 'both'], 0.3),
    partners: PARTNERS.filter(() => random() < 0.2),
    outcome: isHeld ? 'held' : 'cancelled',
    ...{ seats: 25, signUps: participants + 4, cancellations: 1, waited: 0, participants },
    noShows: 3,
  };
}

const PARTNERS = ['Actiris', 'Bruxelles Formation', 'Tracé Brussel', 'VDAB Brussel'] as const;

function randomFeedback(random: Random, portraits: number): FeedbackCounts {
  const found = new Map<string, number>();
  const count = (key: string): void => {
    found.set(key, (found.get(key) ?? 0) + 1);
  };
  const satisfaction = zeros(SATISFACTION);
  const [equipment, skills] = [zeros(DIVIDE.equipment), zeros(DIVIDE.skills)];
  const directory = zeros(DIRECTORY_USES);
  for (let portrait = 0; portrait < portraits; portrait += 1) {
    for (const question of PORTRAIT_QUESTIONS) {
      const answers: readonly [string, ...string[]] = PORTRAIT[question];
      count(`${question} ${random() < 0.1 ? 'skipped' : drawn(random, answers, 0.7)}`);
    }
    satisfaction[drawn(random, SATISFACTION)] += 1;
    directory[drawn(random, DIRECTORY_USES)] += 1;
    if (random() < 0.7) continue;
    equipment[drawn(random, DIVIDE.equipment)] += 1;
    skills[drawn(random, DIVIDE.skills)] += 1;
  }
  return {
    portraits,
    portrait: portraitCounts((question, answer) => found.get(`${question} ${answer}`) ?? 0),
    ...{ satisfaction, directory, divide: { equipment, skills } },
  };
}
