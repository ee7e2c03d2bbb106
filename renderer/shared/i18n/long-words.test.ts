import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { lengthened, wantsLongWords } from './long-words.js';

describe('the long language', () => {
  it.each([
    'Touchez l’écran pour prendre un numéro. Un conseiller vous appelle.',
    'Raak het scherm aan om een nummer te nemen. Een adviseur roept u op.',
    'Beroepenpunt',
  ])('makes %j longer by about 40 %%', (text) => {
    const share = lengthened(text).length / text.length;
    expect(share).toBeGreaterThan(1.28);
    expect(share).toBeLessThan(1.45);
  });

  it('grows inside the words: no more places where a line could break', () => {
    const text = 'Il y a 12 personnes avant vous ; revenez à 14:05.';
    const long = lengthened(text);
    expect(long.split(/\s/u)).toHaveLength(text.split(/\s/u).length);
    expect(long).toContain(' 12 ');
    expect(long).toContain(' 14:05.');
  });

  it('leaves placeholders and tags as they are', () => {
    const long = lengthened('Numéro {{number}} : <strong>{{count}} personnes</strong> avant vous');
    expect(long.match(/\{\{\w+\}\}|<[^>]+>/g)).toEqual([
      '{{number}}',
      '<strong>',
      '{{count}}',
      '</strong>',
    ]);
  });

  it.each([
    ['?words=long', true],
    ['?a=1&words=long', true],
    ['?words=short', false],
    ['?words', false],
    ['', false],
  ])('is asked for by %j: %s', (search, wanted) => {
    expect(wantsLongWords(search)).toBe(wanted);
  });
});

describe('a page opened with ?words=long', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('location', { search: '?words=long' });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('shows the texts of both languages longer, the values as they are', async () => {
    await import('./namespaces/ticket.js');
    const { tIn } = await import('./texts.js');
    expect(tIn('fr', 'ticket')('title', { number: 'abcdef' })).toMatch(/^Numéro\p{L}{2} abcdef$/u);
    expect(tIn('nl', 'ticket')('title', { number: 'abcdef' })).toMatch(/^Nummer\p{L}{2} abcdef$/u);
  });
});
