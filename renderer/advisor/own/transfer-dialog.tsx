import { useState } from 'react';

import type { AdvisorView, OwnTicket } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import type { Profile } from '../../shared/staff/queue-order.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { waitWords } from '../../shared/staff/waits/wait-words.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import type { QueueGroup } from '../queue/queue-groups.js';
import { queueGroups } from '../queue/queue-groups.js';
import styles from './transfer-dialog.module.css';

/**
 * Another theme or language: the ticket waits again and stays one interview. What waits there, and
 * whether anybody is there for it, stands beside each.
 */
export function TransferDialog(props: {
  ticket: OwnTicket;
  own: Profile;
  view: Pick<AdvisorView, 'waiting' | 'waits' | 'onDuty' | 'queue'>;
  onClose: () => void;
}) {
  const { ticket, own, view, onClose } = props;
  const t = useT('advisor');
  const tCommon = useT('common');
  const [theme, setTheme] = useState(ticket.theme);
  const [language, setLanguage] = useState(ticket.language);
  const [asked, setAsked] = useState(false);
  const same = theme === ticket.theme && language === ticket.language;
  const groups = queueGroups(view, own);
  const groupOf = (each: (typeof THEMES)[number]) =>
    groups.find((group) => group.theme === each && group.language === language);
  const chosen = groupOf(theme);
  return (
    <ActionDialog
      title={t('transfer.title', { number: ticket.number })}
      scope="island"
      intention={
        same
          ? undefined
          : { kind: 'transfer-ticket', payload: { ticketId: ticket.ticketId, theme, language } }
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('transfer.confirm')}
      onClose={onClose}
    >
      <p className={styles['word']}>{t('transfer.intro')}</p>
      <ChooseOne
        legend={t('transfer.theme')}
        layout="grid"
        options={THEMES.map((each) => ({
          value: each,
          label: (
            <span className={styles['option']}>
              <ThemeLabel theme={each} />
              <Situation group={groupOf(each)} />
            </span>
          ),
        }))}
        value={theme}
        onValue={setTheme}
        error={asked && same ? t('transfer.same') : undefined}
      />
      <ChooseOne
        legend={t('transfer.language')}
        options={LANGUAGES.map((each) => ({
          value: each,
          label: <span className={styles['word']}>{tCommon(`language.${each}`)}</span>,
        }))}
        value={language}
        onValue={setLanguage}
      />
      {!same && chosen !== undefined && othersOnDuty(chosen) === 0 && (
        <Notice kind="info">{t('transfer.nobody')}</Notice>
      )}
    </ActionDialog>
  );
}

function Situation(props: { group: QueueGroup | undefined }) {
  const { group } = props;
  const t = useT('advisor');
  const [language] = useLanguage();
  if (group === undefined) return null;
  const others = othersOnDuty(group);
  return (
    <span className={styles['situation']}>
      <span>{t('transfer.waiting', { count: group.waiting })}</span>
      <span>{t('transfer.wait', { wait: waitWords(group.expected, language) })}</span>
      <span>{t('transfer.onDuty', { count: others })}</span>
    </span>
  );
}

/** The own island does not take back what it passes on. */
function othersOnDuty({ onDuty, mine }: QueueGroup): number {
  return Math.max(0, onDuty - Number(mine));
}
