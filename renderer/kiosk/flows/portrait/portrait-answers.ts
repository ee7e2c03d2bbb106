import { PORTRAIT, PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import type { Portrait, PortraitAnswer, PortraitQuestion } from '#protocol/feedback.js';

/** Where the visitor is: a question, the last word before sending, or the end. */
export interface PortraitVisit {
  /** Index of the question; as many as there are questions: all have been passed. */
  readonly step: number;
  readonly portrait: Portrait;
  readonly sending: 'not' | 'under-way' | 'sent' | 'failed';
}

export type PortraitEvent =
  | { readonly type: 'answered'; readonly question: PortraitQuestion; readonly answer: string }
  | { readonly type: 'skipped' }
  | { readonly type: 'went-back' }
  | { readonly type: 'send-begun' }
  | { readonly type: 'send-ended'; readonly ok: boolean };

export const firstPortraitVisit: PortraitVisit = { step: 0, portrait: {}, sending: 'not' };

const STEPS = PORTRAIT_QUESTIONS.length;

/** What comes next. What does not fit changes nothing; what was sent cannot be changed. */
export function nextPortraitVisit(visit: PortraitVisit, event: PortraitEvent): PortraitVisit {
  const { step, portrait, sending } = visit;
  switch (event.type) {
    case 'answered':
      if (questionAt(step) !== event.question || !isAnswer(event.question, event.answer))
        return visit;
      return {
        ...visit,
        step: step + 1,
        portrait: { ...portrait, [event.question]: event.answer },
      };
    case 'skipped': {
      const question = questionAt(step);
      if (question === undefined) return visit;
      const { [question]: _passed, ...others } = portrait;
      return { ...visit, step: step + 1, portrait: others };
    }
    case 'went-back':
      return step === 0 || sending === 'under-way' || sending === 'sent'
        ? visit
        : { ...visit, step: step - 1, sending: 'not' };
    case 'send-begun':
      return mayBeSent(visit) ? { ...visit, sending: 'under-way' } : visit;
    case 'send-ended':
      if (sending !== 'under-way') return visit;
      return { ...visit, sending: event.ok ? 'sent' : 'failed' };
  }
}

/** At the end, by its own button, once, and only if something was answered. */
export function mayBeSent({ step, portrait, sending }: PortraitVisit): boolean {
  return (
    step === STEPS && countAnswers(portrait) > 0 && (sending === 'not' || sending === 'failed')
  );
}

/** `undefined` when all questions are over. */
export function questionAt(step: number): PortraitQuestion | undefined {
  return PORTRAIT_QUESTIONS[step];
}

export function countAnswers(portrait: Portrait): number {
  return Object.values(portrait).filter((answer) => answer !== undefined).length;
}

function isAnswer<Q extends PortraitQuestion>(
  question: Q,
  answer: string,
): answer is PortraitAnswer<Q> {
  return (PORTRAIT[question] as readonly string[]).includes(answer);
}
