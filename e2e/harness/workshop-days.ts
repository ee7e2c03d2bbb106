import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';
import type { Format } from '#protocol/workshops/vocabulary.js';
import { FORMATS } from '#protocol/workshops/vocabulary.js';

/** The one theme and kind with so few people that they are withheld. */
const FEW: Theme = 'mobility';

/**
 * Lays figures of held sessions, one of each theme, and a cancelled one, where the server keeps those of a
 * date that is over: no test waits for sessions to end. A date before it has a file that cannot be read.
 * @param data the server's folder @param dates that of the figures, and that of the damaged file
 */
export async function layWorkshopDays(
  data: string,
  dates: { readonly held: string; readonly damaged: string },
): Promise<void> {
  const sessions = [
    ...THEMES.map((theme, index) => session(theme, FORMATS[index % FORMATS.length] ?? 'workshop')),
    { ...session('work', 'workshop'), outcome: 'cancelled', participants: 0, noShows: 0 },
  ];
  const figures = { date: dates.held, sessions };
  await lay(data, dates.held, JSON.stringify(figures));
  await lay(data, dates.damaged, '{"date":');
}

async function lay(data: string, date: string, text: string): Promise<void> {
  const folder = path.join(data, 'workshop-statistics', date.slice(0, 4));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${date}.json`), text);
}

function session(theme: Theme, format: Format) {
  const few = theme === FEW;
  return {
    activityId: `activity-${theme}`,
    title: { fr: 'Une activité', nl: 'Een activiteit' },
    theme,
    format,
    language: theme === 'orientation' ? 'nl' : theme === 'work' ? 'fr' : 'both',
    partners: theme === 'work' ? ['Actiris', 'Brulingua'] : [],
    outcome: 'held',
    seats: 20,
    signUps: few ? 3 : 24,
    cancellations: few ? 0 : 6,
    waited: few ? 0 : 8,
    participants: few ? 2 : 12,
    noShows: few ? 1 : 6,
  };
}
