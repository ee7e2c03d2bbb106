import '../../i18n/namespaces/jobs.js';
import '../../i18n/namespaces/workshops.js';
import { RIASEC } from '#protocol/jobs/vocabulary.js';

import type { Example } from '../../ui/example.js';
import { JobDescription, JobTasks } from './about-job.js';
import { CommuneTable } from './commune-table.js';
import { CompareJobs } from './compare-jobs.js';
import { InterestSign } from './interest-sign.js';
import { JobFacts } from './job-facts.js';
import { JobSources } from './job-sources.js';
import { JobWorkshops } from './job-workshops.js';
import { OfferFacts, OfferLine, OfferTitle } from './offer-facts.js';
import { sampleBareSheet, sampleOffers, sampleSheet, sampleWorkshops } from './sample-job.js';
import { JobName } from './shown-text.js';
import { WaysIn } from './ways-in.js';
import { WhereToLook } from './where-to-look.js';

function Bare() {
  return (
    <div>
      <p>
        <JobName name={sampleBareSheet().occupation.name} />
      </p>
      <JobDescription sheet={sampleBareSheet()} />
      <JobTasks sheet={sampleBareSheet()} />
      <WaysIn sheet={sampleBareSheet()} />
    </div>
  );
}

function Offers() {
  return (
    <div>
      {sampleOffers().offers.map((offer) => (
        <div key={offer.reference}>
          <p>
            <OfferTitle offer={offer} />
          </p>
          <p>
            <OfferLine offer={offer} />
          </p>
          <OfferFacts offer={offer} />
        </div>
      ))}
    </div>
  );
}

function Signs() {
  return (
    <p>
      {RIASEC.map((letter) => (
        <InterestSign key={letter} letter={letter} />
      ))}
    </p>
  );
}

export const examples: readonly Example[] = [
  { name: 'description', Show: () => <JobDescription sheet={sampleSheet()} /> },
  { name: 'tasks', Show: () => <JobTasks sheet={sampleSheet()} /> },
  { name: 'facts', Show: () => <JobFacts sheet={sampleSheet()} /> },
  { name: 'ways', Show: () => <WaysIn sheet={sampleSheet()} /> },
  { name: 'bare', Show: Bare },
  { name: 'communes', Show: () => <CommuneTable offers={sampleOffers().offers} /> },
  { name: 'offers', Show: Offers },
  {
    name: 'workshops',
    Show: () => (
      <JobWorkshops workshops={sampleWorkshops()} today="2026-03-02" timeZone="Europe/Brussels" />
    ),
  },
  { name: 'where-to-look', Show: () => <WhereToLook absent /> },
  { name: 'sources', Show: () => <JobSources sources={sampleSheet().sources} /> },
  {
    name: 'compare',
    Show: () => (
      <CompareJobs jobs={[{ sheet: sampleSheet(), offers: 4 }, { sheet: sampleBareSheet() }]} />
    ),
  },
  { name: 'interests', Show: Signs },
];
