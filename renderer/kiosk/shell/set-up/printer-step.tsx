import type { MachineState, Shell, TestPage } from '#protocol/shell.js';
import { PAPER_SIZES } from '#protocol/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ChooseOne } from '../../../shared/ui/choice-group/choice-group.js';
import { TestPrintButton, TestPrintNotice, useTestPrint } from '../frame/test-page.js';
import type { Draft } from './draft.js';
import styles from './set-up.module.css';

/** In front of the name of a printer, so that none of them can be taken for the choice of none. */
const PRINTER = 'printer:';
const NONE = 'none';

/** What comes out on paper, and on which. */
export function PrinterStep(props: {
  shell: Pick<Shell, 'printTest'>;
  machine: MachineState;
  draft: Draft;
  problem: boolean;
  onDraft: (change: Partial<Pick<Draft, 'printer' | 'paper'>>) => void;
}) {
  const { machine, draft, onDraft } = props;
  const { settings, printers } = machine;
  const t = useT('kiosk-shell');
  const isThere = printers.some(({ name }) => name === settings?.printer);
  const lost = settings === null || isThere ? null : settings.printer;
  const but = (name: string, what: string) => `${name} (${what})`;
  const options = [
    ...printers.map(({ name, title, ready }) => ({
      value: `${PRINTER}${name}`,
      label: ready ? title : but(title, t('printer.notReady')),
    })),
    ...(lost === null
      ? []
      : [{ value: `${PRINTER}${lost}`, label: but(lost, t('printer.missing')) }]),
    { value: NONE, label: t('printer.none') },
  ];
  const value = draft.printer === null ? NONE : draft.printer && `${PRINTER}${draft.printer}`;
  return (
    <div className={styles['choices']}>
      <ChooseOne
        legend={t('printer.label')}
        layout="column"
        options={options}
        value={value}
        error={props.problem ? t('printer.choose') : undefined}
        onValue={(chosen) =>
          onDraft({ printer: chosen === NONE ? null : chosen.slice(PRINTER.length) })
        }
      />
      {typeof draft.printer === 'string' && (
        <>
          <ChooseOne
            legend={t('printer.paper')}
            options={PAPER_SIZES.map((size) => ({ value: size, label: t(`printer.size.${size}`) }))}
            value={draft.paper}
            onValue={(paper) => onDraft({ paper })}
          />
          <TestPrinting
            key={`${draft.printer}/${draft.paper}`}
            shell={props.shell}
            printer={draft.printer}
            paper={draft.paper}
          />
        </>
      )}
    </div>
  );
}

/** A test of one printer with one paper: how it fared says nothing of another. */
function TestPrinting(
  props: { shell: Pick<Shell, 'printTest'> } & Pick<TestPage, 'printer' | 'paper'>,
) {
  const test = useTestPrint(props.shell);
  return (
    <>
      <div className={styles['row']}>
        <TestPrintButton test={test} printer={props.printer} paper={props.paper} />
      </div>
      <TestPrintNotice test={test} />
    </>
  );
}
