import { basename, dirname, resolve } from 'node:path';

import { readDevices } from '../application/access/devices-reading.js';
import {
  sessionsDocumentSchema,
  staffDocumentSchema,
  wrongTriesDocumentSchema,
} from '../application/access/documents.js';
import { feedbackDaySchema } from '../application/feedback/feedback-day.js';
import { feedbackMonthSchema } from '../application/feedback/feedback-month.js';
import { currentJobsSchema } from '../application/jobs/current.js';
import { feedsSchema } from '../application/jobs/feeds.js';
import { nothingFoundSchema } from '../application/jobs/nothing-found.js';
import { readNotices } from '../application/notices/notices-document.js';
import { bookingKeySchema } from '../application/workshops/booking-key.js';
import { layoutOf } from '../storage/data-folder.js';
import { dayFiguresSchema } from '../storage/day-figures-schema.js';
import type { Disk } from '../storage/disk.js';
import { wholly } from '../storage/interpret.js';
import { RECEPTION_EVENTS, WORKSHOP_EVENTS } from '../storage/journal-events.js';
import { jobsLayout } from '../storage/jobs-layout.js';
import type { InspectedDocument } from '../storage/repair-documents.js';
import { inspectDocument } from '../storage/repair-documents.js';
import { inspectJournals } from '../storage/repair-journals.js';
import type { Finding } from '../storage/repair-plan.js';
import { mendProgramme, mendReception } from '../storage/repair-rules.js';
import { readSettings } from '../storage/settings-reading.js';
import { workshopFiguresSchema } from '../storage/workshop-figures-schema.js';
import { copiesOfYear } from '../storage/year-copies.js';

type Kept = Pick<InspectedDocument, 'interpret' | 'without' | 'irreplaceable' | 'stopsStart'>;

const DOCUMENTS: Readonly<Record<string, Kept>> = {
  settings: { interpret: readSettings, without: 'every setting goes back to its default' },
  staff: {
    interpret: wholly(staffDocumentSchema),
    without: 'all staff codes are lost; the next start makes a new administrator',
  },
  devices: {
    interpret: readDevices,
    without: 'every kiosk and display has to be paired again',
  },
  sessions: {
    interpret: wholly(sessionsDocumentSchema),
    without: 'everybody has to sign in again',
  },
  'wrong-tries': {
    interpret: wholly(wrongTriesDocumentSchema),
    without:
      'wrong PINs are counted from nothing, and every desk counts as one nobody has signed in at',
  },
  notices: {
    interpret: readNotices,
    without: 'the displays show no notice until one is put again',
  },
  'jobs-feeds': {
    interpret: wholly(feedsSchema),
    without: 'what is imported by itself has to be set again in the office',
  },
  'jobs-words': {
    interpret: wholly(nothingFoundSchema),
    without: 'the words of searches that found nothing are lost',
  },
  'booking-key': {
    interpret: wholly(bookingKeySchema),
    without:
      'the six-letter codes of bookings are known no more; their QR codes and phone pages are, and the desk finds bookings in its list',
    irreplaceable: true,
    stopsStart: true,
  },
};

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.json(?:\.bak)?$/;
const MONTH_FILE = /^(\d{4}-\d{2})\.json(?:\.bak)?$/;

/** All that is wrong in a data folder. @param root absolute @param stamp fit for a file name */
export async function inspect(root: string, stamp: string, disk: Disk): Promise<Finding[]> {
  const layout = layoutOf(root);
  const findings = [
    ...(await inspectJournals({
      disk,
      stamp,
      folder: layout.journal,
      snapshot: layout.document('snapshot'),
      known: RECEPTION_EVENTS,
      rules: mendReception,
      afterLoss:
        "A ticket they were about may be gone or stand in a wrong place: look through the steward's board before going on. Figures of that day may be short by them",
    })),
    ...(await inspectJournals({
      disk,
      stamp,
      folder: layout.workshops,
      known: WORKSHOP_EVENTS,
      rules: mendProgramme,
      afterLoss:
        'The programme goes back to how the day before left it where the first line is lost, and is empty where there is no day before. A session or a booking they were about may be gone or stand in a wrong place: look through the programme in the office before going on',
    })),
  ];
  for (const [name, kept] of Object.entries(DOCUMENTS)) {
    findings.push(
      ...(await inspectDocument({ disk, stamp, file: layout.document(name), ...kept })),
    );
  }
  findings.push(
    ...(await inspectDocument({
      disk,
      file: jobsLayout(layout.jobs).current,
      interpret: wholly(currentJobsSchema),
      without:
        'nothing is imported; begun anew, the jobs directory is the built-in one until all is imported again',
      irreplaceable: true,
      stamp,
    })),
  );
  const days = [
    {
      folder: layout.statistics,
      interpret: wholly(dayFiguresSchema),
      without: "that day's figures are missing from reports, which name it",
    },
    {
      folder: layout.workshopStatistics,
      interpret: wholly(workshopFiguresSchema),
      without: "that day's figures of activities are missing from reports, which name it",
    },
    {
      folder: layout.feedback,
      interpret: wholly(feedbackDaySchema),
      without: 'what visitors told on that day is lost',
    },
  ];
  for (const { folder, interpret, without } of days) {
    const copies = new Map<string, ReturnType<typeof copiesOfYear>>();
    for (const file of await filesIn(disk, folder, DAY_FILE)) {
      const place = dirname(file);
      const copyElsewhere = async () => {
        const ofYear = copies.get(place) ?? copiesOfYear(disk, place);
        copies.set(place, ofYear);
        return (await ofYear).get(basename(file, '.json'));
      };
      const document = { disk, file, interpret, without, stamp, copyElsewhere };
      findings.push(...(await inspectDocument(document)));
    }
  }
  for (const file of await filesIn(disk, layout.feedback, MONTH_FILE)) {
    findings.push(
      ...(await inspectDocument({
        ...{ disk, file, stamp },
        interpret: wholly(feedbackMonthSchema),
        without:
          'what visitors told in that month is lost; until this is mended, days of it that come late wait',
        irreplaceable: true,
      })),
    );
  }
  return findings;
}

/** @param named takes the name without its ending as its first group */
async function filesIn(disk: Disk, folder: string, named: RegExp): Promise<string[]> {
  const files = new Set<string>();
  for (const year of await disk.list(folder)) {
    if (!/^\d{4}$/.test(year)) continue;
    for (const name of await disk.list(resolve(folder, year))) {
      const plain = named.exec(name)?.[1];
      if (plain !== undefined) files.add(resolve(folder, year, `${plain}.json`));
    }
  }
  return [...files].toSorted();
}
