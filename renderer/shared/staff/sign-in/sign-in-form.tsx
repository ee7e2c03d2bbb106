import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';

import { pinSchema, staffCodeSchema } from '#protocol/commands.js';
import type { Refusal } from '#protocol/refusals.js';
import type { SignedIn, SignIn } from '#protocol/socket.js';

import { useT } from '../../i18n/i18n.js';
import type { Live } from '../../live/live.js';
import { Button } from '../../ui/button/button.js';
import { FormField } from '../../ui/form-field/form-field.js';
import { Notice } from '../../ui/notice/notice.js';
import { useRefusalText } from '../refusal-text.js';
import styles from './sign-in-page.module.css';

export function SignInForm(props: {
  live: Live<'guest'>;
  /** The server can be asked; what is entered before waits for it. */
  ready: boolean;
  ended: Refusal | undefined;
  onSignedIn: (session: SignedIn) => void;
  /** Other ways in, below the form. */
  children: (signIn: (request: SignIn) => void, busy: boolean) => ReactNode;
}) {
  const { live, ready, onSignedIn, children } = props;
  const t = useT('staff');
  const refusalText = useRefusalText();
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState(props.ended);
  const [held, setHeld] = useState<SignIn>();
  const asking = useRef(false);
  const codeFits = staffCodeSchema.safeParse(code).success;
  const pinFits = pinSchema.safeParse(pin).success;

  async function signIn(request: SignIn): Promise<void> {
    if (asking.current) return;
    if (!ready) return setHeld(request);
    setHeld(undefined);
    asking.current = true;
    setBusy(true);
    setRefusal(undefined);
    const answer = await live.signIn(request);
    asking.current = false;
    setBusy(false);
    if (answer.ok) return onSignedIn(answer.value);
    setPin('');
    setChecked(false);
    setRefusal(answer.refusal);
  }

  useEffect(() => {
    if (ready && held !== undefined) void signIn(held);
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (codeFits && pinFits) void signIn({ code: staffCodeSchema.parse(code), pin });
  }

  return (
    <>
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
      <form className={styles['form']} onSubmit={submit} noValidate>
        <FormField
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          error={checked && !codeFits ? t('signIn.codeError') : undefined}
          value={code}
          onValue={setCode}
          maxLength={12}
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
        />
        <FormField
          label={t('signIn.pin')}
          error={checked && !pinFits ? t('signIn.pinError') : undefined}
          value={pin}
          onValue={setPin}
          type="password"
          inputMode="numeric"
          maxLength={12}
          autoComplete="off"
        />
        <Button type="submit" variant="primary" wide busy={busy || held !== undefined}>
          {busy || held !== undefined ? t('signIn.busy') : t('signIn.submit')}
        </Button>
      </form>
      {children((request) => void signIn(request), busy)}
    </>
  );
}
