import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import type { DeviceKind } from '#protocol/vocabulary.js';

import { BothLanguages } from '../app/both-languages.js';
import type { Live } from '../live/live.js';
import { useLive } from '../live/use-live.js';
import { connectDevice } from './connect-device.js';
import type { Machine } from './machine.js';
import { Pairing } from './pairing.js';

/**
 * Lets a paired machine through with its connection; any other shows its pairing code until a
 * steward has approved it. A machine whose right was taken away pairs again.
 */
export function DeviceGate<K extends DeviceKind>(props: {
  kind: K;
  machine: Machine;
  children: (live: Live<K>) => ReactNode;
}) {
  const { kind } = props;
  const { tokens, server } = props.machine;
  const [token, setToken] = useState(() => tokens.read(kind));

  if (token === undefined) {
    const paired = (given: string) => {
      tokens.write(kind, given);
      setToken(given);
    };
    return <Pairing kind={kind} server={server} onPaired={paired} />;
  }
  const unknown = () => {
    tokens.forget(kind);
    setToken(undefined);
  };
  return (
    <Paired key={token} kind={kind} token={token} server={server} onUnknown={unknown}>
      {props.children}
    </Paired>
  );
}

function Paired<K extends DeviceKind>(props: {
  kind: K;
  token: string;
  server: string | undefined;
  onUnknown: () => void;
  children: (live: Live<K>) => ReactNode;
}) {
  const { kind, token, server } = props;
  const [live, setLive] = useState<Live<K>>();
  useEffect(() => {
    const connected = connectDevice(kind, token, server);
    setLive(connected);
    return () => connected.close();
  }, [kind, token, server]);
  if (live === undefined) return null;
  return (
    <Admitted live={live} onUnknown={props.onUnknown}>
      {props.children}
    </Admitted>
  );
}

function Admitted<K extends DeviceKind>(props: {
  live: Live<K>;
  onUnknown: () => void;
  children: (live: Live<K>) => ReactNode;
}) {
  const { live, onUnknown } = props;
  const state = useLive(live);
  const code = state.status === 'refused' ? state.refusal.code : undefined;
  useEffect(() => {
    if (code === 'device-unknown') onUnknown();
  }, [code, onUnknown]);

  if (code === undefined) return props.children(live);
  if (code === 'protocol-too-old')
    return <BothLanguages title="outdated.title" text="outdated.text" pictogram="steward" />;
  return <BothLanguages title="refused.title" text="refused.text" pictogram="steward" />;
}
