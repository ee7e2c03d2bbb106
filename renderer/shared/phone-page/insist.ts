/** On, pause, on … ms */
const VIBRATION = [400, 200, 400, 200, 400];
/** So long between two times, ms, and so often in all: two minutes, after which a call is missed. */
const AGAIN_AFTER = 8_000;
const TIMES = 15;
/** Any of these says that somebody looks. */
const LOOKS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

export interface Told {
  /** Nobody need be told any more. */
  stop(): void;
}

/**
 * Vibrates and rings, again and again, until somebody touches the page or has turned back to it. What a
 * browser does not allow is left out: vibrating where there was no touch yet, and on iPhones always.
 */
export function insist(ring: () => void): Told {
  let left = TIMES;
  const tell = () => {
    left -= 1;
    navigator.vibrate?.(VIBRATION);
    ring();
    if (left === 0) stop();
  };
  const timer = setInterval(tell, AGAIN_AFTER);
  const turned = () => {
    if (document.visibilityState === 'visible') stop();
  };
  for (const look of LOOKS) window.addEventListener(look, stop, { passive: true });
  document.addEventListener('visibilitychange', turned);
  tell();
  return { stop };

  function stop(): void {
    clearInterval(timer);
    for (const look of LOOKS) window.removeEventListener(look, stop);
    document.removeEventListener('visibilitychange', turned);
  }
}
