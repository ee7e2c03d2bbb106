import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { dayWord } from '../../../shared/workshops/words.js';
import type { DayAlone } from './programme-filter.js';
import styles from './workshops.module.css';

/** Leads to the day before and the day after that has something on. */
export function DayTurner(props: {
  day: DayAlone;
  /** `YYYY-MM-DD`, the centre's. */
  today: string;
  onTurn: (date: string) => void;
}) {
  const { day, today, onTurn } = props;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  const turn = (date: string | undefined, way: 'before' | 'after') => {
    if (date === undefined) return null;
    const word = dayWord(date, today, language);
    return (
      <Button
        size="touch"
        icon={<Pictogram name={way === 'before' ? 'back' : 'arrow'} />}
        aria-label={t(`day.${way}`, { day: word })}
        onPress={() => onTurn(date)}
      >
        {word}
      </Button>
    );
  };
  return (
    <div className={styles['facets']} role="group" aria-label={t('day.turn')} data-block="">
      {turn(day.before, 'before')}
      {turn(day.after, 'after')}
    </div>
  );
}
