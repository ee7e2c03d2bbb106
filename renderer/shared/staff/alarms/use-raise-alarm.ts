import { useActions } from '../actions/actions.js';

/** What an alarm of one's own goes by on this page: one at a time. */
export const ALARM_SCOPE = 'alarm';

/** Sends a call for help; where one is on its way already, nothing. @param island absent: the desk */
export function useRaiseAlarm(island: number | undefined): () => void {
  const actions = useActions();
  return () => {
    const payload = island === undefined ? {} : { island };
    void actions.run(ALARM_SCOPE, { kind: 'raise-alarm', payload });
  };
}
