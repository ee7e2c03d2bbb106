import { expect, it } from 'vitest';

import { readCommandLine } from './command-line.js';

const line = (switches: Record<string, string>) => ({
  hasSwitch: (name: string) => name in switches,
  getSwitchValue: (name: string) => switches[name] ?? '',
});

it('obeys a developer', () => {
  expect(readCommandLine(line({ windowed: '', 'print-to-folder': '/papers' }), false)).toEqual({
    windowed: true,
    printFolder: '/papers',
    supervised: false,
    refused: undefined,
  });
  expect(readCommandLine(line({ 'remote-debugging-port': '0' }), false).refused).toBeUndefined();
});

it('knows, packaged or not, that it is started again from outside', () => {
  for (const packaged of [true, false])
    expect(readCommandLine(line({ supervised: '' }), packaged).supervised).toBe(true);
});

it('obeys nobody once it is packaged, and does not start for who looks in', () => {
  expect(readCommandLine(line({ windowed: '', 'print-to-folder': '/papers' }), true)).toEqual({
    windowed: false,
    printFolder: undefined,
    supervised: false,
    refused: undefined,
  });
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe'])
    expect(readCommandLine(line({ [name]: '9222' }), true).refused).toBe(name);
});
