import type { Language } from '#protocol/vocabulary.js';

import { spokenText } from './spoken-text.js';

/** A voice of the machine; the fields of Web Speech that matter. */
export interface Voice {
  /** BCP 47, `fr-BE` */
  readonly lang: string;
  /** Speaks on this machine: what is read does not leave it. */
  readonly localService: boolean;
}

/** The machine's speech. */
export interface Speaker<V extends Voice = Voice> {
  voices(): readonly V[];
  /** The voices of some browsers come only after a while. */
  onVoices(listener: () => void): () => void;
  /** Says it after what is being said; `done` once, whether it was said, cut off or impossible. */
  say(text: string, voice: V, done: () => void): void;
  silence(): void;
}

export interface Reader {
  /** Whether there is a voice for the language. */
  canRead(language: Language): boolean;
  /** @param language that one; any where absent */
  isSpeaking(language?: Language): boolean;
  /**
   * Reads the parts one after the other, instead of what it was reading. Does nothing where the same
   * touch has just stopped it: that touch was on the button that says "stop".
   */
  read(parts: readonly string[], language: Language): void;
  /**
   * Somebody touched the screen: it stops.
   * @param at by which one touch that is told twice is known, ms
   */
  touched(at: number): void;
  stop(): void;
  /** Told when voices come, when it starts and when it ends. */
  subscribe(listener: () => void): () => void;
}

/** Reads aloud with the machine's own voices: those that send the text elsewhere are not used. */
export function createReader<V extends Voice>(speaker: Speaker<V>): Reader {
  const listeners = new Set<() => void>();
  let reading = 0;
  let left = 0;
  let spoken: Language | undefined;
  let stoppedByTouch = false;
  let lastTouch = -1;

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function stop(): void {
    reading += 1;
    if (left === 0) return;
    left = 0;
    speaker.silence();
    tell();
  }

  return {
    canRead: (language) => voiceFor(speaker.voices(), language) !== undefined,
    isSpeaking: (language) => left > 0 && (language === undefined || language === spoken),
    read(parts, language) {
      if (stoppedByTouch) return;
      stop();
      const voice = voiceFor(speaker.voices(), language);
      const said = parts.map((part) => spokenText(part, language)).filter((part) => part !== '');
      if (voice === undefined || said.length === 0) return;
      const now = reading;
      left = said.length;
      spoken = language;
      for (const part of said) {
        speaker.say(part, voice, () => {
          // What was stopped ends too, and late: it is no part of what is read now.
          if (now !== reading) return;
          left -= 1;
          if (left === 0) tell();
        });
      }
      tell();
    },
    touched(at) {
      if (at === lastTouch) return;
      lastTouch = at;
      stoppedByTouch = left > 0;
      stop();
    },
    stop,
    subscribe(listener) {
      const forget = speaker.onVoices(listener);
      listeners.add(listener);
      return () => {
        forget();
        listeners.delete(listener);
      };
    },
  };
}

/** The country's own voice where there is one. */
function voiceFor<V extends Voice>(voices: readonly V[], language: Language): V | undefined {
  const speaks = voices.filter(
    ({ lang, localService }) =>
      localService && lang.toLowerCase().replace('_', '-').split('-')[0] === language,
  );
  return speaks.find(({ lang }) => /[-_]be$/i.test(lang)) ?? speaks[0];
}
