import { clockStep } from './clock-step.js';
import { dstNights } from './clock-nights.js';
import { inBrowser } from './crash-browser.js';
import { rendererCrash } from './crash-pages.js';
import { damage } from './damage.js';
import { diskFull } from './disk-full.js';
import { ioError } from './io-error.js';
import { kill } from './kill.js';
import { midnight } from './midnight.js';
import { networkCut } from './network-cut.js';
import { networkKiosk } from './network-kiosk.js';
import { powerCut } from './power-cut.js';
import { tornBlock } from './power-cut-torn.js';
import { readOnly } from './read-only.js';
import type { Scenario } from './scenario.js';
import { slowDisk } from './slow-disk.js';

/** All kinds of fault, in the order of the table. */
export const SCENARIOS: readonly Scenario[] = [
  kill,
  powerCut,
  tornBlock,
  diskFull,
  ioError,
  readOnly,
  slowDisk,
  damage,
  clockStep,
  dstNights,
  midnight,
  networkCut,
  ...inBrowser(networkKiosk, rendererCrash),
];
