import type { Both, Say } from './words.js';
import { filled } from './words.js';

/**
 * What the service level was measured with, and its target where that was one and the same on all days.
 *
 * @param measured minutes of the days that are told of @param setting minutes and target of today, where there are none
 */
export function serviceText(
  say: Say,
  measured: Iterable<number>,
  setting: { readonly serviceLevelMinutes: number; readonly serviceLevelTarget: number },
): Both {
  const minutes = [...new Set(measured)].toSorted((a, b) => a - b);
  if (minutes.length > 1) {
    return say(({ told }) => filled(told.services, { minutes: minutes.join(' / ') }));
  }
  return say(({ told }) =>
    filled(told.service, {
      minutes: minutes[0] ?? setting.serviceLevelMinutes,
      target: Math.round(setting.serviceLevelTarget * 100),
    }),
  );
}
