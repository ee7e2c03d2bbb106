import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '../../domain/reception/command.js';
import type { MemoryDocument, SettableClock } from '../access/testing/fakes.js';
import { countingIds, memoryDocument, settableClock } from '../access/testing/fakes.js';
import type { NoticeCommand, Notices } from './notices.js';
import { MOST_NOTICES, openNotices } from './notices.js';
import type { NoticesDocument } from './notices-document.js';
import { noNotices, readNotices } from './notices-document.js';

const STEWARD: Actor = { kind: 'staff', staffId: 'steward-1', roles: ['steward'] };
const ADVISOR: Actor = { kind: 'staff', staffId: 'advisor-1', roles: ['advisor'] };
const DONE = { ok: true, value: {} };
const START = 1_000;
const MINUTE = 60_000;

describe('notices on the displays', () => {
  let clock: SettableClock;
  let store: MemoryDocument<NoticesDocument>;
  let notices: Notices;
  let changes: number;
  let count = 0;

  const id = (): string => `command-${String((count += 1)).padStart(10, '0')}`;
  const give = (command: NoticeCommand, actor: Actor = STEWARD) =>
    notices.submit(id(), command, actor);
  const put = (fr: string, more: { noticeId?: string; minutes?: number } = {}): NoticeCommand => ({
    kind: 'put-notice',
    payload: { fr, nl: `${fr} (nl)`, ...more },
  });
  const remove = (noticeId = 'nobody-there'): NoticeCommand => ({
    kind: 'remove-notice',
    payload: { noticeId },
  });
  const refused = (code: string) => ({ ok: false, refusal: { code } });
  const words = (): string[] => Object.values(notices.current()).map(({ fr }) => fr);
  const idOf = (fr: string): string =>
    Object.entries(notices.current()).find(([, notice]) => notice.fr === fr)?.[0] ??
    expect.unreachable();

  /** As after a restart: nothing but the document. */
  async function restart(): Promise<void> {
    notices = await openNotices({ store, clock, ids: countingIds() });
    changes = 0;
    notices.changed.subscribe(() => (changes += 1));
  }

  beforeEach(async () => {
    clock = settableClock(START);
    store = memoryDocument(noNotices);
    await restart();
  });

  it('are kept before they are told, in the order they came, and survive a restart', async () => {
    notices.changed.subscribe(() => expect(store.writes).toBe(changes));
    expect(await give(put('a'))).toEqual(DONE);
    expect(await give(put('b', { minutes: 10 }))).toEqual(DONE);
    const before = notices.current();
    expect(Object.values(before)).toEqual([
      { fr: 'a', nl: 'a (nl)' },
      { fr: 'b', nl: 'b (nl)', until: START + 10 * MINUTE },
    ]);
    expect(readNotices(await store.read())).toMatchObject({ ok: true, problems: [] });
    await restart();
    expect(notices.current()).toEqual(before);
  });

  it('get other words and another end in their place', async () => {
    await give(put('a', { minutes: 5 }));
    await give(put('b'));
    const noticeId = idOf('a');
    expect(await give(put('c', { noticeId }))).toEqual(DONE);
    expect(Object.entries(notices.current())[0]).toEqual([noticeId, { fr: 'c', nl: 'c (nl)' }]);
    expect(words()).toEqual(['c', 'b']);
    expect(await give(remove(noticeId))).toEqual(DONE);
    expect(words()).toEqual(['b']);
    expect(await give(put('d', { noticeId }))).toEqual(refused('notice-unknown'));
    expect(await give(remove(noticeId))).toEqual(refused('notice-unknown'));
  });

  it('are at most so many, even when they come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: MOST_NOTICES + 1 }, (_, place) => give(put(`n${place}`))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(MOST_NOTICES);
    expect(answers.at(-1)).toEqual({
      ok: false,
      refusal: { code: 'too-many-notices', detail: { limit: MOST_NOTICES } },
    });
    expect(await give(put('other words', { noticeId: idOf('n0') }))).toEqual(DONE);
  });

  it('of a command that comes twice are one, after a restart too', async () => {
    const twice = id();
    const answers = [put('a'), put('a')].map((command) => notices.submit(twice, command, STEWARD));
    expect(await Promise.all(answers)).toEqual([DONE, DONE]);
    await restart();
    expect(await notices.submit(twice, put('a'), STEWARD)).toEqual(DONE);
    expect(words()).toEqual(['a']);
    const other: Actor = { kind: 'staff', staffId: 'steward-2', roles: ['steward'] };
    expect(await notices.submit(twice, put('a'), other)).toEqual(refused('command-id-reused'));
  });

  it('change nothing while the disk is full, and may be tried again under the same id', async () => {
    await give(put('a'));
    const before = notices.current();
    store.failing = true;
    const again = id();
    expect(await notices.submit(again, put('b'), STEWARD)).toEqual(refused('storage-unavailable'));
    expect(await give(remove(idOf('a')))).toEqual(refused('storage-unavailable'));
    expect(notices.current()).toBe(before);
    expect(changes).toBe(1);
    store.failing = false;
    expect(await notices.submit(again, put('b'), STEWARD)).toEqual(DONE);
    expect(words()).toEqual(['a', 'b']);
  });

  it('end by their time, though the disk is full just then', async () => {
    await give(put('a', { minutes: 1 }));
    await give(put('b', { minutes: 2 }));
    clock.advance(MINUTE - 1);
    await notices.round(undefined);
    expect(words()).toEqual(['a', 'b']);
    clock.advance(1);
    store.failing = true;
    await notices.round(undefined);
    expect(words()).toEqual(['b']);
    store.failing = false;
    await notices.round(undefined);
    expect((await store.read()).notices.map(({ fr }) => fr)).toEqual(['b']);
    const { writes } = store;
    await notices.round(undefined);
    expect(store.writes).toBe(writes);
  });

  it('end when the day closes, timed ones too; one put after it stands until the next', async () => {
    await give(put('a'));
    await give(put('b', { minutes: 600 }));
    clock.advance(10);
    const closedAt = clock.now();
    clock.advance(10);
    await give(put('for tomorrow'));
    await notices.round(closedAt);
    expect(words()).toEqual(['for tomorrow']);
    await restart();
    await notices.round(undefined);
    expect(words()).toEqual(['for tomorrow']);
    await notices.round(clock.now());
    expect(words()).toEqual([]);
  });

  it.each<[string, NoticeCommand, Actor, string]>([
    ['an advisor', put('a'), ADVISOR, 'role-missing'],
    ['a display', put('a'), { kind: 'device', deviceId: 'd', device: 'display' }, 'not-allowed'],
    ['a steward who means another one', remove(), STEWARD, 'notice-unknown'],
  ])('are not for %s', async (_, command, actor, code) => {
    expect(await give(command, actor)).toEqual(refused(code));
    expect(store.writes).toBe(0);
  });
});
