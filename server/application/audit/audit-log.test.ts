import type { AuditEntry } from '#protocol/keeping.js';
import { AUDIT_PAGE } from '#protocol/keeping.js';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { AuditFiles } from '../../storage/audit-file.js';
import type { Fault } from '../../storage/testing/faulty-disk.js';
import { faultyDisk } from '../../storage/testing/faulty-disk.js';
import type { SettableClock } from '../access/testing/fakes.js';
import { settableClock } from '../access/testing/fakes.js';
import type { AuditLog } from './audit-log.js';
import { createAuditLog, monthsBefore, MOST_WAITING } from './audit-log.js';

/** A Monday, 09:00 in Brussels. */
const NINE = Date.parse('2026-03-02T08:00:00Z');
const DAY = 24 * 3_600_000;

describe('the audit log', () => {
  let folder: string;
  let clock: SettableClock;
  let log: AuditLog;
  let problems: string[];
  let fault: Fault;
  let auditMonths: number;

  const open = (): AuditLog =>
    createAuditLog({
      store: new AuditFiles(
        folder,
        faultyDisk((operation) => (operation === 'append' ? fault : undefined)),
      ),
      clock,
      settings: () => ({ timeZone: 'Europe/Brussels', auditMonths }),
      problem: (what, reason) => problems.push(`${what}: ${String(reason)}`),
    });
  const note = (detail: string): void => log.note({ what: 'settings-changed', by: 'BOSS', detail });
  const details = async (before?: number) =>
    (await log.page(before)).entries.map(({ detail }) => detail);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'audit-'));
    clock = settableClock(NINE);
    problems = [];
    fault = undefined;
    auditMonths = 12;
    log = open();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps entries over a restart, newest first, one line each', async () => {
    note('islands');
    clock.advance(1000);
    log.note({ what: 'day-opened' });
    await log.round();
    log = open();
    expect((await log.page()).entries).toEqual([
      { at: NINE + 1000, what: 'day-opened' },
      { at: NINE, what: 'settings-changed', by: 'BOSS', detail: 'islands' },
    ]);
    const written = await readFile(join(folder, '2026-03.ndjson'), 'utf8');
    expect(written.split('\n')).toHaveLength(3);
  });

  it('gives pages that leave nothing out, also of what was noted in the same instant', async () => {
    for (let at = 0; at < AUDIT_PAGE * 2 + 5; at += 1) {
      if (at === AUDIT_PAGE) clock.advance(40 * DAY);
      note(String(at));
    }
    await log.round();
    const seen: AuditEntry[] = [];
    for (let before: number | undefined; ;) {
      const { entries, more } = await log.page(before);
      seen.push(...entries);
      before = entries.at(-1)?.at;
      if (!more) break;
    }
    expect(seen.map(({ detail }) => Number(detail))).toEqual(
      Array.from({ length: AUDIT_PAGE * 2 + 5 }, (_, at) => AUDIT_PAGE * 2 + 4 - at),
    );
    expect(await monthsIn(folder)).toEqual(['2026-03.ndjson', '2026-04.ndjson']);
    expect((await log.page(NINE)).entries).toEqual([]);
  });

  it('puts an entry in the month of the centre, not of the clock in Greenwich', async () => {
    clock.advance(Date.parse('2026-03-31T22:30:00Z') - NINE);
    note('april');
    await log.round();
    expect(await monthsIn(folder)).toEqual(['2026-04.ndjson']);
  });

  it('holds nobody up while the disk is full: it shows what waits, tells once, writes later', async () => {
    fault = { code: 'ENOSPC', written: 20 };
    note('one');
    note('two');
    await log.round();
    await log.round();
    expect(problems).toHaveLength(1);
    expect(await details()).toEqual(['two', 'one']);
    fault = undefined;
    await log.round();
    log = open();
    expect(await details()).toEqual(['two', 'one']);
  });

  it('shows an entry once where a write that failed had got through', async () => {
    fault = { code: 'EIO', written: 1_000 };
    note('one');
    await log.round();
    fault = undefined;
    await log.round();
    expect(await details()).toEqual(['one']);
  });

  it('lets the oldest go when too many wait', async () => {
    fault = { code: 'ENOSPC' };
    for (let at = 0; at <= MOST_WAITING; at += 1) note(String(at));
    await log.round();
    fault = undefined;
    await log.round();
    const lines = (await readFile(join(folder, '2026-03.ndjson'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(MOST_WAITING);
    expect(lines[0]).toContain('"detail":"1"');
  });

  it('goes on after a torn line, and leaves a damaged one out, told once', async () => {
    const file = join(folder, '2026-03.ndjson');
    const whole = { at: NINE - 5, what: 'day-closed' };
    const unknown = { at: NINE - 4, what: 'coffee-made' };
    await writeFile(
      file,
      `${JSON.stringify(whole)}\nnot JSON\n${JSON.stringify(unknown)}\n{"at":12,"wh`,
    );
    expect((await log.page()).entries).toEqual([whole]);
    expect(problems).toEqual(['audit log: 2 lines of 2026-03 cannot be read']);
    note('after');
    expect(await details()).toEqual(['after', undefined]);
    await log.page();
    expect(problems).toEqual([
      'audit log: 2 lines of 2026-03 cannot be read',
      'audit log: 3 lines of 2026-03 cannot be read',
    ]);
  });

  it('deletes months that have been kept long enough, and no sooner', async () => {
    for (const month of ['2025-02', '2025-03', '2026-02']) {
      await writeFile(
        join(folder, `${month}.ndjson`),
        `${JSON.stringify({ at: Date.parse(`${month}-10`), what: 'day-opened' })}\n`,
      );
    }
    await log.round();
    expect((await readdir(folder)).toSorted()).toEqual(['2025-03.ndjson', '2026-02.ndjson']);
    auditMonths = 1;
    await log.round();
    expect(await readdir(folder)).toEqual(['2026-02.ndjson']);
    clock.advance(30 * DAY);
    await log.round();
    expect(await readdir(folder)).toEqual([]);
  });

  it('notes tries with codes that nobody has once a minute, those with a code each', async () => {
    for (let at = 0; at < 10; at += 1) {
      log.note({ what: 'sign-in-failed' });
      log.note({ what: 'sign-in-failed', detail: 'BOSS' });
      clock.advance(10_000);
    }
    const all = await details();
    expect(all.filter((detail) => detail === undefined)).toHaveLength(2);
    expect(all.filter((detail) => detail === 'BOSS')).toHaveLength(10);
  });
});

it.each([
  ['2026-03', 1, '2026-02'],
  ['2026-01', 1, '2025-12'],
  ['2026-03', 12, '2025-03'],
  ['2026-03', 60, '2021-03'],
])('%s less %i months is %s', (month, count, before) => {
  expect(monthsBefore(month, count)).toBe(before);
});

/** The files that hold entries, and none of what tells how many there are. */
async function monthsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).toSorted();
}
