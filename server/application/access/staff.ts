import type { StaffMember } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Role } from '#protocol/vocabulary.js';
import { ROLES } from '#protocol/vocabulary.js';

import type { Clock, DocumentStore, Ids } from '../ports.js';
import type { StaffDocument, StaffRecord, WrongTriesDocument } from './documents.js';
import { keep } from './kept-document.js';
import type { PinHasher } from './pin-hash.js';
import { isSimplePin, newPin } from './pin-rules.js';
import type { Signal } from './signal.js';
import { createSignal } from './signal.js';
import { openWrongTries } from './wrong-tries.js';

/** The code of the first administrator, made when there is no staff at all. */
export const FIRST_ADMINISTRATOR = 'ADMIN';

export interface StaffParts {
  readonly store: DocumentStore<StaffDocument>;
  readonly wrongTries: DocumentStore<WrongTriesDocument>;
  readonly hasher: PinHasher;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Who works here, by staff code; never a name. Changes must come one at a time (`office-commands`). */
export interface Staff {
  list(): readonly StaffMember[];
  find(staffId: string): StaffRecord | undefined;
  /** Codes by staff id; a new map after every change. */
  codes(): ReadonlyMap<string, string>;
  /**
   * Checks code and PIN. Five wrong tries lock the code for 15 minutes, each further one for longer, up to
   * an hour, or until a new PIN is set (`wrong-tries.ts`). A code that nobody has costs the same time and
   * locks the same way.
   * Refusals: sign-in-failed, locked-out (`minutes`), too-fast.
   * @param from the network address; absent where nobody signs in to work
   */
  check(code: string, pin: string, from?: string): Promise<Result<StaffRecord>>;
  /** Refusals: staff-code-taken, pin-too-simple, too-fast, storage-unavailable. */
  add(code: string, pin: string, roles: readonly Role[]): Promise<Result<{ staffId: string }>>;
  /** Refusals: staff-unknown, last-administrator, storage-unavailable. */
  change(staffId: string, roles: readonly Role[], active: boolean): Promise<Result<Done>>;
  /** Also lifts a lock-out. Refusals: staff-unknown, pin-too-simple, too-fast, storage-unavailable. */
  setPin(staffId: string, pin: string): Promise<Result<Done>>;
  /**
   * Makes the first administrator, with every role, where there is no staff at all.
   * @param pin the one to use; a random one where absent
   * @returns code and PIN, told this once; `undefined` where there is staff
   */
  addFirstAdministrator(pin?: string): Promise<Result<{ code: string; pin: string } | undefined>>;
  /** The member's id, after each durable change. */
  readonly changed: Signal<string>;
  /** The member's id, after each right code and PIN. */
  readonly recognised: Signal<string>;
}

type Done = Record<string, never>;

/** Reads the staff as last written. */
export async function openStaff(parts: StaffParts): Promise<Staff> {
  const { store, hasher, clock, ids } = parts;
  const wrongTries = await openWrongTries({ store: parts.wrongTries, clock });
  let document = await store.read();
  let codes = codesOf(document);
  const changed = createSignal<string>();
  const recognised = createSignal<string>();

  const find = (staffId: string): StaffRecord | undefined =>
    document.staff.find((record) => record.staffId === staffId);
  const byCode = (code: string): StaffRecord | undefined =>
    document.staff.find((record) => record.code === code);

  async function replace(staff: StaffRecord[], staffId: string): Promise<Result<Done>> {
    const next: StaffDocument = { ...document, staff };
    const kept = await keep(store, next);
    if (!kept.ok) return kept;
    document = next;
    codes = codesOf(next);
    changed.emit(staffId);
    return kept;
  }

  async function add(
    code: string,
    pin: string,
    roles: readonly Role[],
  ): Promise<Result<{ staffId: string }>> {
    if (byCode(code) !== undefined) return refuse('staff-code-taken');
    if (isSimplePin(pin)) return refuse('pin-too-simple');
    const hash = await hasher.hash(pin);
    if (!hash.ok) return hash;
    const staffId = ids.newId();
    const record: StaffRecord = {
      staffId,
      code,
      roles: [...roles],
      active: true,
      pin: hash.value,
      epoch: 1,
      addedAt: clock.now(),
    };
    const kept = await replace([...document.staff, record], staffId);
    return kept.ok ? ok({ staffId }) : kept;
  }

  function update(record: StaffRecord, change: Partial<StaffRecord>): Promise<Result<Done>> {
    const next = { ...record, ...change, epoch: record.epoch + 1 };
    return replace(
      document.staff.map((other) => (other === record ? next : other)),
      record.staffId,
    );
  }

  return {
    list: () =>
      document.staff.map(({ staffId, code, roles, active }) => ({ staffId, code, roles, active })),
    find,
    codes: () => codes,
    async check(code, pin, from) {
      const record = byCode(code);
      const begun = wrongTries.begin({ code, staffId: record?.staffId, from });
      if (!('undo' in begun)) {
        return refuse('locked-out', { minutes: Math.ceil(begun.lockedMs / 60_000) });
      }
      const right = await hasher.verify(pin, record?.pin);
      if (!right.ok) {
        begun.undo();
        return right;
      }
      // The member may have been changed while the hash was computed.
      const now = byCode(code);
      if (!right.value || now === undefined || now.epoch !== record?.epoch || !now.active) {
        return refuse('sign-in-failed');
      }
      begun.right();
      recognised.emit(now.staffId);
      return ok(now);
    },
    add,
    async change(staffId, roles, active) {
      const record = find(staffId);
      if (record === undefined) return refuse('staff-unknown');
      const staysAdministrator = active && roles.includes('administrator');
      if (isAdministrator(record) && !staysAdministrator) {
        const others = document.staff.some((other) => other !== record && isAdministrator(other));
        if (!others) return refuse('last-administrator');
      }
      return update(record, { roles: [...roles], active });
    },
    async setPin(staffId, pin) {
      const record = find(staffId);
      if (record === undefined) return refuse('staff-unknown');
      if (isSimplePin(pin)) return refuse('pin-too-simple');
      const hash = await hasher.hash(pin);
      if (!hash.ok) return hash;
      const kept = await update(record, { pin: hash.value });
      if (kept.ok) wrongTries.clear(staffId);
      return kept;
    },
    async addFirstAdministrator(pin = newPin()) {
      if (document.staff.length > 0) return ok(undefined);
      const added = await add(FIRST_ADMINISTRATOR, pin, ROLES);
      return added.ok ? ok({ code: FIRST_ADMINISTRATOR, pin }) : added;
    },
    changed,
    recognised,
  };
}

function isAdministrator(record: StaffRecord): boolean {
  return record.active && record.roles.includes('administrator');
}

function codesOf(document: StaffDocument): ReadonlyMap<string, string> {
  return new Map(document.staff.map((record) => [record.staffId, record.code]));
}
