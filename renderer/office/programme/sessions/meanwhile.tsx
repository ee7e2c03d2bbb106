import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import styles from './facts.module.css';
import type { SessionDraft } from './session-draft.js';
import { undecided } from './session-draft.js';

/** What a colleague has done to the session while it is being changed here. */
export function Meanwhile(props: {
  draft: SessionDraft;
  cancelled: boolean;
  words: ProgrammeWords;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { draft, cancelled, words, onMine, onTheirs } = props;
  const { base, followed } = draft;
  const t = useT('programme');
  if (cancelled) return <Notice kind="alert">{t('problem.session-not-open')}</Notice>;
  const both = undecided(draft);
  if (!followed) return null;
  if (both.length === 0) return <Notice kind="info">{t('meanwhile.followed')}</Notice>;
  const theirs = {
    date: words.day.long(base.date),
    times: `${base.starts}–${base.ends}`,
    room: words.room(base.room),
    capacity: String(base.capacity),
    waitingList: String(base.waitingList),
    signUpCloses: t('meanwhile.minutes', { count: base.signUpCloses }),
  };
  return (
    <Notice kind="alert">
      {t('meanwhile.both')}
      <ul className={styles['problems']}>
        {both.map((part) => (
          <li key={part}>{t(`meanwhile.${part}`, { value: theirs[part] })}</li>
        ))}
      </ul>
      <span className={styles['verbs']}>
        <Button onPress={onMine}>{t('meanwhile.mine')}</Button>
        <Button onPress={onTheirs}>{t('meanwhile.theirs')}</Button>
      </span>
    </Notice>
  );
}
