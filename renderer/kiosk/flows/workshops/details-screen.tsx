import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { FormatPictogram } from '../../../shared/workshops/format-pictogram.js';
import { othersOf, takesSignUps, workshopAt } from '../../../shared/workshops/sessions.js';
import type { Workshop } from '../../../shared/workshops/sessions.js';
import { Frame } from '../../frame/frame.js';
import { Fact, Facts } from './facts.js';
import { troubleText } from './trouble.js';
import { WorkshopTiles } from './workshop-tiles.js';
import type { WorkshopsPlaceAt } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** One session: what it is, when and where, and whether there is room; it follows what others do meanwhile. */
export function DetailsScreen(props: {
  screen: WorkshopsScreen;
  place: WorkshopsPlaceAt<'details'>;
}) {
  const { screen, place } = props;
  const workshop = workshopAt(screen.workshops, place.sessionId);
  if (workshop === undefined) return <Gone screen={screen} />;
  return <Details screen={screen} place={place} workshop={workshop} />;
}

function Details(props: {
  screen: WorkshopsScreen;
  place: WorkshopsPlaceAt<'details'>;
  workshop: Workshop;
}) {
  const { screen, place, workshop } = props;
  const { flow, actions } = screen;
  const { session, activity } = workshop;
  const t = useT('kiosk-workshops');
  const words = useT('workshops');
  const common = useT('common');
  const [language] = useLanguage();
  const asking = place.asking === true;
  const isOpen = takesSignUps(session);
  const kind = [words(`format.${activity.format}`), common(`theme.${activity.theme}`)].join(' · ');
  return (
    <Frame
      title={activity.title[language]}
      lead={
        asking && flow.online
          ? t(session.signUp === 'waiting-list' ? 'askingToWait' : 'asking')
          : kind
      }
      picture={<FormatPictogram format={activity.format} />}
      onBack={screen.onBack}
      onStartAgain={flow.onEnd}
      note={activity.example === true ? words('example') : undefined}
      between={
        flow.online && isOpen ? (
          <Button
            size="touch"
            variant="primary"
            icon={<Pictogram name="check" />}
            busy={asking}
            onPress={() => actions.signUp(workshop)}
          >
            {t(session.signUp === 'open' ? 'signUp' : 'signUpToWait')}
          </Button>
        ) : undefined
      }
    >
      {place.trouble !== undefined && (
        <Notice kind="alert">{troubleText(place.trouble, 'details', language)}</Notice>
      )}
      {!flow.online && place.trouble !== 'cut-off' && <Notice kind="alert">{t('offline')}</Notice>}
      {flow.online && <StateNotice workshop={workshop} />}
      <div className={styles['details']}>
        <div className={styles['about']}>
          <p className={styles['description']} data-block="">
            {activity.description[language]}
          </p>
          {flow.online && !isOpen && <Others screen={screen} workshop={workshop} />}
        </div>
        <Facts screen={screen} workshop={workshop}>
          <Fact sign="speak">{words(`spoken.${activity.language}`)}</Fact>
          <Fact sign="people">{words(`public.${activity.public}`)}</Fact>
          {flow.online && isOpen && <Seats workshop={workshop} />}
        </Facts>
      </div>
    </Frame>
  );
}

/** How many are left, and how many wait. */
function Seats(props: { workshop: Workshop }) {
  const { session } = props.workshop;
  const t = useT('kiosk-workshops');
  const words = useT('workshops');
  return (
    <Fact sign="check">
      <span role="status">
        <strong>{words('left', { count: session.signUp === 'open' ? session.left : 0 })}</strong>
        {session.signUp === 'waiting-list' && (
          <span className={styles['line']}>{t('waiting', { count: session.waiting })}</span>
        )}
      </span>
    </Fact>
  );
}

/** Why nobody can sign up. */
function StateNotice(props: { workshop: Workshop }) {
  const { signUp } = props.workshop.session;
  const t = useT('kiosk-workshops');
  if (signUp === 'open' || signUp === 'waiting-list') return null;
  return <Notice kind="alert">{t(`state.${signUp}`)}</Notice>;
}

/** The way on: the same activity on another day. */
export function Others(props: { screen: WorkshopsScreen; workshop: Workshop }) {
  const { screen, workshop } = props;
  const t = useT('kiosk-workshops');
  const others = othersOf(screen.workshops, workshop);
  return (
    <section className={styles['day']}>
      <h2 data-with-next>{t('others')}</h2>
      {others.length === 0 ? (
        <p>{t('noOthers')}</p>
      ) : (
        <WorkshopTiles screen={screen} workshops={others} dated />
      )}
    </section>
  );
}

/** It is not in the programme any more. */
function Gone(props: { screen: WorkshopsScreen }) {
  const { screen } = props;
  const t = useT('kiosk-workshops');
  return (
    <Frame
      title={t('state.gone')}
      picture={<Pictogram name="collective" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
      between={
        <Button size="touch" variant="primary" onPress={screen.actions.goToProgramme}>
          {t('toProgramme')}
        </Button>
      }
    >
      <p>{t('goneText')}</p>
    </Frame>
  );
}
