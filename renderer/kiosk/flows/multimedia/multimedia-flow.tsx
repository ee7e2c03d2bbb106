import '../../../shared/i18n/namespaces/multimedia.js';
import type { FlowProps } from '../flow-props.js';
import { ChooseSeat } from './choose-seat.js';
import { NoSeat } from './no-seat.js';
import { ReturnSeat } from './return-seat.js';
import { SeatReturned } from './seat-returned.js';
import { SeatTaken } from './seat-taken.js';
import { useSeatVisit } from './use-seat-visit.js';

/** The multimedia space: find a free computer or tablet, take it, give it back. */
export function MultimediaFlow(props: FlowProps) {
  const [visit, actions] = useSeatVisit(props.live);
  const { place } = visit;
  switch (place.at) {
    case 'choose':
      return (
        <ChooseSeat flow={props} place={place} accessible={visit.accessible} actions={actions} />
      );
    case 'none':
      return <NoSeat flow={props} place={place} accessible={visit.accessible} actions={actions} />;
    case 'taken':
      return <SeatTaken flow={props} seat={place.seat} code={place.code} />;
    case 'return':
      return <ReturnSeat flow={props} place={place} actions={actions} />;
    case 'returned':
      return <SeatReturned seat={place.seat} onEnd={props.onEnd} />;
  }
}
