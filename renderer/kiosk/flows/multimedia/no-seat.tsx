import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import type { FlowProps } from '../flow-props.js';
import styles from './seat.module.css';
import { freeFor, otherKind } from './seat-visit.js';
import type { SeatPlace } from './seat-visit.js';
import type { SeatActions } from './use-seat-visit.js';

const WAYS = ['wait', 'steward', 'read'] as const;
const SIGNS: Readonly<Record<(typeof WAYS)[number], PictogramName>> = {
  wait: 'clock',
  steward: 'steward',
  read: 'document',
};

/** None free: what to do now. The page follows the room: a place that comes free shows at once. */
export function NoSeat(props: {
  flow: FlowProps;
  place: Extract<SeatPlace, { at: 'none' }>;
  accessible: boolean;
  actions: SeatActions;
}) {
  const { flow, place, accessible, actions } = props;
  const { kind } = place;
  const t = useT('multimedia');
  const other = otherKind(kind);
  // Cut off, nobody knows what is free.
  const free = (which: typeof kind) =>
    flow.online ? freeFor(flow.view.seats[which], accessible) : 0;
  const freeNow = free(kind);
  const otherFree = free(other);
  const takeButton = (wanted: typeof kind, free: number, words: string) => (
    <Button
      size="touch"
      variant="primary"
      icon={<Pictogram name={wanted} />}
      busy={place.asking === wanted}
      resting={place.asking !== undefined && place.asking !== wanted}
      onPress={() => actions.chooseKind(wanted, free)}
    >
      {words}
    </Button>
  );
  return (
    <Frame
      title={t(accessible ? `none.suited.${kind}` : `none.${kind}`)}
      lead={place.asking !== undefined && flow.online ? t('choose.taking') : t('none.lead')}
      onBack={actions.goBack}
      picture={<Pictogram name={kind} />}
      onStartAgain={flow.onEnd}
    >
      {!flow.online && <Notice kind="alert">{t('choose.offline')}</Notice>}
      {freeNow > 0 && <Notice kind="good">{t('none.freed')}</Notice>}
      <ul className={`${styles['ways']} ${styles['panel']}`}>
        {WAYS.map((way) => (
          <li key={way} data-read="">
            <Pictogram name={SIGNS[way]} />
            <span>{t(`none.${way}`)}</span>
          </li>
        ))}
      </ul>
      {(freeNow > 0 || otherFree > 0) && (
        <div className={styles['buttons']} data-block="">
          {freeNow > 0 && takeButton(kind, freeNow, t('none.takeIt'))}
          {otherFree > 0 && takeButton(other, otherFree, t(`none.other.${other}`))}
        </div>
      )}
    </Frame>
  );
}
