import type { SignIn } from '#protocol/socket.js';
import type { GuestView } from '#protocol/views.js';

import { useT } from '../../i18n/i18n.js';
import { Button } from '../../ui/button/button.js';
import type { StaffAudience } from '../staff-gate.js';
import { fitsAudience } from './audience-roles.js';
import styles from './sign-in-page.module.css';

/** One touch signs in with a demonstration's code; only codes that may use this screen are shown. */
export function DemoCodes(props: {
  audience: StaffAudience;
  staff: NonNullable<GuestView['demo']>['staff'];
  busy: boolean;
  onUse: (request: SignIn) => void;
}) {
  const { audience, staff, busy, onUse } = props;
  const t = useT('staff');
  const fitting = staff.filter(({ roles }) => fitsAudience(audience, roles));
  return (
    <section className={styles['demo']} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles['demoTitle']}>
        {t('signIn.demoTitle')}
      </h2>
      <ul className={styles['codes']}>
        {fitting.map(({ code, pin, roles }) => (
          <li key={code}>
            <Button
              wide
              disabled={busy}
              title={roles.map((role) => t(`role.${role}`)).join(', ')}
              onPress={() => onUse({ code, pin })}
            >
              <span className="visually-hidden">{t('signIn.demoUse', { code: '' })}</span>
              {code} <span className={styles['pin']}>{pin}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
