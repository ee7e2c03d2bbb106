import '../../i18n/namespaces/desk.js';
import '../../i18n/namespaces/workshops.js';
import { useLanguage, useT } from '../../i18n/i18n.js';
import { calendarDay } from '../../jobs/view/days.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { Notice } from '../../ui/notice/notice.js';
import { SessionPlace } from '../../workshops/session-place.js';
import type { SessionWhere } from '../../workshops/session-place.js';
import type { Sessions, Workshop } from '../../workshops/sessions.js';
import type { IssuedBooking } from './issued-booking.js';
import { IssuedCode } from './issued-code.js';
import { issuedNow } from './issued-now.js';
import { useIssuedFacts } from './use-issued-facts.js';
import type { IssuingLive } from './use-issued-facts.js';

/** A fresh code, gone with the dialog; or, where it is worth nothing any more, that it is not. */
export function BookingIssued(props: {
  live: IssuingLive;
  view: {
    readonly workshops: Sessions;
    readonly timeZone: string;
    readonly phoneUrl: string;
  };
  issued: IssuedBooking;
  /** Whoever has just signed up can be checked in here. */
  checksIn: boolean;
  now: number;
  onClose: () => void;
}) {
  const { live, view, issued, checksIn, now, onClose } = props;
  const { workshops, timeZone, phoneUrl } = view;
  const facts = useIssuedFacts(live, workshops, issued);
  const stands = issuedNow(workshops, issued, facts);
  const where = { today: calendarDay(now, timeZone), timeZone };
  return stands.kind === 'gone' ? (
    <Gone workshop={stands.workshop} where={where} onClose={onClose} />
  ) : (
    <IssuedCode
      issued={issued}
      workshop={stands.workshop}
      place={stands.place}
      mayCheckIn={checksIn && issued.why === 'signed-up' && facts?.mayCheckIn === true}
      where={where}
      phoneUrl={phoneUrl}
      onClose={onClose}
    />
  );
}

/** Neither code nor paper: it would send somebody to a session that does not take place. */
function Gone(props: { workshop: Workshop | undefined; where: SessionWhere; onClose: () => void }) {
  const { workshop, where, onClose } = props;
  const t = useT('desk');
  const tStaff = useT('staff');
  const [language] = useLanguage();
  return (
    <Dialog
      title={t('booking.gone.word')}
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
      <Notice kind="alert">{t('booking.gone.text')}</Notice>
    </Dialog>
  );
}
