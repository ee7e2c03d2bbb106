import type { Alarm, DisplayNotice } from '#protocol/desk-views.js';
import type { DirectoryStamp } from '#protocol/jobs/directory.js';
import type { OfficeView, PairingRequest, StewardDevice } from '#protocol/views.js';
import type { Settings } from '#protocol/settings.js';
import type { WaitRange, WaitRanges } from '#protocol/waiting.js';

import type { WorkshopViews } from './workshops-view.js';

/** What views show besides the reception day itself. */
export interface ViewEnvironment {
  /** ms since 1970 */
  readonly now: number;
  /** The centre's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly settings: Settings;
  /** Base of the phone page's address, without a trailing slash. */
  readonly phoneUrl: string;
  readonly staffCodes: ReadonlyMap<string, string>;
  readonly devices: Readonly<Record<string, StewardDevice>>;
  readonly pairing: Readonly<Record<string, PairingRequest>>;
  readonly alarms: Readonly<Record<string, Alarm>>;
  readonly notices: Readonly<Record<string, DisplayNotice>>;
  /** The same objects until the next estimate. */
  readonly waits: Waits;
  readonly storage: 'ok' | 'failing';
  /** Which jobs directory is the one of today. */
  readonly jobs: DirectoryStamp;
  readonly jobsOffice: OfficeView['jobs'];
  /** The same objects for whoever looks, until something in them changes. */
  readonly workshops: WorkshopViews;
  /** Counts what has happened to the programme and its seats. */
  readonly programmeRevision: number;
  /** Of the server. */
  readonly version: string;
}

/** What is known of the waits to come. */
export interface Waits {
  readonly ranges: WaitRanges;
  /** Of those who wait now, by ticket id. */
  readonly byTicket: Readonly<Record<string, WaitRange>>;
}
