import { SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Keyboard } from '../../../shared/ui/keyboard/keyboard.js';
import { accepted } from '../../../shared/ui/keyboard/rows.js';
import { TouchField } from '../../../shared/ui/keyboard/touch-field.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import { usePageKeys } from '../../frame/use-page-keys.js';
import { useUnscanned } from '../../scan/use-unscanned.js';
import { useCrowded } from '../jobs/use-crowded.js';
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
  useUnscanned(code, actions.typeCode);
  usePageKeys((event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'Enter' && !event.repeat && flow.online && !(target instanceof HTMLButtonElement))
      actions.findByCode();
    // The field writes by itself.
    if (target instanceof HTMLInputElement) return;
    if (key === 'Backspace') actions.typeCode(code.slice(0, -1));
    else if (key.length === 1 && code.length < SHORT_CODE_LENGTH)
      actions.typeCode(code + accepted('code', key));
  });
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
      {crowded ? (
        <>
          {error !== undefined && <Notice kind="alert">{error}</Notice>}
          <Keyboard
            kind="code"
            full={code.length === SHORT_CODE_LENGTH}
            onSign={(sign) => actions.typeCode(code + sign)}
            onDelete={() => actions.typeCode(code.slice(0, -1))}
          />
        </>
      ) : (
        <TouchField
          kind="code"
          label={t('code.label')}
          value={code}
          onValue={actions.typeCode}
          maxLength={SHORT_CODE_LENGTH}
          error={error}
        />
      )}
    </Frame>
  );
}
