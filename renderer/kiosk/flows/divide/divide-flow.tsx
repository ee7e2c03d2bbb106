import { useEffect, useRef, useState } from 'react';

import { DIVIDE } from '#protocol/feedback.js';
import type { Divide } from '#protocol/feedback.js';

import '../../../shared/i18n/namespaces/divide.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../../shared/ui/pictogram/pictogram.js';
import { Choice, Choices } from '../../frame/choice.js';
import { Frame } from '../../frame/frame.js';
import type { FlowProps } from '../flow-props.js';
import { ReferralScreens } from './referral-screens.js';

type Equipment = Divide['equipment'];
type Skills = Divide['skills'];

const EQUIPMENT_SIGNS: Readonly<Record<Equipment, PictogramName>> = {
  computer: 'computer',
  'phone-only': 'phone',
  nothing: 'cross',
};
const SKILLS_SIGNS: Readonly<Record<Skills, PictogramName>> = {
  alone: 'check',
  'with-help': 'people',
  not: 'help',
};

/**
 * Two plain questions, then who can help. The answers are sent once, as they are given the first time,
 * and only where the server can be asked then: they are worth no waiting.
 */
export function DivideFlow(props: FlowProps) {
  const { live, online, onLeave, onEnd } = props;
  const t = useT('divide');
  const [equipment, setEquipment] = useState<Equipment | undefined>();
  const [skills, setSkills] = useState<Skills | undefined>();
  const given = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => given.current?.abort(), []);

  if (equipment === undefined)
    return (
      <Question
        key="equipment"
        title={t('equipment.title')}
        answers={DIVIDE.equipment.map((answer) => ({
          sign: EQUIPMENT_SIGNS[answer],
          word: t(`equipment.${answer}.word`),
          sentence: t(`equipment.${answer}.sentence`),
          choose: () => setEquipment(answer),
        }))}
        onBack={onLeave}
        onEnd={onEnd}
      />
    );
  if (skills !== undefined)
    return (
      <ReferralScreens
        flow={props}
        divide={{ equipment, skills }}
        onBack={() => setSkills(undefined)}
      />
    );
  const answer = (chosen: Skills) => {
    setSkills(chosen);
    if (given.current !== undefined) return;
    given.current = new AbortController();
    const { signal } = given.current;
    if (online)
      void live.send('give-divide', { divide: { equipment, skills: chosen } }, { signal });
  };
  return (
    <Question
      key="skills"
      title={t('skills.title')}
      answers={DIVIDE.skills.map((each) => ({
        sign: SKILLS_SIGNS[each],
        word: t(`skills.${each}.word`),
        sentence: t(`skills.${each}.sentence`),
        choose: () => answer(each),
      }))}
      onBack={() => setEquipment(undefined)}
      onEnd={onEnd}
    />
  );
}

interface Answer {
  readonly sign: PictogramName;
  readonly word: string;
  readonly sentence: string;
  choose(): void;
}

function Question(props: {
  title: string;
  answers: readonly Answer[];
  onBack: () => void;
  onEnd: () => void;
}) {
  const t = useT('divide');
  return (
    <Frame
      title={props.title}
      lead={t('lead')}
      picture={<Pictogram name="globe" />}
      onBack={props.onBack}
      onStartAgain={props.onEnd}
    >
      <Choices roomy>
        {props.answers.map((answer) => (
          <Choice
            key={answer.word}
            pictogram={<Pictogram name={answer.sign} />}
            word={answer.word}
            sentence={answer.sentence}
            onPress={answer.choose}
          />
        ))}
      </Choices>
    </Frame>
  );
}
