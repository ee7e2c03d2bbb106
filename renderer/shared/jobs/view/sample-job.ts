import type { Both, DirectorySource } from '#protocol/jobs/directory.js';

import { tIn } from '../../i18n/i18n.js';
import type { TextKey } from '../../i18n/i18n.js';
import type { Workshop } from '../../workshops/sessions.js';
import type { JobSheet, OffersOf } from '../jobs.js';

const HOUR = 3_600_000;

/** Invented, for the gallery: every field filled, some texts in one language alone. */
export function sampleSheet(): JobSheet {
  const sentence = both('sample.job.sentence');
  const [task, other] = [both('sample.job.task'), both('sample.job.otherTask')];
  return {
    occupation: {
      id: 'boulanger',
      isco: '7512',
      name: both('sample.job.name'),
      synonyms: { fr: [], nl: [] },
      titles: { fr: [], nl: [] },
      description: { fr: [sentence.fr], nl: [sentence.nl] },
      tasks: { fr: [task.fr, other.fr], nl: [task.nl, other.nl] },
      essential: [],
      optional: [],
      paths: [{ level: 3, provider: 'alternating', study: both('sample.job.study') }],
      fields: [],
      trainings: [],
      sector: 'food',
      riasec: 'RC',
      theme: 'training',
      partner: 'apprenticeship-service',
      near: [],
      sources: [],
    },
    group: both('sample.job.group'),
    essential: [both('sample.job.skill')],
    optional: [both('sample.job.otherTask')],
    fields: [both('sample.job.group')],
    trainings: [
      {
        title: { nl: both('sample.job.training').nl },
        provider: both('sample.job.provider'),
        level: 2,
        place: both('sample.job.place').fr,
        duration: both('sample.job.duration'),
        languages: ['nl'],
        url: 'https://example.org/bakkerij',
        startsOn: '2026-12-01',
      },
    ],
    near: [],
    sources: [source()],
  };
}

/** With hardly more than a name, in one language. */
export function sampleBareSheet(): JobSheet {
  const whole = sampleSheet();
  const { name, description } = whole.occupation;
  const bare = {
    name: { ...(name.nl !== undefined && { nl: name.nl }) },
    description: { fr: [], nl: description.nl },
    tasks: { fr: [], nl: [] },
    paths: [],
  };
  return {
    ...whole,
    occupation: { ...whole.occupation, ...bare },
    essential: [],
    optional: [],
    fields: [],
    trainings: [],
  };
}

export function sampleOffers(): OffersOf {
  return {
    offers: [
      {
        reference: 'R1',
        source: 0,
        title: { nl: both('sample.job.offer').nl },
        occupations: ['boulanger'],
        matchedBy: 'code',
        employer: both('sample.job.provider').nl,
        postcode: '1000',
        place: { nl: both('sample.job.place').nl },
        contract: { nl: both('sample.job.contract').nl },
        published: '2026-11-20',
        until: '2026-12-20',
        text: { nl: both('sample.job.sentence').nl },
        from: source(),
      },
    ],
  };
}

/** One with seats, one without, at the centre in Brussels. */
export function sampleWorkshops(): readonly Workshop[] {
  const startsAt = Date.UTC(2026, 2, 3, 9);
  const activity: Workshop['activity'] = {
    title: both('sample.job.workshop'),
    description: both('sample.job.sentence'),
    format: 'zoom',
    theme: 'training',
    language: 'both',
    public: 'everyone',
    occupations: ['7512'],
  };
  const session: Workshop['session'] = {
    activityId: 'zoom',
    date: '2026-03-03',
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    room: '2',
    capacity: 12,
    left: 4,
    waiting: 0,
    waitingLeft: 6,
    signUp: 'open',
    keptUntil: startsAt + HOUR / 6,
  };
  return [
    { sessionId: 'open', activity, session },
    {
      sessionId: 'full',
      activity: { ...activity, language: 'nl' },
      session: { ...session, date: '2026-03-10', left: 0, signUp: 'waiting-list' },
    },
  ];
}

function source(): DirectorySource {
  return {
    id: 'built-in',
    format: 'built-in',
    name: both('sample.job.source'),
    notice: both('sample.job.notice'),
    date: '2026-11-01',
  };
}

function both(key: TextKey<'gallery'>): Both {
  return { fr: tIn('fr', 'gallery')(key), nl: tIn('nl', 'gallery')(key) };
}
