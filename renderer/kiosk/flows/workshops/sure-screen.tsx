import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { workshopAt } from '../../../shared/workshops/sessions.js';
import { Frame } from '../../frame/frame.js';
import { Facts } from './facts.js';
import { troubleText } from './trouble.js';
import { useChanges } from './use-changes.js';
import type { WorkshopsPlaceAt } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** The second yes before a booking is cancelled. */
export function SureScreen(props: { screen: WorkshopsScreen; place: WorkshopsPlaceAt<'sure'> }) {
  const { screen, place } = props;
  const { flow, actions } = screen;
  const { facts } = place;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  const workshop = workshopAt(screen.workshops, facts.sessionId);
  useChanges(workshop, actions.lookAgain);
  const asking = place.asking === true;
  return (
    <Frame
      title={t('sure.title')}
      lead={workshop?.activity.title[language]}
      picture={<Pictogram name="cross" />}
      onBack={screen.onBack}
      onStartAgain={flow.onEnd}
    >
      {place.trouble !== undefined && (
        <Notice kind="alert">{troubleText(place.trouble, 'sure', language)}</Notice>
      )}
      {!flow.online && place.trouble !== 'cut-off' && (
        <Notice kind="alert">{t('code.offline')}</Notice>
      )}
      <p className={styles['description']} data-block="">
        {facts.status === 'waiting'
          ? t('sure.textWaiting')
          : t('sure.text', { count: facts.places })}
      </p>
      <div className={styles['buttons']} data-block="">
        <Button
          size="touch"
          variant="danger"
          icon={<Pictogram name="cross" />}
          busy={asking}
          resting={!flow.online}
          onPress={actions.cancel}
        >
          {t('sure.yes')}
        </Button>
        <Button size="touch" resting={asking} onPress={actions.goBack}>
          {t('sure.no')}
        </Button>
      </div>
      {workshop !== undefined && <Facts screen={screen} workshop={workshop} />}
    </Frame>
  );
}
