import { useT } from '../../../../shared/i18n/i18n.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../../../shared/ui/pictogram/pictogram.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { Tiles } from '../tiles.js';
import type { JobsEvent, JobsPlace } from '../jobs-visit.js';

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
  const t = useT('jobs');
  return (
    <Tiles of="lines">
      {WAYS.map(({ by, sign, to }) => (
        <Tile
          key={by}
          pictogram={<Pictogram name={sign} />}
          word={t(`browse.${by}.word`)}
          sentence={props.brief ? undefined : t(`browse.${by}.sentence`)}
          onPress={() => props.tell({ type: 'went', to })}
        />
      ))}
    </Tiles>
  );
}
