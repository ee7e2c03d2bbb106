import '../../shared/i18n/namespaces/desk.js';
import { useT } from '../../shared/i18n/i18n.js';
import { TimeField } from '../../shared/staff/time-field/time-field.js';

/** Until when somebody means to stay, `HH:MM`; empty where nobody says. */
export function UntilField(props: {
  value: string;
  /** It is no time yet to come. */
  passed: boolean;
  onValue: (until: string) => void;
}) {
  const { value, passed, onValue } = props;
  const tDesk = useT('desk');
  const t = useT('advisor');
  return (
    <TimeField
      label={t('choose.until')}
      value={value}
      hint={t('choose.untilHint')}
      wrong={passed ? tDesk('until.passed') : undefined}
      onValue={onValue}
    />
  );
}
