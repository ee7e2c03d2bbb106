import { useState } from 'react';

import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { TicketKeys } from '#protocol/ticket-keys.js';
import type { StewardView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useActions } from '../../shared/staff/actions/actions.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { waitWords } from '../../shared/staff/waits/wait-words.js';
import { Button } from '../../shared/ui/button/button.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import { UsefulAddresses } from '../paper/useful-addresses.js';
import { DeskQuestions } from '../questions/desk-questions.js';
import styles from './check-in.module.css';
import { TicketTaken } from './ticket-taken.js';
import type { TakenTicket } from './ticket-taken.js';

const SCOPE = 'check-in';

/** A visitor at the desk in three touches: language, theme, ticket. Nothing is asked but that. */
export function CheckIn(props: {
  live: Pick<Live<'steward'>, 'now'>;
  view: Pick<StewardView, 'day' | 'waiting' | 'waits' | 'tickets' | 'phoneUrl' | 'timeZone'>;
}) {
  const { live, view } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  const tCommon = useT('common');
  const actions = useActions();
  const [desk] = useLanguage();
  const [language, setLanguage] = useState<Language>();
  const [theme, setTheme] = useState<Theme>();
  const [taken, setTaken] = useState<TakenTicket>();
  const busy = actions.underWay(SCOPE) !== undefined;
  const chosen = language !== undefined && theme !== undefined;

  function startOver(): void {
    setLanguage(undefined);
    setTheme(undefined);
    setTaken(undefined);
  }

  async function take(forLanguage: Language, forTheme: Theme): Promise<void> {
    const wait = view.waits[forTheme]?.[forLanguage];
    const keys: TicketKeys = newTicketKeys((bytes) => crypto.getRandomValues(bytes));
    const answer = await actions.run(SCOPE, {
      kind: 'take-ticket',
      payload: { language: forLanguage, theme: forTheme, ...keys },
    });
    if (answer?.ok !== true) return;
    const { ticketId, number, ahead } = answer.value;
    const takenAt = live.now();
    const asked = { language: forLanguage, theme: forTheme };
    setTaken({ ticketId, number, ahead, takenAt, ...(wait && { wait }), ...asked, ...keys });
  }

  return (
    <section className={styles['panel']} aria-labelledby="check-in-title">
      <h2 id="check-in-title" className={styles['title']}>
        {t('checkIn.title')}
      </h2>
      <ChooseOne
        legend={t('checkIn.language')}
        layout="column"
        options={LANGUAGES.map((each) => ({ value: each, label: tCommon(`language.${each}`) }))}
        value={language}
        onValue={setLanguage}
      />
      <ChooseOne
        legend={t('checkIn.theme')}
        layout="column"
        options={THEMES.map((each) => ({ value: each, label: <ThemeLabel theme={each} /> }))}
        value={theme}
        onValue={setTheme}
      />
      <div className={styles['confirm']}>
        <Button
          variant="primary"
          wide
          busy={busy}
          disabled={!chosen || view.day === 'closed'}
          onPress={() => chosen && void take(language, theme)}
        >
          {busy && actions.lost ? tStaff('action.waits') : t('checkIn.confirm')}
        </Button>
        <p className={styles['hint']} role="status">
          {chosen ? (
            <>
              {t('checkIn.waiting', { count: view.waiting[theme][language] })}
              <br />
              {t('checkIn.expected', { wait: waitWords(view.waits[theme]?.[language], desk) })}
            </>
          ) : (
            t('checkIn.choose')
          )}
        </p>
      </div>
      <DeskQuestions />
      <UsefulAddresses />
      {taken !== undefined && <TicketTaken ticket={taken} view={view} onClose={startOver} />}
    </section>
  );
}
