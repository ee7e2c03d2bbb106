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
  it('are none at all where no feed is imported', () => {
    expect(compose([ESCO_IMPORT])).toBeUndefined();
  });

  it('carry what was published, where it came from and what it fits', () => {
    const published = offer({
      title: welder,
      postcode: '1080',
      employer: 'EXEMPLE',
      codes: { isco: '0' },
    });
    const { list } = compose([ESCO_IMPORT, forem('imp-1', published)]) ?? expect.unreachable();
    const { codes: _codes, ...rest } = published;
    expect(list).toMatchObject({ format: 1, directory: 'hash-of-the-directory' });
    expect(list.sources.map(({ id, format }) => [id, format])).toEqual([['imp-1', 'offers-forem']]);
    expect(list.offers).toEqual([
      { ...rest, source: 0, occupations: [WELDER], matchedBy: 'title' },
    ]);
  });

  it('are each there once: of one reference the later import counts', () => {
    const first = forem('imp-1', offer({ title: { fr: 'ancien' } }), offer({ reference: 'REF-2' }));
    const second = forem('imp-2', offer({ title: { fr: 'nouveau' } }));
    const { list } = compose([first, second]) ?? expect.unreachable();
    expect(
      list.offers.map(({ reference, title, source }) => [reference, title.fr, source]),
    ).toEqual([
      ['REF-1', 'nouveau', 1],
      ['REF-2', 'Boulanger (H/F/X)', 0],
    ]);
  });

  it('are two where two services use the same number', () => {
    const vdab = imported('imp-2', { format: 'offers-vdab', offers: [offer()] });
    expect(compose([forem('imp-1', offer()), vdab])?.list.offers).toHaveLength(2);
    const site = (id: string, host: string) =>
      imported(id, { format: 'offers-schema-org', offers: [offer({ url: `https://${host}/1` })] });
    expect(
      compose([site('imp-1', 'a.example'), site('imp-2', 'b.example')])?.list.offers,
    ).toHaveLength(2);
    expect(
      compose([site('imp-1', 'a.example'), site('imp-2', 'a.example')])?.list.offers,
    ).toHaveLength(1);
  });

  it.each([
    ['2026-11-21', 0],
    ['2026-11-22', 1],
    [undefined, 1],
  ])('are gone after their last day: until %s, %i', (until, expected) => {
    const one = offer(until === undefined ? {} : { until });
    expect(compose([forem('imp-1', one)])?.list.offers).toHaveLength(expected);
  });

  it('count those that fit nothing, by import', () => {
    const result = compose([
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

  it('are told alike, to the byte, whatever the order of a feed', () => {
    const offers = ['a', 'b', 'c'].map((reference) => offer({ reference }));
    const one = compose([forem('imp-1', ...offers)]);
    const other = compose([forem('imp-1', ...offers.toReversed())]);
    expect(JSON.stringify(one?.list)).toBe(JSON.stringify(other?.list));
  });
});
