import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { proposePin } from './propose-pin.js';
import styles from './staff.module.css';

/** A PIN in clear, to be copied once; one can be proposed. */
export function PinField(props: { value: string; onValue: (pin: string) => void; wrong: boolean }) {
  const { value, onValue, wrong } = props;
  const t = useT('office');
  return (
    <div className={styles['pin']}>
      <FormField
        label={t('staff.pin')}
        hint={t('staff.pinHint')}
        error={wrong ? t('staff.pinError') : undefined}
        value={value}
        onValue={onValue}
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
      />
      <Button onPress={() => onValue(proposePin((bytes) => crypto.getRandomValues(bytes)))}>
        {t('staff.propose')}
      </Button>
    </div>
  );
}
