/** The words of the jobs directory, as constants and types alone. */

/** Fields of work as visitors name them, in the order they are offered. */
export const SECTORS = [
  'health',
  'social',
  'education',
  'building',
  'technics',
  'industry',
  'transport',
  'retail',
  'hospitality',
  'food',
  'office',
  'business',
  'it',
  'arts',
  'nature',
  'cleaning',
  'safety',
  'science',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Holland's six kinds of interest: realistic, investigative, artistic, social, enterprising, conventional. */
export const RIASEC = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
export type Riasec = (typeof RIASEC)[number];

/** Levels of the European qualifications framework, 1 (primary school) to 8 (doctorate). */
export const DIPLOMA_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type DiplomaLevel = (typeof DIPLOMA_LEVELS)[number];

/** The kind of house that gives a study or training; never one house by its name (the charter is neutral). */
export const PROVIDER_KINDS = [
  'secondary-school',
  'alternating',
  'adult-education',
  'vocational-training',
  'higher-education',
  'university',
  'arts-school',
  'employer',
  'public-academy',
  'skills-validation',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** The kind of partner that helps on from there. */
export const PARTNER_KINDS = [
  'employment-service',
  'training-service',
  'study-guidance',
  'apprenticeship-service',
  'skills-validation',
  'enterprise-support',
  'mobility-service',
  'diploma-recognition',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** What can be imported, each with a reader of its own in `server/imports`. */
export const IMPORT_FORMATS = [
  'esco',
  'competent',
  'riasec',
  'isced-fields',
  'trainings',
  'offers-vdab',
  'offers-actiris',
  'offers-forem',
  'offers-eures',
  'offers-schema-org',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Bytes of one file that is imported, uploaded or fetched, unpacked. */
export const MOST_FILE_BYTES = 200 * 1024 * 1024;
