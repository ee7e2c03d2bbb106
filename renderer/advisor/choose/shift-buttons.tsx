import type { PlannedShift } from '#protocol/desk-views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import styles from './choose-island.module.css';

/** What today's rota plans for an island, each to be taken over in one touch. */
export function ShiftButtons(props: {
  shifts: readonly PlannedShift[];
  onChoose: (shift: PlannedShift) => void;
}) {
  const { shifts, onChoose } = props;
  const t = useT('advisor');
  if (shifts.length === 0) return null;
  return (
    <section className={styles['shifts']} aria-label={t('choose.planned')}>
      <p className={styles['legend']}>{t('choose.planned')}</p>
      {shifts.map((shift) => (
        <ShiftButton key={shift.from} shift={shift} onPress={() => onChoose(shift)} />
      ))}
    </section>
  );
}

function ShiftButton(props: { shift: PlannedShift; onPress: () => void }) {
  const { from, to, languages, themes } = props.shift;
  const t = useT('advisor');
  const press = usePress(props.onPress);
  return (
    <button {...press} type="button" className={styles['shift']}>
      <strong>{t('choose.shift', { from, to })}</strong>
      {languages.map((language) => (
        <LanguageTag key={language} language={language} />
      ))}
      {themes.map((theme) => (
        <ThemeLabel key={theme} theme={theme} />
      ))}
    </button>
  );
}
