import { useState } from 'react';

import type { OfficeView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Button } from '../../shared/ui/button/button.js';
import type { DayRange } from '../statistics/days/range.js';
import { FilesDialog } from './files/files-dialog.js';
import { ImportDialog } from './files/import-dialog.js';
import { PosterDialog } from './poster/poster-dialog.js';

/** What the programme is made into, and made of: the poster of a week, tables, calendars. */
export function ProgrammePapers(props: {
  live: Live<'office'>;
  view: Pick<OfficeView, 'programmeRevision' | 'phoneUrl'>;
  /** The dates that are looked at, and the one that counts of them. */
  range: DayRange;
  date: string;
}) {
  const { live, view, range, date } = props;
  const t = useT('programme-files');
  const [opened, setOpened] = useState<'poster' | 'files' | 'import'>();
  const close = () => setOpened(undefined);
  return (
    <>
      <Button onPress={() => setOpened('poster')}>{t('posterButton')}</Button>
      <Button onPress={() => setOpened('files')}>{t('button')}</Button>
      {opened === 'poster' && (
        <PosterDialog live={live} date={date} revision={view.programmeRevision} onClose={close} />
      )}
      {opened === 'files' && (
        <FilesDialog
          range={range}
          phoneUrl={view.phoneUrl}
          onImport={() => setOpened('import')}
          onClose={close}
        />
      )}
      {opened === 'import' && <ImportDialog onClose={close} />}
    </>
  );
}
