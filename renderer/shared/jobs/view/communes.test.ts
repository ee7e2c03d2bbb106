import { describe, expect, it } from 'vitest';

import { PORTRAIT } from '#protocol/feedback.js';

import fr from '../../../../locales/fr/communes.json';
import { COMMUNE_POSTCODES, COMMUNES, whereOffersAre } from './communes.js';

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

describe('where offers are', () => {
  it('adds the postcodes of a commune, and keeps what is elsewhere or nowhere', () => {
    const { communes, elsewhere, unknown } = whereOffersAre(
      { '1000': 2, '1120': 1, '1070': 4, '1800': 3, '9000': 1 },
      13,
    );
    expect(communes.brussels).toBe(3);
    expect(communes.anderlecht).toBe(4);
    expect(communes.uccle).toBe(0);
    expect({ elsewhere, unknown }).toEqual({ elsewhere: 4, unknown: 2 });
  });
});
