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

/** A process or a machine ends. */
export const ENDS: readonly Scenario[] = [kill, powerCut, tornBlock];

/** The disk does not do what it is asked, or not what it did before. */
export const DISKS: readonly Scenario[] = [diskFull, ioError, readOnly, slowDisk, damage];

/** Clocks, networks and pages. */
export const AROUND: readonly Scenario[] = [
  clockStep,
  dstNights,
  midnight,
  networkCut,
  ...inBrowser(networkKiosk, rendererCrash),
];

/** All kinds of fault, in the order of the table. The short form of each group is a test file. */
export const SCENARIOS: readonly Scenario[] = [...ENDS, ...DISKS, ...AROUND];
