import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import type { ShelfCount } from '../../../../shared/jobs/jobs.js';
import { useShelves } from '../../../../shared/jobs/use-jobs.js';
import { ChoiceList } from '../../../../shared/ui/choice-list/choice-list.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { Frame } from '../../../frame/frame.js';
import type { JobsScreen } from '../jobs-screen.js';
import type { JobsPlace, JobsPlaceAt } from '../jobs-visit.js';

/** Digits of the last group one chooses; then its occupations. */
const DEEPEST = 3;

/** Groups of ISCO, one digit more at each step. */
export function Families(props: { screen: JobsScreen; place: JobsPlaceAt<'families'> }) {
  const { screen, place } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const shelves = useShelves(screen.jobs, 'isco', place.code);
  return (
    <Frame
      title={place.name?.[language] ?? t('browse.iscoTitle')}
      picture={<Pictogram name="people" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      {shelves === undefined ? (
        <Skeleton shape="tiles" count={6} />
      ) : (
        <ChoiceList room="dense">
          {shelves.map((shelf) => (
            <Tile
              key={shelf.key}
              word={shelf.name?.[language] ?? shelf.key}
              sentence={t('browse.count', { count: shelf.count })}
              onPress={() => screen.tell({ type: 'went', to: placeOf(shelf) })}
            />
          ))}
        </ChoiceList>
      )}
    </Frame>
  );
}

function placeOf({ key, name }: ShelfCount): JobsPlace {
  return key.length < DEEPEST
    ? { at: 'families', code: key, name }
    : { at: 'shelf', shelf: { by: 'isco', code: key }, name };
}
