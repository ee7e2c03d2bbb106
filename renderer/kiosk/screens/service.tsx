import type { KioskService } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../shared/ui/pictogram/pictogram.js';
import { Choice, Choices } from '../frame/choice.js';
import { Frame } from '../frame/frame.js';
import type { VisitActions } from '../visit/use-visit.js';
import { Sign } from './sign.js';

/** What this kiosk offers, in the order of the settings' own list. */
export function ServiceScreen(props: { services: readonly KioskService[]; actions: VisitActions }) {
  const { services, actions } = props;
  const t = useT('kiosk');
  return (
    <Frame
      title={t('service.title')}
      picture={<Pictogram name="advice" />}
      onBack={actions.goBack}
      onStartAgain={actions.end}
    >
      <Choices roomy={services.length <= 3}>
        {services.map((service) => (
          <Choice
            key={service}
            pictogram={<Sign name={SERVICE_SIGNS[service]} />}
            word={t(`service.${service}.word`)}
            sentence={t(`service.${service}.sentence`)}
            onPress={() => actions.chooseService(service)}
          />
        ))}
      </Choices>
    </Frame>
  );
}

const SERVICE_SIGNS: Readonly<Record<KioskService, PictogramName>> = {
  advice: 'advice',
  jobs: 'jobs',
  collective: 'collective',
  multimedia: 'multimedia',
  divide: 'globe',
  doors: 'door',
};
