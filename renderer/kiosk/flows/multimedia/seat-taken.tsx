import type { TakenSeat } from '#protocol/commands.js';

import { createFormat, useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import { PaperNotice } from '../../paper/paper-notice.js';
import { PrintButton } from '../../paper/print-button.js';
import { usePaperAtOnce } from '../../paper/use-paper.js';
import type { FlowProps } from '../flow-props.js';
import styles from './seat.module.css';

/** The place, until when, and the code that gives it back. No way back: it is taken. */
export function SeatTaken(props: { flow: FlowProps; seat: TakenSeat; code: string }) {
  const { flow, seat, code } = props;
  const { timeZone } = flow.view;
  const t = useT('multimedia');
  const [language] = useLanguage();
  const time = createFormat(language, timeZone).time(seat.until);
  const [paper, print] = usePaperAtOnce(flow.printer, () => ({
    kind: 'seat',
    language,
    seat: seat.kind,
    number: seat.number,
    until: seat.until,
    code,
    timeZone,
  }));
  return (
    <Frame
      title={t(`taken.${seat.kind}`, { number: seat.number })}
      lead={t('taken.lead', { time })}
      picture={<Pictogram name={seat.kind} />}
      onStartAgain={flow.onEnd}
      startAgainLabel={t('taken.done')}
      between={paper === 'none' ? t('taken.note') : <PrintButton state={paper} onPrint={print} />}
    >
      <div className={styles['taken']}>
        <section className={styles['place']} data-block="">
          <span className={styles['sign']}>
            <Pictogram name={seat.kind} />
          </span>
          <p className={styles['number']} aria-hidden="true">
            {seat.number}
          </p>
          <div className={styles['giveBack']}>
            <p>{t('taken.code')}</p>
            <p className={styles['code']} data-spelled>
              {code}
            </p>
          </div>
        </section>
        <ol className={styles['ways']}>
          <li data-read="">
            <Pictogram name="arrow" />
            <span>{t('taken.go')}</span>
          </li>
          <li data-read="">
            <Pictogram name="note" />
            <span>
              {paper === 'none' && `${t('taken.note')} `}
              {t('taken.back')}
            </span>
          </li>
          <li data-read="">
            <Pictogram name="clock" />
            <span>{t('taken.more', { time })}</span>
          </li>
        </ol>
      </div>
      <PaperNotice state={paper} />
    </Frame>
  );
}
