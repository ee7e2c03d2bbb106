import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import { CodeEntry } from '../code-entry/code-entry.js';
import { useCodeKeys } from '../code-entry/use-code-keys.js';
import { useCrowded } from '../../frame/use-crowded.js';
import { troubleText } from './trouble.js';
import { mayAsk } from './workshops-visit.js';
import type { WorkshopsPlaceAt } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';

/**
 * The code is typed under its field, or scanned. Where the two do not fit one page (large text, half a
 * screen), the head of the page, which is always in sight, shows what is typed instead of the field. A
 * real keyboard writes wherever the focus is.
 */
export function CodeScreen(props: { screen: WorkshopsScreen; place: WorkshopsPlaceAt<'code'> }) {
  const { screen, place } = props;
  const { flow, actions } = screen;
  const { code, trouble } = place;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  const crowded = useCrowded();
  const asking = place.asking === true && flow.online;
  useCodeKeys(code, actions.typeCode, flow.online ? actions.findByCode : undefined);
  const error = trouble === undefined ? undefined : troubleText(trouble, 'code', language);
  return (
    <Frame
      title={t('haveCode')}
      lead={asking ? t('code.looking') : crowded ? `${t('code.label')}. ${code}` : undefined}
      secret
      picture={<Pictogram name="note" />}
      onBack={screen.onBack}
      onStartAgain={flow.onEnd}
      between={
        <Button
          size="touch"
          variant="primary"
          icon={<Pictogram name="check" />}
          busy={asking}
          resting={!flow.online || !mayAsk(place)}
          onPress={actions.findByCode}
        >
          {t('code.find')}
        </Button>
      }
    >
      {!flow.online && trouble !== 'cut-off' && <Notice kind="alert">{t('code.offline')}</Notice>}
      <CodeEntry
        crowded={crowded}
        label={t('code.label')}
        code={code}
        error={error}
        onCode={actions.typeCode}
      />
    </Frame>
  );
}
