import { useState } from 'react';

import type { Feed } from '#protocol/jobs/library.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { newCommandId } from '../../../shared/live/random.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import { ChooseOne } from '../../../shared/ui/choice-group/choice-group.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import { FormatField } from '../format-field.js';
import {
  draftOf,
  feedOf,
  FEWEST_MINUTES,
  MOST_MINUTES,
  NEW_FEED,
  withFeed,
  wrongFields,
} from './feed-draft.js';

const KINDS = ['address', 'folder'] as const;
const LIMITS = { min: FEWEST_MINUTES, max: MOST_MINUTES };

/** A new feed, or one that is changed. */
export function FeedDialog(props: { feeds: readonly Feed[]; feed?: Feed; onClose: () => void }) {
  const { feeds, feed, onClose } = props;
  const t = useT('office');
  const [feedId] = useState(() => feed?.feedId ?? newCommandId());
  const [draft, setDraft] = useState(() => (feed === undefined ? NEW_FEED : draftOf(feed)));
  const [asked, setAsked] = useState(false);
  const given = feedOf(draft, feedId);
  const wrong = asked ? wrongFields(draft) : new Set<string>();
  const place = draft.kind;
  return (
    <ActionDialog
      title={t(feed === undefined ? 'jobs.feeds.addTitle' : 'jobs.feeds.changeTitle')}
      size="wide"
      scope="jobs-feeds"
      intention={given && { kind: 'set-feeds', payload: { feeds: withFeed(feeds, given) } }}
      onIncomplete={() => setAsked(true)}
      confirm={t('jobs.feeds.save')}
      done={t('jobs.feeds.saved')}
      onClose={onClose}
    >
      <FormatField
        format={draft.format}
        onFormat={(format) => setDraft({ ...draft, format })}
        error={wrong.has('format') ? t('jobs.import.formatError') : undefined}
      />
      <ChooseOne
        legend={t('jobs.feeds.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`jobs.feeds.kindOf.${kind}`) }))}
        value={draft.kind}
        onValue={(kind) => setDraft({ ...draft, kind })}
      />
      <FormField
        label={t(`jobs.feeds.${place}`)}
        hint={t(`jobs.feeds.${place}Hint`)}
        error={wrong.has('where') ? t(`jobs.feeds.${place}Error`) : undefined}
        value={draft.where}
        onValue={(where) => setDraft({ ...draft, where })}
        maxLength={400}
        autoComplete="off"
        spellCheck={false}
      />
      <FormField
        label={t('jobs.feeds.minutes')}
        hint={t('jobs.feeds.minutesHint', LIMITS)}
        error={wrong.has('minutes') ? t('jobs.feeds.minutesError', LIMITS) : undefined}
        value={draft.minutes}
        onValue={(minutes) => setDraft({ ...draft, minutes })}
        width="short"
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
      />
    </ActionDialog>
  );
}
