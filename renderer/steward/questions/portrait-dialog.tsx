import { useId, useState } from 'react';

import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import type { PortraitQuestion } from '#protocol/feedback.js';
import type { Language } from '#protocol/vocabulary.js';

import { tIn, useLanguage, useT } from '../../shared/i18n/i18n.js';
import { answerTexts } from '../../shared/portrait/answer-texts.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import styles from './desk-questions.module.css';
import { readPortrait } from './read-portrait.js';
import type { Chosen } from './read-portrait.js';
import { SpokenLanguage } from './spoken-language.js';

/** The portrait's questions on one sheet. Each can be passed; nothing ties them to a ticket. */
export function PortraitDialog(props: { onClose: () => void }) {
  const t = useT('steward');
  const [desk] = useLanguage();
  const [language, setLanguage] = useState(desk);
  const [chosen, setChosen] = useState<Chosen>({});
  const portrait = readPortrait(chosen);
  return (
    <ActionDialog
      title={t('questions.portrait')}
      size="wide"
      scope="portrait"
      intention={
        portrait === undefined ? undefined : { kind: 'give-portrait', payload: { portrait } }
      }
      confirm={t('questions.send')}
      done={t('done.portrait')}
      onClose={props.onClose}
    >
      <SpokenLanguage
        lead={tIn(language, 'steward')('questions.anonymous')}
        language={language}
        onChange={setLanguage}
      />
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
        <option value="">{tIn(language, 'steward')('questions.passed')}</option>
        {answerTexts(question, language).map(({ answer, text }) => (
          <option key={answer} value={answer}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
