import { useEffect, useState } from 'react';

import type { DeviceKind } from '#protocol/vocabulary.js';

import { BothLanguages } from '../app/both-languages.js';
import { useLanguageOrder } from '../app/language-order.js';
import { tIn } from '../i18n/i18n.js';
import { connectLive } from '../live/live.js';
import type { Live } from '../live/live.js';
import { useLive } from '../live/use-live.js';
import { Button } from '../ui/button/button.js';
import styles from './pairing.module.css';

/** A request that was refused or ran out is made anew after this long, ms. */
const AGAIN_AFTER = 60_000;

type Request = { readonly step: 'asking' | 'ended' } | { readonly step: 'shown'; code: string };

/** Shows the code by which a steward recognises this machine, until it is paired. */
export function Pairing(props: {
  kind: DeviceKind;
  server: string | undefined;
  onPaired: (token: string) => void;
}) {
  const { server } = props;
  const [live, setLive] = useState<Live<'guest'>>();
  useEffect(() => {
    const connected = connectLive<'guest'>({ audience: 'guest' }, server);
    setLive(connected);
    return () => connected.close();
  }, [server]);
  if (live === undefined) return null;
  return <PairingOver live={live} kind={props.kind} onPaired={props.onPaired} />;
}

function PairingOver(props: {
  live: Live<'guest'>;
  kind: DeviceKind;
  onPaired: (token: string) => void;
}) {
  const { live, kind, onPaired } = props;
  const { status } = useLive(live);
  const [request, setRequest] = useState<Request>({ step: 'asking' });
  const asking = status === 'live' && request.step === 'asking';

  useEffect(() => live.onPaired(onPaired), [live, onPaired]);
  useEffect(() => live.onPairingEnded(() => setRequest({ step: 'ended' })), [live]);
  useEffect(() => {
    // A request lives as long as its connection.
    if (status !== 'live') setRequest({ step: 'asking' });
  }, [status]);
  useEffect(() => {
    if (!asking) return;
    let current = true;
    void live.requestPairing({ kind }).then((answer) => {
      if (current) setRequest(answer.ok ? { step: 'shown', code: answer.value.code } : ENDED);
    });
    return () => {
      current = false;
    };
  }, [asking, live, kind]);
  useEffect(() => {
    if (request.step !== 'ended') return;
    const timer = setTimeout(() => setRequest({ step: 'asking' }), AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [request]);

  if (status === 'refused')
    return <BothLanguages title="outdated.title" text="outdated.text" pictogram="steward" />;
  if (status === 'lost')
    return <BothLanguages title="lost.title" text="lost.text" pictogram="cut" />;
  if (request.step === 'shown') return <ShownCode code={request.code} />;
  if (request.step === 'ended') return <Ended onAgain={() => setRequest({ step: 'asking' })} />;
  return <BothLanguages title="connecting.title" text="connecting.text" pictogram="clock" />;
}

const ENDED: Request = { step: 'ended' };

function ShownCode(props: { code: string }) {
  const [first = 'fr'] = useLanguageOrder();
  return (
    <BothLanguages title="pairing.title" text="pairing.text" pictogram="island">
      <p className={styles['code']}>
        <span className="visually-hidden" lang={first}>
          {tIn(first, 'common')('pairing.code')}
        </span>{' '}
        <span className={styles['letters']}>{props.code}</span>
      </p>
    </BothLanguages>
  );
}

function Ended(props: { onAgain: () => void }) {
  const order = useLanguageOrder();
  return (
    <BothLanguages title="pairing.endedTitle" text="pairing.endedText" pictogram="steward">
      <Button variant="primary" size="touch" onPress={props.onAgain}>
        {order.map((language, place) => (
          <span key={language} lang={language}>
            {place > 0 && ' · '}
            {tIn(language, 'common')('pairing.again')}
          </span>
        ))}
      </Button>
    </BothLanguages>
  );
}
