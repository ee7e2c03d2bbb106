import { expect, type Locator, type Page } from '@playwright/test';

import { AT_KIOSK } from '../../axe.js';
import { withShell } from '../../harness/fake-shell.js';
import type { ShellFacts } from '../../harness/fake-shell.js';
import { Hand } from '../hand.js';
import type { House } from '../house.js';
import type { Form, Stop } from '../route.js';
import { route } from '../route.js';
import { KIOSK_FORMS, KioskScene } from './kiosk-scene.js';

const TEXTS = 'kiosk-shell';
const NEARBY = 'http://192.168.1.20:8080';
const OLD = 'http://oud-onthaal:8080';
const PIN = '246810';
const PRINTERS = [
  { name: 'TM20', title: 'Epson TM-T20III Receipt', ready: true },
  { name: 'A4', title: 'HP LaserJet Pro M404dn', ready: false },
] as const;

/** A machine that was never set up, with a server beside it and one that is too old. */
const NEW: ShellFacts = {
  printers: PRINTERS,
  nearby: { address: NEARBY, fits: true },
  servers: { [NEARBY]: true, [OLD]: false },
};
const PRINTING = { printer: 'TM20', paper: 'roll80' } as const;
const AT_WORK: ShellFacts = {
  settings: PRINTING,
  hasExitPin: true,
  printers: PRINTERS,
  steward: { code: 'S1', pin: PIN },
};
/** Its server is away, and so is its printer. */
const ALONE: ShellFacts = {
  settings: { printer: 'Brother QL-820NWB', paper: 'roll80' },
  hasExitPin: true,
  printers: PRINTERS,
  exitPin: PIN,
};

/** The kiosk in its app, one machine after the other: what its installer and its stewards see. */
class Machines {
  #hand: Hand | undefined;

  constructor(
    readonly house: House,
    readonly form: Form,
  ) {}

  get hand(): Hand {
    if (this.#hand === undefined) throw new Error('no machine stands there yet');
    return this.#hand;
  }

  get page(): Page {
    return this.hand.page;
  }

  /** A machine that was never set up. */
  async unpack(facts: ShellFacts): Promise<void> {
    const { house, form } = this;
    const page = await house.page('/kiosk', { form, prepare: (page) => withShell(page, facts) });
    this.#hand = new Hand(page, house.manner);
  }

  /** A kiosk at work, before a visitor who needs the screen as the walk has it; a steward comes. */
  async callSteward(facts: ShellFacts): Promise<void> {
    const kiosk = await KioskScene.open(this.house, this.form, (page) => withShell(page, facts));
    await kiosk.dressed();
    this.#hand = kiosk;
    const { width, height } = this.form;
    const corners = [
      [9, 9],
      [width - 9, 9],
      [width - 9, height - 9],
      [9, height - 9],
    ] as const;
    await expect(async () => {
      for (const [x, y] of corners) await kiosk.page.mouse.click(x, y);
      await expect(kiosk.dialog).toBeVisible({ timeout: 3_000 });
    }).toPass();
    // It opens in the language that stands first on the screen just now.
    const own = kiosk.dialog.getByRole('button', { name: kiosk.said('common', 'ownName') });
    await kiosk.press(own);
    await expect(own).toHaveAttribute('aria-pressed', 'true');
  }

  field(key: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByLabel(this.hand.said(TEXTS, key, values), { exact: true });
  }

  touch(key: string): Promise<void> {
    return this.hand.touch(TEXTS, key);
  }

  sees(key: string, values?: Readonly<Record<string, string | number>>): Promise<void> {
    return this.hand.sees(TEXTS, key, values);
  }

  /** What stands on the sheet of one step. */
  async signIn(code: string, pin: string): Promise<void> {
    await this.field('signIn.code').fill(code);
    await this.touch('signIn.further');
    await this.field('signIn.pin', { code }).fill(pin);
    await this.touch('signIn.enter');
  }
}

const setUp: readonly Stop<Machines>[] = [
  {
    name: 'shell-set-up-found',
    async go(at) {
      await at.unpack(NEW);
      await at.sees('server.found');
    },
  },
  {
    name: 'shell-set-up-address',
    async go(at) {
      await at.touch('server.other');
      await at.sees('server.hint');
    },
  },
  {
    name: 'shell-set-up-no-address',
    async go(at) {
      await at.field('server.label').fill('192.168.1');
      await at.touch('setUp.further');
      await at.sees('server.problem.not-an-address');
    },
  },
  {
    name: 'shell-set-up-unreachable',
    async go(at) {
      await at.field('server.label').fill('onthaal');
      await at.touch('setUp.further');
      await at.sees('server.problem.unreachable');
    },
  },
  {
    name: 'shell-set-up-other-version',
    async go(at) {
      await at.field('server.label').fill('oud-onthaal');
      await at.field('server.label').press('Enter');
      await at.sees('server.problem.other-version');
    },
  },
  {
    name: 'shell-set-up-pin',
    async go(at) {
      await at.field('server.label').fill('192.168.1.20');
      await at.touch('setUp.further');
      await at.sees('pin.why');
    },
  },
  {
    name: 'shell-set-up-pin-short',
    async go(at) {
      await at.field('pin.first').fill('123');
      await at.touch('setUp.further');
      await at.sees('pin.problem.short');
    },
  },
  {
    name: 'shell-set-up-pin-differs',
    async go(at) {
      await at.field('pin.first').fill(PIN);
      await at.field('pin.again').fill('111111');
      await at.touch('setUp.further');
      await at.sees('pin.problem.differs');
    },
  },
  {
    name: 'shell-set-up-printer',
    async go(at) {
      await at.field('pin.again').fill(PIN);
      await at.touch('setUp.further');
      await at.sees('printer.none');
    },
  },
  {
    name: 'shell-set-up-printer-missing',
    async go(at) {
      await at.touch('setUp.start');
      await at.sees('printer.choose');
    },
  },
  {
    name: 'shell-set-up-ready',
    async go(at) {
      await at.page.getByLabel(PRINTERS[0].title).check();
      await at.sees('test.print');
    },
  },
  {
    name: 'shell-set-up-server-chosen',
    async go(at) {
      await at.touch('setUp.step.server');
      await at.sees('server.chosen');
    },
  },
  {
    name: 'shell-set-up-none-found',
    async go(at) {
      await at.unpack({});
      await at.sees('server.none');
    },
  },
  {
    name: 'shell-set-up-no-printer',
    async go(at) {
      await at.touch('setUp.step.printer');
      await at.sees('printer.none');
    },
  },
];

const steward: readonly Stop<Machines>[] = [
  {
    name: 'shell-steward-code',
    async go(at) {
      await at.callSteward(AT_WORK);
      await at.sees('signIn.codeHint');
    },
  },
  {
    name: 'shell-steward-code-short',
    async go(at) {
      await at.field('signIn.code').fill('B');
      await at.touch('signIn.further');
      await at.sees('signIn.codeProblem');
    },
  },
  {
    name: 'shell-steward-pin',
    async go(at) {
      await at.field('signIn.code').fill('B07');
      await at.touch('signIn.further');
      await at.field('signIn.pin', { code: 'B07' }).fill('12345');
      await at.touch('signIn.enter');
      await at.sees('signIn.pinProblem');
    },
  },
  {
    name: 'shell-steward-not-one',
    async go(at) {
      await at.field('signIn.pin', { code: 'B07' }).fill(PIN);
      await at.touch('signIn.enter');
      await at.sees('signIn.failure.not-steward');
    },
  },
  {
    name: 'shell-steward-wrong',
    async go(at) {
      await at.signIn('S1', '111111');
      await at.sees('signIn.failure.wrong');
    },
  },
  {
    name: 'shell-steward-exit-pin-wrong',
    async go(at) {
      await at.touch('signIn.away');
      await at.field('signIn.exitPin').fill(PIN);
      await at.touch('signIn.enter');
      await at.sees('signIn.failure.wrongExit');
    },
  },
  {
    name: 'shell-steward-panel',
    async go(at) {
      await at.touch('signIn.back');
      await at.signIn('S1', PIN);
      await at.sees('panel.online');
      await at.sees('panel.ready', { printer: PRINTERS[0].title });
    },
  },
  {
    name: 'shell-steward-test-print',
    async go(at) {
      await at.touch('test.print');
      await at.sees('test.printed');
    },
  },
  {
    name: 'shell-steward-settings',
    async go(at) {
      await at.touch('panel.change');
      await at.sees('server.chosen');
    },
  },
  {
    name: 'shell-steward-settings-pin',
    async go(at) {
      await at.touch('setUp.step.pin');
      await at.sees('pin.keep');
    },
  },
  {
    name: 'shell-steward-settings-printer',
    async go(at) {
      await at.touch('setUp.step.printer');
      await at.touch('test.print');
      await at.sees('test.printed');
    },
  },
  {
    name: 'shell-steward-locked',
    async go(at) {
      await at.callSteward({ ...AT_WORK, locked: 15 });
      await at.signIn('S1', PIN);
      await at.sees('signIn.failure.locked', { count: 15 });
    },
  },
  {
    name: 'shell-steward-panel-alone',
    async go(at) {
      await at.callSteward(ALONE);
      await at.touch('signIn.away');
      await at.field('signIn.exitPin').fill(PIN);
      await at.touch('signIn.enter');
      await at.sees('panel.offline');
      await at.sees('panel.missing', { printer: 'Brother QL-820NWB' });
    },
  },
];

export const kioskShell = route({
  name: 'kiosk-shell',
  rules: AT_KIOSK,
  forms: KIOSK_FORMS,
  open: (house, form) => Promise.resolve(new Machines(house, form)),
  stops: [...setUp, ...steward],
});
