import { useState } from 'react';

import { DOORS } from '#protocol/vocabulary.js';
import type { DoorId } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { doorLeaflets } from '../../../shared/leaflets/door-leaflets.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../../shared/ui/pictogram/pictogram.js';
import { Choice, Choices } from '../../frame/choice.js';
import { Frame } from '../../frame/frame.js';
import { PaperNotice } from '../../paper/paper-notice.js';
import { mayPrint } from '../../paper/paper.js';
import { PrintButton } from '../../paper/print-button.js';
import { usePaper } from '../../paper/use-paper.js';
import type { FlowProps } from '../flow-props.js';
import { LeafletList } from '../leaflet/leaflet-list.js';

const SIGNS: Readonly<Record<DoorId, PictogramName>> = {
  phone: 'phone',
  employment: 'work',
  local: 'door',
  cpas: 'building',
  courses: 'globe',
};

/** Useful addresses elsewhere: a list, then a page for each, which can be printed. */
export function DoorsFlow(props: FlowProps) {
  const [door, setDoor] = useState<DoorId | undefined>();
  if (door === undefined) return <DoorList flow={props} onChoose={setDoor} />;
  return <DoorPage key={door} flow={props} door={door} onBack={() => setDoor(undefined)} />;
}

function DoorList(props: { flow: FlowProps; onChoose: (door: DoorId) => void }) {
  const { flow, onChoose } = props;
  const t = useT('doors');
  return (
    <Frame
      key="list"
      title={t('title')}
      lead={t('lead')}
      picture={<Pictogram name="door" />}
      onBack={flow.onLeave}
      onStartAgain={flow.onEnd}
    >
      <Choices>
        {DOORS.map((door) => (
          <Choice
            key={door}
            pictogram={<Pictogram name={SIGNS[door]} />}
            word={t(`door.${door}.word`)}
            sentence={t(`door.${door}.sentence`)}
            onPress={() => onChoose(door)}
          />
        ))}
      </Choices>
    </Frame>
  );
}

function DoorPage(props: { flow: FlowProps; door: DoorId; onBack: () => void }) {
  const { flow, door } = props;
  const t = useT('doors');
  const [language] = useLanguage();
  const [paper, print] = usePaper(flow.printer);
  return (
    <Frame
      title={t(`door.${door}.word`)}
      picture={<Pictogram name={SIGNS[door]} />}
      onBack={props.onBack}
      onStartAgain={flow.onEnd}
      between={
        mayPrint(paper) ? (
          <PrintButton
            state={paper}
            onPrint={() => print({ kind: 'doors', language, doors: [door] })}
          />
        ) : undefined
      }
    >
      <PaperNotice state={paper} />
      <LeafletList leaflets={doorLeaflets(door, language)} />
    </Frame>
  );
}
