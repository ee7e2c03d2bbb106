import type { LibrarySource } from '#protocol/jobs/library.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import styles from '../jobs.module.css';

/** One import a row. @param props.unfolded the import whose left out rows are shown */
export function useSourceColumns(props: {
  unfolded: string | undefined;
  onProblems: (source: LibrarySource) => void;
  onTakeBack: (source: LibrarySource) => void;
}): readonly Column<LibrarySource>[] {
  const { unfolded, onProblems, onTakeBack } = props;
  const t = useT('office');
  const format = useFormat();
  const label = (verb: string, source: LibrarySource) =>
    t('jobs.sources.of', { verb, what: t(`jobs.format.${source.format}`) });
  const figure = (
    key: 'records' | 'unmatched' | 'leftOut',
    value: (source: LibrarySource) => number | undefined,
  ): Column<LibrarySource> => ({
    key,
    head: t(`jobs.sources.${key}`),
    align: 'end',
    cell: (source) => {
      const count = value(source);
      return count === undefined ? '' : format.number(count);
    },
  });
  const problems = (source: LibrarySource) => {
    const open = unfolded === source.importId;
    const verb = t(open ? 'jobs.problems.hide' : 'jobs.problems.show');
    return (
      <Button
        variant="quiet"
        aria-expanded={open}
        aria-label={label(verb, source)}
        onPress={() => onProblems(source)}
      >
        {verb}
      </Button>
    );
  };
  return [
    {
      key: 'format',
      head: t('jobs.sources.format'),
      names: true,
      wide: true,
      cell: (source) => (
        <>
          {t(`jobs.format.${source.format}`)}
          <span className={`${styles['from']} ${styles['where']}`}>{source.from}</span>
          {source.unreadable === true && (
            <span className={`${styles['fault']} ${styles['told']}`}>
              ! {t('jobs.sources.unreadable')}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'at',
      head: t('jobs.sources.at'),
      cell: (source) => <span className={styles['at']}>{format.moment(source.importedAt)}</span>,
    },
    figure('records', ({ records }) => records),
    figure('unmatched', ({ unmatched }) => unmatched),
    figure('leftOut', ({ leftOut }) => leftOut),
    {
      key: 'verbs',
      head: t('jobs.sources.actions'),
      quietHead: true,
      align: 'end',
      cell: (source) => (
        <span className={styles['verbs']}>
          {source.problems.length > 0 && problems(source)}
          <Button
            variant="danger"
            aria-label={label(t('jobs.takeBack.verb'), source)}
            onPress={() => onTakeBack(source)}
          >
            {t('jobs.takeBack.verb')}
          </Button>
        </span>
      ),
    },
  ];
}
