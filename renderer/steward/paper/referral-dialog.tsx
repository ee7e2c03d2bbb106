import '../../shared/i18n/namespaces/divide.js';
import { tIn, useT } from '../../shared/i18n/i18n.js';
import type { ReferralSlip } from '#protocol/sheet.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { NoPaper } from '../../shared/staff/papers/no-paper.js';
import styles from './paper.module.css';
import { useDeskPrint } from '../../shared/staff/use-desk-print.js';

/** Who can help the visitor who just answered, to tell and to give on paper. */
export function ReferralDialog(props: { slip: ReferralSlip; onClose: () => void }) {
  const { slip, onClose } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  const { print, printing, failed } = useDeskPrint();
  const words = tIn(slip.language, 'divide');
  return (
    <Dialog
      title={t('referral.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            autoFocus
            resting={printing}
            onPress={() => print({ kind: 'referral', ...slip })}
          >
            {t('paper.print')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {tStaff('action.close')}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>{t('referral.text')}</p>
      <ul className={styles['topics']} lang={slip.language}>
        {slip.topics.map((topic) => (
          <li key={topic}>
            <div>
              <strong>{words(`topic.${topic}.word`)}</strong>
              <p>{words(`topic.${topic}.sentence`)}</p>
            </div>
          </li>
        ))}
      </ul>
      {failed && <NoPaper />}
    </Dialog>
  );
}
