import type { Speaker, Voice } from '../reader.js';

/** Speech in the hands of a test: what is said stands in `said` until `finish` ends it. */
export class FakeSpeaker implements Speaker {
  readonly said: { text: string; lang: string }[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();
  #voices: readonly Voice[];

  constructor(voices: readonly Voice[]) {
    this.#voices = voices;
  }

  voices(): readonly Voice[] {
    return this.#voices;
  }

  onVoices(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  say(text: string, voice: Voice, done: () => void): void {
    this.said.push({ text, lang: voice.lang });
    this.#waiting.push(done);
  }

  /** As Web Speech: what was to be said ends all the same, later. */
  silence(): void {
    this.silenced += 1;
  }

  silenced = 0;

  get waiting(): number {
    return this.#waiting.length;
  }

  /** The next thing has been said, or its end comes late. */
  finish(): void {
    this.#waiting.shift()?.();
  }

  voicesCome(voices: readonly Voice[]): void {
    this.#voices = voices;
    for (const listener of this.#listeners) listener();
  }
}
