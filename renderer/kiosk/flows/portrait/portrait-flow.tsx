import { useEffect, useReducer, useRef, useState } from 'react';

import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';

import '../../../shared/i18n/namespaces/portrait.js';
import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { NumberBadge } from '../../../shared/ui/number-badge/number-badge.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Tile } from '../../../shared/ui/tile/tile.js';
import { newCommandId } from '../../../shared/live/random.js';
import { answerTexts } from '../../../shared/portrait/answer-texts.js';
import { Frame } from '../../frame/frame.js';
import type { FlowProps } from '../flow-props.js';
import { AnswerList } from './answer-list.js';
import { PortraitEnd } from './portrait-end.js';
import {
  firstPortraitVisit,
  mayBeSent,
  nextPortraitVisit,
  questionAt,
} from './portrait-answers.js';
import styles from './portrait-flow.module.css';

const STEPS = PORTRAIT_QUESTIONS.length;

/**
 * The portrait that helps the centre to count: one question a screen, each can be skipped, and nothing
 * leaves the kiosk before a clear "send" at the end. `onLeave` goes back to the ticket.
 */
export function PortraitFlow(props: FlowProps & { ticketNumber: number; onGiven: () => void }) {
  const { live, online, onLeave, onEnd } = props;
  const t = useT('portrait');
  const [language] = useLanguage();
  const [visit, dispatch] = useReducer(nextPortraitVisit, firstPortraitVisit);
  const sending = useRef<AbortController | undefined>(undefined);
  // One portrait, one id: sent again after a cut, it counts once.
  const [id] = useState(newCommandId);
  useEffect(() => () => sending.current?.abort(), []);
  // Answers that would go out on their own later are not what was agreed to here and now.
  useEffect(() => {
    if (!online) sending.current?.abort();
  }, [online]);

  const send = async () => {
    if (!mayBeSent(visit) || sending.current !== undefined) return;
    const asking = new AbortController();
    sending.current = asking;
    dispatch({ type: 'send-begun' });
    const { portrait } = visit;
    const { signal } = asking;
    // Who leaves before the answer comes is not asked again: the server may have it already.
    props.onGiven();
    const ok = online && (await live.send('give-portrait', { portrait }, { id, signal })).ok;
    sending.current = undefined;
    dispatch({ type: 'send-ended', ok });
  };

  const ticket = (
    <span className={styles['ticket']}>
      {t('ticket')} <NumberBadge value={props.ticketNumber} />
    </span>
  );
  const question = questionAt(visit.step);
  if (question === undefined)
    return (
      <PortraitEnd
        visit={visit}
        ticket={ticket}
        onSend={() => void send()}
        onBack={() => dispatch({ type: 'went-back' })}
        onLeave={onLeave}
        onEnd={onEnd}
      />
    );
  const chosen = visit.portrait[question];
  return (
    <Frame
      key={question}
      title={t(`${question}.title`)}
      lead={t('lead', { step: visit.step + 1, steps: STEPS })}
      onBack={visit.step === 0 ? onLeave : () => dispatch({ type: 'went-back' })}
      picture={<Pictogram name="people" />}
      onStartAgain={onLeave}
      startAgainLabel={t('stop')}
      between={
        <>
          {ticket}
          <span className={styles['skip']}>
            <Button size="touch" variant="primary" onPress={() => dispatch({ type: 'skipped' })}>
              {t('skip')}
            </Button>
          </span>
        </>
      }
    >
      <AnswerList many={question === 'residence'}>
        {answerTexts(question, language).map(({ answer, text }) => (
          <Tile
            key={answer}
            word={text}
            chosen={chosen === answer}
            onPress={() => dispatch({ type: 'answered', question, answer })}
          />
        ))}
      </AnswerList>
    </Frame>
  );
}
