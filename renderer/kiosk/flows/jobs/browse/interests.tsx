import { RIASEC } from '#protocol/jobs/vocabulary.js';

import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import type { Shelf } from '../../../../shared/jobs/jobs.js';
import { useShelf } from '../../../../shared/jobs/use-jobs.js';
import { InterestSign } from '../../../../shared/jobs/view/interest-sign.js';
import { Button } from '../../../../shared/ui/button/button.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { Frame } from '../../../frame/frame.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';
import type { JobsPlaceAt } from '../jobs-visit.js';
import { Tiles } from '../tiles.js';
import { useCrowded } from '../../../frame/use-crowded.js';

/** Six pictures of what people like doing, of which one or two are chosen. */
export function Interests(props: { screen: JobsScreen; place: JobsPlaceAt<'interests'> }) {
  const { screen, place } = props;
  const { letters } = place;
  const t = useT('jobs');
  const [language] = useLanguage();
  const shelf: Shelf | undefined =
    letters.length === 0 ? undefined : { by: 'interest', letters: letters.join('') };
  const crowded = useCrowded();
  const showAll = () => {
    if (shelf !== undefined) screen.tell({ type: 'went', to: { at: 'shelf', shelf } });
  };
  const count = useShelf(screen.jobs, shelf, language)?.length;
  return (
    <Frame
      title={t('browse.interestTitle')}
      lead={
        shelf === undefined || count === undefined
          ? t('browse.interestLead')
          : t('browse.count', { count })
      }
      picture={<Pictogram name="face-good" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
      between={
        crowded ? undefined : (
          <div className={styles['acts']}>
            <Button
              size="touch"
              variant="primary"
              icon={<Pictogram name="arrow" />}
              resting={shelf === undefined}
              onPress={showAll}
            >
              {t('browse.interestShow')}
            </Button>
          </div>
        )
      }
    >
      <Tiles of="pictures" label={t('browse.interestTitle')}>
        {RIASEC.map((letter) => (
          <Tile
            key={letter}
            pictogram={<InterestSign letter={letter} />}
            word={t(`interest.${letter}.word`)}
            sentence={t(`interest.${letter}.sentence`)}
            chosen={letters.includes(letter)}
            onPress={() => screen.tell({ type: 'interest-touched', letter })}
          />
        ))}
        {crowded && (
          <Tile
            key="show"
            pictogram={<Pictogram name="arrow" />}
            word={t('browse.interestShow')}
            resting={shelf === undefined}
            onPress={showAll}
          />
        )}
      </Tiles>
    </Frame>
  );
}
