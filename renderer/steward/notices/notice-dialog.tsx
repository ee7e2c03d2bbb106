import { useId, useState } from 'react';

import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import type { NoticeForm, WordsProblem } from './notice-form.js';
import { LONGEST_NOTICE, NOTICE_TIMES, readNotice } from './notice-form.js';
import { NoticePreview } from './notice-preview.js';
import styles from './notices.module.css';

/** Words for the displays, in both languages, seen as the room will see them before they go out. */
export function NoticeDialog(props: {
  start: NoticeForm;
  /** Of the one that gets other words. */
  noticeId: string | undefined;
  onClose: () => void;
}) {
  const { start, noticeId, onClose } = props;
  const t = useT('steward-today');
  const [form, setForm] = useState(start);
  const [asked, setAsked] = useState(false);
  const read = readNotice(form, noticeId);
  const problems = asked && !read.ok ? read.problems : {};
  const change = (language: Language, typed: string) =>
    setForm((before) => ({ ...before, words: { ...before.words, [language]: typed } }));
  return (
    <ActionDialog
      title={t(noticeId === undefined ? 'notice.newTitle' : 'notice.changeTitle')}
      size="wide"
      scope="notice"
      intention={read.ok ? { kind: 'put-notice', payload: read.payload } : undefined}
      onIncomplete={() => setAsked(true)}
      confirm={t('notice.show')}
      done={t('notice.shown')}
      onClose={onClose}
    >
      <div className={styles['two']}>
        {LANGUAGES.map((language) => (
          <Words
            key={language}
            language={language}
            text={form.words[language]}
            problem={problems[language]}
            onText={(typed) => change(language, typed)}
          />
        ))}
      </div>
      <ChooseOne
        legend={t('notice.howLong')}
        options={NOTICE_TIMES.map((value) => ({
          value,
          label:
            value === 'day' ? t('notice.untilClosing') : t('notice.minutes', { minutes: value }),
        }))}
        value={form.time}
        onValue={(time) => setForm((before) => ({ ...before, time }))}
      />
      <NoticePreview words={form.words} />
    </ActionDialog>
  );
}

function Words(props: {
  language: Language;
  text: string;
  problem: WordsProblem | undefined;
  onText: (text: string) => void;
}) {
  const { language, text, problem, onText } = props;
  const t = useT('steward-today');
  const error = problem && t(`notice.${problem}`);
  const id = useId();
  return (
    <div className={styles['words']}>
      <label htmlFor={id}>{t(`notice.in.${language}`)}</label>
      <textarea
        id={id}
        lang={language}
        rows={4}
        maxLength={LONGEST_NOTICE}
        value={text}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={`${id}-left${error === undefined ? '' : ` ${id}-error`}`}
        onChange={(event) => onText(event.target.value.replaceAll(/[\n\r\t]/gu, ' '))}
      />
      <span id={`${id}-left`} className={styles['soft']}>
        {t('notice.left', { count: LONGEST_NOTICE - text.length })}
      </span>
      {error !== undefined && (
        <span id={`${id}-error`} className={styles['error']}>
          <span aria-hidden="true">! </span>
          {error}
        </span>
      )}
    </div>
  );
}
