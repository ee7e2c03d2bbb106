import type { BookingFacts } from '#protocol/workshops/commands.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { workshopAt } from '../../../shared/workshops/sessions.js';
import { Frame } from '../../frame/frame.js';
import { Others } from './details-screen.js';
import { Fact, Facts, KeptUntil } from './facts.js';
import { troubleText } from './trouble.js';
import { useChanges } from './use-changes.js';
import type { WorkshopsPlaceAt } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** What a booking is, and what can be done with it now. */
export function BookingScreen(props: {
  screen: WorkshopsScreen;
  place: WorkshopsPlaceAt<'booking'>;
}) {
  const { screen, place } = props;
  const { flow, actions } = screen;
  const { key, facts } = place;
  const t = useT('kiosk-workshops');
  const words = useT('workshops');
  const [language] = useLanguage();
  const workshop = workshopAt(screen.workshops, facts.sessionId);
  useChanges(workshop, actions.lookAgain);
  const asking = place.asking === true;
  return (
    <Frame
      title={workshop?.activity.title[language] ?? t('booking.title')}
      lead={[
        words(`status.${facts.status}`),
        ...(facts.place === undefined ? [] : [words('waitingPlace', { place: facts.place })]),
      ].join(' · ')}
      picture={<Pictogram name="note" />}
      onBack={screen.onBack}
      onStartAgain={flow.onEnd}
      between={
        flow.online && facts.mayCheckIn ? (
          <Button
            size="touch"
            variant="primary"
            icon={<Pictogram name="check" />}
            busy={asking}
            onPress={actions.checkIn}
          >
            {t('booking.checkIn')}
          </Button>
        ) : undefined
      }
    >
      {place.trouble !== undefined && (
        <Notice kind="alert">{troubleText(place.trouble, 'booking', language)}</Notice>
      )}
      {!flow.online && place.trouble !== 'cut-off' && (
        <Notice kind="alert">{t('code.offline')}</Notice>
      )}
      <div className={styles['details']}>
        <div className={styles['about']}>
          <p className={styles['description']} data-block="">
            {t(adviceFor(facts, flow.online))}
          </p>
          {flow.online && facts.mayCancel && (
            <div className={styles['buttons']} data-block="">
              <Button
                size="touch"
                icon={<Pictogram name="cross" />}
                resting={asking}
                onPress={() => actions.go({ at: 'sure', key, facts })}
              >
                {t('booking.cancel')}
              </Button>
            </div>
          )}
          {workshop !== undefined && flow.online && hasEnded(facts) && (
            <Others screen={screen} workshop={workshop} />
          )}
        </div>
        {workshop !== undefined && (
          <Facts screen={screen} workshop={workshop}>
            {facts.status === 'booked' && facts.places === 1 && (
              <KeptUntil screen={screen} workshop={workshop} />
            )}
            {facts.places > 1 && (
              <Fact sign="people">{words('people', { count: facts.places })}</Fact>
            )}
          </Facts>
        )}
      </div>
    </Frame>
  );
}

function hasEnded({ status, signUp }: BookingFacts): boolean {
  return status === 'cancelled' || status === 'absent' || signUp === 'cancelled';
}

function adviceFor({ status, signUp, mayCheckIn }: BookingFacts, online: boolean) {
  if (signUp === 'cancelled') return 'state.cancelled';
  // Where the button is not, nothing tells to touch it.
  if (!online && (mayCheckIn || status === 'released')) return 'booking.sayHereAtDesk';
  switch (status) {
    case 'booked':
      return mayCheckIn ? 'booking.sayHere' : 'booking.comeBack';
    case 'waiting':
      return mayCheckIn ? 'booking.sayHereWaiting' : 'booking.waiting';
    case 'present':
      return 'booking.present';
    case 'released':
      return 'booking.released';
    case 'absent':
      return 'state.over';
    case 'cancelled':
      return 'booking.cancelled';
  }
}
