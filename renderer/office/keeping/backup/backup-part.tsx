import { useState } from 'react';

import type { KeepingFacts } from '#protocol/keeping.js';

import type { Live } from '../../../shared/live/live.js';
import type { KeepingFiles } from '../files/keeping-files.js';
import styles from './backup.module.css';
import { CheckBackup } from './check-backup.js';
import { MakeBackup } from './make-backup.js';
import { WaitingRestore } from './waiting-restore.js';

/** Everything that lasts in one file, out of the house and back into it. */
export function BackupPart(props: {
  live: Pick<Live<'office'>, 'now'>;
  files: KeepingFiles;
  facts: KeepingFacts;
  onChanged: () => void;
}) {
  const { live, files, facts, onChanged } = props;
  // What was done here counts at once: the facts are looked up anew only every few seconds.
  const [madeAt, setMadeAt] = useState<number>();
  const [laidReady, setLaidReady] = useState<boolean>();
  // what was said of a backup that waited is not true any more
  const [forgotten, setForgotten] = useState(0);
  const waits = laidReady ?? facts.restoreWaits;
  return (
    <>
      {waits && (
        <WaitingRestore
          files={files}
          onForgotten={() => {
            setLaidReady(false);
            setForgotten((before) => before + 1);
            onChanged();
          }}
        />
      )}
      <div className={styles['columns']}>
        <MakeBackup
          files={files}
          lastAt={madeAt ?? facts.lastBackupAt}
          onMade={() => {
            setMadeAt(live.now());
            onChanged();
          }}
        />
        <CheckBackup
          key={forgotten}
          files={files}
          onLaidReady={() => {
            setLaidReady(true);
            onChanged();
          }}
        />
      </div>
    </>
  );
}
