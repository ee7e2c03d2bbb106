import { expect, it } from 'vitest';

import { SHELL_CHANNELS } from '#protocol/shell.js';
import { handleShell } from './handle.js';
import type { ShellHandlers } from './handle.js';

type Listener = (event: never, ...args: unknown[]) => unknown;

const HOME = 'app://kiosk/kiosk';
const page = { senderFrame: { url: HOME, parent: null }, sender: { id: 1 } };

function setUp() {
  const listeners = new Map<string, Listener>();
  const called: unknown[][] = [];
  const refused: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(SHELL_CHANNELS).map((name) => [
      name,
      (...args: unknown[]) => {
        called.push([name, ...args]);
        return `${name} done`;
      },
    ]),
  ) as unknown as ShellHandlers;
  handleShell(
    {
      ipc: { handle: (channel, listener) => void listeners.set(channel, listener as Listener) },
      trusted: () => ({ id: 1, home: HOME }),
      refused: (channel, why) => refused.push(`${channel} ${why}`),
    },
    handlers,
  );
  const send = (channel: string, event: unknown, ...args: unknown[]) => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error(`nobody listens to ${channel}`);
    return listener(event as never, ...args) as Promise<unknown>;
  };
  return { listeners, called, refused, send };
}

const TICKET = {
  kind: 'ticket',
  number: 7,
  theme: 'work',
  language: 'fr',
  adviceLanguage: 'nl',
  ahead: 2,
  shortCode: 'ACD346',
  phoneAddress: 'http://192.168.1.20:8080/t#fr.abcDEF0123456789_-abcd',
  takenAt: 1_800_000_000_000,
  timeZone: 'Europe/Brussels',
};

it.each([
  ['begin', []],
  ['keep', [{ from: 0, text: '{}' }]],
  ['keepToken', [null]],
  ['print', [TICKET]],
  ['signIn', [{ code: 'S1', pin: '70319486' }]],
  ['leave', ['quit']],
  ['findServer', [null]],
  ['findServer', ['onthaal']],
  ['changeMachine', [{ server: 'http://onthaal:8080', printer: null, paper: 'a4' }]],
] as const)('%s is done for the page', async (name, args) => {
  const { send, called } = setUp();
  expect(await send(SHELL_CHANNELS[name], page, ...args)).toBe(`${name} done`);
  expect(called).toEqual([[name, ...(args.length === 0 ? [undefined] : args)]]);
});

it.each([
  ['begin', [{}]],
  ['begin', [undefined, 1]],
  ['keep', [{ from: -1, text: '' }]],
  ['keep', [{ from: 0, text: 'x'.repeat(4_000_001) }]],
  ['keep', ['text']],
  ['keepToken', ['short']],
  ['keepView', [{}]],
  ['print', [{ ...TICKET, name: 'somebody' }]],
  ['print', [{ ...TICKET, phoneAddress: 'javascript:alert(1)' }]],
  ['print', [{ ...TICKET, number: 1.5 }]],
  ['print', [{ kind: 'file', path: '/etc/passwd' }]],
  ['print', [JSON.parse('{"__proto__":{"kind":"doors"},"kind":"doors","language":"fr"}')]],
  ['signIn', [{ code: 'S1', pin: ['70319486'] }]],
  ['signIn', [{ code: 'S1' }]],
  ['leave', ['format']],
  ['findServer', ['x'.repeat(201)]],
  ['printTest', ['fr']],
  ['printTest', [{ language: 'de', printer: 'Ticket', paper: 'a4' }]],
  ['changeMachine', [{ server: 'http://onthaal:8080/path', printer: null, paper: 'a4' }]],
  ['changeMachine', [{ server: 'file:///etc', printer: null, paper: 'a4' }]],
  ['changeMachine', [{ server: 'http://onthaal:99999', printer: null, paper: 'a4' }]],
  ['changeMachine', [{ server: 'http://a@onthaal', printer: null, paper: 'a4' }]],
  ['changeMachine', [{ server: 'http://onthaal', printer: null, paper: 'a4', exitPin: '12345' }]],
] as const)('%s with %j is refused', async (name, args) => {
  const { send, called, refused } = setUp();
  await expect(send(SHELL_CHANNELS[name], page, ...args)).rejects.toThrow('refused');
  expect(called).toEqual([]);
  expect(refused).toEqual([`${SHELL_CHANNELS[name]} shape`]);
});

it('does nothing for anybody else, on any channel', async () => {
  const { send, called, refused } = setUp();
  const strangers = [
    { ...page, senderFrame: { url: 'https://evil.example/', parent: null } },
    { ...page, senderFrame: { url: HOME, parent: {} } },
    { ...page, sender: { id: 2 } },
    { ...page, senderFrame: null },
  ];
  for (const channel of Object.values(SHELL_CHANNELS))
    for (const stranger of strangers)
      await expect(send(channel, stranger)).rejects.toThrow('refused');
  expect(called).toEqual([]);
  expect(refused).toHaveLength(strangers.length * Object.keys(SHELL_CHANNELS).length);
});

it('answers every function of the bridge, and nothing more', () => {
  const { listeners } = setUp();
  expect([...listeners.keys()].toSorted()).toEqual(Object.values(SHELL_CHANNELS).toSorted());
});
