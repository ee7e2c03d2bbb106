import { describe, expect, it } from 'vitest';

import type { MachineState } from '#protocol/shell.js';

import { changeOf, draftOf, pinProblem, stepsDone } from './draft.js';
import type { Draft } from './draft.js';

const SERVER = 'http://192.168.1.20:8080';
const WHOLE: Draft = {
  server: SERVER,
  pin: '123456',
  again: '123456',
  printer: 'TM20',
  paper: 'roll80',
};
const MACHINE: MachineState = {
  settings: null,
  hasExitPin: false,
  printers: [{ name: 'TM20', title: 'Epson', ready: true }],
};

describe('what the form begins with', () => {
  it('asks everything of a machine that was never set up', () => {
    expect(draftOf(MACHINE)).toMatchObject({ server: undefined, printer: undefined });
  });

  it('asks for no printer where there is none', () => {
    expect(draftOf({ ...MACHINE, printers: [] }).printer).toBeNull();
  });

  it('asks nothing again of one that was, and never shows its PIN', () => {
    const settings = { server: SERVER, printer: null, paper: 'a4' } as const;
    const draft = draftOf({ ...MACHINE, settings, hasExitPin: true });
    expect(draft).toEqual({ ...settings, pin: '', again: '' });
    expect(changeOf(draft, false)).toEqual(settings);
  });
});

describe('the exit PIN', () => {
  it.each([
    ['', '', true, 'short'],
    ['', '', false, undefined],
    ['12345', '12345', true, 'short'],
    ['12345', '12345', false, 'short'],
    ['', '123456', false, 'short'],
    ['123456', '', false, 'differs'],
    ['123456', '123457', true, 'differs'],
    ['123456', '123456', true, undefined],
    ['123456789012', '123456789012', true, undefined],
    ['1234567890123', '1234567890123', true, 'short'],
    ['12345a', '12345a', true, 'short'],
  ])('“%s” and “%s”, needed %s: %s', (pin, again, needed, problem) => {
    expect(pinProblem({ pin, again }, needed)).toBe(problem);
  });
});

describe('what is saved', () => {
  it('is everything, once it is whole', () => {
    expect(changeOf(WHOLE, true)).toEqual({
      server: SERVER,
      printer: 'TM20',
      paper: 'roll80',
      exitPin: '123456',
    });
    expect(stepsDone(WHOLE, true)).toEqual(new Set(['server', 'pin', 'printer']));
  });

  it.each<[Partial<Draft>, string]>([
    [{ server: undefined }, 'server'],
    [{ again: '' }, 'pin'],
    [{ printer: undefined }, 'printer'],
  ])('is nothing with %o', (missing, step) => {
    const draft = { ...WHOLE, ...missing };
    expect(changeOf(draft, true)).toBeUndefined();
    expect(stepsDone(draft, true)).not.toContain(step);
  });

  it('is no printer where that was chosen', () => {
    expect(changeOf({ ...WHOLE, printer: null }, true)).toMatchObject({ printer: null });
  });
});
