import '../../shared/i18n/namespaces/communes.js';
import { useId, useState } from 'react';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import type { JobsState, OffersOf } from '../../shared/jobs/jobs.js';
import { OfferFacts, OfferLine, OfferTitle } from '../../shared/jobs/view/offer-facts.js';
import type { OfferPlace } from '../../shared/jobs/view/communes.js';
import { WhereToLook } from '../../shared/jobs/view/where-to-look.js';
import { Button } from '../../shared/ui/button/button.js';
import styles from './job-offers.module.css';
import { offersAt, placesOf } from './offer-filter.js';

const AT_ONCE = 12;
const ANYWHERE = '';

/** Offers of an occupation, the newest first, in one commune or all; each unfolds to all that is known. */
export function JobOffers(props: {
  offers: OffersOf | undefined;
  state: Pick<JobsState, 'hasOffers' | 'offersAway'>;
}) {
  const { offers, state } = props;
  const t = useT('jobs');
  if (state.offersAway)
    return (
      <>
        <p>{t('offers.away')}</p>
        <WhereToLook absent={false} />
      </>
    );
  if (!state.hasOffers) return <WhereToLook absent />;
  if (offers === undefined) return <p role="status">{t('browse.loading')}</p>;
  if (offers.offers.length > 0) return <Offers offers={offers.offers} />;
  return (
    <>
      <p>{t('offers.count', { count: 0 })}</p>
      <WhereToLook absent={false} />
    </>
  );
}

function Offers(props: { offers: OffersOf['offers'] }) {
  const { offers } = props;
  const t = useT('jobs');
  const tAdvisor = useT('advisor');
  const tCommunes = useT('communes');
  const format = useFormat();
  const id = useId();
  const [wanted, setWanted] = useState<OfferPlace>();
  const [most, setMost] = useState(AT_ONCE);
  const places = placesOf(offers, (commune) => tCommunes(`commune.${commune}`));
  // A place that no offer names any more is no filter.
  const place = places.find((each) => each.place === wanted)?.place;
  const there = offersAt(offers, place);
  const nameOf = (each: OfferPlace) => {
    if (each === 'elsewhere') return t('offers.elsewhere');
    if (each === 'unknown') return t('offers.placeUnknown');
    return tCommunes(`commune.${each}`);
  };
  return (
    <>
      <div className={styles['filter']}>
        <p className={styles['count']}>{t('offers.count', { count: offers.length })}</p>
        <label htmlFor={id}>{t('offers.commune')}</label>
        <select
          id={id}
          className={styles['select']}
          value={place ?? ANYWHERE}
          onChange={({ target }) => {
            setWanted(places.find((each) => each.place === target.value)?.place);
            setMost(AT_ONCE);
          }}
        >
          <option value={ANYWHERE}>{tAdvisor('jobs.anywhere')}</option>
          {places.map((each) => (
            <option key={each.place} value={each.place}>
              {nameOf(each.place)} ({format.number(each.count)})
            </option>
          ))}
        </select>
      </div>
      <ul className={styles['offers']}>
        {there.slice(0, most).map((offer) => (
          <li key={`${offer.from.id} ${offer.reference}`}>
            <details className={styles['offer']}>
              <summary>
                <strong>
                  <OfferTitle offer={offer} />
                </strong>
                <span className={styles['line']}>
                  <OfferLine offer={offer} />
                </span>
              </summary>
              <div className={styles['facts']}>
                <OfferFacts offer={offer} />
                {offer.url !== undefined && (
                  <a href={offer.url} target="_blank" rel="noopener noreferrer">
                    {t('offers.read')}
                  </a>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
      {there.length > most && (
        <Button onPress={() => setMost(most + AT_ONCE)}>
          {tAdvisor('jobs.moreOffers', { count: there.length - most })}
        </Button>
      )}
    </>
  );
}
