import { useState } from 'react';

import type { OwnTicket } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';

/** Another theme or language: the ticket waits again and stays one interview. */
export function TransferDialog(props: { ticket: OwnTicket; onClose: () => void }) {
  const { ticket, onClose } = props;
  const t = useT('advisor');
  const tCommon = useT('common');
  const [theme, setTheme] = useState(ticket.theme);
  const [language, setLanguage] = useState(ticket.language);
  const [asked, setAsked] = useState(false);
  const same = theme === ticket.theme && language === ticket.language;
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
      done={t('done.transferred')}
      onClose={onClose}
    >
      <p>{t('transfer.intro')}</p>
      <ChooseOne
        legend={t('transfer.theme')}
        layout="grid"
        options={THEMES.map((each) => ({ value: each, label: <ThemeLabel theme={each} /> }))}
        value={theme}
        onValue={setTheme}
        error={asked && same ? t('transfer.same') : undefined}
      />
      <ChooseOne
        legend={t('transfer.language')}
        options={LANGUAGES.map((each) => ({ value: each, label: tCommon(`language.${each}`) }))}
        value={language}
        onValue={setLanguage}
      />
    </ActionDialog>
  );
}
