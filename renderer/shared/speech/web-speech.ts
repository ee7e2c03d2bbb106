import type { Speaker } from './reader.js';

/** The browser's own speech; a browser without it has no voices. */
export function webSpeech(): Speaker<SpeechSynthesisVoice> {
  const synthesis = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
  return {
    voices: () => synthesis?.getVoices() ?? [],
    onVoices(listener) {
      synthesis?.addEventListener('voiceschanged', listener);
      return () => synthesis?.removeEventListener('voiceschanged', listener);
    },
    say(text, voice, done) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.addEventListener('end', done);
      utterance.addEventListener('error', done);
      synthesis?.speak(utterance);
    },
    silence: () => synthesis?.cancel(),
  };
}
