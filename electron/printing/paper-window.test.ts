import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { expect, it } from 'vitest';

import { PAPER_ADDRESS } from '#protocol/paper-page.js';
import type { PaperOrder } from '#protocol/paper-page.js';

import type { SenderFrame } from '../security/sender.js';
import { paperOpener } from './paper-window.js';
import { stepTimer } from './testing/step-timer.js';

interface SenderEvent {
  readonly senderFrame: SenderFrame | null;
  readonly sender: { readonly id: number };
}
type Listener = (event: SenderEvent, message: unknown) => unknown;

const order: PaperOrder = {
  sheet: { kind: 'doors', language: 'fr', doors: ['phone'] },
  size: 'roll80',
};
const ownFrame: SenderFrame = { url: PAPER_ADDRESS, parent: null };

function fakeWindow(load: () => Promise<void> = () => Promise.resolve()) {
  const heard = new Map<string, Listener>();
  const crashes: (() => void)[] = [];
  const done: string[] = [];
  const printed: WebContentsPrintOptions[] = [];
  let destroyed = false;
  const window = {
    webContents: {
      id: 7,
      ipc: {
        handle: (channel: string, listener: Listener) => {
          heard.set(channel, listener);
        },
      },
      once: (_event: 'render-process-gone', listener: () => void) => crashes.push(listener),
      loadURL: (url: string) => {
        done.push(`load ${url}`);
        return load();
      },
      print: (options: WebContentsPrintOptions, told: (success: boolean) => void) => {
        printed.push(options);
        told(true);
      },
      printToPDF: (_options: PrintToPDFOptions) => Promise.resolve(new Uint8Array()),
    },
    isDestroyed: () => destroyed,
    destroy: () => {
      destroyed = true;
      done.push('destroy');
    },
  };
  const send = (channel: string, message?: unknown, senderFrame = ownFrame, id = 7): unknown => {
    const listener = heard.get(channel);
    if (listener === undefined) throw new Error(`nobody hears ${channel}`);
    return listener({ senderFrame, sender: { id } }, message);
  };
  return { window, done, printed, send, crash: () => crashes.forEach((each) => each()) };
}

function opening(fake: ReturnType<typeof fakeWindow>) {
  const timer = stepTimer();
  const job = new AbortController();
  const open = paperOpener({
    createWindow: () => fake.window,
    webPreferences: { sandbox: true },
    timer: timer.timer,
  });
  return { timer, job, sheet: open(order, job.signal) };
}

it('locks the window, then loads the page, gives it the sheet and waits until it is drawn', async () => {
  const fake = fakeWindow();
  const { sheet } = opening(fake);
  expect(fake.done).toEqual([`load ${PAPER_ADDRESS}`]);
  expect(fake.send('paper:sheet')).toBe(order);
  fake.send('paper:ready', { heightMm: 153 });
  const drawn = await sheet;
  expect(await drawn.print('Ticket')).toBe(true);
  expect(fake.printed[0]).toMatchObject({
    silent: true,
    deviceName: 'Ticket',
    pageSize: { width: 80_000, height: 153_000 },
    margins: { marginType: 'none' },
  });
  drawn.close();
  drawn.close();
  expect(fake.done.filter((each) => each === 'destroy')).toHaveLength(1);
});

it.each([
  ['a frame in the page', { url: PAPER_ADDRESS, parent: {} }, 7],
  ['another page', { url: 'app://kiosk/kiosk', parent: null }, 7],
  ['another website', { url: 'https://kiosk/paper', parent: null }, 7],
  ['another window', ownFrame, 8],
])('tells nothing to %s', async (_name, frame, id) => {
  const fake = fakeWindow();
  const { job, sheet } = opening(fake);
  expect(() => fake.send('paper:sheet', undefined, frame, id)).toThrow('refused');
  expect(() => fake.send('paper:ready', { heightMm: 100 }, frame, id)).toThrow('refused');
  job.abort();
  await expect(sheet).rejects.toThrow('nobody wants it');
});

it.each([{ heightMm: 19 }, { heightMm: 2_001 }, { heightMm: 80.5 }, { heightMm: '80' }, {}, null])(
  'does not take %j for a height',
  async (message) => {
    const fake = fakeWindow();
    const { job, sheet } = opening(fake);
    expect(() => fake.send('paper:ready', message)).toThrow(/heightMm|object/);
    job.abort();
    await expect(sheet).rejects.toThrow('nobody wants it');
  },
);

it.each([
  [
    'does not come',
    'its page did not come',
    () => undefined,
    () => Promise.reject(new Error('no')),
  ],
  ['crashes', 'crashed', (fake: ReturnType<typeof fakeWindow>) => fake.crash(), undefined],
  [
    'does not draw in ten seconds',
    'too long',
    (_fake: unknown, pass: (ms: number) => void) => pass(10_000),
    undefined,
  ],
  [
    'is wanted no more',
    'nobody wants it',
    (_fake: unknown, _pass: unknown, job: AbortController) => job.abort(),
    undefined,
  ],
] as const)('leaves no window where the page %s', async (_name, why, happen, load) => {
  const fake = fakeWindow(load);
  const { timer, job, sheet } = opening(fake);
  happen(fake, timer.pass, job);
  await expect(sheet).rejects.toThrow(why);
  expect(fake.window.isDestroyed()).toBe(true);
});
