import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import { SettingsEditor } from './settings-editor.js';

const NOTHING = {};

/** Everything a centre can set, checked by the server's own schema while it is typed. */
export function SettingsPage(props: { live: Live<'office'> }) {
  const t = useT('office');
  const answer = useAnswer(props.live, 'settings', NOTHING);
  const { value } = answer;
  return (
    <div className={office['page']}>
      <AnswerState answer={answer} />
      {value !== undefined && value.problems.length > 0 && (
        <Notice kind="alert">
          {t('settings.problems', { fields: value.problems.join(', ') })}
        </Notice>
      )}
      {value !== undefined && (
        <SettingsEditor live={props.live} settings={value.settings} onSaved={answer.again} />
      )}
    </div>
  );
}
