import type { Activity } from '#protocol/workshops/programme.js';
import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import { isOpen } from '../rules/plan-problems.js';
import styles from './facts.module.css';
import { seatsTaken } from './people.js';

export type SessionVerb = 'change' | 'move' | 'cancel' | 'activity';

/** All there is to know of one session, and what can be done with it. */
export function SessionSheet(props: {
  session: ProgrammeSession;
  activity: Activity | undefined;
  words: ProgrammeWords;
  onVerb: (verb: SessionVerb) => void;
  onClose: () => void;
}) {
  const { session, activity, words, onVerb, onClose } = props;
  const { plan, waiting, present, signUp } = session;
  const t = useT('programme');
  const tWords = useT('workshops');
  const tCommon = useT('common');
  const tStaff = useT('staff');
  const open = isOpen(session);
  const seats = t('card.seats', { booked: seatsTaken(session), capacity: plan.capacity });
  const facts: readonly (readonly [string, string])[] = [
    [t('sheet.when'), `${words.day.long(plan.date)}, ${plan.starts}–${plan.ends}`],
    [t('sheet.room'), words.room(plan.room)],
    [
      t('sheet.seats'),
      waiting === 0 ? seats : `${seats} · ${t('card.waiting', { count: waiting })}`,
    ],
    [t('sheet.present'), String(present)],
    [t('sheet.signUp'), tWords(`signUp.${signUp}`)],
    ...(activity === undefined
      ? []
      : ([
          [
            t('sheet.what'),
            `${tWords(`format.${activity.format}`)} · ${tCommon(`theme.${activity.theme}`)} · ${tWords(`spoken.${activity.language}`)}`,
          ],
          [t('sheet.forWhom'), tWords(`public.${activity.public}`)],
          [t('sheet.partners'), activity.partners.join(', ') || t('sheet.noPartners')],
        ] as const)),
  ];
  return (
    <Dialog
      title={words.title(plan.activityId)}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {open && (
            <>
              <Button variant="primary" onPress={() => onVerb('change')}>
                {t('sheet.change')}
              </Button>
              <Button onPress={() => onVerb('move')}>{t('sheet.move')}</Button>
              <Button variant="danger" onPress={() => onVerb('cancel')}>
                {t('sheet.cancel')}
              </Button>
            </>
          )}
          {activity !== undefined && (
            <Button onPress={() => onVerb('activity')}>{t('sheet.activity')}</Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            {tStaff('action.close')}
          </Button>
        </>
      }
    >
      {activity?.example === true && <p>{tWords('example')}</p>}
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles['fact']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
