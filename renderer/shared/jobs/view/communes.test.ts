import { describe, expect, it } from 'vitest';

import { PORTRAIT } from '#protocol/feedback.js';

import fr from '../../../../locales/fr/communes.json';
import nl from '../../../../locales/nl/communes.json';
import { COMMUNE_POSTCODES, COMMUNES, placesOfOffer, whereOffersAre } from './communes.js';

describe('communes', () => {
  it('are the 19 that have a name, and that visitors say they live in', () => {
    expect(COMMUNES.toSorted()).toEqual(Object.keys(fr.commune).toSorted());
    expect(COMMUNES.filter((commune) => !PORTRAIT.residence.includes(commune))).toEqual([]);
  });

  it('share no postcode', () => {
    const all = Object.values(COMMUNE_POSTCODES).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the place of an offer', () => {
  it.each(COMMUNES)('is %s by its name in each language, in capitals too', (commune) => {
    for (const name of [fr.commune[commune], nl.commune[commune]]) {
      expect(placesOfOffer({ place: { fr: name } })).toEqual([commune]);
      expect(placesOfOffer({ place: { nl: name.toUpperCase().replaceAll('-', ' ') } })).toEqual([
        commune,
      ]);
    }
  });

  it.each([
    ['UCCLE', 'uccle'],
    ['1180 Uccle', 'uccle'],
    ['B-1180 Ukkel', 'uccle'],
    ['BRUXELLES, SCHAERBEEK', 'brussels schaerbeek'],
    ['Uccle, Namur', 'uccle'],
    ['Bruxelles / Brussel', 'brussels'],
    ['Ixelles (Bruxelles)', 'ixelles'],
    ['Bruxelles - Ixelles', 'ixelles'],
    ['Bruxelles 2', 'brussels'],
    ['Uccle, Région de Bruxelles-Capitale', 'uccle'],
    ['St-Gilles', 'saint-gilles'],
    ['St.-Jans-Molenbeek', 'molenbeek'],
    ['Berchem-Ste-Agathe', 'berchem'],
    ['Laeken', 'brussels'],
    // of Antwerp, of East Flanders, of Hainaut
    ['Berchem', 'elsewhere'],
    ['Sint-Gillis-Waas', 'elsewhere'],
    ['7910 Forest', 'elsewhere'],
    ['Namur, Liège', 'elsewhere'],
    ['Bruxelles-Capitale', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (text, places) => {
    expect(placesOfOffer({ place: { fr: text } }).join(' ')).toBe(places);
  });

  it('is where its postcode says, whatever it is called', () => {
    expect(placesOfOffer({ postcode: '1180', place: { fr: 'Bruxelles' } })).toEqual(['uccle']);
    expect(placesOfOffer({ postcode: '2600', place: { nl: 'Brussel' } })).toEqual(['elsewhere']);
  });

  it('is one commune that is named in both languages', () => {
    expect(placesOfOffer({ place: { fr: 'Uccle', nl: 'Ukkel' } })).toEqual(['uccle']);
    expect(placesOfOffer({})).toEqual(['unknown']);
  });
});

describe('where offers are', () => {
  it('counts a whole feed without postcodes, and keeps what is elsewhere or nowhere', () => {
    const { communes, elsewhere, unknown } = whereOffersAre([
      { place: { fr: 'UCCLE' } },
      { place: { fr: 'SCHAERBEEK, UCCLE' } },
      { postcode: '1000' },
      { postcode: '1120', place: { nl: 'Brussel' } },
      { place: { fr: 'NAMUR' } },
      { postcode: '9000' },
      {},
    ]);
    expect(communes).toMatchObject({ brussels: 2, schaerbeek: 1, uccle: 2, anderlecht: 0 });
    expect({ elsewhere, unknown }).toEqual({ elsewhere: 2, unknown: 1 });
  });
});
