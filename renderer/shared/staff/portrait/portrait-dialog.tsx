import { useId, useState } from 'react';

import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import type { PortraitQuestion } from '#protocol/feedback.js';
import type { Language } from '#protocol/vocabulary.js';

import '../../i18n/namespaces/desk.js';
import '../../i18n/namespaces/communes.js';
import '../../i18n/namespaces/portrait.js';
import { tIn, useT } from '../../i18n/i18n.js';
import { answerTexts } from '../../portrait/answer-texts.js';
import { LanguageSwitch } from '../../ui/language-switch/language-switch.js';
import { ActionDialog } from '../actions/action-dialog.js';
import styles from './portrait.module.css';
import { readPortrait } from './read-portrait.js';
import type { Chosen } from './read-portrait.js';

/**
 * The portrait's questions on one sheet. Each can be passed. Nothing of the interview goes along
 * (docs/decisions/feedback-apart.md).
 */
export function PortraitDialog(props: {
  /** The visitor's language, most likely. */
  likely: Language;
  onClose: () => void;
}) {
  const t = useT('desk');
  const [language, setLanguage] = useState(props.likely);
  const [chosen, setChosen] = useState<Chosen>({});
  const portrait = readPortrait(chosen);
  return (
    <ActionDialog
      title={t('portrait.title')}
      size="wide"
      scope="portrait"
      intention={
        portrait === undefined ? undefined : { kind: 'give-portrait', payload: { portrait } }
      }
      confirm={t('portrait.send')}
      done={t('portrait.done')}
      onClose={props.onClose}
    >
      <div className={styles['spoken']}>
        <span lang={language}>{tIn(language, 'desk')('portrait.lead')}</span>
        <LanguageSwitch language={language} onChange={setLanguage} label={t('portrait.language')} />
      </div>
      <div className={styles['two']} lang={language}>
        {PORTRAIT_QUESTIONS.map((question) => (
          <Question
            key={question}
            question={question}
            language={language}
            value={chosen[question] ?? ''}
            onValue={(answer) => setChosen((before) => ({ ...before, [question]: answer }))}
          />
        ))}
      </div>
    </ActionDialog>
  );
}

function Question(props: {
  question: PortraitQuestion;
  language: Language;
  value: string;
  onValue: (answer: string) => void;
}) {
  const { question, language, value, onValue } = props;
  const id = useId();
  const t = tIn(language, 'portrait');
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t(`${question}.title`)}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{tIn(language, 'desk')('portrait.passed')}</option>
        {answerTexts(question, language).map(({ answer, text }) => (
          <option key={answer} value={answer}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
