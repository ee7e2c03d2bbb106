import { kill } from './kill.js';
import type { Scenario } from './scenario.js';

/** All kinds of fault, in the order of the table. */
export const SCENARIOS: readonly Scenario[] = [kill];
