import { advisor } from './desks/advisor.js';
import { stewardBoard } from './desks/board.js';
import { home } from './desks/home.js';
import { stewardMachines } from './desks/machines.js';
import { office } from './desks/office.js';
import { display } from './display.js';
import { kioskCutOff } from './kiosk/cut-off.js';
import { kioskFlows } from './kiosk/flows.js';
import { kioskMachine } from './kiosk/machine.js';
import { kioskShell } from './kiosk/shell.js';
import { kioskVisit } from './kiosk/visit.js';
import { phone } from './phone.js';
import type { Route } from './route.js';

/** Every screen of the product but the gallery, which has a spec of its own. */
export const ROUTES: readonly Route[] = [
  kioskVisit,
  kioskFlows,
  kioskCutOff,
  kioskMachine,
  kioskShell,
  phone,
  display,
  advisor,
  stewardBoard,
  stewardMachines,
  office,
  home,
];
