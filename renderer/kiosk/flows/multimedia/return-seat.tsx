import { SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Keyboard } from '../../../shared/ui/keyboard/keyboard.js';
import { accepted } from '../../../shared/ui/keyboard/rows.js';
import { TouchField } from '../../../shared/ui/keyboard/touch-field.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import { useStation } from '../../frame/station.js';
import { usePageKeys } from '../../frame/use-page-keys.js';
import { useUnscanned } from '../../scan/use-unscanned.js';
import type { FlowProps } from '../flow-props.js';
import { mayAskReturn } from './seat-visit.js';
import type { SeatPlace } from './seat-visit.js';
import type { SeatActions } from './use-seat-visit.js';

/**
 * The code is typed under its field. Where the two do not fit one page (large text, half a screen), the
 * head of the page, which is always in sight, shows what is typed instead of the field. A real keyboard
 * writes wherever the focus is.
 */
export function ReturnSeat(props: {
  flow: FlowProps;
  place: Extract<SeatPlace, { at: 'return' }>;
  actions: SeatActions;
}) {
  const { flow, place, actions } = props;
  const t = useT('multimedia');
  const { reach, textSize } = useStation().appearance;
  const crowded = reach || textSize > 2;
  const { code } = place;
  useUnscanned(code, actions.typeCode);
  usePageKeys((event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'Enter' && !event.repeat && flow.online && !(target instanceof HTMLButtonElement))
      actions.giveBack();
    // The field writes by itself.
    if (target instanceof HTMLInputElement) return;
    if (key === 'Backspace') actions.typeCode(code.slice(0, -1));
    else if (key.length === 1 && code.length < SHORT_CODE_LENGTH)
      actions.typeCode(code + accepted('code', key));
  });
  const error =
    place.refusal === undefined
      ? undefined
      : place.refusal === 'seat-code-unknown'
        ? t('return.unknown')
        : t('return.failed');
  return (
    <Frame
      key="return"
      title={t('return.title')}
      lead={crowded ? `${t('return.label')}. ${code}` : undefined}
      onBack={actions.goBack}
      picture={<Pictogram name="back" />}
      onStartAgain={flow.onEnd}
      between={
        <Button
          size="touch"
          variant="primary"
          icon={<Pictogram name="check" />}
          busy={place.asking === true}
          resting={!flow.online || !mayAskReturn(place)}
          onPress={actions.giveBack}
        >
          {t('return.give')}
        </Button>
      }
    >
      {!flow.online && <Notice kind="alert">{t('return.offline')}</Notice>}
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
          label={t('return.label')}
          value={code}
          onValue={actions.typeCode}
          maxLength={SHORT_CODE_LENGTH}
          error={error}
        />
      )}
    </Frame>
  );
}
