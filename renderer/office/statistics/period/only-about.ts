import type { Answer } from '../../use-answer.js';

/**
 * An answer as far as it is about what is chosen now: the one before is never shown under another name, and
 * why the one before was refused says nothing of this one.
 */
export function onlyAbout<T, Q>(
  answer: Answer<T, Q>,
  matches: (about: Q) => boolean,
): Answer<T, Q> {
  if (answer.about !== undefined && matches(answer.about)) return answer;
  const refusal = answer.loading ? undefined : answer.refusal;
  return { ...answer, value: undefined, about: undefined, refusal };
}
