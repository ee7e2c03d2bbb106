import { SERVICES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { Choice, Choices } from '../frame/choice.js';
import { Frame } from '../frame/frame.js';
import type { VisitActions } from '../visit/use-visit.js';
import styles from './service.module.css';

export function ServiceScreen(props: { actions: VisitActions }) {
  const { actions } = props;
  const t = useT('kiosk');
  return (
    <Frame title={t('service.title')} onBack={actions.goBack} onStartAgain={actions.end}>
      <Choices roomy>
        {SERVICES.map((service) => (
          <Choice
            key={service}
            pictogram={
              <span className={styles['sign']}>
                <Pictogram name={service} />
              </span>
            }
            word={t(`service.${service}.word`)}
            sentence={t(`service.${service}.sentence`)}
            onPress={() => actions.chooseService(service)}
          />
        ))}
      </Choices>
    </Frame>
  );
}
