import type { DisplayCall } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Ring } from '../shared/app/chime.js';
import type { Reader } from '../shared/speech/reader.js';

/** The voice begins when the two notes have faded, ms. */
export const AFTER_CHIME = 900;
/** Without them it begins at once; engines lose what is said in the moment in which they were silenced. */
export const AFTER_SILENCE = 250;

/** What is heard of a call: two notes, then its number and island in both languages. */
export interface CallSounds {
  /** Instead of whatever was being said: no queue ever builds up in the machine. */
  begin(call: Pick<DisplayCall, 'number' | 'island'>, how: CallManner): void;
  /** Silent at once: the call was answered or taken back. */
  end(): void;
  /** The voice has not ended yet. */
  isBusy(): boolean;
}

export interface CallManner {
  readonly chime: boolean;
  readonly voice: boolean;
  /** As on the screen. */
  readonly order: readonly Language[];
}

export function createCallSounds(parts: {
  readonly ring: Ring;
  readonly reader: Pick<Reader, 'canRead' | 'isSpeaking' | 'read' | 'stop' | 'subscribe'>;
  readonly words: (call: Pick<DisplayCall, 'number' | 'island'>, language: Language) => string;
  readonly later: (ms: number, then: () => void) => void;
}): CallSounds {
  const { ring, reader, words, later } = parts;
  let current = 0;
  /** What is still to be said of the current call. */
  let left: readonly (() => void)[] = [];
  let isWaiting = false;

  function end(): void {
    current += 1;
    left = [];
    isWaiting = false;
    reader.stop();
  }

  function sayNext(): void {
    if (isWaiting || reader.isSpeaking()) return;
    const [say, ...others] = left;
    left = others;
    say?.();
  }

  reader.subscribe(sayNext);

  return {
    begin(call, { chime, voice, order }) {
      end();
      if (chime) ring('call');
      if (!voice) return;
      const mine = current;
      left = order
        .filter((language) => reader.canRead(language))
        .map((language) => () => reader.read([words(call, language)], language));
      isWaiting = left.length > 0;
      later(chime ? AFTER_CHIME : AFTER_SILENCE, () => {
        if (mine !== current) return;
        isWaiting = false;
        sayNext();
      });
    },
    end,
    isBusy: () => left.length > 0 || reader.isSpeaking(),
  };
}
