import { useState } from 'react';

import { MOST_PLACES } from '#protocol/workshops/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import { Button } from '../../../shared/ui/button/button.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import styles from './count-heads.module.css';
import { wholeNumber } from './whole-number.js';

/** Heads seen in the room: they count instead of the check-ins. */
export function CountHeads(props: { workshop: StewardWorkshop; onClose: () => void }) {
  const { workshop, onClose } = props;
  const { sessionId, session } = workshop;
  const t = useT('attendance');
  const [text, setText] = useState(String(session.heads ?? session.present));
  const heads = wholeNumber(text, 0, MOST_PLACES);
  const step = (by: number) => setText(String(Math.max(0, (heads ?? session.present) + by)));
  return (
    <ActionDialog
      title={t('heads.title')}
      scope={`heads-${sessionId}`}
      intention={
        heads === undefined ? undefined : { kind: 'count-heads', payload: { sessionId, heads } }
      }
      confirm={t('heads.confirm')}
      done={t('heads.done')}
      onClose={onClose}
    >
      <p>{t('heads.text', { count: session.present })}</p>
      <div className={styles['count']}>
        <FormField
          label={t('heads.field')}
          value={text}
          onValue={setText}
          inputMode="numeric"
          error={heads === undefined ? t('heads.error', { most: MOST_PLACES }) : undefined}
        />
        <Button
          size="touch"
          aria-label={t('heads.less')}
          disabled={heads === 0}
          onPress={() => step(-1)}
        >
          −
        </Button>
        <Button
          size="touch"
          aria-label={t('heads.more')}
          disabled={heads === MOST_PLACES}
          onPress={() => step(1)}
        >
          +
        </Button>
      </div>
    </ActionDialog>
  );
}
