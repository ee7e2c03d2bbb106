import type { Browser, CDPSession } from '@playwright/test';

import { writeJobAddress } from '../renderer/shared/jobs/job-address.js';
import { bookingAddress } from '../renderer/shared/ticket-address/booking-address.js';
import { phoneAddress } from '../renderer/shared/ticket-address/ticket-address.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import { launchOptions } from './browser.js';
import { openDay, ticketRequest } from './harness/centre.js';
import { bookingKeys, openPlanner, planSession, putActivity } from './harness/planner.js';
import { expect, test } from './harness/stage.js';
import type { Stage } from './harness/stage.js';
import { writtenJob } from './harness/written-jobs.js';

/** What a page may cost on a visitor's data plan; each file has 1.2 kB of headers besides. */
const MOST_BYTES = 50_000;
/** A name that is not this very machine: browsers then take no Brotli by plain http, as in a centre. */
const HOST = 'accueil.test';

const { args = [], ...launch } = launchOptions();
test.use({
  launchOptions: { ...launch, args: [...args, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] },
});

interface Weight {
  /** Of all files, as they came over the network. */
  readonly bodies: number;
  readonly headers: number;
  /** Of what came by the socket. */
  readonly frames: number;
  readonly files: readonly string[];
}

const pages = {
  async ticket(stage: Stage, language: Language) {
    const steward = await openDay(stage.server.url);
    for (let others = 0; others < 3; others += 1)
      await steward.accepted('take-ticket', ticketRequest('work', language).payload);
    const { payload, secret } = ticketRequest('work', language);
    await steward.accepted('take-ticket', payload);
    steward.close();
    return phoneAddress(stage.server.url, { language, secret });
  },
  async booking(stage: Stage, language: Language) {
    const planner = await openPlanner(stage.server.url);
    await putActivity(planner);
    const sessionId = await planSession(planner);
    const keys = bookingKeys();
    const steward = await openDay(stage.server.url);
    await steward.accepted('sign-up', { sessionId, ...keys });
    steward.close();
    planner.close();
    return bookingAddress(stage.server.url, { language, secret: keys.secret });
  },
  job(stage: Stage, language: Language) {
    const { id } = writtenJob('infirmier');
    return Promise.resolve(`${stage.server.url}/job${writeJobAddress({ language, id })}`);
  },
} as const;

/** The last thing that each page fetches is on the screen. */
const WHOLE = { ticket: 'h1', booking: 'figure svg path', job: 'article h2' } as const;

for (const name of ['ticket', 'booking', 'job'] as const)
  for (const language of LANGUAGES)
    test(`the ${name} page costs a phone no more than 50 kB (${language})`, async ({
      stage,
      browser,
    }) => {
      const address = await pages[name](stage, language);
      const near = await weigh(browser, address, WHOLE[name]);
      const far = await weigh(browser, address.replace('127.0.0.1', HOST), WHOLE[name]);
      test.info().annotations.push({ type: 'weight', description: JSON.stringify({ near, far }) });
      console.log(
        `${name} ${language}: ${far.bodies} bytes by gzip, ${near.bodies} by Brotli, ` +
          `${far.files.length} files with ${far.headers} bytes of headers, ${far.frames} by the socket`,
      );
      expect(far.files.filter((file) => /\.woff2?$/.test(file))).toEqual([]);
      expect(near.bodies).toBeLessThan(far.bodies);
      expect(far.bodies + far.frames).toBeLessThanOrEqual(MOST_BYTES);
    });

/** Opens a page as a phone that was never here. */
async function weigh(browser: Browser, address: string, whole: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const weight = await count(session);
  await page.goto(address);
  await expect(page.locator(whole).first()).toBeVisible();
  // A browser asks for the icon when it has nothing else to do.
  await page.waitForLoadState('networkidle');
  await context.close();
  return weight;
}

async function count(session: CDPSession): Promise<Weight> {
  const headersOf = new Map<string, number>();
  const weight = { bodies: 0, headers: 0, frames: 0, files: [] as string[] };
  session.on('Network.responseReceived', ({ requestId, response }) => {
    headersOf.set(requestId, response.encodedDataLength);
    weight.files.push(new URL(response.url).pathname);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const headers = headersOf.get(requestId) ?? 0;
    weight.headers += headers;
    weight.bodies += encodedDataLength - headers;
  });
  session.on('Network.webSocketFrameReceived', ({ response }) => {
    weight.frames += Buffer.byteLength(response.payloadData);
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return weight;
}
