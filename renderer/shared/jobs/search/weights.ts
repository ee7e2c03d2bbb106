/**
 * How much each kind of evidence counts. Found by `npm run bench:search` on the sets that may be tuned on; the
 * sets that may not said whether it holds (docs/decisions/jobs-search.md).
 */
export const WEIGHTS = {
  /** A hit in the name, in a synonym, in a further title. */
  label: [1, 0.98, 0.95],
  /** A word of the same family, one spelt nearly so, one that begins so; 1 is the word itself. */
  family: 0.87,
  near: 0.87,
  /** A near spelling of a word that is known as it stands. */
  nearOfKnown: 0.72,
  begins: 0.9,
  beginsOfKnown: 0.78,
  /** One that sounds the same. */
  sound: 0.97,
  /** Share that asks only whether all words of the query were hit, not those of the label. */
  coverage: 0.62,
  /** Several labels of one occupation that hit. */
  several: 0.11,
  /** All words of the query, wherever among its labels they stand. */
  spread: 0.45,
  /** Words in its description and in its group's name. */
  text: 0.095,
  /** All words of the query, where no label holds any of them. */
  textAlone: 0.4,
  /** A hit in the language that is not the visitor's. */
  otherLanguage: 0.92,
};
