import type { StewardTicket, StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Verbs } from '../../shared/staff/actions/verbs.js';
import { useDeskPrint } from '../../shared/staff/use-desk-print.js';
import { phoneAddress } from '../../shared/ticket-address/ticket-address.js';
import { Button } from '../../shared/ui/button/button.js';
import { NoPaper } from '../../shared/staff/papers/no-paper.js';

/** The ticket once more on paper: possible only while its code, just scanned, is at hand. */
export function PrintAgain(props: {
  ticketId: string;
  ticket: StewardTicket;
  secret: string;
  view: Pick<StewardView, 'expected' | 'phoneUrl' | 'timeZone'>;
}) {
  const { ticket, secret, view } = props;
  const t = useT('steward-tickets');
  const { print, printing, failed } = useDeskPrint();
  const { number, theme, language, shortCode, arrivedAt } = ticket;
  const wait = view.expected[props.ticketId];
  return (
    <>
      <Verbs>
        <Button
          resting={printing}
          onPress={() =>
            print({
              kind: 'ticket',
              number,
              theme,
              language,
              adviceLanguage: language,
              ...(wait !== undefined && { wait }),
              shortCode,
              phoneAddress: phoneAddress(view.phoneUrl, { language, secret }),
              takenAt: arrivedAt,
              timeZone: view.timeZone,
            })
          }
        >
          {t('verb.print')}
        </Button>
      </Verbs>
      {failed && <NoPaper />}
    </>
  );
}
