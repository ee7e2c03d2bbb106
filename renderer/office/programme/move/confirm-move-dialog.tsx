import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import facts from '../sessions/facts.module.css';
import { peopleOf } from '../sessions/people.js';
import type { Move } from './settled.js';

/** People are signed up: their pages will tell them. Or a colleague has moved it meanwhile. */
export function ConfirmMoveDialog(props: {
  move: Move;
  words: ProgrammeWords;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { session, plan, clash } = props.move;
  const people = peopleOf(session);
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
      {clash === true && <Notice kind="alert">{t('move.clash')}</Notice>}
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
      {people > 0 && <p>{t('move.signedUp', { count: people })}</p>}
    </Dialog>
  );
}
