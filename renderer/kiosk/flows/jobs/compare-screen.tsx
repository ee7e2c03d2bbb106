import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useJobsState, useOffers, useSheet } from '../../../shared/jobs/use-jobs.js';
import { CompareJobs } from '../../../shared/jobs/view/compare-jobs.js';
import { nameIn } from '../../../shared/jobs/view/shown.js';
import { ChoiceList } from '../../../shared/ui/choice-list/choice-list.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton.js';
import { Tile } from '../../../shared/ui/tile/tile.js';
import { Frame } from '../../frame/frame.js';
import styles from './jobs.module.css';
import type { JobsScreen } from './jobs-screen.js';
import type { JobsPlaceAt } from './jobs-visit.js';
import { isThere } from './sheet/sheet-screen.js';

/** Two occupations side by side, and the way to each. */
export function CompareScreen(props: { screen: JobsScreen; place: JobsPlaceAt<'compare'> }) {
  const { screen, place } = props;
  const { jobs, today } = screen;
  const [one, other] = place.jobs;
  const t = useT('jobs');
  const [language] = useLanguage();
  const { hasOffers } = useJobsState(jobs);
  const sheets = [useSheet(jobs, one.id), useSheet(jobs, other.id)] as const;
  const offers = [useOffers(jobs, one.id, today), useOffers(jobs, other.id, today)] as const;
  const counts = offers.map((each) => (hasOffers ? each?.offers.length : undefined));
  return (
    <Frame
      title={t('compare.title')}
      lead={place.jobs.map(({ name }) => nameIn(name, language)).join(' · ')}
      picture={<Pictogram name="collective" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      {sheets.includes('gone') && <Notice kind="info">{t('sheet.gone')}</Notice>}
      {sheets.includes(undefined) && <Skeleton shape="rows" count={6} />}
      {isThere(sheets[0]) && isThere(sheets[1]) && (
        <div className={styles['reading']}>
          <CompareJobs
            jobs={[
              { sheet: sheets[0], offers: counts[0] },
              { sheet: sheets[1], offers: counts[1] },
            ]}
          />
          <ChoiceList room="dense">
            {place.jobs.map((job) => (
              <Tile
                key={job.id}
                pictogram={<Pictogram name="jobs" />}
                word={t('compare.open', { name: nameIn(job.name, language) })}
                onPress={() => screen.tell({ type: 'went', to: { at: 'sheet', job } })}
              />
            ))}
          </ChoiceList>
        </div>
      )}
    </Frame>
  );
}
