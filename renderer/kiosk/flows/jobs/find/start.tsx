import { useT, useLanguage } from '../../../../shared/i18n/i18n.js';
import type { FoundOccupation } from '../../../../shared/jobs/jobs.js';
import { nameIn } from '../../../../shared/jobs/view/shown.js';
import { Button } from '../../../../shared/ui/button/button.js';
import { Keyboard } from '../../../../shared/ui/keyboard/keyboard.js';
import { TouchField } from '../../../../shared/ui/keyboard/touch-field.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../../frame/frame.js';
import { usePageKeys } from '../../../frame/use-page-keys.js';
import { useUnscanned } from '../../../scan/use-unscanned.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';
import { useCrowdedKeys } from '../../../frame/use-crowded.js';
import { useNothingFound } from '../use-nothing-found.js';
import { Suggestions } from './suggestions.js';
import { useFoundJobs } from './use-found-jobs.js';
import { WaysToBrowse } from './ways-to-browse.js';

/** Letters of a query. */
const LONGEST = 60;

/**
 * The field with its keyboard, and what it may mean at each key press; while it is empty, other ways.
 * Where the words are large or the screen is half, the head shows what is typed instead of the field.
 */
export function Start(props: {
  screen: JobsScreen;
  query: string;
  first: FoundOccupation | undefined;
}) {
  const { screen, query, first } = props;
  const { flow, tell } = screen;
  const t = useT('jobs');
  const [language] = useLanguage();
  const crowded = useCrowdedKeys();
  const { found, settled, isMore } = useFoundJobs(screen.jobs, query, language);
  const isEmpty = query.trim() === '';
  const isNothing = !isEmpty && settled && found.length === 0;
  useNothingFound(screen, query, isNothing);

  const type = (next: string) => tell({ type: 'typed', query: next.slice(0, LONGEST) });
  useUnscanned(query, type);
  const showAll = () => {
    if (found.length > 0) tell({ type: 'went', to: { at: 'results' } });
  };
  usePageKeys((event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // A field writes by itself, a button is pressed by itself.
    if (target instanceof HTMLInputElement) return;
    if (key === 'Backspace') type(query.slice(0, -1));
    else if (key.length === 1 && (key !== ' ' || !(target instanceof HTMLButtonElement)))
      type(query + key);
    else if (key === 'Enter' && !event.repeat && !(target instanceof HTMLButtonElement)) showAll();
  });

  const lead =
    first === undefined
      ? t('start.lead')
      : t('start.secondLead', { name: nameIn(first.name, language) });
  const nothing = t('nothing.title', { query: query.trim() });
  const count = found.length;
  const howMany = isMore ? t('start.foundMore', { count }) : t('start.found', { count });
  const typed = [t('start.typed', { query }), howMany].join('\u00a0· ');
  const all = isMore ? t('start.allMore') : t('start.all', { count });
  return (
    <Frame
      title={first === undefined ? t('start.title') : t('start.secondTitle')}
      lead={crowded && !isEmpty ? (isNothing ? nothing : typed) : lead}
      picture={<Pictogram name="jobs" />}
      onBack={screen.onBack}
      onStartAgain={flow.onEnd}
      unpaged
      between={
        crowded ? undefined : (
          <div className={styles['acts']}>
            <Button size="touch" resting={query === ''} onPress={() => type('')}>
              {t('start.clear')}
            </Button>
            <Button size="touch" variant="primary" resting={found.length === 0} onPress={showAll}>
              {all}
            </Button>
          </div>
        )
      }
    >
      <div className={styles['find']} data-crowded={crowded || undefined}>
        <div>
          {crowded ? (
            <Keyboard
              kind="words"
              full={query.length >= LONGEST}
              onSign={(sign) => type(query + sign)}
              onDelete={() => type(query.slice(0, -1))}
            />
          ) : (
            <TouchField
              kind="words"
              label={t('start.label')}
              value={query}
              onValue={type}
              maxLength={LONGEST}
              onEnter={showAll}
            />
          )}
        </div>
        <div className={styles['answers']}>
          {isNothing && !crowded && (
            <div className={styles['nothing']}>
              <p>
                <strong>{nothing}</strong>
              </p>
              <p>{t('nothing.text')}</p>
            </div>
          )}
          {isEmpty || isNothing ? (
            <WaysToBrowse tell={tell} brief={crowded} />
          ) : (
            <Suggestions
              found={found}
              onChoose={screen.choose}
              all={{ word: all, show: showAll }}
              onlyWay={crowded}
            />
          )}
          <span className="visually-hidden" role="status">
            {!crowded && !isEmpty && settled && howMany}
          </span>
        </div>
      </div>
    </Frame>
  );
}
