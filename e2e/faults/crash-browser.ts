import { chromium } from '@playwright/test';

import { chromiumPath, launchOptions } from '../browser.js';
import { Cable } from '../harness/cable.js';
import { furnishedFolder } from '../harness/furnished-folder.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stage } from '../harness/stage.js';
import { removeFolder } from '../harness/remove-folder.js';
import { SMALL_STAFF } from './clock-midnight-house.js';
import type { Scenario } from './scenario.js';

/** A centre with a browser. @param env of its server */
export async function openStage(
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly stage: Stage; close(): Promise<void> }> {
  const phoneCable = await Cable.lay();
  const data = await furnishedFolder(SMALL_STAFF);
  const server = await ServerProcess.start({ data, env });
  phoneCable.plugInto(server.url);
  const browser = await chromium.launch(launchOptions());
  const stage = new Stage(server, browser, phoneCable);
  return {
    stage,
    async close() {
      await stage.clear();
      await browser.close();
      await removeFolder(data);
    },
  };
}

/** These need a browser: where there is none it is said that they are not run. */
export function inBrowser(...scenarios: readonly Scenario[]): readonly Scenario[] {
  try {
    chromiumPath();
    return scenarios;
  } catch {
    console.error(`not run without a Chromium: ${scenarios.map(({ name }) => name).join(', ')}`);
    return [];
  }
}
