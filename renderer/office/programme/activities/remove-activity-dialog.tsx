import type { Activity } from '#protocol/workshops/programme.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';

export function RemoveActivityDialog(props: {
  activity: Activity;
  onDone: () => void;
  onClose: () => void;
}) {
  const { id, title } = props.activity;
  const t = useT('programme');
  const [language] = useLanguage();
  return (
    <ActionDialog
      title={t('activities.removeTitle', { title: title[language] })}
      scope={`activity ${id}`}
      intention={{ kind: 'remove-activity', payload: { activityId: id } }}
      confirm={t('activities.remove')}
      danger
      done={t('activities.removed')}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <p>{t('activities.removeText')}</p>
    </ActionDialog>
  );
}
