import { useCallback, useEffect, useState } from 'react';

import type { PeriodId } from '#protocol/periods.js';
import type { Refusal } from '#protocol/refusals.js';
import type { Report } from '#protocol/reports.js';

import type { Live } from '../../../shared/live/live.js';
import { useLive } from '../../../shared/live/use-live.js';
import type { Answer } from '../../use-answer.js';

export type Reports = ReadonlyMap<PeriodId, Report>;

/**
 * Several reports, one after the other: they are there when all are. A refusal of the first is the answer;
 * of another, that one is absent.
 *
 * @param revision asks again, too, whenever it is another
 */
export function useReports(
  live: Live<'office'>,
  periods: readonly PeriodId[],
  revision = 0,
): Answer<Reports, readonly PeriodId[]> {
  const [known, setKnown] = useState<{ value: Reports; about: readonly PeriodId[] }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [loading, setLoading] = useState(true);
  const [turn, setTurn] = useState(0);
  const connected = useLive(live).status === 'live';
  const question = periods.join(' ');

  useEffect(() => {
    if (!connected || question === '') return;
    const asked = question.split(' ');
    // An answer to an older question is not shown.
    let wanted = true;
    setLoading(true);
    void askAll(live, asked, () => wanted).then(({ reports, refusal }) => {
      if (!wanted) return;
      setLoading(false);
      setRefusal(refusal);
      if (refusal === undefined) setKnown({ value: reports, about: asked });
    });
    return () => {
      wanted = false;
    };
  }, [live, question, turn, connected, revision]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { value: known?.value, about: known?.about, refusal, loading, again };
}

async function askAll(
  live: Pick<Live<'office'>, 'query'>,
  periods: readonly PeriodId[],
  wanted: () => boolean,
): Promise<{ readonly reports: Reports; readonly refusal: Refusal | undefined }> {
  const reports = new Map<PeriodId, Report>();
  for (const [index, period] of periods.entries()) {
    if (!wanted()) break;
    const answer = await live.query('report', { period });
    if (answer.ok) reports.set(period, answer.value);
    else if (index === 0) return { reports, refusal: answer.refusal };
  }
  return { reports, refusal: undefined };
}
