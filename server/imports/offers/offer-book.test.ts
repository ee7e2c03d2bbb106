import { describe, expect, test } from 'vitest';

import { input, offersIn, oneOffer, reading } from '../testing/inputs.js';
import {
  actirisRecord,
  foremRecord,
  schemaOrgRecord,
  vdabRecord,
} from '../testing/offer-records.js';

describe('every feed', () => {
  test.each([
    [{ vacatureReferentie: {} }, 'missing-value', 'reference'],
    [{ functie: { functieTitel: ' <b></b> ' } }, 'missing-value', 'title'],
    [{ publicatieDatum: '2031-02-30' }, 'wrong-value', 'published'],
    [{ depublicatieDatum: 'soon' }, 'wrong-value', 'until'],
    [{ depublicatieDatum: '2031-07-14' }, 'expired', '2031-07-14'],
    [{ status: 'GEANNULEERD' }, 'expired', '2031-08-31'],
  ])('%j is left out', async (over, reason, what) => {
    const wrong = vdabRecord({ vacatureReferentie: { vdabReferentie: 'V-8' }, ...over });
    const feed = JSON.stringify([vdabRecord(), wrong]);
    const { offers, problems } = await offersIn('offers-vdab', 'feed.json', feed);
    expect(offers.map(({ reference }) => reference)).toEqual(['V-7']);
    expect(problems).toEqual([{ file: 'feed.json', row: 2, reason, what }]);
  });

  test('an offer can be answered on its last day', async () => {
    expect(
      await oneOffer('offers-vdab', vdabRecord({ depublicatieDatum: '2031-07-15' })),
    ).toBeDefined();
  });

  test('of one reference the newest counts, wherever it stands', async () => {
    const version = (dateModification: string, titreFr: string) =>
      actirisRecord({ dateModification, titreFr });
    const [old, fresh] = [version('2031-07-02', 'Ancien'), version('2031-07-03', 'Nouveau')];
    for (const order of [
      [old, fresh],
      [fresh, old],
    ]) {
      const { offers, merged } = await offersIn('offers-actiris', 'a.json', JSON.stringify(order));
      expect(offers.map(({ title }) => title.fr)).toEqual(['Nouveau']);
      expect(merged).toBe(1);
    }
  });

  test('a newer version that is over takes the older one away', async () => {
    const over = vdabRecord({ versie: 2, status: 'GEDEPUBLICEERD' });
    const read = await reading(
      'offers-vdab',
      input('v.json', JSON.stringify([over, vdabRecord()])),
    );
    expect(read).toMatchObject({
      ok: true,
      harvest: { offers: [], over: [{ reference: 'V-7', newness: '000000002 2031-07-01' }] },
      leftOut: 1,
    });
  });

  test('an offer that has ended takes away what an earlier import held of it', async () => {
    const feed = [
      foremRecord(),
      foremRecord({ numerooffreforem: 6, datefindiffusion: '2031-07-14' }),
    ];
    const read = await reading('offers-forem', input('f.json', JSON.stringify(feed)));
    expect(read).toMatchObject({ harvest: { over: [{ reference: '6' }] } });
  });

  test.each(['{"results":[],"total_count":0}', '[]', '[ ]', '{"total_count":0,"results":[\n]}'])(
    'a day without any offer: %s',
    async (text) => {
      const read = await reading('offers-forem', input('f.json', text));
      expect(read).toMatchObject({ ok: true, harvest: { offers: [], over: [] }, leftOut: 0 });
    },
  );

  test('rows that no longer say what they should are no day without offers', async () => {
    const wrong = JSON.stringify([vdabRecord({ functie: {} }), vdabRecord({ status: 'X' })]);
    expect(await reading('offers-vdab', input('v.json', wrong))).toMatchObject({ ok: true });
    const all = JSON.stringify([vdabRecord({ functie: {} })]);
    expect(await reading('offers-vdab', input('v.json', all))).toEqual({
      ok: false,
      fault: 'nothing-usable',
    });
  });

  test('one number of two sites is two offers', async () => {
    const at = (url: string, title: string) => schemaOrgRecord({ identifier: 'X', url, title });
    const text = JSON.stringify([
      at('https://a.example.org/1', 'Clown'),
      at('https://b.example.org/1', 'Dompteur'),
      at('https://a.example.org/2', 'Clown blanc'),
    ]);
    const { offers } = await offersIn('offers-schema-org', 'p.json', text);
    expect(offers.map(({ title, site }) => [title.fr, site])).toEqual([
      ['Clown blanc', 'a.example.org'],
      ['Dompteur', 'b.example.org'],
    ]);
  });

  test.each([
    ['javascript:alert(1)', undefined],
    ['//example.org/a', undefined],
    ['https://user:secret@example.org/a', undefined],
    ['http://localhost/a', undefined],
    [' https://example.org/a b ', 'https://example.org/a%20b'],
  ])('address %s', async (url, expected) => {
    expect((await oneOffer('offers-forem', foremRecord({ url })))?.url).toBe(expected);
  });

  test('an object of another prototype is a value like any other', async () => {
    const record = '{"numerooffreforem":"1","titreoffre":"Clown","__proto__":{"nomemployeur":"X"}}';
    const { offers } = await offersIn('offers-forem', 'f.json', `[${record}]`);
    expect(offers).toEqual([{ reference: '1', title: { fr: 'Clown' }, codes: {} }]);
  });

  test('one broken record leaves the others', async () => {
    const good = JSON.stringify(foremRecord());
    const text = `{"results":[{"numerooffreforem":01},${good},{"other":"\\"]}"}],"links":[{"a":[]}]}`;
    const { offers, problems } = await offersIn('offers-forem', 'f.json', text);
    expect(offers).toHaveLength(1);
    expect(problems).toEqual([
      { file: 'f.json', row: 1, reason: 'broken-row' },
      { file: 'f.json', row: 3, reason: 'missing-value', what: 'reference' },
    ]);
  });

  test.each([
    ['another feed', JSON.stringify({ items: [actirisRecord()] }), 'not-this-format'],
    ['numbers', '[1,2,3]', 'nothing-usable'],
    ['words', 'null', 'not-this-format'],
    ['blank', ' \n ', 'file-empty'],
    ['cut off', `{"results":[${JSON.stringify(foremRecord())},{"a":`, 'broken-file'],
    ['cut off in a word', '[{"numerooffreforem":"5', 'broken-file'],
  ])('%s is refused', async (_, text, fault) => {
    const read = await reading('offers-forem', input('f.json', text));
    expect(read).toMatchObject({ ok: false, fault });
  });
});

describe('a body made to be slow', () => {
  const LETTERS = 900_000;
  test.each([
    'a',
    '<',
    '<a',
    '</p',
    '&amp;',
    '&',
    '0 ',
    '+0(',
    'a@',
    '@',
    '. ',
    ' ',
    'M. ',
    'À',
    '<!--',
    'a.',
    '\u00a0',
    'Contact ',
    '<script>',
    '<b>',
  ])('of %j alone', async (part) => {
    const description = `${part.repeat(LETTERS / part.length)}b`;
    const [title, name] = [description, description];
    const from = performance.now();
    await oneOffer('offers-schema-org', schemaOrgRecord({ description }));
    const long = schemaOrgRecord({
      description: '',
      title: title.slice(0, 400_000),
      hiringOrganization: { name: name.slice(0, 400_000) },
    });
    await reading('offers-schema-org', input('p.json', JSON.stringify(long)));
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
