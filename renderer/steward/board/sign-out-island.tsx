import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';

/** Frees an island that somebody forgot to leave. */
export function SignOutIsland(props: { number: number; staffCode: string; onClose: () => void }) {
  const { number, staffCode, onClose } = props;
  const t = useT('steward');
  return (
    <ActionDialog
      title={t('islands.signOutTitle', { island: number })}
      scope={`island-${String(number)}`}
      intention={{ kind: 'sign-out-island', payload: { island: number } }}
      confirm={t('verb.signOutIsland')}
      danger
      onClose={onClose}
    >
      <p>{t('islands.signOutText', { code: staffCode })}</p>
    </ActionDialog>
  );
}
