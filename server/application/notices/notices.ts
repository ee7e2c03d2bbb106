import type { CommandPayload } from '#protocol/commands.js';
import type { NoticeCommandKind } from '#protocol/desk-commands.js';
import type { DisplayNotice } from '#protocol/desk-views.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import type { Actor } from '../../domain/reception/command.js';
import { keep } from '../access/kept-document.js';
import type { Signal } from '../access/signal.js';
import { createSignal } from '../access/signal.js';
import { createKnownCommands } from '../known-commands.js';
import type { Clock, DocumentStore, Ids } from '../ports.js';
import type { NoticeRecord, NoticesDocument } from './notices-document.js';

export type NoticeCommand = {
  [K in NoticeCommandKind]: { readonly kind: K; readonly payload: CommandPayload<K> };
}[NoticeCommandKind];
type Answer = Result<Record<string, never>>;

/** More than a display can turn through before people look away. */
export const MOST_NOTICES = 6;
const ANSWERS_KEPT = 1_000;
/** Commands that may wait for the ones before them. */
const MOST_WAITING = 50;

/**
 * The house's words on the displays. Each change is kept before it is told, one at a time; a notice ends
 * by its time, when the day closes, or by a steward.
 */
export interface Notices {
  /**
   * A repeated id gets the answer of the first. Refusals: not-allowed, role-missing, notice-unknown,
   * too-many-notices, storage-unavailable (nothing has changed; it may be tried again),
   * command-id-reused, too-fast.
   */
  submit(id: string, command: NoticeCommand, actor: Actor): Promise<Answer>;
  /** Those that stand, by id, in the order they came. The same object until something changes. */
  current(): Readonly<Record<string, DisplayNotice>>;
  /**
   * Ends those whose time is over, and those put before the day closed: on the screens at once, in the
   * document as soon as the disk takes it. Call every second.
   * @param closedAt when the day closed, ms; absent while it is open
   */
  round(closedAt: number | undefined): Promise<void>;
  readonly changed: Signal<void>;
}

export async function openNotices(parts: {
  readonly store: DocumentStore<NoticesDocument>;
  readonly clock: Clock;
  readonly ids: Ids;
}): Promise<Notices> {
  const { store, clock, ids } = parts;
  const known = createKnownCommands<Promise<Answer>>(ANSWERS_KEPT);
  const changed = createSignal<void>();
  let kept: readonly NoticeRecord[] = (await store.read()).notices;
  /** Of `kept`, those that have not ended. */
  let standing = kept;
  let shown = shownOf(standing);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function replace(next: readonly NoticeRecord[]): Promise<Answer> {
    const written = await keep(store, { version: 1, notices: [...next] });
    if (written.ok) kept = next;
    return written;
  }

  function show(next: readonly NoticeRecord[]): void {
    standing = next;
    shown = shownOf(next);
    changed.emit();
  }

  async function change(next: readonly NoticeRecord[]): Promise<Answer> {
    const written = await replace(next);
    // What has ended while it was written stays ended: the next round sees to it.
    if (written.ok) show(next);
    return written;
  }

  function put(commandId: string, payload: CommandPayload<'put-notice'>): Promise<Answer> | Answer {
    if (kept.some((notice) => notice.commandId === commandId)) return ok({});
    const { noticeId, fr, nl, minutes } = payload;
    const putAt = clock.now();
    const until = minutes === undefined ? undefined : putAt + minutes * 60_000;
    const words = { fr, nl, putAt, commandId, ...(until !== undefined && { until }) };
    if (noticeId === undefined) {
      if (standing.length >= MOST_NOTICES)
        return refuse('too-many-notices', { limit: MOST_NOTICES });
      return change([...standing, { noticeId: ids.newId(), ...words }]);
    }
    if (!standing.some((notice) => notice.noticeId === noticeId)) return refuse('notice-unknown');
    return change(
      standing.map((notice) => (notice.noticeId === noticeId ? { noticeId, ...words } : notice)),
    );
  }

  function remove(noticeId: string): Promise<Answer> | Answer {
    const left = standing.filter((notice) => notice.noticeId !== noticeId);
    return left.length === standing.length ? refuse('notice-unknown') : change(left);
  }

  function inTurn<T>(step: () => Promise<T> | T): Promise<T> {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  }

  function give(id: string, { kind, payload }: NoticeCommand): Promise<Answer> {
    waiting += 1;
    return inTurn(() =>
      kind === 'put-notice' ? put(id, payload) : remove(payload.noticeId),
    ).finally(() => (waiting -= 1));
  }

  return {
    submit(id, command, actor) {
      if (actor.kind !== 'staff') return Promise.resolve(refuse('not-allowed'));
      if (!actor.roles.includes('steward')) return Promise.resolve(refuse('role-missing'));
      const whose = `${command.kind} ${actor.staffId}`;
      const before = known.find(id, whose);
      if (before === 'reused') return Promise.resolve(refuse('command-id-reused'));
      if (before !== undefined) return before.answer;
      if (waiting >= MOST_WAITING) return Promise.resolve(refuse('too-fast'));
      const answer = give(id, command);
      known.keep(id, whose, answer);
      const forget = (): void => known.forget(id);
      // What was refused may be asked again under its id, once there is room for it or a disk.
      answer.then((result) => (result.ok ? undefined : forget()), forget);
      return answer;
    },
    current: () => shown,
    round: (closedAt) =>
      inTurn(async () => {
        const now = clock.now();
        const left = standing.filter((notice) => !isOver(notice, now, closedAt));
        if (left.length < standing.length) show(left);
        // A disk that is full now is asked again in a second; a restart would end them again by itself.
        if (kept.length > standing.length) await replace(standing);
      }),
    changed,
  };
}

function isOver(
  { until, putAt }: NoticeRecord,
  now: number,
  closedAt: number | undefined,
): boolean {
  return (until !== undefined && until <= now) || (closedAt !== undefined && putAt <= closedAt);
}

function shownOf(notices: readonly NoticeRecord[]): Readonly<Record<string, DisplayNotice>> {
  return Object.fromEntries(
    notices.map(({ noticeId, fr, nl, until }) => [
      noticeId,
      { fr, nl, ...(until !== undefined && { until }) },
    ]),
  );
}
