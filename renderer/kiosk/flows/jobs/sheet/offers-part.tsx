import type { DirectorySource } from '#protocol/jobs/directory.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import type { FoundOccupation, OffersOf } from '../../../../shared/jobs/jobs.js';
import { useJobsState, useOffers } from '../../../../shared/jobs/use-jobs.js';
import { CommuneTable } from '../../../../shared/jobs/view/commune-table.js';
import { JobSources } from '../../../../shared/jobs/view/job-sources.js';
import { OfferLine, OfferTitle } from '../../../../shared/jobs/view/offer-facts.js';
import { WhereToLook } from '../../../../shared/jobs/view/where-to-look.js';
import { Notice } from '../../../../shared/ui/notice/notice.js';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';
import { Tiles } from '../tiles.js';
import { useCrowded } from '../../../frame/use-crowded.js';

/** Nobody turns more pages than that at a kiosk; the table counts them all. */
const MOST_LISTED = 40;

/** How many offers, where, which; and where else to look. */
export function OffersPart(props: { screen: JobsScreen; job: FoundOccupation }) {
  const { screen, job } = props;
  const t = useT('jobs');
  const { hasOffers, offersAway } = useJobsState(screen.jobs);
  const crowded = useCrowded();
  const found = useOffers(screen.jobs, job.id, screen.today);
  if (offersAway)
    return (
      <>
        <Notice kind="info">{t('offers.away')}</Notice>
        <WhereToLook absent={false} />
      </>
    );
  if (!hasOffers) return <WhereToLook absent />;
  if (found === undefined) return <Skeleton shape="lines" count={6} />;
  const { offers } = found;
  const listed = offers.slice(0, MOST_LISTED);
  return (
    <>
      <p className={styles['lead']} data-block="">
        <strong>{t('offers.count', { count: offers.length })}</strong>
      </p>
      {listed.length > 0 && (
        <>
          <CommuneTable offers={offers} short={crowded} />
          <h2 className={styles['heading']} data-with-next="">
            {t('offers.newest', { count: listed.length })}
          </h2>
          <Tiles of="offers">
            {listed.map((offer) => (
              <Tile
                key={`${offer.source} ${offer.reference}`}
                word={<OfferTitle offer={offer} />}
                sentence={<OfferLine offer={offer} />}
                onPress={() => screen.tell({ type: 'went', to: { at: 'offer', job, offer } })}
              />
            ))}
          </Tiles>
        </>
      )}
      <WhereToLook absent={false} />
      <JobSources sources={sourcesOf(offers)} />
    </>
  );
}

function sourcesOf(offers: OffersOf['offers']): readonly DirectorySource[] {
  return [...new Map(offers.map(({ from }) => [from.id, from])).values()];
}
