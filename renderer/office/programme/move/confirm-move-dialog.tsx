import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import facts from '../sessions/facts.module.css';
import { peopleOf } from '../sessions/people.js';
import type { Move } from './use-moves.js';

/** People are signed up: their pages will tell them. */
export function ConfirmMoveDialog(props: {
  move: Move;
  words: ProgrammeWords;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { session, plan } = props.move;
  const { words } = props;
  const t = useT('programme');
  const tStaff = useT('staff');
  return (
    <Dialog
      title={t('move.confirmTitle')}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="primary" onPress={props.onConfirm}>
            {t('move.confirm')}
          </Button>
          <Button variant="quiet" onPress={props.onClose}>
            {tStaff('action.cancel')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{words.title(plan.activityId)}</strong>
      </p>
      <dl className={facts['facts']}>
        <div className={facts['fact']}>
          <dt>{t('move.from')}</dt>
          <dd>{words.at(session.plan)}</dd>
        </div>
        <div className={facts['fact']}>
          <dt>{t('move.to')}</dt>
          <dd>{words.at(plan)}</dd>
        </div>
      </dl>
      <p>{t('move.signedUp', { count: peopleOf(session) })}</p>
    </Dialog>
  );
}
