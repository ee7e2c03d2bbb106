import { SATISFACTION } from '#protocol/feedback.js';
import type { Satisfaction } from '#protocol/feedback.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../shared/ui/pictogram/pictogram.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import type { VisitActions } from '../visit/use-visit.js';
import type { Visit } from '../visit/visit.js';
import styles from './ticket-words.module.css';

/** What the visitor may say, if they like; only while somebody can hear it. */
export function TicketWords(props: { online: boolean; visit: Visit; actions: VisitActions }) {
  const { online, actions } = props;
  const { mark, portraitGiven } = props.visit;
  const t = useT('kiosk');
  if (!online) return null;
  return (
    <section className={styles['words']} data-block>
      <div className={styles['mark']}>
        <p className={styles['question']} role="status">
          {mark === undefined ? t('ticket.mark.title') : t('ticket.mark.thanks')}
        </p>
        {mark === undefined && (
          <div className={styles['faces']} role="group" aria-label={t('ticket.mark.title')}>
            {SATISFACTION.map((each) => (
              <Face key={each} mark={each} onGive={actions.giveMark} />
            ))}
          </div>
        )}
      </div>
      {portraitGiven === undefined && (
        <div className={styles['portrait']}>
          <p>{t('ticket.portrait.sentence')}</p>
          <Button size="touch" icon={<Pictogram name="note" />} onPress={actions.beginPortrait}>
            {t('ticket.portrait.word')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Face(props: { mark: Satisfaction; onGive: (mark: Satisfaction) => void }) {
  const { mark, onGive } = props;
  const t = useT('kiosk');
  const press = usePress(() => onGive(mark));
  return (
    <button {...press} type="button" className={styles['face']}>
      <Pictogram name={FACES[mark]} />
      <span>{t(`ticket.mark.${mark}`)}</span>
    </button>
  );
}

const FACES: Readonly<Record<Satisfaction, PictogramName>> = {
  good: 'face-good',
  fair: 'face-fair',
  bad: 'face-bad',
};
