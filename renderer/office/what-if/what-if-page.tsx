import { useState } from 'react';

import type { Role } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import { DayChoice } from './day/day-choice.js';
import type { DayKind } from './day/day-choice.js';
import type { CheckedDay } from './day/imagined-day.js';
import { AVERAGE_DAY, checkImagined } from './day/imagined-day.js';
import { Scenario } from './scenario.js';

/** The seed's end (protocol, what-if). */
const SEEDS = 2 ** 31;

/** A day lived again with other staffing or another rule. Nothing of it is kept, unless as the rota. */
export function WhatIfPage(props: { live: Live<'office'>; roles: readonly Role[] }) {
  const { live, roles } = props;
  const t = useT('what-if');
  const mayKeep = roles.includes('administrator');
  const [seed] = useState(() => Math.floor(Math.random() * SEEDS));
  const [kind, setKind] = useState<DayKind>('kept');
  const [chosen, setDate] = useState<string>();
  const [form, setForm] = useState(AVERAGE_DAY);
  const usual = useAnswer(live, 'what-if-start', NOTHING);
  const days = usual.value?.days ?? [];
  const date = chosen ?? days[0];
  const past = useAnswer(
    live,
    'what-if-start',
    kind === 'kept' && date !== undefined ? { date } : undefined,
  );
  const imagined = checkImagined(form);
  const day: CheckedDay =
    kind === 'imagined'
      ? imagined
      : date === undefined
        ? { ok: false, problems: {} }
        : { ok: true, day: { kind, date } };
  // An answer about another day is not this day's staffing.
  const start =
    kind === 'imagined' ? usual.value : past.about?.date === date ? past.value : undefined;
  return (
    <div className={office['page']}>
      <section className={office['panel']} aria-labelledby="what-if-title">
        <h2 id="what-if-title" className={office['panelTitle']}>
          {t('title')}
        </h2>
        <p>
          {t('intro')} {t(mayKeep ? 'nothingBut' : 'nothing')}
        </p>
      </section>
      <AnswerState answer={usual} />
      {usual.value !== undefined && (
        <DayChoice
          kind={kind}
          onKind={setKind}
          days={days}
          date={date}
          onDate={setDate}
          form={form}
          problems={imagined.ok ? {} : imagined.problems}
          onForm={setForm}
        />
      )}
      {kind === 'kept' && date !== undefined && <AnswerState answer={past} />}
      {start !== undefined && (kind === 'imagined' || date !== undefined) && (
        <Scenario
          key={kind === 'imagined' ? kind : date}
          live={live}
          start={start}
          day={day.ok ? day.day : undefined}
          seed={seed}
          mayKeep={mayKeep}
        />
      )}
    </div>
  );
}

const NOTHING = {};
