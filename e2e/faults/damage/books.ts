import { isDeepStrictEqual } from 'node:util';

import type { AuditEntry } from '#protocol/keeping.js';
import type { Settings } from '#protocol/settings.js';

import type { Centre } from '../../harness/centre.js';
import { signIn } from '../../harness/centre.js';
import { accepted, Client } from '../../harness/client.js';
import { openPlanner, planSession, putActivity } from '../../harness/planner.js';
import { ADMIN_CODE, ADMIN_PIN } from '../../harness/server-process.js';
import { EARLIER_DAY } from './earlier-day.js';

/** A lot of portraits that is written down. */
const LOT = 6;

/** What an office knows that no screen of the hall shows. */
export interface Books {
  readonly settings: Settings;
  readonly staff: unknown;
  readonly devices: unknown;
  readonly notices: unknown;
  readonly programme: unknown;
  readonly jobs: unknown;
  readonly figures: unknown;
  readonly workshops: unknown;
  /** What visitors told, as far as it may be published. */
  readonly told: unknown;
  readonly audit: readonly AuditEntry[];
}

/** The office of a busy house: writes what the hall does not write, and reads all of it. */
export class Office {
  private constructor(
    readonly client: Client<'office'>,
    private readonly centre: Centre,
  ) {}

  /** Plans a session, puts a notice and has visitors tell of themselves, so that there is a file of each. */
  static async open(centre: Centre): Promise<Office> {
    const planner = await openPlanner(centre.url);
    await putActivity(planner);
    await planSession(planner);
    planner.close();
    for (let count = 0; count < LOT; count += 1) {
      await centre.kiosk.accepted('give-portrait', { portrait: { residence: 'watermael' } });
    }
    await centre.steward.accepted('put-notice', { fr: 'Fermé à 16 h', nl: 'Gesloten om 16 u' });
    const { token } = await signIn(centre.url, ADMIN_CODE, ADMIN_PIN);
    const client = await Client.connect(centre.url, { audience: 'office', token });
    return new Office(client, centre);
  }

  async books(): Promise<Books> {
    const { client } = this;
    await client.fresh();
    const { today } = client.view;
    const month = today.slice(0, 7);
    const day = { from: today, to: today };
    const { settings } = accepted('settings', await client.query('settings', {}));
    const { entries } = accepted('audit', await client.query('audit', {}));
    const report = await client.query('report', { period: month });
    // the directory itself is made in the first seconds, and anew where it is missing
    const { sources, feeds } = accepted('jobs', await client.query('jobs-library', {}));
    const steward = await this.centre.steward.fresh();
    return {
      settings,
      staff: accepted('staff', await client.query('staff', {})),
      devices: Object.entries(steward.devices).map(([id, { name, kind }]) => ({ id, name, kind })),
      notices: steward.notices,
      programme: accepted('programme', await client.query('programme', day)),
      jobs: { sources, feeds },
      figures: accepted('statistics', await client.query('statistics', EARLIER_DAY)),
      workshops: await client.query('workshop-statistics', { period: month }),
      told: report.ok ? report.value.period.portrait : report,
      audit: entries,
    };
  }

  close(): void {
    this.client.close();
  }
}

/** @returns names of what is not in `now` as it was; entries of the log may have come */
export function differences(before: Books, now: Books): readonly (keyof Books)[] {
  const kept = new Set(now.audit.map((entry) => JSON.stringify(entry)));
  const lost = before.audit.filter((entry) => !kept.has(JSON.stringify(entry)));
  const names = Object.keys(before) as (keyof Books)[];
  const others = names.filter(
    (name) => name !== 'audit' && !isDeepStrictEqual(before[name], now[name]),
  );
  return lost.length === 0 ? others : [...others, 'audit'];
}

/** Names of what is kept in a file: nothing else may differ once it was damaged. */
export function booksIn(file: string): readonly (keyof Books)[] {
  const [folder = '', name = ''] = file.split('/');
  switch (folder) {
    case 'documents':
      return OF_DOCUMENT[name.replace(/\.json(?:\.bak)?$/, '')] ?? [];
    case 'statistics':
      return ['figures'];
    case 'workshops':
      return ['programme', 'workshops'];
    case 'workshop-statistics':
      return ['workshops'];
    case 'feedback':
      return ['told'];
    case 'audit':
      return ['audit'];
    case 'jobs':
      return ['jobs'];
    default:
      return [];
  }
}

const OF_DOCUMENT: Readonly<Record<string, readonly (keyof Books)[]>> = {
  settings: ['settings'],
  staff: ['staff'],
  devices: ['devices'],
  notices: ['notices'],
  'jobs-feeds': ['jobs'],
};
