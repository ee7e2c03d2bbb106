import type { StewardView } from '#protocol/views.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { dateAt } from '../sessions/session-days.js';
import { SessionPlace } from '../sessions/session-place.js';
import type { SessionWhere } from '../sessions/session-place.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import type { IssuedBooking } from './issued-booking.js';
import { IssuedCode } from './issued-code.js';
import { issuedNow } from './issued-now.js';
import { useIssuedFacts } from './use-issued-facts.js';

/** A fresh code, gone with the dialog; or, where it is worth nothing any more, that it is not. */
export function BookingIssued(props: {
  live: Pick<Live<'steward'>, 'query' | 'subscribe' | 'getState'>;
  view: Pick<StewardView, 'workshops' | 'timeZone' | 'phoneUrl'>;
  issued: IssuedBooking;
  now: number;
  onClose: () => void;
}) {
  const { live, view, issued, now, onClose } = props;
  const { workshops, timeZone, phoneUrl } = view;
  const facts = useIssuedFacts(live, workshops, issued);
  const stands = issuedNow(workshops, issued, facts);
  const where = { today: dateAt(now, timeZone), timeZone };
  return stands.kind === 'gone' ? (
    <Gone workshop={stands.workshop} where={where} onClose={onClose} />
  ) : (
    <IssuedCode
      issued={issued}
      workshop={stands.workshop}
      place={stands.place}
      mayCheckIn={issued.why === 'signed-up' && facts?.mayCheckIn === true}
      where={where}
      phoneUrl={phoneUrl}
      onClose={onClose}
    />
  );
}

/** Neither code nor paper: it would send somebody to a session that does not take place. */
function Gone(props: {
  workshop: StewardWorkshop | undefined;
  where: SessionWhere;
  onClose: () => void;
}) {
  const { workshop, where, onClose } = props;
  const t = useT('attendance');
  const tStaff = useT('staff');
  const [language] = useLanguage();
  return (
    <Dialog
      title={t('answer.cancelled.word')}
      onClose={onClose}
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          {tStaff('action.close')}
        </Button>
      }
    >
      {workshop !== undefined && (
        <p>
          <strong>{workshop.activity.title[language]}</strong>
          <br />
          <SessionPlace session={workshop.session} where={where} />
        </p>
      )}
      <Notice kind="alert">{t('answer.cancelled.text')}</Notice>
    </Dialog>
  );
}
