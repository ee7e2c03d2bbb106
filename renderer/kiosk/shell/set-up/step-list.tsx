import { useT } from '../../../shared/i18n/i18n.js';
import { usePress } from '../../../shared/ui/press/use-press.js';
import { STEPS } from './draft.js';
import type { SetUpStep } from './draft.js';
import styles from './step-list.module.css';

/** Where one is, and what is in order; a touch leads there. */
export function StepList(props: {
  step: SetUpStep;
  done: ReadonlySet<SetUpStep>;
  onStep: (step: SetUpStep) => void;
}) {
  const t = useT('kiosk-shell');
  return (
    <nav aria-label={t('setUp.steps')}>
      <ol className={styles['steps']}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <Step
              number={index + 1}
              word={t(`setUp.step.${step}`)}
              here={step === props.step}
              done={props.done.has(step)}
              onPress={() => props.onStep(step)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Step(props: {
  number: number;
  word: string;
  here: boolean;
  done: boolean;
  onPress: () => void;
}) {
  const t = useT('kiosk-shell');
  const press = usePress(props.onPress);
  return (
    <button
      {...press}
      type="button"
      className={styles['step']}
      aria-current={props.here ? 'step' : undefined}
    >
      <span className={styles['mark']} aria-hidden="true">
        {props.done ? '✓' : props.number}
      </span>
      <span>{props.word}</span>
      {props.done && <span className="visually-hidden"> ({t('setUp.done')})</span>}
    </button>
  );
}
