import { BothLanguages } from '../shared/app/both-languages.js';
import { readJobAddress, writeJobAddress } from '../shared/jobs/job-address.js';
import { PhoneApp } from '../shared/phone-page/phone-app.js';
import type { Look } from '../shared/phone-page/phone-app.js';
import { JobPage } from './job-page.js';
import { useSheet } from './use-sheet.js';

export function App() {
  return (
    <PhoneApp
      read={readJobAddress}
      write={writeJobAddress}
      missing={<BothLanguages title="noJob.title" text="noJob.text" pictogram="steward" />}
    >
      {(address, look) => <Found id={address.id} look={look} />}
    </PhoneApp>
  );
}

function Found(props: { id: string; look: Look }) {
  const { found, again } = useSheet(props.id);
  return <JobPage found={found} onAgain={again} look={props.look} />;
}
