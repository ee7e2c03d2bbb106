import { expect, it } from 'vitest';

import type { PaperOrder } from '#protocol/paper-page.js';
import type { Sheet } from '#protocol/sheet.js';
import type { DoorId } from '#protocol/vocabulary.js';

import { createShellPrinter } from './printer.js';
import type { PaperDevice } from './paper-device.js';
import type { PrintSettings } from './printer.js';
import { stepTimer } from './testing/step-timer.js';

const sheet = (door: DoorId): Sheet => ({ kind: 'doors', language: 'fr', doors: [door] });
const nameOf = ({ sheet: shown }: PaperOrder) =>
  shown.kind === 'doors' ? shown.doors.join('+') : shown.kind;

/** Lets everything run that waits for nothing from outside. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

function stage(over: { trouble?: string; settings?: () => PrintSettings | undefined } = {}) {
  const done: string[] = [];
  const devices: string[] = [];
  const why: string[] = [];
  const drawing: (() => void)[] = [];
  const printing: ((outcome: 'printed' | 'sent' | Error) => void)[] = [];
  const timer = stepTimer();
  const device: PaperDevice = {
    trouble: () => Promise.resolve(over.trouble),
    print: (drawn, handOver) =>
      new Promise((resolve, reject) => {
        handOver();
        done.push(`print ${nameOf(drawn.order)}`);
        printing.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      }),
  };
  const printer = createShellPrinter({
    settings: over.settings ?? (() => ({ printer: 'Ticket', paper: 'roll80' })),
    device(name) {
      devices.push(name);
      return device;
    },
    open: (order, signal) =>
      new Promise((resolve, reject) => {
        const close = () => done.push(`close ${nameOf(order)}`);
        done.push(`open ${nameOf(order)}`);
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        drawing.push(() =>
          resolve({
            order,
            print: () => Promise.resolve(true),
            toPdf: () => Promise.resolve(new Uint8Array()),
            close,
          }),
        );
      }),
    timer: timer.timer,
    failed: (reason) => why.push(reason),
  });
  return {
    printer,
    done,
    devices,
    why,
    timer,
    async draw() {
      await settled();
      drawing.shift()?.();
      await settled();
    },
    async come(outcome: 'printed' | 'sent' | Error = 'printed') {
      printing.shift()?.(outcome);
      await settled();
    },
  };
}

it('prints one sheet after the other, and leaves no window', async () => {
  const { printer, done, draw, come, timer } = stage();
  const outcomes = [printer.print(sheet('phone')), printer.print(sheet('cpas'))];
  await draw();
  expect(done).toEqual(['open phone', 'print phone']);
  await come('printed');
  await draw();
  await come('sent');
  expect(await Promise.all(outcomes)).toEqual(['printed', 'sent']);
  expect(done.slice(2)).toEqual(['close phone', 'open cpas', 'print cpas', 'close cpas']);
  expect(timer.waiting()).toBe(0);
});

it.each([
  ['stopped', 'the printer: stopped'],
  ['no such printer', 'the printer: no such printer'],
])('draws nothing for a printer that is %s', async (trouble, reason) => {
  const { printer, done, why } = stage({ trouble });
  expect(await printer.print(sheet('phone'))).toBe('failed');
  expect([done, why]).toEqual([[], [reason]]);
});

it('prints nothing where no printer is set', async () => {
  const { printer, why } = stage({ settings: () => undefined });
  expect(await printer.print(sheet('phone'))).toBe('failed');
  expect(why).toEqual(['no printer is set']);
});

it('goes on after a sheet that failed', async () => {
  const { printer, draw, come } = stage();
  const outcomes = [printer.print(sheet('phone')), printer.print(sheet('cpas'))];
  await draw();
  await come(new Error('the system refused'));
  await draw();
  await come();
  expect(await Promise.all(outcomes)).toEqual(['failed', 'printed']);
});

it('lets five sheets wait, and no sixth', async () => {
  const { printer, draw, come, why } = stage();
  const outcomes = Array.from({ length: 7 }, () => printer.print(sheet('phone')));
  expect(await outcomes[6]).toBe('failed');
  expect(why).toEqual(['too many sheets wait']);
  for (let each = 0; each < 6; each += 1) {
    await draw();
    await come();
  }
  expect(await Promise.all(outcomes.slice(0, 6))).toEqual(Array(6).fill('printed'));
});

it('drops at the end of a visit what still waits', async () => {
  const { printer, done, draw, come } = stage();
  const handedOver = printer.print(sheet('phone'));
  const waiting = printer.print(sheet('cpas'));
  await draw();
  printer.cancelWaiting();
  await come();
  expect([await handedOver, await waiting]).toEqual(['printed', 'failed']);
  const next = printer.print(sheet('local'));
  await draw();
  await come();
  expect(await next).toBe('printed');
  expect(done).not.toContain('open cpas');
});

it('prints what its visitor asked for though the visit is over', async () => {
  const { printer, draw, come } = stage();
  const outcome = printer.print(sheet('phone'));
  await settled();
  printer.cancelWaiting();
  await draw();
  await come();
  expect(await outcome).toBe('printed');
});

it.each([
  ['failed', 'is not drawn', false],
  ['sent', 'hangs in the system', true],
])('gives up after a minute, %s: a sheet %s', async (outcome, _what, drawn) => {
  const { printer, done, draw, come, timer } = stage();
  const first = printer.print(sheet('phone'));
  const second = printer.print(sheet('cpas'));
  await settled();
  if (drawn) await draw();
  timer.pass(60_000);
  expect(await first).toBe(outcome);
  expect(done.includes('close phone')).toBe(drawn);
  // the one after it has its own minute
  if (!drawn) await draw();
  await draw();
  await come();
  if (drawn) await come();
  expect(await second).toBe('printed');
});

it('tests the printer with large digits and codes to scan', async () => {
  const { printer, done, devices, draw, come } = stage();
  const outcome = printer.printTest({ language: 'nl', printer: 'Another', paper: 'a4' });
  await draw();
  await come();
  expect(await outcome).toBe('printed');
  expect(done[0]).toBe('open phone+courses');
  expect(devices).toEqual(['Another']);
});
