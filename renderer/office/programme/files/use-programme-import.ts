import { useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';
import type { ImportReport, ImportTake } from '#protocol/workshops/programme-import.js';

import type { ProgrammeFiles } from './programme-files.js';

export interface ProgrammeImporting {
  readonly file: File | undefined;
  readonly report: ImportReport | undefined;
  readonly refusal: Refusal | undefined;
  /** What is asked of the server now. */
  readonly busy: ImportTake | undefined;
  /** Something was to be taken and nothing was: the programme has changed since the file was looked at. */
  readonly overtaken: boolean;
  /** Has the file looked at; nothing is changed. `undefined` puts it away. */
  choose(file: File | undefined): void;
  take(take: 'all' | 'good'): void;
}

/** A file on its way into the programme: looked at first, taken when somebody says so. */
export function useProgrammeImport(files: ProgrammeFiles): ProgrammeImporting {
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<ImportReport>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState<ImportTake>();
  const [overtaken, setOvertaken] = useState(false);

  async function ask(asked: File, take: ImportTake): Promise<void> {
    setRefusal(undefined);
    setOvertaken(false);
    setBusy(take);
    const answer = await files.send(asked, take);
    setBusy(undefined);
    if (!answer.ok) {
      setRefusal(answer.refusal);
      return;
    }
    const { taken } = answer.value;
    setReport(answer.value);
    setOvertaken(take !== 'none' && taken.activities + taken.sessions === 0);
  }

  return {
    file,
    report,
    refusal,
    busy,
    overtaken,
    choose(chosen) {
      setFile(chosen);
      setReport(undefined);
      setRefusal(undefined);
      setOvertaken(false);
      if (chosen !== undefined) void ask(chosen, 'none');
    },
    take(take) {
      if (file !== undefined) void ask(file, take);
    },
  };
}
