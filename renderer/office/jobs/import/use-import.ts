import { useEffect, useRef, useState } from 'react';

import type { ImportFormat } from '#protocol/jobs/vocabulary.js';
import type { Refusal } from '#protocol/refusals.js';

import { newCommandId } from '../../../shared/live/random.js';
import { useActions } from '../../../shared/staff/actions/actions.js';
import { readSession } from '../../../shared/staff/staff-session.js';
import { thisTab } from '../../../shared/staff/tab-storage.js';
import { putFile } from './put-file.js';
import type { UploadFault } from './upload.js';
import { uploadFiles } from './upload.js';

export interface Importing {
  /** How much of the files is under way, 0 to 1; absent while nothing is sent. */
  readonly share: number | undefined;
  readonly fault: UploadFault | undefined;
  readonly refusal: Refusal | undefined;
  /** Sends the files, then asks for their import. @returns whether it has begun */
  start(format: ImportFormat, files: readonly File[]): Promise<boolean>;
  /** Gives up what is under way. */
  stop(): void;
}

const SCOPE = 'jobs-import';

/** Brings files to the server and has them imported. */
export function useImport(): Importing {
  const actions = useActions();
  const [share, setShare] = useState<number>();
  const [fault, setFault] = useState<UploadFault>();
  const [refusal, setRefusal] = useState<Refusal>();
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);

  return {
    share,
    fault,
    refusal,
    async start(format, files) {
      setFault(undefined);
      setRefusal(undefined);
      setShare(0);
      const uploadId = newCommandId();
      const { signal } = (control.current = new AbortController());
      const token = readSession(thisTab)?.token ?? '';
      const failed = await uploadFiles(files, uploadId, putFile(token, signal), setShare);
      if (signal.aborted) return false;
      if (failed !== undefined) {
        setShare(undefined);
        setFault(failed);
        return false;
      }
      const intention = { kind: 'start-import', payload: { uploadId, format } } as const;
      const answer = await actions.run(SCOPE, intention, setRefusal);
      setShare(undefined);
      return answer?.ok === true;
    },
    stop() {
      control.current?.abort();
      actions.giveUp();
      setShare(undefined);
    },
  };
}
