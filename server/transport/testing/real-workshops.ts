import { defaultSettings } from '#protocol/settings.js';

import { randomIds } from '../../application/random-ids.js';
import { steadyClock } from '../../application/steady-clock.js';
import { calendarTexts } from '../../application/workshops/testing/calendar-texts.js';
import { openWorkshops } from '../../importing/open-workshops.js';
import { openDataFolder } from '../../storage/data-folder.js';
import { nodeDisk } from '../../storage/disk.js';
import { DocumentFile } from '../../storage/document-file.js';
import { runTransport } from './running-transport.js';

/** 2 March 2026, eleven o'clock in Brussels. */
export const NOW = 1_772_445_600_000;
/** One crowd at a few kiosks at once is not what the limits against hoarding are about. */
const settings = {
  ...defaultSettings,
  workshopSeatsPerKioskHour: 100,
  workshopSeatsPerKioskDay: 1000,
};

/** The real workshops on real files, under a real transport; opened again on a folder, it goes on there. */
export async function openCentre(root: string) {
  const folder = await openDataFolder(root);
  const problems: unknown[] = [];
  const workshops = await openWorkshops({
    folder,
    document: (name, interpret, initial, irreplaceable) =>
      new DocumentFile(
        {
          disk: nodeDisk,
          file: folder.document(name),
          interpret,
          onProblem: (problem) => void problems.push(problem),
          irreplaceable,
        },
        initial,
      ),
    clock: steadyClock(
      () => NOW,
      () => 0,
    ),
    ids: randomIds(),
    settings: () => settings,
    texts: calendarTexts,
    storage: (state) => void problems.push(state),
    onProblem: (problem) => void problems.push(problem),
    problem: (what, reason) => void problems.push([what, reason]),
  });
  await workshops.round();
  const running = await runTransport({ workshops: workshops.desk, settings });
  return {
    running,
    desk: workshops.desk,
    problems,
    async close() {
      await running.stop();
      await folder.release();
    },
  };
}

export type Centre = Awaited<ReturnType<typeof openCentre>>;
