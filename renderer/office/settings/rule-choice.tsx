import type { NextTicketRuleId } from '#protocol/vocabulary.js';
import { NEXT_TICKET_RULES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import styles from './rule-choice.module.css';

/** Who is called next, each rule with a sentence that says what it does. */
export function RuleChoice(props: {
  legend: string;
  value: NextTicketRuleId;
  onValue: (rule: NextTicketRuleId) => void;
}) {
  const t = useT('office');
  return (
    <ChooseOne
      {...props}
      quietLegend
      layout="column"
      options={NEXT_TICKET_RULES.map((rule) => ({
        value: rule,
        label: (
          <span className={styles['rule']}>
            {t(`rule.${rule}.name`)}
            <span className={styles['does']}>{t(`rule.${rule}.does`)}</span>
          </span>
        ),
      }))}
    />
  );
}
