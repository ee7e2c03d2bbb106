import type advisor from '../../../locales/fr/advisor.json';
import type booking from '../../../locales/fr/booking.json';
import type attendance from '../../../locales/fr/attendance.json';
import type common from '../../../locales/fr/common.json';
import type communes from '../../../locales/fr/communes.json';
import type desk from '../../../locales/fr/desk.json';
import type display from '../../../locales/fr/display.json';
import type divide from '../../../locales/fr/divide.json';
import type doors from '../../../locales/fr/doors.json';
import type gallery from '../../../locales/fr/gallery.json';
import type glossary from '../../../locales/fr/glossary.json';
import type home from '../../../locales/fr/home.json';
import type islands from '../../../locales/fr/islands.json';
import type job from '../../../locales/fr/job.json';
import type jobs from '../../../locales/fr/jobs.json';
import type keeping from '../../../locales/fr/keeping.json';
import type kiosk from '../../../locales/fr/kiosk.json';
import type kioskShell from '../../../locales/fr/kiosk-shell.json';
import type kioskWorkshops from '../../../locales/fr/kiosk-workshops.json';
import type multimedia from '../../../locales/fr/multimedia.json';
import type office from '../../../locales/fr/office.json';
import type paper from '../../../locales/fr/paper.json';
import type phone from '../../../locales/fr/phone.json';
import type portrait from '../../../locales/fr/portrait.json';
import type portraitReport from '../../../locales/fr/portrait-report.json';
import type programme from '../../../locales/fr/programme.json';
import type refusals from '../../../locales/fr/refusals.json';
import type reports from '../../../locales/fr/reports.json';
import type staff from '../../../locales/fr/staff.json';
import type steward from '../../../locales/fr/steward.json';
import type stewardAlerts from '../../../locales/fr/steward-alerts.json';
import type stewardPlan from '../../../locales/fr/steward-plan.json';
import type stewardTickets from '../../../locales/fr/steward-tickets.json';
import type stewardToday from '../../../locales/fr/steward-today.json';
import type ticket from '../../../locales/fr/ticket.json';
import type waits from '../../../locales/fr/waits.json';
import type programmeFiles from '../../../locales/fr/programme-files.json';
import type whatIf from '../../../locales/fr/what-if.json';
import type workshopFigures from '../../../locales/fr/workshop-figures.json';
import type workshops from '../../../locales/fr/workshops.json';

/** The shape of every namespace, types alone: the texts come by `namespaces/`, to the pages that use them. */
export interface Catalogue {
  readonly advisor: typeof advisor;
  readonly booking: typeof booking;
  readonly attendance: typeof attendance;
  readonly common: typeof common;
  readonly communes: typeof communes;
  readonly desk: typeof desk;
  readonly display: typeof display;
  readonly divide: typeof divide;
  readonly doors: typeof doors;
  readonly gallery: typeof gallery;
  readonly glossary: typeof glossary;
  readonly home: typeof home;
  readonly islands: typeof islands;
  readonly job: typeof job;
  readonly jobs: typeof jobs;
  readonly keeping: typeof keeping;
  readonly kiosk: typeof kiosk;
  readonly 'kiosk-shell': typeof kioskShell;
  readonly 'kiosk-workshops': typeof kioskWorkshops;
  readonly multimedia: typeof multimedia;
  readonly office: typeof office;
  readonly paper: typeof paper;
  readonly phone: typeof phone;
  readonly portrait: typeof portrait;
  readonly 'portrait-report': typeof portraitReport;
  readonly programme: typeof programme;
  readonly refusals: typeof refusals;
  readonly reports: typeof reports;
  readonly staff: typeof staff;
  readonly steward: typeof steward;
  readonly 'steward-alerts': typeof stewardAlerts;
  readonly 'steward-plan': typeof stewardPlan;
  readonly 'steward-tickets': typeof stewardTickets;
  readonly 'steward-today': typeof stewardToday;
  readonly ticket: typeof ticket;
  readonly waits: typeof waits;
  readonly 'programme-files': typeof programmeFiles;
  readonly 'what-if': typeof whatIf;
  readonly 'workshop-figures': typeof workshopFigures;
  readonly workshops: typeof workshops;
}

export type Namespace = keyof Catalogue;

/** A key without the ending that tells plural forms apart. */
type WithoutPlural<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'other'}`
  ? Base
  : K;

type KeysIn<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? WithoutPlural<K> : `${K}.${KeysIn<Tree[K]>}`;
}[keyof Tree & string];

/** Every key of a namespace, nested ones with dots. */
export type TextKey<N extends Namespace> = KeysIn<Catalogue[N]>;
