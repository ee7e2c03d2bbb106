import type { StewardIsland } from '#protocol/views.js';

import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../shared/ui/pictogram/pictogram.js';

const SIGNS: Readonly<Record<StewardIsland['state'], PictogramName>> = {
  free: 'check',
  called: 'arrow',
  serving: 'advice',
  break: 'clock',
  closed: 'cross',
};

/** An island's state as a drawing: told by its shape where colours are not seen. */
export function IslandSign(props: { state: StewardIsland['state'] }) {
  return <Pictogram name={SIGNS[props.state]} />;
}
