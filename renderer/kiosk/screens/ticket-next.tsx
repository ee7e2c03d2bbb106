import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import type { TicketPaper } from '../visit/use-ticket-paper.js';
import styles from './ticket.module.css';

/** What to do now, in three steps; the first says how the paper fares. */
export function TicketNext(props: { paper: TicketPaper }) {
  const { again } = props.paper;
  // Until the printer has begun, it is about to.
  const state = props.paper.state === 'ready' ? 'printing' : props.paper.state;
  const t = useT('kiosk');
  return (
    <ol className={styles['next']}>
      <li>
        <Pictogram name={state === 'none' || state === 'failed' ? 'note' : 'printer'} />
        <span role="status">{t(`ticket.paper.${state}`)}</span>
        {state === 'failed' && (
          <Button size="touch" onPress={again}>
            {t('ticket.printAgain')}
          </Button>
        )}
      </li>
      <li>
        <Pictogram name="people" />
        <span>{t('ticket.sit')}</span>
      </li>
      <li>
        <Pictogram name="island" />
        <span>{t('ticket.watch')}</span>
      </li>
    </ol>
  );
}
