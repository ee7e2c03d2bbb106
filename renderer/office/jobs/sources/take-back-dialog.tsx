import type { LibrarySource } from '#protocol/jobs/library.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';

/** Asks back, and says what stands in the place of the import then. */
export function TakeBackDialog(props: {
  source: LibrarySource;
  /** A feed of the same kind would bring it in again. */
  fed: boolean;
  onClose: () => void;
}) {
  const { source, fed, onClose } = props;
  const t = useT('office');
  const format = useFormat();
  const { before, importId } = source;
  return (
    <ActionDialog
      title={t('jobs.takeBack.title', { what: t(`jobs.format.${source.format}`) })}
      scope={importId}
      intention={{ kind: 'take-back-import', payload: { importId } }}
      confirm={t('jobs.takeBack.verb')}
      danger
      done={t('jobs.takeBack.done')}
      onClose={onClose}
    >
      <p>
        {before === undefined
          ? t('jobs.takeBack.nothing')
          : t('jobs.takeBack.before', { at: format.moment(before.importedAt) })}
      </p>
      {fed && <p>{t('jobs.takeBack.feed')}</p>}
    </ActionDialog>
  );
}
