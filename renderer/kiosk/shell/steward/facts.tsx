import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import type { MachineState, Shell } from '#protocol/shell.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { tried } from '../frame/tried.js';
import styles from './panel.module.css';

/** As a list of short facts; each is there as soon as it is known. */
export function Facts(props: {
  shell: Pick<Shell, 'findServer'>;
  version: string;
  pending: () => Promise<number>;
  machine: MachineState | undefined;
}) {
  const { shell, machine } = props;
  const t = useT('kiosk-shell');
  const server = machine?.settings?.server;
  const connection = useConnection(shell, server);
  const pending = usePending(props.pending);
  return (
    <dl className={styles['facts']} aria-label={t('panel.facts')}>
      <Fact name={t('panel.version')}>{props.version}</Fact>
      <Fact name={t('panel.server')}>{server ?? '–'}</Fact>
      <Fact name={t('panel.connection')}>{t(`panel.${connection}`)}</Fact>
      <Fact name={t('panel.printer')}>
        <PrinterFact machine={machine} />
      </Fact>
      <Fact name={t('panel.pending')}>{pending ?? '–'}</Fact>
      <Fact name={t('panel.exitPin')}>
        {machine === undefined
          ? '–'
          : machine.hasExitPin
            ? t('panel.exitPinSet')
            : t('panel.exitPinMissing')}
      </Fact>
    </dl>
  );
}

function PrinterFact({ machine }: { machine: MachineState | undefined }) {
  const t = useT('kiosk-shell');
  if (machine === undefined) return '–';
  const name = machine.settings?.printer ?? null;
  if (name === null) return t('panel.noPrinter');
  const printer = machine.printers.find((each) => each.name === name);
  if (printer === undefined) return t('panel.missing', { printer: name });
  return t(printer.ready ? 'panel.ready' : 'panel.notReady', { printer: printer.title });
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']} data-block>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Asked anew: what the page last heard of the server may be a minute old. */
function useConnection(
  shell: Pick<Shell, 'findServer'>,
  server: string | undefined,
): 'checking' | 'online' | 'offline' | 'otherVersion' {
  const [state, setState] = useState<ReturnType<typeof useConnection>>('checking');
  useEffect(() => {
    if (server === undefined) return;
    let current = true;
    void tried(shell.findServer(server)).then((found) => {
      if (current) setState(!found ? 'offline' : found.fits ? 'online' : 'otherVersion');
    });
    return () => {
      current = false;
    };
  }, [shell, server]);
  return state;
}

function usePending(read: () => Promise<number>): number | undefined {
  const [pending, setPending] = useState<number>();
  useEffect(() => {
    let current = true;
    void tried(read()).then((found) => {
      if (current) setPending(found);
    });
    return () => {
      current = false;
    };
  }, [read]);
  return pending;
}
