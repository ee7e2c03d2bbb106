import type { DeskState } from './offline/kiosk-desk.js';
import type { OutOfServiceWhy } from './out-of-service.js';
import type { Place } from './visit/visit.js';

/**
 * Why the kiosk shows no more than a calm word, if it does. A visit that is under way is let finish
 * where it still can: a number already given is still read, addresses are still printed.
 */
export function whyOutOfService(
  desk: Pick<DeskState, 'view' | 'online' | 'service'>,
  place: Pick<Place, 'screen'>,
): OutOfServiceWhy | undefined {
  const { view, online, service } = desk;
  if (view === undefined) return online ? undefined : { why: 'lost' };
  const { outOfService } = view.settings;
  if (outOfService !== undefined && place.screen === 'attract')
    return { why: 'said', texts: outOfService };
  const needsNumbers = place.screen === 'attract' || NEED_NUMBERS.includes(place.screen);
  if (!needsNumbers) return undefined;
  if (view.day === 'closed') return { why: 'closed' };
  return service === 'none' ? { why: 'lost' } : undefined;
}

const NEED_NUMBERS: readonly Place['screen'][] = ['service', 'theme'];
