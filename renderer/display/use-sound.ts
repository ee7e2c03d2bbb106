import { useEffect, useState, useSyncExternalStore } from 'react';

import type { DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { createRing } from '../shared/app/chime.js';
import { tIn } from '../shared/i18n/i18n.js';
import type { Live, LiveState } from '../shared/live/live.js';
import { createReader } from '../shared/speech/reader.js';
import { webSpeech } from '../shared/speech/web-speech.js';
import { createCallSounds } from './call-sounds.js';
import { browserSoundGate } from './sound-gate.js';

const gate = browserSoundGate();
const reader = createReader(webSpeech());

export const callSounds = createCallSounds({
  ring: createRing(),
  reader,
  words: ({ number, island }, language) => tIn(language, 'display')('spoken', { number, island }),
  later: (ms, then) => void setTimeout(then, ms),
});

/** So long a browser takes to say whether a page may sound, and to find its voices, ms. */
const SETTLES_WITHIN = 3_000;

/**
 * Tells the server what this screen can sound, again with each new connection: the server keeps it in
 * memory only.
 * @returns whether the machine lets it make no sound; not before it is sure
 */
export function useSound(live: Live<'display'>, status: LiveState<DisplayView>['status']): boolean {
  const sound = useSyncExternalStore(gate.subscribe, gate.state);
  const voices = useSyncExternalStore(reader.subscribe, voiceNames);
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLES_WITHIN);
    return () => clearTimeout(timer);
  }, []);
  const isLive = status === 'live';
  useEffect(() => {
    if (!isSettled || !isLive) return;
    void live.send('report-display', { sound, voices: LANGUAGES.filter(canRead) });
  }, [live, isSettled, isLive, sound, voices]);
  return isSettled && sound === 'blocked';
}

function canRead(language: Language): boolean {
  return reader.canRead(language);
}

/** One string, which stays the same while the voices do. */
function voiceNames(): string {
  return LANGUAGES.filter(canRead).join(' ');
}
