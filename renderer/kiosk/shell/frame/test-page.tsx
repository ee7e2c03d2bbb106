import { useState } from 'react';

import type { Shell, ShellPrintOutcome, TestPage } from '#protocol/shell.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { tried } from './tried.js';

export interface TestPrint {
  readonly state: ShellPrintOutcome | 'printing' | undefined;
  print(on: Omit<TestPage, 'language'>): void;
}

/** A test page in the language of the screen. */
export function useTestPrint(shell: Pick<Shell, 'printTest'>): TestPrint {
  const [language] = useLanguage();
  const [state, setState] = useState<TestPrint['state']>();
  return {
    state,
    print(on) {
      setState('printing');
      void tried(shell.printTest({ language, ...on })).then((outcome) =>
        setState(outcome ?? 'failed'),
      );
    },
  };
}

export function TestPrintButton(props: {
  test: TestPrint;
  printer: string;
  paper: TestPage['paper'];
}) {
  const { test, printer, paper } = props;
  const t = useT('kiosk-shell');
  return (
    <Button
      size="touch"
      icon={<Pictogram name="printer" />}
      busy={test.state === 'printing'}
      onPress={() => test.print({ printer, paper })}
    >
      {t('test.print')}
    </Button>
  );
}

/** How the test page fared; nothing before the first. */
export function TestPrintNotice({ test: { state } }: { test: TestPrint }) {
  const t = useT('kiosk-shell');
  if (state === undefined) return null;
  const kind = state === 'failed' ? 'alert' : state === 'printed' ? 'good' : 'info';
  return <Notice kind={kind}>{t(`test.${state}`)}</Notice>;
}
