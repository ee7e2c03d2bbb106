import { useT } from '../../../../shared/i18n/i18n.js';
import type { FoundOccupation } from '../../../../shared/jobs/jobs.js';
import { JobName } from '../../../../shared/jobs/view/shown-text.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { Tiles } from '../tiles.js';

/** Occupations one under the other, with what was hit where that is another name. */
export function Suggestions(props: {
  found: readonly FoundOccupation[];
  onChoose: (job: FoundOccupation) => void;
  /** Leads to all of them, where no other button does. */
  all?: { readonly count: number; readonly show: () => void } | undefined;
}) {
  const { all } = props;
  const t = useT('jobs');
  return (
    <Tiles of="lines">
      {props.found.map((job) => (
        <Tile
          key={job.id}
          word={<JobName name={job.name} />}
          sentence={<AlsoCalled job={job} />}
          onPress={() => props.onChoose(job)}
        />
      ))}
      {all !== undefined && (
        <Tile key="all" word={t('start.all', { count: all.count })} onPress={all.show} />
      )}
    </Tiles>
  );
}

export function AlsoCalled(props: { job: FoundOccupation }) {
  const { by } = props.job;
  const t = useT('jobs');
  if (by === undefined) return null;
  return (
    <>
      {t('also')} <span lang={by.language}>{by.text}</span>
    </>
  );
}
