import type { CommandKind, CommandPayload } from '#protocol/commands.js';
import type { AuditEntry } from '#protocol/keeping.js';
import type { Settings } from '#protocol/settings.js';

import type { Audit } from './audit.js';

type Noted = Pick<AuditEntry, 'what' | 'detail'>;

/** What an entry needs to know besides the command. */
export interface Known {
  settings(): Settings;
  /** Staff code; `undefined` for who is not there. */
  codeOf(staffId: string): string | undefined;
  /** As the team calls the device; `undefined` for one that is not there. */
  nameOf(deviceId: string): string | undefined;
}

/** Which commands are noted, and as what. Never of visitors: no ticket, no booking, no answer is here. */
const ENTRIES: {
  readonly [K in CommandKind]?: (payload: CommandPayload<K>, known: Known) => Noted | undefined;
} = {
  'open-day': () => ({ what: 'day-opened' }),
  'close-day': () => ({ what: 'day-closed' }),
  'change-settings'({ settings }, known) {
    const names = changedNames(known.settings(), settings);
    return names.length === 0 ? undefined : { what: 'settings-changed', detail: names.join(', ') };
  },
  'set-feeds': () => ({ what: 'settings-changed', detail: 'feeds' }),
  'add-staff': ({ code, roles }) => ({
    what: 'staff-changed',
    detail: `${code}: ${roles.join(', ')}`,
  }),
  'change-staff': ({ staffId, roles, active }, known) => ({
    what: 'staff-changed',
    detail: `${known.codeOf(staffId) ?? '?'}: ${active ? roles.join(', ') : 'inactive'}`,
  }),
  'set-pin': ({ staffId }, known) => named('pin-set', known.codeOf(staffId)),
  'approve-device': ({ name }) => ({ what: 'device-changed', detail: `approved: ${name}` }),
  'change-device': ({ name }) => ({ what: 'device-changed', detail: `changed: ${name}` }),
  'revoke-device': ({ deviceId }, known) => ({
    what: 'device-changed',
    detail: `revoked: ${known.nameOf(deviceId) ?? '?'}`,
  }),
  'start-import': ({ format }) => ({ what: 'jobs-imported', detail: format }),
  'take-back-import': () => ({ what: 'jobs-imported', detail: 'taken-back' }),
  'run-feed': () => ({ what: 'jobs-imported', detail: 'feed' }),
};

/** Commands remembered, so that a repeat is noted once. */
const IDS_KEPT = 1_000;

/** The audit as those use it who pass commands on. */
export interface CommandAudit extends Audit {
  /**
   * Looks at a command before it is given: what changes can only be told then.
   * @param by staff code
   * @returns notes it, once for each id of one sender and kind, for each family remembers ids of its own: to be
   *   called when it was accepted. `undefined`: it is none to note
   */
  given(
    id: string,
    command: { readonly kind: string; readonly payload: object },
    by: string | undefined,
  ): (() => void) | undefined;
}

export function createCommandAudit(audit: Audit, known: Known): CommandAudit {
  const noted = new Set<string>();

  function once(command: string): boolean {
    if (noted.has(command)) return false;
    noted.add(command);
    const [oldest] = noted;
    if (noted.size > IDS_KEPT && oldest !== undefined) noted.delete(oldest);
    return true;
  }

  return {
    note: (entry) => audit.note(entry),
    given(id, command, by) {
      const entry = entryOf(command, known);
      if (entry === undefined) return undefined;
      return () => {
        if (once(`${command.kind} ${by ?? ''} ${id}`))
          audit.note({ ...entry, ...(by !== undefined && { by }) });
      };
    },
  };
}

function entryOf(
  { kind, payload }: { readonly kind: string; readonly payload: object },
  known: Known,
): Noted | undefined {
  if (!Object.hasOwn(ENTRIES, kind)) return undefined;
  // the payload was checked by the schema of this very kind
  const entry = ENTRIES[kind as CommandKind] as (
    payload: object,
    known: Known,
  ) => Noted | undefined;
  return entry(payload, known);
}

function changedNames(before: Settings, after: Settings): string[] {
  const names = Object.keys(after) as (keyof Settings)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function named(what: Noted['what'], detail: string | undefined): Noted {
  return detail === undefined ? { what } : { what, detail };
}
