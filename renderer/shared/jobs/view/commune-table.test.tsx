import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import fr from '../../../../locales/fr/communes.json';
import '../../i18n/namespaces/gallery.js';
import '../../i18n/namespaces/jobs.js';
import { LanguageScope } from '../../i18n/i18n.js';
import { CommuneTable } from './commune-table.js';
import { COMMUNES } from './communes.js';
import { sampleOffers } from './sample-job.js';

const [sample] = sampleOffers().offers;
if (sample === undefined) throw new Error('the example has an offer');
const { postcode: _, ...without } = sample;
const offers = [{ ...without, place: { fr: 'UCCLE' } }];

function table(short: boolean): string {
  return renderToStaticMarkup(
    <LanguageScope language="fr" onChange={() => undefined}>
      <CommuneTable offers={offers} short={short} />
    </LanguageScope>,
  );
}

describe('the table of communes', () => {
  it('has all 19, those without offers too', () => {
    for (const commune of COMMUNES) expect(table(false)).toContain(fr.commune[commune]);
  });

  it('has only those with offers where room is short', () => {
    const shown = COMMUNES.filter((commune) => table(true).includes(fr.commune[commune]));
    expect(shown).toEqual(['uccle']);
  });
});
