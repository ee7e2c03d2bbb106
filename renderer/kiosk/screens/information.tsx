import { useT } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../frame/frame.js';
import type { VisitActions } from '../visit/use-visit.js';
import type { InformationService } from '../visit/visit.js';
import styles from './information.module.css';

const POINTS = ['what', 'how', 'help'] as const;

/** A service that needs no number: what it is, how to take part, whom to ask. */
export function InformationScreen(props: { service: InformationService; actions: VisitActions }) {
  const { service, actions } = props;
  const t = useT('kiosk');
  return (
    <Frame title={t(`service.${service}.word`)} onBack={actions.goBack} onStartAgain={actions.end}>
      <div className={styles['page']}>
        <span className={styles['pictogram']}>
          <Pictogram name={service} />
        </span>
        <ol className={styles['points']}>
          {POINTS.map((point) => (
            <li key={point}>{t(`information.${service}.${point}`)}</li>
          ))}
        </ol>
      </div>
    </Frame>
  );
}
