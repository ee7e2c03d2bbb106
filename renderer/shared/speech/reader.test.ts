import { describe, expect, it, vi } from 'vitest';

import { createReader } from './reader.js';
import { FakeSpeaker } from './testing/fake-speaker.js';

const french = { lang: 'fr-FR', localService: true };
const belgian = { lang: 'fr-BE', localService: true };
const dutch = { lang: 'nl_NL', localService: true };

describe('reading aloud', () => {
  it('says one part after the other, in the words of Belgium', () => {
    const speaker = new FakeSpeaker([french, dutch]);
    const reader = createReader(speaker);
    reader.read(['Votre numéro est le 92', ' ', '2 personnes'], 'fr');
    expect(speaker.said).toEqual([
      { text: 'Votre numéro est le nonante-deux', lang: 'fr-FR' },
      { text: 'deux personnes', lang: 'fr-FR' },
    ]);
    expect(reader.isSpeaking()).toBe(true);
    speaker.finish();
    expect(reader.isSpeaking()).toBe(true);
    speaker.finish();
    expect(reader.isSpeaking()).toBe(false);
  });

  it.each([
    ['the voice of the country', [french, belgian], 'fr-BE'],
    ['any voice of the language', [dutch, french], 'fr-FR'],
  ])('takes %s', (_name, voices, lang) => {
    const speaker = new FakeSpeaker(voices);
    createReader(speaker).read(['Bonjour'], 'fr');
    expect(speaker.said.map((each) => each.lang)).toEqual([lang]);
  });

  it.each([
    ['no voice at all', []],
    ['only one of another language', [dutch]],
    ['only one that sends the text elsewhere', [{ lang: 'fr-FR', localService: false }]],
  ])('cannot read with %s', (_name, voices) => {
    const speaker = new FakeSpeaker(voices);
    const reader = createReader(speaker);
    expect(reader.canRead('fr')).toBe(false);
    reader.read(['Bonjour'], 'fr');
    expect(speaker.said).toEqual([]);
    expect(reader.isSpeaking()).toBe(false);
  });

  it('tells when voices come', () => {
    const speaker = new FakeSpeaker([]);
    const reader = createReader(speaker);
    const told = vi.fn<() => void>();
    reader.subscribe(told);
    speaker.voicesCome([french]);
    expect(told).toHaveBeenCalledOnce();
    expect(reader.canRead('fr')).toBe(true);
  });

  it('stops at once, and what was cut off ends nothing that is read after', () => {
    const speaker = new FakeSpeaker([french]);
    const reader = createReader(speaker);
    const told = vi.fn<() => void>();
    reader.subscribe(told);
    reader.read(['Un', 'Deux'], 'fr');
    reader.stop();
    expect(reader.isSpeaking()).toBe(false);
    expect(speaker.silenced).toBe(1);
    reader.read(['Trois'], 'fr');
    speaker.finish();
    speaker.finish();
    expect(reader.isSpeaking()).toBe(true);
    speaker.finish();
    expect(reader.isSpeaking()).toBe(false);
    expect(told).toHaveBeenCalledTimes(4);
  });

  it('is not started again by the touch that stopped it', () => {
    const speaker = new FakeSpeaker([french]);
    const reader = createReader(speaker);
    const touch = (at: number) => {
      // Two parts of a page may both listen.
      reader.touched(at);
      reader.touched(at);
      reader.read(['Bonjour'], 'fr');
    };
    touch(10);
    expect(reader.isSpeaking()).toBe(true);
    touch(20);
    expect(reader.isSpeaking()).toBe(false);
    touch(30);
    expect(reader.isSpeaking()).toBe(true);
    expect(speaker.said).toHaveLength(2);
  });

  it('knows which language it speaks', () => {
    const reader = createReader(new FakeSpeaker([french, dutch]));
    reader.read(['Dag'], 'nl');
    expect([reader.isSpeaking('fr'), reader.isSpeaking('nl')]).toEqual([false, true]);
  });

  it('has nothing to stop while it is silent', () => {
    const speaker = new FakeSpeaker([french]);
    createReader(speaker).stop();
    expect(speaker.silenced).toBe(0);
  });
});
