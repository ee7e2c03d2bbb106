import type { Activity } from '#protocol/workshops/programme.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import styles from './activities.module.css';
import { foundActivities } from './found-activities.js';

export type ActivityVerb = 'change' | 'plan' | 'remove';
const VERBS = ['plan', 'change', 'remove'] as const;

/** Every activity there is, to look for one and do something with it. */
export function ActivitiesDialog(props: {
  activities: readonly Activity[];
  /** Kept by the page: who comes back from an activity finds what was looked for. */
  search: string;
  onSearch: (text: string) => void;
  onVerb: (verb: ActivityVerb, activityId: string) => void;
  onAdd: () => void;
  onClose: () => void;
}) {
  const { activities, search, onSearch, onVerb, onAdd, onClose } = props;
  const t = useT('programme');
  const tWords = useT('workshops');
  const tCommon = useT('common');
  const tStaff = useT('staff');
  const [language] = useLanguage();
  const found = foundActivities(activities, search, language);
  return (
    <Dialog
      title={t('activities.title')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onAdd}>
            {t('activities.add')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {tStaff('action.close')}
          </Button>
        </>
      }
    >
      <FormField
        label={t('activities.search')}
        hint={t('activities.searchHint')}
        value={search}
        onValue={onSearch}
        type="search"
        autoComplete="off"
      />
      <p role="status" className={styles['soft']}>
        {activities.length === 0
          ? t('activities.empty')
          : found.length === 0
            ? t('activities.none')
            : t('activities.found', { count: found.length })}
      </p>
      <ul className={styles['list']}>
        {found.map(({ id, title, format, theme, language: spoken, partners, example }) => (
          <li key={id} className={styles['activity']}>
            <div className={styles['what']}>
              <h3 className={styles['title']}>{title[language]}</h3>
              <p className={styles['soft']}>
                {[
                  tWords(`format.${format}`),
                  tCommon(`theme.${theme}`),
                  tWords(`spoken.${spoken}`),
                  ...partners,
                  ...(example === true ? [tWords('example')] : []),
                ].join(' · ')}
              </p>
            </div>
            <div className={styles['verbs']}>
              {VERBS.map((verb) => (
                <Button
                  key={verb}
                  variant={verb === 'remove' ? 'danger' : 'secondary'}
                  aria-label={t('activities.on', {
                    verb: t(`activities.${verb}`),
                    title: title[language],
                  })}
                  onPress={() => onVerb(verb, id)}
                >
                  {t(`activities.${verb}`)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
