import { useState } from 'react';

import type { DayStatus } from '#protocol/views.js';
import type { PeopleKind } from '#protocol/vocabulary.js';
import { MOST_PEOPLE_AT_ONCE } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { useActions } from '../../shared/staff/actions/actions.js';
import { Button } from '../../shared/ui/button/button.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import styles from './today.module.css';
import { typedCount } from './typed-count.js';

const STEPS = [1, 5, -1] as const;

/** People counted by hand: by one, by five, or a number; the message that follows takes it back. */
export function HeadCount(props: { kind: PeopleKind; count: number; day: DayStatus }) {
  const { kind, count, day } = props;
  const t = useT('steward-today');
  const actions = useActions();
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const scope = `people-${kind}`;
  const busy = actions.underWay(scope) !== undefined;
  const name = t(`people.${kind}.name`);
  const number = typedCount(typed);

  async function change(by: number, undoing = false): Promise<boolean> {
    const answer = await actions.run(scope, {
      kind: 'count-people',
      payload: { kind, change: by },
    });
    if (answer?.ok !== true) return false;
    const said = t(undoing ? 'people.undone' : 'people.counted', { name, change: signed(by) });
    if (undoing) toast.good(said);
    else toast.good(said, { label: t('people.undo'), onPress: () => void change(-by, true) });
    return true;
  }

  async function add(): Promise<void> {
    if (number === undefined) return setAsked(true);
    if (!(await change(number))) return;
    setTyped('');
    setAsked(false);
  }

  return (
    <section className={styles['count']} aria-labelledby={`people-${kind}`}>
      <h3 id={`people-${kind}`}>{name}</h3>
      <p className={styles['soft']}>{t(`people.${kind}.text`)}</p>
      <p className={styles['figure']} role="status">
        <span className="visually-hidden">{t('people.today', { name })}</span> {count}
      </p>
      <div className={styles['steps']}>
        {STEPS.map((step) => (
          <Button
            key={step}
            variant={step === 1 ? 'primary' : 'secondary'}
            busy={busy}
            disabled={day === 'closed' || (step < 0 && count === 0)}
            aria-label={t('people.step', { name, change: signed(step) })}
            onPress={() => void change(step)}
          >
            {signed(step)}
          </Button>
        ))}
      </div>
      <form
        className={styles['number']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <FormField
          label={t('people.number')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={typed}
          onValue={setTyped}
          error={
            asked && number === undefined
              ? t('people.numberError', { most: MOST_PEOPLE_AT_ONCE })
              : undefined
          }
        />
        <Button type="submit" busy={busy} disabled={day === 'closed'}>
          {t('people.add')}
        </Button>
      </form>
    </section>
  );
}

function signed(change: number): string {
  return change > 0 ? `+${String(change)}` : `−${String(-change)}`;
}
