import type { DayStatus, StewardView } from '#protocol/views.js';
import type { HelpKind } from '#protocol/vocabulary.js';
import { HELP_KINDS } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { useActions } from '../../shared/staff/actions/actions.js';
import { Button } from '../../shared/ui/button/button.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import styles from './help-log.module.css';

/** One touch for each time a steward has helped somebody; the message that follows takes it back. */
export function HelpLog(props: { help: StewardView['help']; day: DayStatus }) {
  const { help, day } = props;
  const t = useT('steward');
  const actions = useActions();
  const toast = useToast();
  const scope = (kind: HelpKind) => `help-${kind}`;

  async function log(kind: HelpKind): Promise<void> {
    const answer = await actions.run(scope(kind), {
      kind: 'log-help',
      payload: { kind, change: 1 },
    });
    if (answer?.ok !== true) return;
    toast.good(t('helpLog.logged', { kind: t(`helpLog.kind.${kind}`) }), {
      label: t('helpLog.undo'),
      onPress: () => void takeBack(kind),
    });
  }

  async function takeBack(kind: HelpKind): Promise<void> {
    const answer = await actions.run(scope(kind), {
      kind: 'log-help',
      payload: { kind, change: -1 },
    });
    if (answer?.ok !== true) return;
    toast.good(t('helpLog.undone', { kind: t(`helpLog.kind.${kind}`) }));
  }

  return (
    <section className={styles['panel']} aria-labelledby="help-log-title">
      <h2 id="help-log-title" className={styles['title']}>
        {t('helpLog.title')}
      </h2>
      <p className={styles['soft']}>{t('helpLog.text')}</p>
      <ul className={styles['kinds']}>
        {HELP_KINDS.map((kind) => (
          <li key={kind}>
            <Button
              wide
              busy={actions.underWay(scope(kind)) !== undefined}
              disabled={day === 'closed'}
              onPress={() => void log(kind)}
            >
              <span className={styles['kind']}>
                <span>{t(`helpLog.kind.${kind}`)}</span>
                <span className={styles['count']}>
                  <span className="visually-hidden">{t('helpLog.today')}</span> {help[kind]}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
