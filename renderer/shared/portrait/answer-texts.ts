import { PORTRAIT } from '#protocol/feedback.js';
import type { PortraitAnswer, PortraitQuestion } from '#protocol/feedback.js';
import type { Language } from '#protocol/vocabulary.js';

import '../i18n/namespaces/communes.js';
import '../i18n/namespaces/portrait.js';
import { tIn } from '../i18n/i18n.js';

export interface AnswerText {
  readonly answer: string;
  readonly text: string;
}

/** The answers to a question in words, in the order in which they are offered. */
export function answerTexts(question: PortraitQuestion, language: Language): readonly AnswerText[] {
  const t = tIn(language, 'portrait');
  switch (question) {
    case 'gender':
      return PORTRAIT.gender.map((answer) => ({ answer, text: t(`gender.${answer}`) }));
    case 'age':
      return PORTRAIT.age.map((answer) => ({ answer, text: t(`age.${answer}`) }));
    case 'residence':
      return residenceTexts(language);
    case 'language':
      return PORTRAIT.language.map((answer) => ({ answer, text: t(`language.${answer}`) }));
    case 'status':
      return PORTRAIT.status.map((answer) => ({ answer, text: t(`status.${answer}`) }));
    case 'diploma':
      return PORTRAIT.diploma.map((answer) => ({ answer, text: t(`diploma.${answer}`) }));
    case 'reason':
      return PORTRAIT.reason.map((answer) => ({ answer, text: t(`reason.${answer}`) }));
    case 'firstVisit':
      return PORTRAIT.firstVisit.map((answer) => ({ answer, text: t(`firstVisit.${answer}`) }));
  }
}

/** As people look for them: the communes by their name in this language, then what lies further away. */
function residenceTexts(language: Language): readonly AnswerText[] {
  const t = tIn(language, 'portrait');
  const communes = tIn(language, 'communes');
  const near: AnswerText[] = [];
  const far: AnswerText[] = [];
  for (const answer of PORTRAIT.residence) {
    if (isFar(answer)) far.push({ answer, text: t(`residence.${answer}`) });
    else near.push({ answer, text: communes(`commune.${answer}`) });
  }
  return [...near.toSorted((a, b) => a.text.localeCompare(b.text, language)), ...far];
}

function isFar(answer: PortraitAnswer<'residence'>): answer is 'flanders' | 'wallonia' | 'abroad' {
  return answer === 'flanders' || answer === 'wallonia' || answer === 'abroad';
}
