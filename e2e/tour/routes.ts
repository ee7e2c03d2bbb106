import { advisor } from './desks/advisor.js';
import { advisorCompact } from './desks/advisor-compact.js';
import { advisorJobs } from './desks/advisor-jobs.js';
import { stewardBoard } from './desks/board.js';
import { home } from './desks/home.js';
import { stewardMachines } from './desks/machines.js';
import { officeDays } from './desks/office-days.js';
import { officeJobs } from './desks/office-jobs.js';
import { officeKeeping } from './desks/office-keeping.js';
import { office } from './desks/office.js';
import { programme } from './desks/programme.js';
import { programmeFiles } from './desks/programme-files.js';
import { stewardToday } from './desks/steward-today.js';
import { stewardWorkshops } from './desks/workshops.js';
import { display } from './display.js';
import { kioskCutOff } from './kiosk/cut-off.js';
import { kioskFlows } from './kiosk/flows.js';
import { kioskJobs } from './kiosk/jobs.js';
import { kioskMachine } from './kiosk/machine.js';
import { kioskShell } from './kiosk/shell.js';
import { kioskVisit } from './kiosk/visit.js';
import { kioskWorkshops } from './kiosk/workshops.js';
import { phoneBooking } from './phone-booking.js';
import { phoneJob } from './phone-job.js';
import { phone } from './phone.js';
import type { Route } from './route.js';

/** Every screen of the product but the gallery, which has a spec of its own. */
export const ROUTES: readonly Route[] = [
  kioskVisit,
  kioskFlows,
  kioskJobs,
  kioskWorkshops,
  kioskCutOff,
  kioskMachine,
  kioskShell,
  phone,
  phoneBooking,
  phoneJob,
  display,
  advisor,
  advisorCompact,
  advisorJobs,
  stewardBoard,
  stewardMachines,
  stewardToday,
  stewardWorkshops,
  office,
  officeDays,
  officeJobs,
  officeKeeping,
  programme,
  programmeFiles,
  home,
];
