import { SEAT_KINDS } from '#protocol/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ChoiceList } from '../../../shared/ui/choice-list/choice-list.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Tile } from '../../../shared/ui/tile/tile.js';
import { Choice, Choices } from '../../frame/choice.js';
import { Frame } from '../../frame/frame.js';
import type { FlowProps } from '../flow-props.js';
import { freeFor } from './seat-visit.js';
import type { SeatPlace } from './seat-visit.js';
import type { SeatActions } from './use-seat-visit.js';

/** A computer or a tablet, with how many are free now. */
export function ChooseSeat(props: {
  flow: FlowProps;
  place: Extract<SeatPlace, { at: 'choose' }>;
  accessible: boolean;
  actions: SeatActions;
}) {
  const { flow, place, accessible, actions } = props;
  const { view, online } = flow;
  const t = useT('multimedia');
  const asking = place.asking !== undefined;
  const leave = asking ? actions.goBack : flow.onLeave;
  return (
    <Frame
      title={t('choose.title')}
      lead={asking && online ? t('choose.taking') : t('choose.lead')}
      picture={<Pictogram name="multimedia" />}
      onBack={leave}
      onStartAgain={flow.onEnd}
    >
      {!online && <Notice kind="alert">{t('choose.offline')}</Notice>}
      {online && place.refusal !== undefined && (
        <Notice kind="alert">
          {place.refusal === 'day-closed' ? t('choose.closed') : t('choose.failed')}
        </Notice>
      )}
      <Choices roomy>
        {SEAT_KINDS.map((kind) => {
          const free = freeFor(view.seats[kind], accessible);
          return (
            <Choice
              key={kind}
              pictogram={<Pictogram name={kind} />}
              word={t(`kind.${kind}`)}
              sentence={online ? t(accessible ? 'suited' : 'free', { count: free }) : undefined}
              busy={place.asking === kind}
              resting={!online || (asking && place.asking !== kind)}
              onPress={() => actions.chooseKind(kind, free)}
            />
          );
        })}
      </Choices>
      <ChoiceList room="dense">
        <Tile
          pictogram={<Pictogram name="wheelchair" />}
          word={t('choose.wheelchair')}
          chosen={accessible}
          resting={asking}
          onPress={actions.changeNeed}
        />
        <Tile
          pictogram={<Pictogram name="check" />}
          word={t('choose.return')}
          resting={asking}
          onPress={actions.chooseReturn}
        />
      </ChoiceList>
    </Frame>
  );
}
