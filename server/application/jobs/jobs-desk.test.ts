import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '../../domain/reception/command.js';
import type { SettableClock } from '../access/testing/fakes.js';
import { countingIds, settableClock } from '../access/testing/fakes.js';
import type { CurrentJobs, KeptSource } from './current.js';
import { noJobs } from './current.js';
import type { JobsCommand } from './jobs-desk.js';
import { fakeJobs, settled } from './testing/fake-jobs.js';

const MINUTE = 60_000;
const START = Date.parse('2026-11-16T09:00:00Z');
const EDITOR: Actor = { kind: 'staff', staffId: 'staff-1', roles: ['editor'] };
const KIOSK: Actor = { kind: 'device', deviceId: 'kiosk-1', device: 'kiosk' };
const DONE = { ok: true } as const;
const HASH = 'a'.repeat(32);

const SOURCE: KeptSource = {
  importId: 'import-id-000001',
  format: 'trainings',
  origin: 'hand',
  from: 'list.csv',
  importedAt: START,
  date: '2026-11-16',
  records: 3,
  leftOut: 1,
  problems: [{ file: 'list.csv', row: 2, reason: 'missing-value', what: 'title_fr' }],
};
const CURRENT: CurrentJobs = {
  version: 1,
  made: {
    format: 1,
    builtIn: 'x',
    date: '2026-11-16',
    occupations: 240,
    written: 240,
    offers: 0,
    bytes: 100,
    directory: HASH,
  },
  sources: [SOURCE],
};

let clock: SettableClock;
let jobs: Awaited<ReturnType<typeof fakeJobs>>;
let ids = 0;
beforeEach(async () => {
  clock = settableClock(START);
  jobs = await fakeJobs({ clock, ids: countingIds() });
});

function send(command: JobsCommand, actor: Actor = EDITOR, id = `command-${(ids += 1)}`) {
  return jobs.desk.submit(id, command, actor);
}
const refused = (code: string) => ({ ok: false, refusal: { code } });
const upload: JobsCommand = {
  kind: 'start-import',
  payload: { uploadId: 'upload-id-000001', format: 'trainings' },
};

async function round(ms = 1_000): Promise<void> {
  clock.advance(ms);
  await jobs.desk.round();
  await settled();
}
/** The start, as far as it does something of itself. */
async function started(): Promise<void> {
  await round();
  await jobs.given.shift()?.end(DONE);
}
function lastJob() {
  return jobs.given.at(-1) ?? expect.unreachable('no job was given');
}

describe('at the start', () => {
  it('has no directory until one is made, then says which', async () => {
    expect(jobs.desk.stamp()).toEqual({ directory: '' });
    await round();
    expect(lastJob().job).toEqual({ kind: 'compose' });
    jobs.write(CURRENT);
    await lastJob().end(DONE);
    expect(jobs.desk.stamp()).toEqual({ directory: HASH });
    expect(jobs.desk.library()).toMatchObject({ occupations: 240, builtIn: 240, bytes: 100 });
  });

  it('has the one there is at once', async () => {
    jobs.write(CURRENT);
    await round();
    expect(jobs.desk.stamp()).toEqual({ directory: HASH });
  });

  it('composes once a day, and again soon where that failed', async () => {
    await started();
    await round(60 * MINUTE);
    expect(jobs.given).toHaveLength(0);
    clock.advance(14 * 60 * MINUTE);
    await round();
    await jobs.given.shift()?.end({ ok: false, fault: 'import-running' });
    expect(jobs.problems).toEqual(['composing the jobs directory']);
    await round();
    expect(jobs.given).toHaveLength(0);
    await round(MINUTE);
    expect(jobs.given).toHaveLength(1);
  });
});

describe('an import from the office', () => {
  beforeEach(started);

  it('runs while everybody may see how far it is, and tells when it counts', async () => {
    jobs.uploads.set('upload-id-000001', ['/u/1/list.csv', '/u/2/more.csv']);
    const before = jobs.desk.office().revision;
    let told = 0;
    jobs.desk.changed.subscribe(() => (told += 1));
    expect(await send(upload)).toEqual({ ok: true, value: {} });
    expect(lastJob().job).toMatchObject({
      kind: 'import',
      format: 'trainings',
      origin: 'hand',
      from: 'list.csv +1',
      places: ['/u/1/list.csv', '/u/2/more.csv'],
    });
    lastJob().tell({ step: 'reading', share: 0.5 });
    expect(jobs.desk.office().running).toMatchObject({
      from: 'list.csv +1',
      startedAt: clock.now(),
      progress: { step: 'reading', share: 0.5 },
    });
    jobs.write(CURRENT);
    await lastJob().end(DONE);
    expect(jobs.desk.office().running).toBeUndefined();
    expect(jobs.desk.office().revision).toBeGreaterThan(before);
    expect(told).toBeGreaterThan(2);
    expect(jobs.desk.library().sources).toHaveLength(1);
    expect(jobs.desk.library().sources[0]).not.toHaveProperty('origin');
    expect(jobs.uploads.size).toBe(0);
  });

  it('that fails says why, until one goes well', async () => {
    jobs.uploads.set('upload-id-000001', ['/u/1/list.csv']);
    await send(upload);
    await lastJob().end({ ok: false, fault: 'not-utf8', file: 'list.csv' });
    expect(jobs.desk.library().lastFault).toEqual({
      from: 'list.csv',
      fault: 'not-utf8',
      at: clock.now(),
    });
    jobs.uploads.set('upload-id-000001', ['/u/1/list.csv']);
    await send(upload);
    await lastJob().end(DONE);
    expect(jobs.desk.library().lastFault).toBeUndefined();
  });

  it('is refused while another runs, and without its files', async () => {
    expect(await send(upload)).toEqual(refused('upload-unknown'));
    jobs.uploads.set('upload-id-000001', ['/u/1/list.csv']);
    const answers = await Promise.all([send(upload), send(upload)]);
    expect(answers).toEqual([{ ok: true, value: {} }, refused('import-running')]);
    expect(jobs.given).toHaveLength(1);
  });

  it('is refused where a feed took the turn while its files were looked up', async () => {
    jobs.uploads.set('upload-id-000001', ['/u/1/list.csv']);
    const feed = {
      feedId: 'feed-id-00000001',
      format: 'offers-forem',
      kind: 'address',
      where: 'https://offers.example/all.json',
      everyMinutes: 30,
    } as const;
    await send({ kind: 'set-feeds', payload: { feeds: [feed] } });
    let found = () => {};
    jobs.slowDisk.wait = new Promise((resolve) => void (found = resolve));
    const asked = send(upload);
    await settled();
    await round(MINUTE);
    found();
    expect(await asked).toEqual(refused('import-running'));
    expect(jobs.given.map(({ job }) => job.kind)).toEqual(['import']);
    expect(jobs.desk.office().running).toMatchObject({ from: 'offers.example' });
    await lastJob().end(DONE);
    expect(await send(upload)).toMatchObject({ ok: true });
  });

  it('runs once however often it is asked for by one id', async () => {
    jobs.uploads.set('upload-id-000001', ['/u/1/list.csv']);
    const answers = [await send(upload, EDITOR, 'same'), await send(upload, EDITOR, 'same')];
    expect(answers).toEqual([
      { ok: true, value: {} },
      { ok: true, value: {} },
    ]);
    expect(jobs.given).toHaveLength(1);
    const other: Actor = { kind: 'staff', staffId: 'staff-2', roles: ['editor'] };
    expect(await send(upload, other, 'same')).toEqual(refused('command-id-reused'));
  });

  it('waits for a composition that has begun', async () => {
    clock.advance(24 * 60 * MINUTE);
    await round();
    jobs.uploads.set('upload-id-000001', ['/u/1/list.csv']);
    expect(await send(upload)).toMatchObject({ ok: true });
    expect(jobs.given.map(({ job }) => job.kind)).toEqual(['compose']);
    await jobs.given[0]?.end(DONE);
    expect(jobs.given.map(({ job }) => job.kind)).toEqual(['compose', 'import']);
  });
});

describe('taking back', () => {
  const takeBack: JobsCommand = {
    kind: 'take-back-import',
    payload: { importId: 'import-id-000001' },
  };

  it('is a job like an import', async () => {
    jobs.write(CURRENT);
    await started();
    expect(await send(takeBack)).toEqual({ ok: true, value: {} });
    expect(lastJob().job).toEqual({ kind: 'take-back', importId: 'import-id-000001' });
    expect(jobs.desk.office().running).toMatchObject({ format: 'trainings', from: 'list.csv' });
    expect(await send(takeBack)).toEqual(refused('import-running'));
    jobs.write(noJobs);
    await lastJob().end(DONE);
    expect(await send(takeBack)).toEqual(refused('import-unknown'));
  });
});

it('notices what an import by the command line has changed, within seconds', async () => {
  await started();
  const { revision } = jobs.desk.office();
  jobs.write(CURRENT);
  await round();
  await round();
  await round();
  expect(jobs.desk.stamp()).toEqual({ directory: HASH });
  expect(jobs.desk.office().revision).toBeGreaterThan(revision);
});

describe('feeds', () => {
  const feed = {
    feedId: 'feed-id-00000001',
    format: 'offers-forem',
    kind: 'address',
    where: 'https://offers.example/all.json',
    everyMinutes: 30,
  } as const;
  const runFeed: JobsCommand = { kind: 'run-feed', payload: { feedId: feed.feedId } };

  beforeEach(async () => {
    await started();
    await send({ kind: 'set-feeds', payload: { feeds: [feed] } });
  });

  it('are looked at by themselves, one at a time', async () => {
    await round(MINUTE);
    expect(lastJob().job).toMatchObject({
      kind: 'import',
      origin: feed.feedId,
      from: 'offers.example',
      places: [feed.where],
    });
    await round(45 * MINUTE);
    expect(jobs.given).toHaveLength(1);
    await lastJob().end({ ok: false, fault: 'address-unreachable' });
    expect(jobs.desk.library().feeds[0]).toMatchObject({ lastFault: 'address-unreachable' });
    expect(jobs.desk.library().lastFault).toMatchObject({ from: 'offers.example' });
  });

  it('tell the office when a folder is away, and when it is back', async () => {
    const folder = { ...feed, kind: 'folder', where: '/in/offers' } as const;
    await send({ kind: 'set-feeds', payload: { feeds: [folder] } });
    const { revision } = jobs.desk.office();
    await round(MINUTE);
    expect(jobs.desk.library().feeds[0]).toMatchObject({ lastFault: 'file-missing' });
    const away = jobs.desk.office().revision;
    expect(away).toBeGreaterThan(revision);
    jobs.folders.set('/in/offers', 'one');
    await round(MINUTE);
    expect(jobs.desk.library().feeds[0]?.lastFault).toBeUndefined();
    expect(jobs.desk.office().revision).toBeGreaterThan(away);
  });

  it('can be asked for at once', async () => {
    expect(await send(runFeed)).toEqual({ ok: true, value: {} });
    expect(await send(runFeed)).toEqual(refused('import-running'));
    await lastJob().end(DONE);
    await send({ kind: 'set-feeds', payload: { feeds: [] } });
    expect(await send(runFeed)).toEqual(refused('feed-unknown'));
  });
});

describe('who may', () => {
  const report: JobsCommand = { kind: 'report-nothing-found', payload: { words: ['licorne'] } };

  it.each([['statistics'], ['steward'], ['advisor'], ['planner']] as const)(
    'no %s imports',
    async (role) => {
      const actor: Actor = { kind: 'staff', staffId: 'staff-1', roles: [role] };
      expect(await send(upload, actor)).toEqual(refused('role-missing'));
    },
  );

  it('no kiosk imports, and no other device tells words', async () => {
    expect(await send(upload, KIOSK)).toEqual(refused('not-allowed'));
    const display: Actor = { kind: 'device', deviceId: 'display-1', device: 'display' };
    expect(await send(report, display)).toEqual(refused('not-allowed'));
    expect(await send(report, EDITOR)).toEqual(refused('not-allowed'));
  });

  it('a kiosk tells words that found nothing; the office hears of the third', async () => {
    const { revision } = jobs.desk.office();
    for (const deviceId of ['kiosk-1', 'kiosk-2']) await send(report, { ...KIOSK, deviceId });
    expect(jobs.desk.office().revision).toBe(revision);
    expect(jobs.desk.library().nothingFound).toEqual([]);
    await send(report, { ...KIOSK, deviceId: 'kiosk-3' });
    expect(jobs.desk.office().revision).toBeGreaterThan(revision);
    expect(jobs.desk.library().nothingFound[0]?.words).toEqual([{ word: 'licorne', count: 3 }]);
  });
});
