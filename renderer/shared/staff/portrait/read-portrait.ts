import { PORTRAIT, PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import type { Portrait, PortraitQuestion } from '#protocol/feedback.js';

/** What was chosen so far, question by question; an empty text is a question that was passed. */
export type Chosen = Readonly<Partial<Record<PortraitQuestion, string>>>;

/** The portrait to send; `undefined` while nothing was answered (an empty one says nothing). */
export function readPortrait(chosen: Chosen): Portrait | undefined {
  const answers = PORTRAIT_QUESTIONS.flatMap((question) => {
    const answer = (PORTRAIT[question] as readonly string[]).find(
      (each) => each === chosen[question],
    );
    return answer === undefined ? [] : [[question, answer] as const];
  });
  return answers.length === 0 ? undefined : Object.fromEntries(answers);
}
