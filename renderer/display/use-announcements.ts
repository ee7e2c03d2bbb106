import { useEffect, useRef, useState } from 'react';

import type { DisplayCall, DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import { languageOrder } from '../shared/app/language-order.js';
import type { Announcements, Look } from './announcements.js';
import { announce, announced, drawnLarge, interrupted, noAnnouncements } from './announcements.js';
import { keepAnnounced, readAnnounced } from './kept-announced.js';
import { callSounds } from './use-sound.js';

/** How often a waiting call may take its turn, ms. */
const LOOK_EVERY = 250;
const NO_CALLS: readonly DisplayCall[] = [];
const storage = () => sessionStorage;

export interface Announcing {
  /** The call that stands large. */
  readonly large?: DisplayCall;
  /** Calls announced so far; one more with each turn. */
  readonly turns: number;
  /** While it is being announced: in which order the languages say it. */
  readonly order?: readonly Language[];
}

/**
 * Announces one call after the other, by sight and by sound.
 * @param view absent while it is not known to be right: then nothing is announced and nothing forgotten
 */
export function useAnnouncements(view: DisplayView | undefined): Announcing {
  const [state, setState] = useState<Announcements>(() =>
    // Neither language always begins: not even after a power cut.
    noAnnouncements(readAnnounced(storage), Math.floor(Date.now() / 1_000)),
  );
  const calls = view?.calls;
  const lastLook = useRef<Look>({ at: 0, sounds: false });
  useEffect(() => {
    if (calls === undefined) {
      // Not as things are now: the voice falls silent with the view, and a machine may have slept.
      const last = lastLook.current;
      return setState((before) => interrupted(before, last));
    }
    const look = () => {
      const now = { at: performance.now(), sounds: callSounds.isBusy() };
      lastLook.current = now;
      setState((before) => announce(before, calls, now.at, now.sounds));
    };
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [calls]);
  useEffect(() => keepAnnounced(storage, announced(state)), [state]);

  const shown = calls ?? NO_CALLS;
  const large = drawnLarge(state, shown);
  const turn = large?.calling === true ? turnOf(state, large) : undefined;
  useSounds(large, turn, view?.settings);
  return {
    ...(large !== undefined && { large }),
    turns: state.turns,
    ...(turn !== undefined && { order: languageOrder(turn) }),
  };
}

function turnOf({ large }: Announcements, shown: DisplayCall): number | undefined {
  return large?.callId === shown.callId ? large.turn : undefined;
}

/** Each turn sounds once, in the order in which it stands there; it is silent as soon as it is over. */
function useSounds(
  large: DisplayCall | undefined,
  turn: number | undefined,
  settings: DisplayView['settings'] | undefined,
): void {
  const manner = useRef({ chime: false, voice: false });
  useEffect(() => {
    manner.current = { chime: settings?.chime ?? false, voice: settings?.voice ?? false };
  }, [settings]);
  const number = large?.number;
  const island = large?.island;
  useEffect(() => {
    if (turn === undefined || number === undefined || island === undefined) return;
    callSounds.begin({ number, island }, { ...manner.current, order: languageOrder(turn) });
    return () => callSounds.end();
  }, [turn, number, island]);
}
