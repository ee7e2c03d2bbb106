import { useCallback } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { useConcernText } from '../devices/concern-text.js';
import type { AlertTicket, CalmAlert, Uncovered } from './alert.js';
import type { Cover } from './cover-names.js';
import { coversOf } from './cover-names.js';

/** Tickets named one by one; of more than these only how many. */
const MOST = 5;

/** An alert in one sentence. */
export function useAlertText(): (alert: CalmAlert) => string {
  const t = useT('steward-alerts');
  const tCommon = useT('common');
  const tStaff = useT('staff');
  const concernText = useConcernText();
  return useCallback(
    (alert) => {
      switch (alert.kind) {
        case 'not-shown':
          return t('notShown', { count: alert.tickets.length, tickets: named(alert.tickets) });
        case 'unanswered':
          return t('unanswered', { count: alert.tickets.length, tickets: named(alert.tickets) });
        case 'long-wait': {
          const { minutes, tickets } = alert;
          return t('longWait', { count: tickets.length, minutes, tickets: numbered(tickets) });
        }
        case 'uncovered':
          return t('uncovered', { what: covered(alert.pairs), count: waitingIn(alert.pairs) });
        case 'uncovered-empty':
          return t('uncoveredEmpty', { what: covered(alert.pairs) });
        case 'no-display':
          return t('noDisplay');
        case 'device':
          return t('device', { name: alert.name, concern: concernText(alert.concern) });
      }

      function named(tickets: readonly AlertTicket[]): string {
        return listed(
          tickets.map(({ number, island }) =>
            island === undefined
              ? t('ticket', { number })
              : t('ticketAt', { number, island: tStaff('island', { island }) }),
          ),
        );
      }

      function numbered(tickets: readonly AlertTicket[]): string {
        return listed(tickets.map(({ number }) => t('ticket', { number })));
      }

      function listed(names: readonly string[]): string {
        const more = names.length - MOST;
        const shown = names.slice(0, MOST).join(', ');
        return more > 0 ? t('andMore', { shown, count: more }) : shown;
      }

      function covered(pairs: readonly Uncovered[]): string {
        return coversOf(pairs).map(coverText).join(', ');
      }

      function coverText(cover: Cover): string {
        switch (cover.what) {
          case 'everything':
            return t('cover.everything');
          case 'language':
            return t(`cover.language.${cover.language}`);
          case 'theme':
            return tCommon(`theme.${cover.theme}`);
          case 'pair':
            return t('cover.pair', {
              theme: tCommon(`theme.${cover.theme}`),
              language: cover.language.toUpperCase(),
            });
        }
      }
    },
    [t, tCommon, tStaff, concernText],
  );
}

function waitingIn(pairs: readonly Uncovered[]): number {
  return pairs.reduce((sum, { waiting }) => sum + waiting, 0);
}
