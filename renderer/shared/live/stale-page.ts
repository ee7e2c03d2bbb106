import type { Refusal } from '#protocol/refusals.js';

/** A page younger than this was loaded after the server's update, ms. */
const FRESH = 60_000;

/**
 * A page older than its server reloads itself to become the new one. Once only: a page that is fresh
 * from a reload and still too old would reload for ever, so it says so instead.
 */
export function reloadIfStale(refusal: Refusal): void {
  if (refusal.code !== 'protocol-too-old') return;
  const [navigation] = performance.getEntriesByType('navigation');
  const reloaded =
    navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  if (reloaded && performance.now() < FRESH) return;
  location.reload();
}
