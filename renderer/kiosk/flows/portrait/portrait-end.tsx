import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import { countAnswers } from './portrait-answers.js';
import type { PortraitVisit } from './portrait-answers.js';
import styles from './portrait-flow.module.css';

/** The one decision about all answers, then thanks. */
export function PortraitEnd(props: {
  visit: PortraitVisit;
  /** The visitor's number, always in sight. */
  ticket: ReactNode;
  onSend: () => void;
  onBack: () => void;
  onLeave: () => void;
  onEnd: () => void;
}) {
  const { visit, ticket, onLeave, onEnd } = props;
  const t = useT('portrait');
  const answers = countAnswers(visit.portrait);

  if (visit.sending === 'sent' || answers === 0)
    return (
      <Frame
        key="thanks"
        title={t('thanks.title')}
        onBack={answers === 0 ? props.onBack : onLeave}
        picture={<Pictogram name="people" />}
        onStartAgain={onEnd}
        startAgainLabel={t('done')}
        between={ticket}
      >
        <div className={styles['end']} data-read="">
          <p>{answers === 0 ? t('thanks.nothing') : t('thanks.sent')}</p>
          <p>{t('thanks.next')}</p>
        </div>
      </Frame>
    );
  return (
    <Frame
      key="send"
      title={t('send.title')}
      lead={t('send.lead', { count: answers })}
      onBack={props.onBack}
      picture={<Pictogram name="people" />}
      onStartAgain={onLeave}
      startAgainLabel={t('stop')}
      between={ticket}
    >
      <div className={styles['end']}>
        {visit.sending === 'failed' && <Notice kind="alert">{t('send.failed')}</Notice>}
        <p data-read="">{t('send.why')}</p>
        <div className={styles['decide']}>
          <Button
            size="touch"
            variant="primary"
            icon={<Pictogram name="check" />}
            busy={visit.sending === 'under-way'}
            onPress={props.onSend}
          >
            {t('send.yes')}
          </Button>
          <Button size="touch" icon={<Pictogram name="cross" />} onPress={onLeave}>
            {t('send.no')}
          </Button>
        </div>
      </div>
    </Frame>
  );
}
