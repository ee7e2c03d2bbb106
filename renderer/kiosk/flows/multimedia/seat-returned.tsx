import type { TakenSeat } from '#protocol/commands.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';

export function SeatReturned(props: {
  seat: Pick<TakenSeat, 'kind' | 'number'>;
  onEnd: () => void;
}) {
  const { kind, number } = props.seat;
  const t = useT('multimedia');
  return (
    <Frame
      key="returned"
      title={t('returned.title')}
      picture={<Pictogram name="check" />}
      onStartAgain={props.onEnd}
      startAgainLabel={t('taken.done')}
    >
      <Notice kind="good">{t(`returned.${kind}`, { number })}</Notice>
    </Frame>
  );
}
