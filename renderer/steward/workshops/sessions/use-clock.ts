import { useFormat } from '../../../shared/i18n/i18n.js';
import type { Format } from '../../../shared/i18n/i18n.js';

/** Times as the clock on the centre's wall shows them. @param timeZone IANA name */
export function useClock(timeZone: string): Format {
  return useFormat(timeZone);
}
