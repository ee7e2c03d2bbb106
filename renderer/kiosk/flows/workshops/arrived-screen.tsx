import type { CheckedIn } from '#protocol/workshops/commands.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { workshopAt } from '../../../shared/workshops/sessions.js';
import { Frame } from '../../frame/frame.js';
import { Fact, Facts } from './facts.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** It is noted that somebody is there; where to go, or to wait. */
export function ArrivedScreen(props: { screen: WorkshopsScreen; checkedIn: CheckedIn }) {
  const { screen, checkedIn } = props;
  const { sessionId, outcome, place, places } = checkedIn;
  const t = useT('kiosk-workshops');
  const words = useT('workshops');
  const [language] = useLanguage();
  const workshop = workshopAt(screen.workshops, sessionId);
  return (
    <Frame
      title={t(`arrived.${outcome}.title`)}
      lead={workshop?.activity.title[language]}
      picture={<Pictogram name="check" />}
      onStartAgain={screen.flow.onEnd}
      startAgainLabel={t('done')}
    >
      <Notice kind={outcome === 'present' ? 'good' : 'info'}>{t(`arrived.${outcome}.text`)}</Notice>
      {workshop !== undefined && outcome === 'present' && (
        <p className={styles['room']}>{words('room', { room: workshop.session.room })}</p>
      )}
      {workshop !== undefined && (
        <Facts
          screen={screen}
          workshop={workshop}
          {...(outcome === 'present' && { room: 'elsewhere' })}
        >
          {places > 1 && <Fact sign="people">{words('people', { count: places })}</Fact>}
          {place !== undefined && <Fact sign="people">{words('waitingPlace', { place })}</Fact>}
        </Facts>
      )}
    </Frame>
  );
}
