import { useMemo } from 'react';

import { PORTRAIT } from '#protocol/feedback.js';
import type { PortraitTableId } from '#protocol/reports.js';
import { REGIONS } from '#protocol/reports.js';
import type { Language } from '#protocol/vocabulary.js';

import { tIn, useLanguage } from '../../shared/i18n/i18n.js';

/** What an answer to a question is called among figures; `alone`: no sum stands over it. */
export type AnswerWords = (table: PortraitTableId, answer: string, alone?: boolean) => string;

const STATUS = ['jobseeker', ...PORTRAIT.status] as const;
const PARTS = ['jobseeker-under-12', 'jobseeker-12-more'] as const;
const COMMUNES = PORTRAIT.residence.filter(
  (place) => place !== 'flanders' && place !== 'wallonia' && place !== 'abroad',
);

/** An answer that no page knows of yet stays as it is. */
export function answerWordsIn(language: Language): AnswerWords {
  const t = tIn(language, 'portrait-report');
  const tCommunes = tIn(language, 'communes');
  return (table, answer, alone = false) => {
    if (answer === 'skipped') return t('skipped');
    const say = <A extends string>(answers: readonly A[], word: (known: A) => string) => {
      const known = answers.find((each) => each === answer);
      return known === undefined ? undefined : word(known);
    };
    const found = () => {
      switch (table) {
        case 'gender':
          return say(PORTRAIT.gender, (each) => t(`gender.${each}`));
        case 'age':
          return say(PORTRAIT.age, (each) => t(`age.${each}`));
        case 'region':
        case 'residence':
          return (
            say(REGIONS, (each) => t(`region.${each}`)) ??
            say(COMMUNES, (each) => tCommunes(`commune.${each}`))
          );
        case 'language':
          return say(PORTRAIT.language, (each) => t(`language.${each}`));
        case 'status': {
          const whole = alone ? say(PARTS, (each) => t(`alone.${each}`)) : undefined;
          return whole ?? say(STATUS, (each) => t(`status.${each}`));
        }
        case 'diploma':
          return say(PORTRAIT.diploma, (each) => t(`diploma.${each}`));
        case 'reason':
          return say(PORTRAIT.reason, (each) => t(`reason.${each}`));
        case 'firstVisit':
          return say(PORTRAIT.firstVisit, (each) => t(`firstVisit.${each}`));
      }
    };
    return found() ?? answer;
  };
}

export function useAnswerWords(): AnswerWords {
  const [language] = useLanguage();
  return useMemo(() => answerWordsIn(language), [language]);
}
