import { useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import { PlanEditor } from './plan/plan-editor.js';
import { RotaEditor } from './rota/rota-editor.js';

const NOTHING = {};
const PARTS = ['rota', 'plan'] as const;
type Part = (typeof PARTS)[number];

/** When islands are staffed, and where they stand. */
export function IslandsPage(props: { live: Live<'office'> }) {
  const { live } = props;
  const t = useT('islands');
  const answer = useAnswer(live, 'settings', NOTHING);
  const [part, setPart] = useState<Part>('rota');
  const settings = answer.value?.settings;
  return (
    <div className={office['page']}>
      <div>
        <Segmented
          label={t('parts')}
          segments={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
          value={part}
          onValue={setPart}
        />
      </div>
      <AnswerState answer={answer} />
      {settings !== undefined && (
        <>
          <div hidden={part !== 'rota'}>
            <RotaEditor live={live} settings={settings} />
          </div>
          <div hidden={part !== 'plan'}>
            <PlanEditor live={live} settings={settings} />
          </div>
        </>
      )}
    </div>
  );
}
