import type { StudyPath } from '#protocol/jobs/directory.js';
import type { DiplomaLevel } from '#protocol/jobs/vocabulary.js';

/** What a way in asks or gives, as a key of `diploma`: learning at work begins without any diploma. */
export function pathLevel({ level, provider }: StudyPath): DiplomaLevel | 'none' {
  return level === 1 && provider === 'employer' ? 'none' : level;
}
