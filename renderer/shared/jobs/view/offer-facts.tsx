import type { Offer } from '#protocol/jobs/directory.js';

import { useLanguage, useT } from '../../i18n/i18n.js';
import type { OffersOf } from '../jobs.js';
import { dayOf } from './days.js';
import { Fact } from './job-facts.js';
import { shownIn } from './shown.js';
import { ShownText } from './shown-text.js';
import styles from './view.module.css';

type OfferShown = OffersOf['offers'][number];

/** An offer's title as it was published, with its language where that is not the page's. */
export function OfferTitle(props: { offer: Pick<Offer, 'title'> }) {
  const t = useT('jobs');
  const [own] = useLanguage();
  const shown = shownIn(props.offer.title, own);
  if (shown === undefined) return null;
  const { language, text } = shown;
  return (
    <>
      <span lang={language}>{text}</span>
      {language !== own && (
        <>
          {' '}
          <span className={styles['badge']}>
            {t('offers.in', { language: t(`offers.inLanguage.${language}`) })}
          </span>
        </>
      )}
    </>
  );
}

/** Place, contract, source and date in one line, for lists. */
export function OfferLine(props: { offer: OfferShown }) {
  const { place, postcode, contract, published, from } = props.offer;
  const t = useT('jobs');
  const [language] = useLanguage();
  const at = place === undefined ? undefined : shownIn(place, language);
  const as = contract === undefined ? undefined : shownIn(contract, language);
  const where = [postcode, at?.text].filter(Boolean).join(' ');
  return (
    <>
      {where !== '' && <Part lang={at?.language}>{where}</Part>}
      {as !== undefined && <Part lang={as.language}>{as.text}</Part>}
      <Part>{t('offers.from', { name: from.name[language] })}</Part>
      {published !== undefined && (
        <Part>{t('offers.published', { date: dayOf(published, language) })}</Part>
      )}
    </>
  );
}

function Part(props: { lang?: string | undefined; children: string }) {
  return (
    <span className={styles['part']} lang={props.lang}>
      {props.children}
    </span>
  );
}

/** All that is known of an offer, as it was published; `OfferTitle` says in which language. Where it can be answered is the caller's to show (code or link). */
export function OfferFacts(props: { offer: OfferShown }) {
  const { employer, place, postcode, contract, hours, published, until, from, text } = props.offer;
  const t = useT('jobs');
  const [language] = useLanguage();
  return (
    <div className={styles['sections']}>
      <dl className={styles['facts']} data-block="">
        {employer !== undefined && <Fact name={t('offers.employer')}>{employer}</Fact>}
        {(place !== undefined || postcode !== undefined) && (
          <Fact name={t('offers.place')}>
            {postcode} {place !== undefined && <ShownText quiet text={place} />}
          </Fact>
        )}
        {contract !== undefined && (
          <Fact name={t('offers.contract')}>
            <ShownText quiet text={contract} />
          </Fact>
        )}
        {hours !== undefined && (
          <Fact name={t('offers.hours')}>
            <ShownText quiet text={hours} />
          </Fact>
        )}
      </dl>
      {text !== undefined && (
        <p className={styles['text']} data-block="">
          <ShownText quiet text={text} />
        </p>
      )}
      <p className={styles['soft']} data-block="">
        <Part>{t('offers.from', { name: from.name[language] })}</Part>
        {published !== undefined && (
          <Part>{t('offers.published', { date: dayOf(published, language) })}</Part>
        )}
        {until !== undefined && <Part>{t('offers.until', { date: dayOf(until, language) })}</Part>}
      </p>
    </div>
  );
}
