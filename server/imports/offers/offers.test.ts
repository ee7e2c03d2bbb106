import { describe, expect, test } from 'vitest';

import { input, offersIn, oneOffer, reading } from '../testing/inputs.js';
import {
  actirisRecord,
  euresXml,
  foremRecord,
  schemaOrgRecord,
  vdabRecord,
} from '../testing/offer-records.js';

test('VDAB', async () => {
  const feed = JSON.stringify({ totaalAantalResultaten: 1, resultaten: [vdabRecord()] });
  const { offers, problems } = await offersIn('offers-vdab', 'feed.json', feed);
  expect(problems).toEqual([]);
  expect(offers).toEqual([
    {
      reference: 'V-7',
      title: { nl: 'Jongleur & ballenwerper (m/v/x)' },
      codes: { competent: 'OP-99', label: { nl: 'Jongleur' } },
      employer: 'CIRCUS VERZONNEN BV',
      postcode: '1080',
      place: { nl: 'Sint-Jans-Molenbeek' },
      contract: { nl: 'Tijdelijke job, 6 maanden' },
      hours: { nl: 'Voltijds' },
      newness: '000000001 2031-07-01',
      published: '2031-07-01',
      until: '2031-08-31',
      url: 'https://example.org/solliciteer',
      text: { nl: 'Je werpt ballen & vangt ze.\nElke avond' },
      jobs: 2,
    },
  ]);
});

test('Actiris, in the language of the title', async () => {
  const dutch = actirisRecord({
    reference: 'A-2',
    titreFr: null,
    titreNl: 'Clown (m/v/x)',
    typeContratLibelle: 'Vast contract',
    dureeContratLibelle: null,
    regimeTravail: 'Deeltijds',
    employeur: null,
    codePays: 'NL',
    codePostal: '1012',
    codeDomaineImt: 'X01',
  });
  const feed = JSON.stringify({ total: 2, items: [actirisRecord(), dutch] }, null, 2);
  const { offers } = await offersIn('offers-actiris', 'feed.json', feed);
  expect(offers).toEqual([
    {
      reference: 'A-1',
      title: { fr: 'Jongleur / Jongleuse (H/F/X)' },
      codes: { competent: 'OP-99' },
      employer: 'CIRQUE INVENTÉ',
      postcode: '1030',
      place: { fr: 'Schaerbeek', nl: 'Schaarbeek' },
      contract: { fr: 'Contrat à durée déterminée, 6 mois' },
      hours: { fr: 'Temps plein' },
      newness: '2031-07-01T08:00:00',
      published: '2031-07-01',
    },
    {
      reference: 'A-2',
      title: { nl: 'Clown (m/v/x)' },
      codes: {},
      place: { fr: 'Schaerbeek', nl: 'Schaarbeek' },
      contract: { nl: 'Vast contract' },
      hours: { nl: 'Deeltijds' },
      newness: '2031-07-01T08:00:00',
      published: '2031-07-01',
    },
  ]);
});

test('Le Forem', async () => {
  const feed = JSON.stringify({ total_count: 1, results: [foremRecord()] });
  const { offers } = await offersIn('offers-forem', 'feed.json', feed);
  expect(offers).toEqual([
    {
      reference: '5001',
      title: { fr: 'Jongleur (H/F/X)' },
      codes: { label: { fr: 'Artiste de cirque' } },
      employer: 'CIRQUE INVENTÉ',
      place: { fr: 'ANDERLECHT, UCCLE' },
      contract: { fr: 'Durée déterminée' },
      hours: { fr: 'Temps partiel' },
      published: '2031-07-02',
      url: 'https://example.org/offre/5001',
    },
  ]);
});

describe('EURES', () => {
  const acrobat = {
    reference: 'E-1',
    title: { fr: 'Acrobate (H/F/X)' },
    codes: { isco: '9903' },
    employer: 'CIRQUE & CIE',
    postcode: '1050',
    place: { fr: 'Ixelles' },
    contract: { fr: 'Contrat temporaire', nl: 'Tijdelijk contract' },
    hours: { fr: 'Temps plein', nl: 'Voltijds' },
    published: '2031-07-01',
    until: '2031-12-31',
    url: 'https://example.org/e?a=1&b=2',
    text: { fr: 'Sauter, voler.' },
    jobs: 3,
  };

  test('one offer a file, or many in one', async () => {
    const alone = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- <made> by us -->\n${euresXml()}\n`;
    expect((await offersIn('offers-eures', 'e.xml', alone)).offers).toEqual([acrobat]);
    const second = euresXml()
      .replace('E-1', 'E-2')
      .replaceAll('PositionOpening', 'hr:PositionOpening');
    const both = `<List>${euresXml()}\n${second}</List>`;
    const { offers } = await offersIn('offers-eures', 'e.xml', both);
    expect(offers).toEqual([acrobat, { ...acrobat, reference: 'E-2' }]);
  });

  test.each([
    ['nl', 'Acrobaat', { nl: 'Acrobaat' }],
    ['de', 'Akrobat', { fr: 'Akrobat' }],
    [
      'de',
      'Akrobat</PositionTitle><WorkingLanguageCode>NL</WorkingLanguageCode><PositionTitle>',
      { nl: 'Akrobat' },
    ],
    ['', 'Acrobaat (m/v/x) voor het circus', { nl: 'Acrobaat (m/v/x) voor het circus' }],
  ])('language "%s" with %s', async (code, title, expected) => {
    const xml = euresXml(`<PositionTitle>${title}</PositionTitle>`, code);
    const { offers } = await offersIn('offers-eures', 'e.xml', xml);
    expect(offers[0]?.title).toEqual(expected);
  });

  test('entities of a document type are not expanded, however they multiply', async () => {
    const bomb = Array.from(
      { length: 40 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(20)}">`,
    );
    const type = `<!DOCTYPE x [<!ENTITY l0 "haha">${bomb.join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const xml = euresXml('<PositionTitle>Acrobate &l40; &f;</PositionTitle>');
    const { offers } = await offersIn(
      'offers-eures',
      'e.xml',
      `<?xml version="1.0"?>${type}${xml}`,
    );
    expect(offers[0]?.title).toEqual({ fr: 'Acrobate &l40; &f;' });

    const inside = xml.replace('<DocumentID', `${type}<DocumentID`);
    const read = await reading('offers-eures', input('e.xml', inside));
    expect(JSON.stringify(read)).not.toMatch(/haha|root:/);
  });

  test.each([
    ['cut off inside an offer', euresXml().slice(0, -30), 'broken-file'],
    ['cut off between two', `<List>${euresXml()}`, 'broken-file'],
    ['of another kind', '<rss><item>Clown</item></rss>', 'not-this-format'],
    ['that is no XML', 'Clown', 'not-this-format'],
    [
      'nested without end',
      `<PositionOpening>${'<a>'.repeat(9000)}</PositionOpening>`,
      'not-this-format',
    ],
  ])('a file %s', async (_, xml, fault) => {
    expect(await reading('offers-eures', input('e.xml', xml))).toMatchObject({ ok: false, fault });
  });
});

describe('schema.org', () => {
  const clown = {
    reference: 'S-1',
    title: { fr: 'Clown' },
    codes: { isco: '9902' },
    employer: 'CIRQUE INVENTÉ',
    postcode: '1180',
    place: { fr: 'Uccle' },
    contract: { fr: 'Contrat temporaire', nl: 'Tijdelijk contract' },
    hours: { fr: 'Temps partiel', nl: 'Deeltijds' },
    published: '2031-07-01',
    until: '2031-12-31',
    text: { fr: 'Faire rire.' },
  };
  const record = JSON.stringify(schemaOrgRecord());
  const crumbs = '{"@type":"BreadcrumbList","itemListElement":[{"item":"/"}]}';

  test.each([
    ['one', record],
    ['a list', `[${crumbs},${record}]`],
    ['one a line', `${record}\n${crumbs}\n`],
    ['a graph', `{"@context":"x","@graph":[${crumbs},${record}]}`],
    [
      'a list of items',
      `{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":${record}}]}`,
    ],
    [
      'a page',
      `<!doctype html><html><head><script>if (1 < 2) go()</script><script id="a" type="application/ld+json">${crumbs}</script>
       <SCRIPT TYPE='application/ld+json'>\n{"@graph":[${record}]}\n</SCRIPT></head><body>Clown`,
    ],
  ])('%s', async (_, text) => {
    expect((await offersIn('offers-schema-org', 'page', text)).offers).toEqual([clown]);
  });

  test.each([
    [{ inLanguage: 'nl' }, { title: { nl: 'Clown' } }],
    [{ inLanguage: { '@type': 'Language', alternateName: 'nl' } }, { title: { nl: 'Clown' } }],
    [
      { inLanguage: undefined, title: 'Clown (m/v/x)', description: '' },
      { title: { nl: 'Clown (m/v/x)' } },
    ],
    [{ identifier: 'S-9' }, { reference: 'S-9' }],
    [
      { identifier: undefined, url: 'https://example.org/c' },
      { reference: 'https://example.org/c', url: 'https://example.org/c' },
    ],
    [{ occupationalCategory: ['9902 - Clowns'] }, { codes: { isco: '9902' } }],
    [
      { occupationalCategory: { codeValue: '9902', name: 'Clowns' } },
      { codes: { isco: '9902', label: { fr: 'Clowns' } } },
    ],
    [
      {
        occupationalCategory:
          'http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000b',
      },
      { codes: { esco: '00000000-0000-4000-8000-00000000000b' } },
    ],
  ])('%j', async (over, expected) => {
    expect(await oneOffer('offers-schema-org', schemaOrgRecord(over))).toMatchObject(expected);
  });

  test('a page without offers is another file', async () => {
    const page = `<html><script type="application/ld+json">${crumbs}</script></html>`;
    const read = await reading('offers-schema-org', input('page.html', page));
    expect(read).toMatchObject({ ok: false, fault: 'not-this-format' });
  });
});
