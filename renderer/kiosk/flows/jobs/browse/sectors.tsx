import { SECTORS } from '#protocol/jobs/vocabulary.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import { useShelves } from '../../../../shared/jobs/use-jobs.js';
import { ChoiceList } from '../../../../shared/ui/choice-list/choice-list.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { Frame } from '../../../frame/frame.js';
import type { JobsScreen } from '../jobs-screen.js';

/** The eighteen fields of work, with how many occupations each holds. */
export function Sectors(props: { screen: JobsScreen }) {
  const { screen } = props;
  const t = useT('jobs');
  const shelves = useShelves(screen.jobs, 'sector');
  const counts = new Map(shelves?.map(({ key, count }) => [key, count]));
  return (
    <Frame
      title={t('browse.sectorTitle')}
      picture={<Pictogram name="building" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      {shelves === undefined ? (
        <Skeleton shape="tiles" count={6} />
      ) : (
        <ChoiceList room="dense">
          {SECTORS.filter((sector) => counts.has(sector)).map((sector) => (
            <Tile
              key={sector}
              word={t(`sector.${sector}`)}
              sentence={t('browse.count', { count: counts.get(sector) ?? 0 })}
              onPress={() =>
                screen.tell({ type: 'went', to: { at: 'shelf', shelf: { by: 'sector', sector } } })
              }
            />
          ))}
        </ChoiceList>
      )}
    </Frame>
  );
}
