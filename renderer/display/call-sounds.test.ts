import { beforeEach, describe, expect, it } from 'vitest';

import type { Language } from '#protocol/vocabulary.js';

import { createReader } from '../shared/speech/reader.js';
import { FakeSpeaker } from '../shared/speech/testing/fake-speaker.js';
import type { CallManner, CallSounds } from './call-sounds.js';
import { AFTER_CHIME, AFTER_SILENCE, createCallSounds } from './call-sounds.js';

const FRENCH = { lang: 'fr-BE', localService: true };
const DUTCH = { lang: 'nl-BE', localService: true };
const NAMES: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ['Numéro', 'îlot'],
  nl: ['Nummer', 'eiland'],
};
const ALL: CallManner = { chime: true, voice: true, order: ['fr', 'nl'] };

describe('what is heard of a call', () => {
  let speaker: FakeSpeaker;
  let sounds: CallSounds;
  let rung: number;
  let waiting: { ms: number; then: () => void }[];

  const pass = (): void => waiting.splice(0).forEach(({ then }) => then());
  const said = (): string[] => speaker.said.map(({ text }) => text);
  const start = (...voices: (typeof FRENCH)[]): void => {
    speaker = new FakeSpeaker(voices);
    sounds = createCallSounds({
      ring: () => (rung += 1),
      reader: createReader(speaker),
      words: ({ number, island }, language) =>
        `${NAMES[language][0]} ${number}, ${NAMES[language][1]} ${island}.`,
      later: (ms, then) => void waiting.push({ ms, then }),
    });
  };

  beforeEach(() => {
    rung = 0;
    waiting = [];
    start(FRENCH, DUTCH);
  });

  it('are two notes, then number and island in one language after the other, as words', () => {
    sounds.begin({ number: 92, island: 12 }, ALL);
    expect([rung, said(), sounds.isBusy()]).toEqual([1, [], true]);
    expect(waiting.map(({ ms }) => ms)).toEqual([AFTER_CHIME]);
    pass();
    expect(said()).toEqual(['Numéro nonante-deux, îlot douze.']);
    expect(sounds.isBusy()).toBe(true);
    speaker.finish();
    expect(said()[1]).toBe('Nummer tweeënnegentig, eiland twaalf.');
    expect(speaker.said.map(({ lang }) => lang)).toEqual(['fr-BE', 'nl-BE']);
    expect(sounds.isBusy()).toBe(true);
    speaker.finish();
    expect(sounds.isBusy()).toBe(false);
  });

  it('begin with the language that stands first on the screen', () => {
    sounds.begin({ number: 7, island: 3 }, { ...ALL, order: ['nl', 'fr'] });
    pass();
    speaker.finish();
    expect(said()).toEqual(['Nummer zeven, eiland drie.', 'Numéro sept, îlot trois.']);
  });

  it('are cut when the call is taken back: in its first language, before it, between both', () => {
    sounds.begin({ number: 7, island: 3 }, ALL);
    pass();
    sounds.end();
    expect([speaker.silenced, sounds.isBusy()]).toEqual([1, false]);
    speaker.finish();
    expect(said()).toHaveLength(1);
    sounds.begin({ number: 8, island: 3 }, ALL);
    sounds.end();
    pass();
    expect(said()).toHaveLength(1);
    expect(sounds.isBusy()).toBe(false);
  });

  it('never pile up: a new call silences what is left of the one before', () => {
    sounds.begin({ number: 7, island: 3 }, ALL);
    pass();
    sounds.begin({ number: 8, island: 4 }, ALL);
    // The end of what was cut off comes late, as browsers tell it.
    speaker.finish();
    pass();
    speaker.finish();
    speaker.finish();
    expect(said()).toEqual([
      'Numéro sept, îlot trois.',
      'Numéro huit, îlot quatre.',
      'Nummer acht, eiland vier.',
    ]);
    expect(speaker.waiting).toBe(0);
    expect(sounds.isBusy()).toBe(false);
  });

  it.each<[string, Partial<CallManner>, number, number, number[]]>([
    ['both', {}, 1, 1, [AFTER_CHIME]],
    ['the voice alone', { chime: false }, 0, 1, [AFTER_SILENCE]],
    ['the chime alone', { voice: false }, 1, 0, []],
    ['neither', { chime: false, voice: false }, 0, 0, []],
  ])('are %s where the settings say so', (_, manner, rings, words, waits) => {
    sounds.begin({ number: 7, island: 3 }, { ...ALL, ...manner });
    expect(waiting.map(({ ms }) => ms)).toEqual(waits);
    pass();
    expect([rung, said().length]).toEqual([rings, words]);
    expect(sounds.isBusy()).toBe(words > 0);
  });

  it('leave out a language without a voice, and hold nothing up where there is none at all', () => {
    start(DUTCH);
    sounds.begin({ number: 7, island: 3 }, ALL);
    pass();
    expect(said()).toEqual(['Nummer zeven, eiland drie.']);
    start();
    sounds.begin({ number: 7, island: 3 }, ALL);
    expect(sounds.isBusy()).toBe(false);
    pass();
    expect(said()).toEqual([]);
  });
});
