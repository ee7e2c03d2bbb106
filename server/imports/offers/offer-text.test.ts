import { describe, expect, test } from 'vitest';

import { plainLine, plainText } from './plain-text.js';
import { shortened, wholeSentences } from './shortened.js';
import { withoutContacts, withoutReach } from './without-contacts.js';

test.each([
  ['<p>Un&nbsp;deux</p><p>trois</p>', 'Un deux\ntrois'],
  ['Un<br>deux<br/>trois', 'Un\ndeux\ntrois'],
  ['<ul>\n<li>a</li>\n<li>b</li></ul>', 'a\nb'],
  ['caf&eacute; &#233;t&#xe9; &amp; &lt;3', 'café été & <3'],
  ['&lt;p&gt;d&amp;eacute;j&amp;agrave;&lt;/p&gt;', 'déjà'],
  ['<style>p{}</style>a<script>alert(1)</script>b<noscript>c</noscript>', 'ab'],
  ['a &lt;script&gt;alert(1)&lt;/script&gt; b', 'a b'],
  ['first\nsecond', 'first\nsecond'],
  ['<b>first\nsecond</b>', 'first second'],
  ['3 < 4 and C++ > C', '3 < 4 and C++ > C'],
  ['zero\u200bwidth\u00ad \u0007bell', 'zerowidth bell'],
])('%j is read as %j', (html, text) => {
  expect(plainText(html, 100)).toBe(text);
});

test('a title is one line', () => {
  expect(plainLine('<h1>Clown</h1><br>(h/f/x)', 100)).toBe('Clown (h/f/x)');
});

describe('people are left out', () => {
  test.each([
    'Contact: Ans Verzonnen',
    'Contactpersoon is Ans Verzonnen.',
    'Vragen? Bel Ans op 02 555 01 23.',
    'Vragen? Bel Ans op 0470/12.34.56.',
    'Ans: +32 (0)2 555 01 23',
    'Ans: 0032 470 12 34 56',
    'Mail je cv naar ans@example.org.',
    'Mail: ans (at) example.org',
    'Stuur je brief t.a.v. Ans Verzonnen.',
    'Prenez contact avec Anne Inventée.',
    'Envoyez votre CV à Mme. Inventée.',
    "Lettre à l'attention d'Anne Inventée",
    'Votre interlocutrice : Mlle Inventée.',
    'Meer weten van mevr. Verzonnen? Vraag naar Ans.',
    'M. Inventé vous répond.',
    'De heer Verzonnen helpt je.',
  ])('%s', (sentence) => {
    expect(withoutContacts(`Je jongleert.\n${sentence}\nElke avond.`, [])).toBe(
      'Je jongleert.\nElke avond.',
    );
    expect(withoutContacts(`Je jongleert. ${sentence} `, [])).toBe('Je jongleert.');
  });

  test('with the lines around that are but a name', () => {
    const text =
      'Circus Verzonnen\nJe jongleert.\nVragen?\nAns De Verzonnen\nContact:\nWout van Bedacht';
    expect(withoutContacts(text, [])).toBe('Circus Verzonnen\nJe jongleert.');
  });

  test('and by the names that the feed itself gives', () => {
    const text = 'Je jongleert. Wout leert het je. Zijn ballen zijn rood.';
    expect(withoutContacts(text, ['Wout van Bedacht'])).toBe(
      'Je jongleert. Zijn ballen zijn rood.',
    );
  });

  test.each([
    'Vous aimez le contact avec la clientèle.',
    'Contact met klanten is je ding.',
    'Je zit graag achter het stuur.',
    'Goed bereikbaar met het openbaar vervoer.',
    'Du 01/09/2031 au 30/06/2032, à partir de 8 h.',
    'Salaire : 2.345,67 €, 38 h par semaine, 1080 Bruxelles.',
    'Appeler les clients et envoyer des colis vous plaît.',
  ])('%s stays', (sentence) => {
    expect(withoutContacts(sentence, [])).toBe(sentence);
  });

  test('out of a title as well', () => {
    expect(withoutReach('Clown (h/f/x) - 0470 12 34 56 ou clown@example.org 2031')).toBe(
      'Clown (h/f/x) - ou 2031',
    );
  });
});

test.each([
  ['abc', 5, 'abc'],
  ['abcd efgh ijkl', 11, 'abcd efgh…'],
  ['a'.repeat(20), 10, `${'a'.repeat(9)}…`],
  ['🤹'.repeat(10), 10, '🤹🤹🤹🤹…'],
])('%s within %i letters', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected);
});

test.each([
  ['One. Two.', 20, 'One. Two.'],
  ['One. Two. Three.', 11, 'One. Two.'],
  ['One. Two\nThree. Four', 12, 'One. Two'],
  ['Endless words', 8, ''],
])('whole sentences of %j within %i', (text, most, expected) => {
  expect(wholeSentences(text, most)).toBe(expected);
});
