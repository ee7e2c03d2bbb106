import { useT } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../frame/frame.js';
import type { VisitActions } from '../visit/use-visit.js';
import styles from './information.module.css';

const POINTS = ['what', 'how', 'help'] as const;
const SIGNS = { what: 'collective', how: 'steward', help: 'arrow' } as const;

/** Collective activities need no number: what they are, how to take part, whom to ask. */
export function InformationScreen(props: { actions: VisitActions }) {
  const { actions } = props;
  const t = useT('kiosk');
  return (
    <Frame
      title={t('service.collective.word')}
      picture={<Pictogram name="collective" />}
      onBack={actions.goBack}
      onStartAgain={actions.end}
    >
      <ol className={styles['points']}>
        {POINTS.map((point) => (
          <li key={point}>
            <span className={styles['sign']}>
              <Pictogram name={SIGNS[point]} />
            </span>
            <span>{t(`information.${point}`)}</span>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
