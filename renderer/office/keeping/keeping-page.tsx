import { useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import { AuditPart } from './audit/audit-part.js';
import { BackupPart } from './backup/backup-part.js';
import { ownKeepingFiles } from './files/own-keeping-files.js';
import { KeptPart } from './kept/kept-part.js';
import { PastYearsPart } from './past-years/past-years-part.js';

const NOTHING = {};
const PARTS = ['kept', 'audit', 'backup', 'past'] as const;
type Part = (typeof PARTS)[number];

/** What is kept and when it goes, what staff did, backups, and the years of before. */
export function KeepingPage(props: { live: Live<'office'>; today: string }) {
  const { live, today } = props;
  const t = useT('keeping');
  const [files] = useState(ownKeepingFiles);
  const [part, setPart] = useState<Part>(() => partOf(location.hash));
  const answer = useAnswer(live, 'keeping', NOTHING);
  const facts = answer.value;

  function show(chosen: Part): void {
    setPart(chosen);
    history.replaceState(null, '', `#keeping/${chosen}`);
  }

  return (
    <div className={office['page']}>
      <Segmented
        label={t('parts.label')}
        segments={PARTS.map((each) => ({ value: each, label: t(`parts.${each}`) }))}
        value={part}
        onValue={show}
      />
      {(part === 'kept' || part === 'backup') && <AnswerState answer={answer} />}
      {part === 'kept' && facts !== undefined && <KeptPart live={live} facts={facts} />}
      {part === 'audit' && <AuditPart live={live} />}
      {part === 'backup' && facts !== undefined && (
        <BackupPart live={live} files={files} facts={facts} onChanged={answer.again} />
      )}
      {part === 'past' && <PastYearsPart live={live} files={files} today={today} />}
    </div>
  );
}

/** `#keeping/audit`; anything else is the first part. */
function partOf(hash: string): Part {
  const name = hash.split('/')[1];
  return PARTS.find((part) => part === name) ?? 'kept';
}
