import { useT } from '../../../../shared/i18n/i18n.js';
import { OfferFacts } from '../../../../shared/jobs/view/offer-facts.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';
import type { JobsPlaceAt } from '../jobs-visit.js';
import { JobFrame } from './job-frame.js';
import { Code, ScanCard } from './scan-card.js';

/** One offer; a code takes its address along, for a kiosk opens no other site. */
export function OfferScreen(props: { screen: JobsScreen; place: JobsPlaceAt<'offer'> }) {
  const { screen, place } = props;
  const { offer } = place;
  const t = useT('jobs');
  return (
    <JobFrame
      screen={screen}
      name={offer.title}
      inOther={(language) => t('offers.in', { language: t(`offers.inLanguage.${language}`) })}
      part={t('part.offers.word')}
      picture={
        offer.url !== undefined && <Code address={offer.url} label={t('offers.codeLabel')} />
      }
    >
      <div className={styles['beside']}>
        {offer.url === undefined ? (
          <p data-block="">{t('offers.noAddress')}</p>
        ) : (
          <ScanCard
            title={t('offers.read')}
            sentence={t('offers.scan')}
            address={offer.url}
            label={t('offers.codeLabel')}
          />
        )}
        <OfferFacts offer={offer} />
      </div>
    </JobFrame>
  );
}
