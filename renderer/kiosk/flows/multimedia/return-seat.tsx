import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import { useCrowded } from '../../frame/use-crowded.js';
import { CodeEntry } from '../code-entry/code-entry.js';
import { useCodeKeys } from '../code-entry/use-code-keys.js';
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
  const crowded = useCrowded();
  const { code } = place;
  useCodeKeys(code, actions.typeCode, flow.online ? actions.giveBack : undefined);
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
      <CodeEntry
        crowded={crowded}
        label={t('return.label')}
        code={code}
        error={error}
        onCode={actions.typeCode}
      />
    </Frame>
  );
}
