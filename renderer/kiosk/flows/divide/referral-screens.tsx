import { useState } from 'react';

import type { Divide } from '#protocol/feedback.js';
import type { ReferralTopic } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { referralLeaflet, referralTopics } from '../../../shared/leaflets/referral.js';
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
import styles from './referral-screens.module.css';

const SIGNS: Readonly<Record<ReferralTopic, PictogramName>> = {
  spaces: 'training',
  internet: 'globe',
  hardware: 'computer',
  steward: 'steward',
};
const FINE = ['text', 'here', 'ask'] as const;

/** Who can help, one page for each; or a friendly word where no help is needed. */
export function ReferralScreens(props: { flow: FlowProps; divide: Divide; onBack: () => void }) {
  const { flow } = props;
  const t = useT('divide');
  const [language] = useLanguage();
  const [topic, setTopic] = useState<ReferralTopic | undefined>();
  const [paper, print] = usePaper(flow.printer);
  const topics = referralTopics(props.divide);
  const printButton = mayPrint(paper) ? (
    <PrintButton state={paper} onPrint={() => print({ kind: 'referral', language, topics })} />
  ) : undefined;

  if (topics.length === 0)
    return (
      <Frame
        key="fine"
        picture={<Pictogram name="check" />}
        title={t('fine.title')}
        onBack={props.onBack}
        onStartAgain={flow.onEnd}
      >
        <ul className={styles['points']}>
          {FINE.map((point) => (
            <li key={point} data-read="">
              {t(`fine.${point}`)}
            </li>
          ))}
        </ul>
      </Frame>
    );
  if (topic !== undefined)
    return (
      <Frame
        key={topic}
        title={t(`topic.${topic}.word`)}
        picture={<Pictogram name={SIGNS[topic]} />}
        onBack={() => setTopic(undefined)}
        onStartAgain={flow.onEnd}
        between={printButton}
      >
        <PaperNotice state={paper} />
        <LeafletList quietTitle leaflets={[referralLeaflet(topic, language)]} />
      </Frame>
    );
  return (
    <Frame
      key="topics"
      title={t('referral.title')}
      lead={t('referral.lead')}
      picture={<Pictogram name="people" />}
      onBack={props.onBack}
      onStartAgain={flow.onEnd}
      between={printButton}
    >
      <PaperNotice state={paper} />
      <Choices>
        {topics.map((each) => (
          <Choice
            key={each}
            pictogram={<Pictogram name={SIGNS[each]} />}
            word={t(`topic.${each}.word`)}
            sentence={t(`topic.${each}.sentence`)}
            onPress={() => setTopic(each)}
          />
        ))}
      </Choices>
    </Frame>
  );
}
