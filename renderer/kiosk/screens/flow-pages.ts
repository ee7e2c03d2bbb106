import { loadQrCode } from '../../shared/ui/qr-code/later-qr-code.js';

/**
 * The flows come after the first screen, which needs none of them; the machine fetches them while it
 * has nothing else to do, so that no touch waits.
 */
export const loadJobs = async () => ({
  default: (await import('../flows/jobs/jobs-flow.js')).JobsFlow,
});
export const loadWorkshops = async () => ({
  default: (await import('../flows/workshops/workshops-flow.js')).WorkshopsFlow,
});
export const loadMultimedia = async () => ({
  default: (await import('../flows/multimedia/multimedia-flow.js')).MultimediaFlow,
});
export const loadDivide = async () => ({
  default: (await import('../flows/divide/divide-flow.js')).DivideFlow,
});
export const loadDoors = async () => ({
  default: (await import('../flows/doors/doors-flow.js')).DoorsFlow,
});
export const loadPortrait = async () => ({
  default: (await import('../flows/portrait/portrait-flow.js')).PortraitFlow,
});

const LOADERS = [
  loadQrCode,
  loadJobs,
  loadWorkshops,
  loadMultimedia,
  loadDivide,
  loadDoors,
  loadPortrait,
];

/** Fetches all of them and what draws the ticket's code, one after the other; one that does not come is asked for when it is needed. */
export async function preloadFlows(): Promise<void> {
  for (const load of LOADERS) await load().catch(() => undefined);
}
