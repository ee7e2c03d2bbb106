import type { ReactNode } from 'react';

import { createFormat, useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../../shared/ui/pictogram/pictogram.js';
import type { Workshop } from '../../../shared/workshops/sessions.js';
import { dayAndDate, hoursIn } from '../../../shared/workshops/words.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** When and where, and what else is known, each with its sign. */
export function Facts(props: {
  screen: WorkshopsScreen;
  workshop: Workshop;
  /** Absent: shown. */
  room?: 'elsewhere';
  children?: ReactNode;
}) {
  const { screen, workshop, room } = props;
  const { session } = workshop;
  const t = useT('workshops');
  const [language] = useLanguage();
  const { timeZone } = screen.view;
  return (
    <ul className={styles['facts']}>
      <Fact sign="clock">
        <strong>{dayAndDate(session.date, screen.today, language)}</strong>
        <span className={styles['line']}>{hoursIn(session, { language, timeZone })}</span>
      </Fact>
      {room === undefined && (
        <Fact sign="door">
          <strong>{t('room', { room: session.room })}</strong>
        </Fact>
      )}
      {props.children}
    </ul>
  );
}

/** Until when a seat waits for who has it, as long as that is still to come. */
export function KeptUntil(props: { screen: WorkshopsScreen; workshop: Workshop }) {
  const { screen, workshop } = props;
  const { keptUntil, signUp } = workshop.session;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  if (screen.now >= keptUntil || signUp === 'cancelled') return null;
  const time = createFormat(language, screen.view.timeZone).time(keptUntil);
  return <Fact sign="clock">{t('keptUntil', { time })}</Fact>;
}

export function Fact(props: { sign: PictogramName; children: ReactNode }) {
  return (
    <li>
      <Pictogram name={props.sign} />
      <span>{props.children}</span>
    </li>
  );
}
