import { useState } from 'react';

import type { JobsLibrary, LibrarySource } from '#protocol/jobs/library.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import { ProblemsTable } from './problems-table.js';
import { TakeBackDialog } from './take-back-dialog.js';
import { useSourceColumns } from './source-columns.js';

/** What was imported, when and how well; each import can be taken back. */
export function SourcesPanel(props: { library: JobsLibrary }) {
  const { sources, feeds } = props.library;
  const t = useT('office');
  const [takingBack, setTakingBack] = useState<LibrarySource>();
  const [unfolded, setUnfolded] = useState<string>();
  const columns = useSourceColumns({
    unfolded,
    onProblems: ({ importId }) => setUnfolded(unfolded === importId ? undefined : importId),
    onTakeBack: setTakingBack,
  });
  const shown = sources.find(({ importId }) => importId === unfolded);
  return (
    <section className={office['panel']} aria-labelledby="jobs-sources">
      <h2 id="jobs-sources" className={office['panelTitle']}>
        {t('jobs.sources.title')}
      </h2>
      <div className={office['table']}>
        <DataTable
          caption={t('jobs.sources.title')}
          columns={columns}
          rows={sources}
          keyOf={(source) => source.importId}
          empty={t('jobs.sources.none')}
        />
      </div>
      {sources.some(({ unmatched = 0 }) => unmatched > 0) && (
        <p className={office['note']}>{t('jobs.sources.unmatchedHint')}</p>
      )}
      {shown !== undefined && <ProblemsTable key={shown.importId} source={shown} />}
      {takingBack !== undefined && (
        <TakeBackDialog
          source={takingBack}
          fed={feeds.some(({ format }) => format === takingBack.format)}
          onClose={() => setTakingBack(undefined)}
        />
      )}
    </section>
  );
}
