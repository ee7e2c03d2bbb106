import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ScrollArea } from '../../shared/ui/scroll-area/scroll-area.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import { IslandsList } from './islands-list.js';
import { FloorPlan } from './floor-plan.js';
import styles from './islands-panel.module.css';
import { PLAN_FORMS, usePlanForm } from './use-plan-form.js';

/** Every island and what is around it, as a plan or as a list. */
export function IslandsPanel(props: { view: StewardView; now: number }) {
  const { view, now } = props;
  const t = useT('steward');
  const tPlan = useT('steward-plan');
  const [form, setForm] = usePlanForm();
  const islands = Object.values(view.islands);
  const busy = islands.filter(({ state }) => state !== 'closed').length;
  return (
    <section className={styles['panel']} aria-labelledby="islands-title">
      <header className={styles['head']}>
        <h2 id="islands-title" className={styles['title']}>
          {t('islands.title')}
        </h2>
        <span>{t('islands.summary', { busy, total: islands.length })}</span>
        <Segmented
          label={tPlan('form.label')}
          segments={PLAN_FORMS.map((each) => ({ value: each, label: tPlan(`form.${each}`) }))}
          value={form}
          onValue={setForm}
        />
      </header>
      <ScrollArea label={t('islands.title')} className={styles['body'] ?? ''}>
        {form === 'list' ? (
          <IslandsList view={view} now={now} />
        ) : (
          <FloorPlan view={view} form={form} now={now} />
        )}
      </ScrollArea>
    </section>
  );
}
