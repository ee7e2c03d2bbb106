import type { Page, WebSocketRoute } from '@playwright/test';
import { expect } from '@playwright/test';

import { LANGUAGES } from '#protocol/vocabulary.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import { AT_KIOSK } from '../../axe.js';
import { text } from '../../harness/texts.js';
import type { House, PageOptions } from '../house.js';
import type { Form, Stop } from '../route.js';
import { route } from '../route.js';
import { KIOSK_FORMS, KioskScene } from './kiosk-scene.js';

const SOCKET = /\/socket\.io\//;
/** After which a page that crashed starts again, ms. */
const STARTS_AGAIN = 8_000;

/** Kiosks that serve nobody, or not yet: each stop has a machine of its own. */
class Machines {
  #page: Page | undefined;

  constructor(
    readonly house: House,
    readonly form: Form,
  ) {}

  get page(): Page {
    if (this.#page === undefined) throw new Error('no machine stands there yet');
    return this.#page;
  }

  async stand(how: Omit<PageOptions, 'form'> = {}): Promise<void> {
    this.#page = await this.house.page('/kiosk', { form: this.form, ...how });
  }

  /** A kiosk that was let in, as a visitor has it who needs large text. */
  async dressed(prepare: (page: Page) => Promise<unknown>): Promise<KioskScene> {
    const kiosk = await KioskScene.open(this.house, this.form, prepare);
    await kiosk.dressed();
    this.#page = kiosk.page;
    return kiosk;
  }

  /** A screen that says the same in both languages. */
  async both(namespace: string, key: string): Promise<void> {
    for (const language of LANGUAGES) {
      const name = text(language, namespace, key, {}, this.house.manner.words);
      await expect(this.page.getByRole('heading', { name, exact: true })).toBeVisible();
    }
  }
}

const stops: readonly Stop<Machines>[] = [
  {
    name: 'kiosk-connecting',
    async go(at) {
      await at.stand({ prepare: (page) => page.routeWebSocket(SOCKET, () => undefined) });
      await at.both('common', 'connecting.title');
    },
  },
  {
    name: 'kiosk-no-server',
    async go(at) {
      const cable = await at.house.cable();
      await at.stand({ cable });
      await at.both('common', 'pairing.title');
      cable.cut();
      await at.both('common', 'lost.title');
    },
  },
  {
    name: 'kiosk-outdated',
    async go(at) {
      await at.stand({ prepare: (page) => page.routeWebSocket(SOCKET, speakOldProtocol) });
      await at.both('common', 'outdated.title');
      // it has tried its one reload
      await at.page.waitForFunction(() =>
        performance
          .getEntriesByType('navigation')
          .some((entry) => 'type' in entry && entry.type === 'reload'),
      );
      await at.both('common', 'outdated.title');
    },
  },
  {
    name: 'kiosk-pairing-code',
    async go(at) {
      await at.stand();
      await at.both('common', 'pairing.title');
    },
  },
  {
    name: 'kiosk-pairing-ended',
    async go(at) {
      const steward = await at.house.steward();
      const { pairing } = await steward.until((view) => Object.keys(view.pairing).length > 0);
      for (const requestId of Object.keys(pairing))
        await steward.accepted('refuse-device', { requestId });
      await at.both('common', 'pairing.endedTitle');
    },
  },
  {
    name: 'kiosk-crashed',
    async go(at) {
      const kiosk = await at.dressed(async (page) => {
        await page.addInitScript(stayCrashed, STARTS_AGAIN);
        await page.routeWebSocket(SOCKET, withoutServices);
      });
      await kiosk.press(kiosk.door);
      await at.both('common', 'crash.title');
    },
  },
  {
    name: 'kiosk-lost',
    async go(at) {
      // a machine that keeps nothing has no numbers of its own to give
      const kiosk = await at.dressed((page) =>
        page.addInitScript(() => {
          Object.defineProperty(window, 'indexedDB', { value: undefined });
        }),
      );
      kiosk.cable.cut();
      await at.both('common', 'kioskLost.title');
    },
  },
];

export const kioskMachine = route({
  name: 'kiosk-machine',
  rules: AT_KIOSK,
  forms: KIOSK_FORMS,
  open: (house, form) => Promise.resolve(new Machines(house, form)),
  stops,
});

/** The page introduces itself with the protocol's version before ours. */
function speakOldProtocol(socket: WebSocketRoute): void {
  const server = socket.connectToServer();
  socket.onMessage((message) => {
    const ours = `"protocol":${PROTOCOL_VERSION}`;
    server.send(String(message).replace(ours, `"protocol":${PROTOCOL_VERSION - 1}`));
  });
}

/** A view that no server sends: the list of services is none. */
function withoutServices(socket: WebSocketRoute): void {
  const server = socket.connectToServer();
  server.onMessage((message) => {
    socket.send(String(message).replace(/"services":\[[^\]]*\]/, '"services":7'));
  });
}

/** Runs in the page: the fresh start after a crash does not come. */
function stayCrashed(delay: number): void {
  const later = window.setTimeout.bind(window);
  Object.defineProperty(window, 'setTimeout', {
    value: (act: TimerHandler, ms?: number, ...rest: unknown[]): number =>
      ms === delay ? 0 : later(act, ms, ...rest),
  });
}
