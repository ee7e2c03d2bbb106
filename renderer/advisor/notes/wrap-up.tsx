import { lazy, Suspense, useState } from 'react';

import type { Topic, Referral } from '#protocol/vocabulary.js';
import { REFERRALS, TOPICS } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';
import type { NotedInterview } from './noted-interview.js';
import { toggled } from './notes-queue.js';
import type { MeantNotes } from './use-notes.js';
import styles from './wrap-up.module.css';

const PapersDialog = lazy(async () => ({
  default: (await import('../../shared/staff/papers/papers-dialog.js')).PapersDialog,
}));
const PortraitDialog = lazy(async () => ({
  default: (await import('../../shared/staff/portrait/portrait-dialog.js')).PortraitDialog,
}));

/**
 * During an interview and after it: what it was about and where it led, each by one touch and saved at
 * once. Counts in the end, never words about anybody.
 */
export function WrapUp(props: {
  noted: NotedInterview;
  meant: MeantNotes;
  timeZone: string;
  onWorkshops: (() => void) | undefined;
  /** The key for notes leads here. */
  keyed?: boolean;
}) {
  const { noted, meant, timeZone, onWorkshops, keyed = false } = props;
  const t = useT('advisor');
  const format = useFormat(timeZone);
  const { notes, pending, change } = meant;
  const [open, setOpen] = useState<'papers' | 'portrait'>();
  const close = () => setOpen(undefined);
  const { number, endedAt } = noted;
  return (
    <div className={styles['wrapUp']} aria-busy={pending}>
      <div className={styles['more']}>
        <p className={styles['whose']}>
          {endedAt === undefined
            ? t('notes.running', { number })
            : t('notes.ended', { number, time: format.time(endedAt) })}
        </p>
        {onWorkshops !== undefined && (
          <Button onPress={onWorkshops}>
            {t(notes.referrals.includes('workshop') ? 'notes.seat' : 'notes.workshops')}
          </Button>
        )}
        <Button icon={<Pictogram name="printer" />} onPress={() => setOpen('papers')}>
          {t('notes.papers')}
        </Button>
        <Button onPress={() => setOpen('portrait')}>{t('notes.portrait')}</Button>
      </div>
      <Toggles
        legend={t('notes.topics')}
        all={TOPICS}
        on={notes.topics}
        word={(topic) => t(`topic.${topic}`)}
        onToggle={(topic: Topic) =>
          change((now) => ({ ...now, topics: toggled(now.topics, topic, TOPICS) }))
        }
        keyed={keyed}
      />
      <Toggles
        legend={t('notes.referrals')}
        all={REFERRALS}
        on={notes.referrals}
        word={(referral) => t(`referral.${referral}`)}
        onToggle={(referral: Referral) =>
          change((now) => ({ ...now, referrals: toggled(now.referrals, referral, REFERRALS) }))
        }
      />
      <Suspense>
        {open === 'papers' && <PapersDialog likely={noted.language} onClose={close} />}
        {open === 'portrait' && <PortraitDialog likely={noted.language} onClose={close} />}
      </Suspense>
    </div>
  );
}

function Toggles<T extends string>(props: {
  legend: string;
  all: readonly T[];
  on: readonly T[];
  word: (each: T) => string;
  onToggle: (each: T) => void;
  /** The key for notes leads here. */
  keyed?: boolean;
}) {
  const { legend, all, on, word, onToggle, keyed = false } = props;
  const keyOf = useKeyOf();
  return (
    <fieldset className={styles['group']} {...(keyed && keyOf('notes'))}>
      <legend className={styles['legend']}>
        {legend}
        {keyed && <KeyCap of="notes" />}
      </legend>
      {all.map((each) => (
        <Toggle
          key={each}
          word={word(each)}
          on={on.includes(each)}
          onPress={() => onToggle(each)}
        />
      ))}
    </fieldset>
  );
}

function Toggle(props: { word: string; on: boolean; onPress: () => void }) {
  const press = usePress(props.onPress);
  return (
    <button {...press} type="button" className={styles['toggle']} aria-pressed={props.on}>
      <span className={styles['tick']} aria-hidden="true">
        {props.on ? '✓' : '+'}
      </span>
      {props.word}
    </button>
  );
}
