import { describe, expect, it } from 'vitest';

import type { MachineSettings } from '#protocol/shell.js';
import { keptBook } from '../settings/kept-book.js';
import { memoryFile } from '../testing/memory-file.js';
import { hasUndelivered, NotSteward, shellDesk } from './shell-desk.js';

const TOKEN = 'a'.repeat(43);
const SETTINGS: MachineSettings = {
  server: 'http://onthaal:8080',
  printer: 'Ticket',
  paper: 'roll80',
};
const OTHER: MachineSettings = { ...SETTINGS, server: 'http://elsewhere:8080' };

function setUp(over: { settings?: MachineSettings; kept?: string; fresh?: boolean } = {}) {
  const done: string[] = [];
  const around = { present: false, reachable: true, pin: '', meanwhile: async () => {} };
  const files = {
    settings: memoryFile(over.settings),
    device: memoryFile(over.fresh === true ? undefined : { server: SETTINGS.server, token: TOKEN }),
    exitPin: memoryFile<{ salt: string; hash: string }>(),
    lock: memoryFile<{ wrong: number; until: number }>(),
    kept: memoryFile(over.kept === undefined ? undefined : { revision: 3, text: over.kept }),
    view: memoryFile('{"view":1}'),
  };
  const desk = shellDesk({
    version: '1.2.3',
    files,
    kept: keptBook(files.kept),
    steward: {
      signIn: () => Promise.resolve({ ok: true, offline: false }),
      signOut: () => done.push('sign out'),
      present: () => around.present,
    },
    exitPin: {
      isSet: () => Promise.resolve(around.pin !== ''),
      set: async (pin) => void (around.pin = pin),
      check: () => Promise.resolve(false),
    },
    machine: {
      clearSession: async () => void done.push('clear'),
      startPageAnew: () => done.push('page'),
      quit: () => done.push('quit'),
      restart: () => done.push('restart'),
    },
    printing: {
      print: () => Promise.resolve('printed'),
      printTest: () => Promise.resolve('sent'),
      cancelWaiting: () => done.push('cancel'),
      printers: () => Promise.resolve([]),
    },
    async findServer(address) {
      await around.meanwhile();
      return around.reachable && address !== null ? { address, fits: true } : null;
    },
  });
  return { desk, files, done, around };
}

describe('the start of a page', () => {
  it('knows what the machine knows', async () => {
    const { desk } = setUp({ settings: SETTINGS, kept: '{}' });
    expect(await desk.begin()).toEqual({
      version: '1.2.3',
      server: SETTINGS.server,
      token: TOKEN,
      kept: { revision: 3, text: '{}' },
      view: '{"view":1}',
      printer: true,
    });
  });

  it('has no right at a server that did not give it', async () => {
    const { desk } = setUp({ settings: OTHER });
    expect(await desk.begin()).toMatchObject({ server: OTHER.server, token: null });
  });

  it('brings a change of server to its end that a power cut stopped', async () => {
    const { desk, files } = setUp({ settings: OTHER, kept: '{"lease":1}' });
    expect(await desk.begin()).toMatchObject({
      token: null,
      kept: { revision: 0, text: null },
      view: null,
    });
    expect([files.kept.value, files.device.value]).toEqual([undefined, undefined]);
  });

  it('has nothing before the machine was set up', async () => {
    const { desk } = setUp();
    expect(await desk.begin()).toMatchObject({ server: null, token: null, printer: false });
  });
});

it('keeps a right with the server that gave it, and forgets it', async () => {
  const { desk, files } = setUp({ settings: SETTINGS });
  await desk.keepToken('b'.repeat(43));
  expect(files.device.value).toEqual({ server: SETTINGS.server, token: 'b'.repeat(43) });
  await desk.keepToken(null);
  expect(files.device.value).toBeUndefined();
});

it('leaves nothing of a visit, on paper neither', async () => {
  const { desk, done } = setUp({ settings: SETTINGS });
  await desk.endVisit();
  expect(done).toEqual(['cancel', 'clear']);
});

describe('what is only for stewards', () => {
  const asked = (desk: ReturnType<typeof setUp>['desk']) => [
    () => desk.machine(),
    () => desk.findServer('onthaal'),
    () => desk.printTest({ language: 'fr', printer: 'Ticket', paper: 'a4' }),
    () => desk.changeMachine(OTHER),
  ];

  it('is refused to visitors', async () => {
    const { desk, done, files } = setUp({ settings: SETTINGS });
    for (const ask of [...asked(desk), () => desk.leave('quit'), () => desk.leave('restart')])
      await expect(ask()).rejects.toThrow(NotSteward);
    expect(done).toEqual([]);
    expect(files.settings.value).toEqual(SETTINGS);
  });

  it('is open to who sets the machine up, but for leaving it', async () => {
    const { desk, done } = setUp({ fresh: true });
    for (const ask of asked(desk)) await ask();
    expect(done).toEqual(['sign out', 'page']);
    const { desk: fresh } = setUp({ fresh: true });
    await expect(fresh.leave('quit')).rejects.toThrow(NotSteward);
  });

  it('is refused to visitors where the settings were lost, but not all else', async () => {
    for (const lost of [setUp(), setUp({ fresh: true })]) {
      if (lost.files.device.value === undefined) lost.around.pin = '123456';
      for (const ask of asked(lost.desk)) await expect(ask()).rejects.toThrow(NotSteward);
    }
  });

  it('lets a steward leave', async () => {
    const { desk, done, around } = setUp({ settings: SETTINGS });
    around.present = true;
    await desk.leave('restart');
    await desk.leave('quit');
    expect(done).toEqual(['restart', 'quit']);
  });
});

describe('other settings', () => {
  const signedIn = (over: Parameters<typeof setUp>[0] = {}) => {
    const whole = setUp({ settings: SETTINGS, ...over });
    whole.around.present = true;
    return whole;
  };

  it('of the printer are taken without asking the server, and nothing is forgotten', async () => {
    const { desk, files, around } = signedIn({ kept: '{"outbox":[{}]}' });
    around.reachable = false;
    expect(await desk.changeMachine({ ...SETTINGS, paper: 'a4', exitPin: '123456' })).toEqual({
      ok: true,
    });
    expect(files.settings.value).toEqual({ ...SETTINGS, paper: 'a4' });
    expect(files.device.value).toBeDefined();
    expect(around.pin).toBe('123456');
  });

  it('of the server forget what belonged to the one before', async () => {
    const { desk, files } = signedIn({ kept: '{"outbox":[]}' });
    expect(await desk.changeMachine(OTHER)).toEqual({ ok: true });
    expect(files.settings.value).toEqual(OTHER);
    expect([files.device.value, files.kept.value, files.view.value]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are refused while tickets wait to be delivered', async () => {
    const { desk, files, done } = signedIn({ kept: '{"outbox":[{"id":"x"}]}' });
    expect(await desk.changeMachine(OTHER)).toEqual({ ok: false, why: 'undelivered' });
    expect(files.settings.value).toEqual(SETTINGS);
    expect(done).toEqual([]);
  });

  it('forget nothing where only the settings were lost', async () => {
    const { desk, files, around } = setUp({ kept: '{"outbox":[{}]}' });
    around.present = true;
    expect(await desk.changeMachine(SETTINGS)).toEqual({ ok: true });
    expect(files.kept.value).toBeDefined();
    expect(files.device.value).toBeDefined();
  });

  it('lose nothing where the disk refuses them, and the page of before goes on', async () => {
    const { desk, files } = signedIn({ kept: '{"outbox":[]}' });
    files.settings.full = true;
    await expect(desk.changeMachine(OTHER)).rejects.toThrow('disk full');
    expect(files.settings.value).toEqual(SETTINGS);
    expect(files.device.value).toBeDefined();
    expect(await desk.keep({ from: 3, text: '{}' })).toMatchObject({ ok: true });
  });

  it('let the page of before keep nothing for the new server', async () => {
    const { desk, files } = signedIn({ kept: '{"outbox":[]}' });
    await desk.changeMachine(OTHER);
    await expect(desk.keep({ from: 0, text: '{"old":1}' })).rejects.toThrow('changing');
    await expect(desk.keepView('{"old":1}')).rejects.toThrow('changing');
    await expect(desk.keepToken('b'.repeat(43))).rejects.toThrow('changing');
    expect(files.kept.value).toBeUndefined();
    await desk.begin();
    expect(await desk.keep({ from: 0, text: '{}' })).toEqual({ ok: true, revision: 1 });
  });

  it('see a ticket that was given while the server was looked for', async () => {
    const { desk, files, around } = signedIn({ kept: '{"outbox":[]}' });
    around.meanwhile = async () => void (await desk.keep({ from: 3, text: '{"outbox":[{}]}' }));
    expect(await desk.changeMachine(OTHER)).toEqual({ ok: false, why: 'undelivered' });
    expect(files.kept.value?.text).toBe('{"outbox":[{}]}');
    around.meanwhile = async () => {};
    expect(await desk.keep({ from: 4, text: '{"outbox":[]}' })).toMatchObject({ ok: true });
  });

  it('are refused where no server answers', async () => {
    const { desk, files, around } = signedIn();
    around.reachable = false;
    expect(await desk.changeMachine({ ...OTHER, exitPin: '123456' })).toEqual({
      ok: false,
      why: 'no-server',
    });
    expect(files.settings.value).toEqual(SETTINGS);
    expect(around.pin).toBe('');
  });
});

it.each([
  [null, false],
  ['', false],
  ['nonsense', false],
  ['null', false],
  ['{"outbox":[]}', false],
  ['{"outbox":{"0":1}}', false],
  ['{"outbox":[{}]}', true],
  ['{"outbox":[],"asked":[{}]}', true],
])('%j holds undelivered tickets: %s', (text, held) => {
  expect(hasUndelivered(text)).toBe(held);
});
