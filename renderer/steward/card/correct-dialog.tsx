import { useState } from 'react';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import type { TicketRow } from '../board/ticket-rows.js';

/** Another theme or language: the ticket counts as taken for it from the start. */
export function CorrectDialog(props: { ticket: TicketRow; onClose: () => void }) {
  const { ticket, onClose } = props;
  const t = useT('steward-tickets');
  const tCommon = useT('common');
  const [theme, setTheme] = useState(ticket.theme);
  const [language, setLanguage] = useState(ticket.language);
  const [asked, setAsked] = useState(false);
  const changed = theme !== ticket.theme || language !== ticket.language;
  return (
    <ActionDialog
      title={t('correct.title', { number: ticket.number })}
      scope={ticket.id}
      intention={
        changed
          ? { kind: 'correct-ticket', payload: { ticketId: ticket.id, theme, language } }
          : undefined
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('correct.confirm')}
      done={t('correct.done', { number: ticket.number })}
      onClose={onClose}
    >
      <p>{t('correct.text')}</p>
      <ChooseOne
        legend={t('correct.theme')}
        layout="grid"
        options={THEMES.map((each) => ({ value: each, label: <ThemeLabel theme={each} /> }))}
        value={theme}
        onValue={setTheme}
      />
      <ChooseOne
        legend={t('correct.language')}
        options={LANGUAGES.map((each) => ({ value: each, label: tCommon(`language.${each}`) }))}
        value={language}
        onValue={setLanguage}
        error={asked && !changed ? t('correct.same') : undefined}
      />
    </ActionDialog>
  );
}
