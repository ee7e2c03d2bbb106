import { useLanguage } from '../../../../shared/i18n/i18n.js';
import type { FoundOccupation } from '../../../../shared/jobs/jobs.js';
import { JobName } from '../../../../shared/jobs/view/shown-text.js';
import { tellingApart } from '../../../../shared/jobs/view/telling-apart.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { sentenceOf } from '../job-sentence.js';
import { FittingTiles } from './fitting-tiles.js';

/** More than anybody reads while typing. */
const MOST = 5;

/**
 * The best answers that there is room for, with what was hit where that is another name.
 * @param props.all leads to all of them
 * @param props.onlyWay nothing else does
 */
export function Suggestions(props: {
  found: readonly FoundOccupation[];
  onChoose: (job: FoundOccupation) => void;
  all: { readonly word: string; readonly show: () => void };
  onlyWay: boolean;
}) {
  const { found, all } = props;
  const [language] = useLanguage();
  const shown = found.slice(0, MOST);
  const apart = tellingApart(found, language);
  return (
    <FittingTiles
      hasRest={props.onlyWay && found.length > shown.length}
      rest={<Tile word={all.word} onPress={all.show} />}
    >
      {shown.map((job) => (
        <Tile
          key={job.id}
          word={<JobName name={job.name} />}
          sentence={sentenceOf(job, apart.get(job.id))}
          onPress={() => props.onChoose(job)}
        />
      ))}
    </FittingTiles>
  );
}
