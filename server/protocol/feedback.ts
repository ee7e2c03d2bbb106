/**
 * What visitors tell about themselves and the visit, if they like. Every question can be skipped: a
 * skipped one is absent. None of it is ever stored with a ticket, an island, a kiosk or a time finer
 * than the half day, and a portrait with none finer than the day (domain.md, definitions for
 * statistics, portrait).
 */

/** The dimensions of the centre's portrait and their answers, in the order they are asked. */
export const PORTRAIT = {
  gender: ['woman', 'man', 'other'],
  age: ['under-18', '18-24', '25-29', '30-49', '50-64', '65-more'],
  residence: [
    'anderlecht',
    'auderghem',
    'berchem',
    'brussels',
    'etterbeek',
    'evere',
    'forest',
    'ganshoren',
    'ixelles',
    'jette',
    'koekelberg',
    'molenbeek',
    'saint-gilles',
    'saint-josse',
    'schaerbeek',
    'uccle',
    'watermael',
    'woluwe-lambert',
    'woluwe-pierre',
    'flanders',
    'wallonia',
    'abroad',
  ],
  language: ['french', 'dutch', 'german', 'english', 'arabic', 'other'],
  status: ['jobseeker-under-12', 'jobseeker-12-more', 'worker', 'student', 'other'],
  diploma: [
    'none',
    'primary',
    'lower-secondary',
    'upper-secondary',
    'bachelor',
    'master',
    'foreign-without-equivalence',
    'other',
  ],
  reason: ['own-initiative', 'employment-service', 'training-body', 'school', 'cpas', 'other'],
  firstVisit: ['yes', 'no'],
} as const;

export type PortraitQuestion = keyof typeof PORTRAIT;
export const PORTRAIT_QUESTIONS = Object.keys(PORTRAIT) as PortraitQuestion[];
export type PortraitAnswer<Q extends PortraitQuestion> = (typeof PORTRAIT)[Q][number];
export type Portrait = { readonly [Q in PortraitQuestion]?: PortraitAnswer<Q> | undefined };

/** One touch at the end of a visit. */
export const SATISFACTION = ['good', 'fair', 'bad'] as const;
export type Satisfaction = (typeof SATISFACTION)[number];

/** The two plain questions that find out who is cut off from things online, and their answers. */
export const DIVIDE = {
  /** Something to go online with at home. */
  equipment: ['computer', 'phone-only', 'nothing'],
  /** Doing an errand online (a form, an e-mail). */
  skills: ['alone', 'with-help', 'not'],
} as const;
export type DivideQuestion = keyof typeof DIVIDE;
export const DIVIDE_QUESTIONS = Object.keys(DIVIDE) as DivideQuestion[];
export type Divide = { readonly [Q in DivideQuestion]: (typeof DIVIDE)[Q][number] };
