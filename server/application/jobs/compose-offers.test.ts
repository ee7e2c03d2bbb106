import { describe, expect, it } from 'vitest';

import type { HarvestedOffer } from '#protocol/jobs/harvest.js';

import { composeDirectory } from './compose-directory.js';
import { composeOffers } from './compose-offers.js';
import type { Imported } from './compose-parts.js';
import { builtIn, ESCO_IMPORT, imported, offer, WELDER } from './testing/directory-parts.js';

const { directory } = composeDirectory(builtIn(), [ESCO_IMPORT]);

function compose(imports: readonly Imported[], today = '2026-11-22') {
  return composeOffers(
    {
      directory,
      directoryHash: 'hash-of-the-directory',
      sources: builtIn().sources,
      imports,
      today,
      matchTitle: (title) => (title === 'Soudeur' ? [WELDER] : []),
    },
    () => undefined,
  );
}
const forem = (importId: string, ...offers: HarvestedOffer[]) =>
  imported(importId, { format: 'offers-forem', offers });
const welder = { fr: 'Soudeur (H/F/X)' };

describe('the offers of the day', () => {
  it('are none at all where no feed is imported', async () => {
    expect(await compose([ESCO_IMPORT])).toBeUndefined();
  });

  it('carry what was published, where it came from and what it fits', async () => {
    const published = offer({
      title: welder,
      postcode: '1080',
      employer: 'EXEMPLE',
      codes: { isco: '0' },
    });
    const { list } =
      (await compose([ESCO_IMPORT, forem('imp-1', published)])) ?? expect.unreachable();
    const { codes: _codes, ...rest } = published;
    expect(list).toMatchObject({ format: 1, directory: 'hash-of-the-directory' });
    expect(list.sources.map(({ id, format }) => [id, format])).toEqual([
      ['offers-forem', 'offers-forem'],
    ]);
    expect(list.offers).toEqual([
      { ...rest, source: 0, occupations: [WELDER], matchedBy: 'title' },
    ]);
  });

  it('are each there once: of one reference the later import counts', async () => {
    const first = forem('imp-1', offer({ title: { fr: 'ancien' } }), offer({ reference: 'REF-2' }));
    const second = forem('imp-2', offer({ title: { fr: 'nouveau' } }));
    const { list } = (await compose([first, second])) ?? expect.unreachable();
    expect(
      list.offers.map(({ reference, title, source }) => [reference, title.fr, source]),
    ).toEqual([
      ['REF-1', 'nouveau', 0],
      ['REF-2', 'Boulanger (H/F/X)', 0],
    ]);
  });

  it('are two where two services use the same number', async () => {
    const vdab = imported('imp-2', { format: 'offers-vdab', offers: [offer()] });
    expect((await compose([forem('imp-1', offer()), vdab]))?.list.offers).toHaveLength(2);
    const site = (id: string, host: string) =>
      imported(id, { format: 'offers-schema-org', offers: [offer({ site: host })] });
    const two = await compose([site('imp-1', 'a.example'), site('imp-2', 'b.example')]);
    expect(two?.list.offers).toHaveLength(2);
    expect(two?.list.offers[0]).not.toHaveProperty('site');
    expect(
      (await compose([site('imp-1', 'a.example'), site('imp-2', 'a.example')]))?.list.offers,
    ).toHaveLength(1);
  });

  it('are the newest of one number, in whichever import they stand', async () => {
    const at = (newness: string, fr: string) => offer({ newness, title: { fr } });
    const [old, fresh] = [forem('imp-1', at('1', 'ancien')), forem('imp-2', at('2', 'nouveau'))];
    for (const imports of [
      [old, fresh],
      [fresh, old],
    ]) {
      const { list } = (await compose(imports)) ?? expect.unreachable();
      expect(list.offers.map(({ title }) => title.fr)).toEqual(['nouveau']);
      expect(list.offers[0]).not.toHaveProperty('newness');
    }
  });

  it('are over where a later import says so, and open again where one newer says that', async () => {
    const open = forem('imp-1', offer({ newness: '1' }), offer({ reference: 'REF-2' }));
    const closed = imported('imp-2', {
      format: 'offers-forem',
      offers: [],
      over: [{ reference: 'REF-1', newness: '2' }],
    });
    const again = forem('imp-3', offer({ newness: '3' }));
    const references = async (...imports: Imported[]) =>
      (await compose(imports))?.list.offers.map(({ reference }) => reference);
    expect(await references(open, closed)).toEqual(['REF-2']);
    expect(await references(closed, open)).toEqual(['REF-2']);
    expect(await references(open, closed, again)).toEqual(['REF-1', 'REF-2']);
    // of another service it says nothing
    const vdab = imported('imp-4', { format: 'offers-vdab', offers: [offer({ newness: '1' })] });
    expect(await references(vdab, closed)).toEqual(['REF-1']);
  });

  it('are an empty list on a day without any', async () => {
    expect((await compose([forem('imp-1')]))?.list).toMatchObject({
      sources: [{ format: 'offers-forem' }],
      offers: [],
    });
  });

  it.each([
    ['2026-11-21', 0],
    ['2026-11-22', 1],
  ])('are gone after their last day: until %s, %i', async (until, expected) => {
    const one = offer(until === undefined ? {} : { until });
    expect((await compose([forem('imp-1', one)]))?.list.offers).toHaveLength(expected);
  });

  it.each([
    ['2027-01-19', 1],
    ['2027-01-20', 0],
    ['2031-01-01', 0],
  ])('without a last day are shown for 60 days after their import: %s, %i', async (day, left) => {
    // published long before, and still in the feed of that day
    const one = offer({ published: '2026-01-05' });
    expect((await compose([forem('imp-1', one)], day))?.list.offers).toHaveLength(left);
  });

  it('count those that fit nothing, by import', async () => {
    const result = await compose([
      forem(
        'imp-1',
        offer({ reference: 'a' }),
        offer({ reference: 'b' }),
        offer({ title: welder }),
      ),
      imported('imp-2', { format: 'offers-vdab', offers: [offer({ title: welder })] }),
    ]);
    expect([...(result?.unmatched ?? [])]).toEqual([
      ['imp-1', 2],
      ['imp-2', 0],
    ]);
  });

  it('are told alike, to the byte, whatever the order of a feed', async () => {
    const offers = ['a', 'b', 'c'].map((reference) => offer({ reference }));
    const one = await compose([forem('imp-1', ...offers)]);
    const other = await compose([forem('imp-1', ...offers.toReversed())]);
    expect(JSON.stringify(one?.list)).toBe(JSON.stringify(other?.list));
  });

  it('are told alike, to the byte, whichever import brought them', async () => {
    const list = async (...ids: string[]) => {
      const [first = '', second = ''] = ids;
      const made = await compose([
        forem(first, offer({ reference: 'a' })),
        forem(second, offer({ reference: 'b' })),
      ]);
      return JSON.stringify(made?.list);
    };
    expect(await list('imp-8', 'imp-9')).toBe(await list('imp-1', 'imp-2'));
  });

  it('let the process hear of the world between them', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => offer({ reference: String(at) }));
    let heard = 0;
    const shares: number[] = [];
    await composeOffers(
      {
        directory,
        directoryHash: 'x',
        sources: {},
        imports: [forem('imp-1', ...many)],
        today: '2026-11-22',
        matchTitle: () => [],
      },
      (share) => {
        shares.push(share);
        setImmediate(() => (heard += 1));
      },
    );
    expect(shares).toEqual([0, 0.25, 0.5, 0.75]);
    expect(heard).toBe(4);
  });
});
