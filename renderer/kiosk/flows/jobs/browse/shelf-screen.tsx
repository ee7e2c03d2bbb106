import type { Language } from '#protocol/vocabulary.js';

import { tIn, useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import { useShelf } from '../../../../shared/jobs/use-jobs.js';
import { interestsOf } from '../../../../shared/jobs/view/job-facts.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../../frame/frame.js';
import type { JobsScreen } from '../jobs-screen.js';
import type { JobsPlaceAt } from '../jobs-visit.js';
import { JobList } from './job-list.js';

/** The occupations of a field of work, of a family, or of what somebody likes. */
export function ShelfScreen(props: { screen: JobsScreen; place: JobsPlaceAt<'shelf'> }) {
  const { screen, place } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const jobs = useShelf(screen.jobs, place.shelf, language);
  return (
    <Frame
      title={titleOf(place, language)}
      lead={jobs && t('browse.count', { count: jobs.length })}
      picture={<Pictogram name="jobs" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      <JobList jobs={jobs} onChoose={screen.choose} />
    </Frame>
  );
}

function titleOf({ shelf, name }: JobsPlaceAt<'shelf'>, language: Language): string {
  const t = tIn(language, 'jobs');
  switch (shelf.by) {
    case 'sector':
      return t(`sector.${shelf.sector}`);
    case 'isco':
      return name?.[language] ?? shelf.code;
    case 'interest':
      return interestsOf(shelf.letters)
        .map((letter) => t(`interest.${letter}.word`))
        .join('\u00a0· ');
  }
}
