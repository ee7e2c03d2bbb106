import { useT } from '../../../../shared/i18n/i18n.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../../../shared/ui/pictogram/pictogram.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { Frame } from '../../../frame/frame.js';
import type { JobsScreen } from '../jobs-screen.js';
import type { JobsEvent, JobsPlace } from '../jobs-visit.js';
import { Tiles } from '../tiles.js';
import { FittingTiles } from './fitting-tiles.js';

const WAYS: readonly {
  readonly by: 'sector' | 'isco' | 'interest';
  readonly sign: PictogramName;
  readonly to: JobsPlace;
}[] = [
  { by: 'sector', sign: 'building', to: { at: 'sectors' } },
  { by: 'isco', sign: 'people', to: { at: 'families', code: '' } },
  { by: 'interest', sign: 'face-good', to: { at: 'interests', letters: [] } },
];

/** For who does not know what to type. @param props.brief without their sentences */
export function WaysToBrowse(props: { tell: (event: JobsEvent) => void; brief: boolean }) {
  const { tell } = props;
  const t = useT('jobs');
  return (
    <FittingTiles
      hasRest={false}
      rest={
        <Tile word={t('browse.other')} onPress={() => tell({ type: 'went', to: { at: 'ways' } })} />
      }
    >
      {WAYS.map((way) => (
        <Way key={way.by} way={way} tell={tell} brief={props.brief} />
      ))}
    </FittingTiles>
  );
}

/** The same on a screen of their own, where the keyboard leaves them no room. */
export function Ways(props: { screen: JobsScreen }) {
  const { screen } = props;
  const t = useT('jobs');
  return (
    <Frame
      title={t('browse.other')}
      picture={<Pictogram name="jobs" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      <Tiles of="lines">
        {WAYS.map((way) => (
          <Way key={way.by} way={way} tell={screen.tell} brief={false} />
        ))}
      </Tiles>
    </Frame>
  );
}

function Way(props: {
  way: (typeof WAYS)[number];
  tell: (event: JobsEvent) => void;
  brief: boolean;
}) {
  const { by, sign, to } = props.way;
  const t = useT('jobs');
  return (
    <Tile
      pictogram={<Pictogram name={sign} />}
      word={t(`browse.${by}.word`)}
      sentence={props.brief ? undefined : t(`browse.${by}.sentence`)}
      onPress={() => props.tell({ type: 'went', to })}
    />
  );
}
