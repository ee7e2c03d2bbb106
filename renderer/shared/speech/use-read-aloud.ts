import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { createReader } from './reader.js';
import { readableText } from './readable-text.js';
import { webSpeech } from './web-speech.js';

const reader = createReader(webSpeech());

/** Keys that act; walking through a page with the others does not stop the voice. */
const ACTING_KEYS = ['Enter', ' ', 'Escape'];

export interface ReadAloud {
  /** There is a voice for the language: where there is none, nothing is offered. */
  readonly available: boolean;
  readonly speaking: boolean;
  /** Reads what stands in the element, or stops. */
  toggle(): void;
  stop(): void;
}

/** Whatever is being read on this page: its end, with the end of a visit. */
export const stopReading: () => void = reader.stop;

/**
 * Reads a part of the page aloud, only when asked; any touch stops it, and so does leaving it.
 * @param root what is read; the page's `main` where absent
 */
export function useReadAloud(language: Language, root?: RefObject<Element | null>): ReadAloud {
  const speaking = useSyncExternalStore(reader.subscribe, () => reader.isSpeaking(language));
  const available = useSyncExternalStore(reader.subscribe, () => reader.canRead(language));

  useEffect(() => {
    const touch = (event: Event) => reader.touched(event.timeStamp);
    const key = (event: KeyboardEvent) => {
      if (ACTING_KEYS.includes(event.key)) touch(event);
    };
    // Before the touch does anything else: what it opens must not find the voice still talking.
    window.addEventListener('pointerdown', touch, true);
    window.addEventListener('keydown', key, true);
    return () => {
      window.removeEventListener('pointerdown', touch, true);
      window.removeEventListener('keydown', key, true);
      reader.stop();
    };
  }, [language]);

  const toggle = useCallback(() => {
    const element = root === undefined ? document.querySelector('main') : root.current;
    if (element !== null) reader.read(readableText(element, language), language);
  }, [language, root]);

  return { available, speaking, toggle, stop: reader.stop };
}

/** Whether anything is being read just now, wherever on the page. */
export function useIsReading(): boolean {
  return useSyncExternalStore(reader.subscribe, () => reader.isSpeaking());
}
