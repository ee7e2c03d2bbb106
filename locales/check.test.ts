import { describe, expect, test } from 'vitest';

import { parityProblems, textsOf } from './parity.js';
import { unusedKeys } from './usage.js';

function problemsOf(fr: unknown, nl: unknown): string[] {
  return parityProblems({
    fr: new Map([['kiosk', textsOf(fr, 'fr').texts]]),
    nl: new Map([['kiosk', textsOf(nl, 'nl').texts]]),
  });
}

describe('parity of the languages', () => {
  const wrong: readonly [what: string, fr: unknown, nl: unknown, message: string][] = [
    ['a missing key', { a: 'x', b: 'y' }, { a: 'x' }, 'nl/kiosk.json: "b" is missing'],
    ['a missing nested key', { g: { a: 'x' } }, { g: {} }, 'nl/kiosk.json: "g.a" is missing'],
    ['an empty text', { a: 'x' }, { a: ' ' }, 'nl/kiosk.json: "a" is empty'],
    ['a stray space', { a: 'x ' }, { a: 'x' }, 'fr/kiosk.json: "a" begins or ends with a space'],
    ['another placeholder', { a: '{{n}} ici' }, { a: '{{m}} hier' }, 'other placeholders'],
    ['a lost placeholder', { a: '{{n}} ici' }, { a: 'hier' }, '(fr: n; nl: none)'],
    ['a lost tag', { a: '<b>x</b>' }, { a: 'x' }, 'other placeholders'],
    [
      'a lost plural form',
      { a_one: '{{count}} x', a_other: '{{count}} xs' },
      { a_other: '{{count}} xs' },
      'nl/kiosk.json: "a_one" is missing',
    ],
    [
      'a plural form the language has not',
      { a_one: 'x', a_other: 'y' },
      { a_one: 'x', a_few: 'z', a_other: 'y' },
      '"a_few" is never used',
    ],
  ];

  test.each(wrong)('sees %s', (_what, fr, nl, message) => {
    expect(problemsOf(fr, nl)).toContainEqual(expect.stringContaining(message));
  });

  test('sees a namespace that one language lacks', () => {
    const texts = textsOf({ a: 'x' }, 'fr').texts;
    expect(parityProblems({ fr: new Map([['kiosk', texts]]), nl: new Map() })).toEqual([
      'locales/nl/kiosk.json is missing',
    ]);
  });

  test('sees a leaf that is no text', () => {
    expect(textsOf({ a: 3 }, 'fr').problems).toHaveLength(1);
  });

  test('lets equal languages pass, a count left out of the singular included', () => {
    expect(
      problemsOf(
        { a: '{{n}} ici', g: { w_one: 'une personne', w_other: '{{count}} personnes' } },
        { a: 'hier {{n}}', g: { w_one: 'één persoon', w_other: '{{count}} personen' } },
      ),
    ).toEqual([]);
  });
});

describe('unused keys', () => {
  const { texts } = textsOf(
    { title: 'x', theme: { work: 'x', training: 'x' }, people_one: 'x', people_other: 'y' },
    'fr',
  );

  test('are those no source names', () => {
    expect(unusedKeys(texts, [`t('title')`])).toEqual(['theme.work', 'theme.training', 'people']);
  });

  test('are none where a template or the plural’s own name names them', () => {
    expect(
      unusedKeys(texts, ["t('title'); t(`theme.${theme}`)", 't("people", { count })']),
    ).toEqual([]);
  });

  test('a template of gaps alone names nothing', () => {
    expect(unusedKeys(texts, ['t(`${group}.${key}`)'])).toHaveLength(4);
  });
});
