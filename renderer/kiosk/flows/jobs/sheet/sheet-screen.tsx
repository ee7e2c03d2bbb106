import { useT } from '../../../../shared/i18n/i18n.js';
import type { FoundOccupation, JobSheet } from '../../../../shared/jobs/jobs.js';
import { useJobsState, useOffers, useSheet } from '../../../../shared/jobs/use-jobs.js';
import { JobDescription } from '../../../../shared/jobs/view/about-job.js';
import { Button } from '../../../../shared/ui/button/button.js';
import { Notice } from '../../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../../../shared/ui/pictogram/pictogram.js';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';
import { partsWith } from '../jobs-visit.js';
import type { Part } from '../jobs-visit.js';
import { Tiles } from '../tiles.js';
import { useCrowded } from '../../../frame/use-crowded.js';
import { JobFrame } from './job-frame.js';
import { workshopsAbout } from './workshops-about.js';

export const PART_SIGNS: Readonly<Record<Part, PictogramName>> = {
  about: 'work',
  ways: 'training',
  offers: 'note',
  near: 'people',
  workshops: 'collective',
  takeAway: 'printer',
};

/** An occupation in short, and its parts to choose from. */
export function SheetScreen(props: { screen: JobsScreen; job: FoundOccupation }) {
  const { screen, job } = props;
  const { tell, onAdvice } = screen;
  const t = useT('jobs');
  const sheet = useSheet(screen.jobs, job.id);
  const offers = useOffers(screen.jobs, job.id, screen.today);
  const { hasOffers } = useJobsState(screen.jobs);
  const crowded = useCrowded();
  const theme = isThere(sheet) ? sheet.occupation.theme : undefined;
  const sentenceOf = (part: Part) =>
    part === 'offers' && hasOffers && offers !== undefined
      ? t('offers.count', { count: offers.offers.length })
      : t(`part.${part}.sentence`);
  return (
    <JobFrame
      screen={screen}
      name={isThere(sheet) ? sheet.occupation.name : job.name}
      between={
        crowded || onAdvice === undefined ? undefined : (
          <div className={styles['acts']}>
            <Button
              size="touch"
              variant="primary"
              icon={<Pictogram name="advice" />}
              resting={theme === undefined}
              onPress={() => {
                if (theme !== undefined) onAdvice(theme);
              }}
            >
              {t('sheet.advice')}
            </Button>
          </div>
        )
      }
    >
      {sheet === undefined && <Skeleton shape="lines" count={4} />}
      {sheet === 'gone' && <Notice kind="info">{t('sheet.gone')}</Notice>}
      {isThere(sheet) && (
        <>
          <JobDescription sheet={sheet} />
          <Tiles of="parts">
            {crowded && onAdvice !== undefined && (
              <Tile
                key="advice"
                pictogram={<Pictogram name="advice" />}
                word={t('sheet.advice')}
                onPress={() => onAdvice(sheet.occupation.theme)}
              />
            )}
            {partsWith(workshopsAbout(screen, sheet.occupation).length > 0).map((part) => (
              <Tile
                key={part}
                pictogram={<Pictogram name={PART_SIGNS[part]} />}
                word={t(`part.${part}.word`)}
                sentence={sentenceOf(part)}
                onPress={() => tell({ type: 'went', to: { at: 'part', job, part } })}
              />
            ))}
            <Tile
              key="compare"
              pictogram={<Pictogram name="document" />}
              word={t('part.compare.word')}
              sentence={t('part.compare.sentence')}
              onPress={() => tell({ type: 'comparison-begun' })}
            />
          </Tiles>
        </>
      )}
    </JobFrame>
  );
}

export function isThere(sheet: JobSheet | 'gone' | undefined): sheet is JobSheet {
  return sheet !== undefined && sheet !== 'gone';
}
