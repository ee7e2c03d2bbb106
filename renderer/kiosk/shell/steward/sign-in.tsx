import type { Shell } from '#protocol/shell.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { TouchField } from '../../../shared/ui/keyboard/touch-field.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { ShellFrame } from '../frame/shell-frame.js';
import { LONGEST_CODE, LONGEST_PIN } from './sign-in-steps.js';
import { useSignIn } from './use-sign-in.js';
import type { SignInForm } from './use-sign-in.js';

/**
 * Who is it? One field at a time with its own keyboard, so that all of it stays in sight: the code, then
 * its PIN; or, while the server is away, the machine's exit PIN alone.
 */
export function SignIn(props: {
  shell: Pick<Shell, 'signIn'>;
  onEnter: () => void;
  onClose: () => void;
}) {
  const t = useT('kiosk-shell');
  const form = useSignIn(props.shell, props.onEnter);
  const { step, code, pin } = form;
  const error = useError(form);
  const unless = (hint: string) => (error === undefined ? hint : undefined);
  return (
    <ShellFrame
      key={step}
      asks
      title={t('signIn.title')}
      actions={
        <>
          <Button size="touch" icon={<Pictogram name="cross" />} onPress={props.onClose}>
            {t('signIn.close')}
          </Button>
          {step === 'code' ? (
            <Button size="touch" onPress={form.withExitPin}>
              {t('signIn.away')}
            </Button>
          ) : (
            <Button size="touch" icon={<Pictogram name="back" />} onPress={form.back}>
              {t('signIn.back')}
            </Button>
          )}
          <Button
            size="touch"
            variant="primary"
            icon={<Pictogram name="check" />}
            busy={form.asking}
            onPress={form.further}
          >
            {step === 'code' ? t('signIn.further') : t('signIn.enter')}
          </Button>
        </>
      }
    >
      {step === 'code' ? (
        <TouchField
          key="code"
          kind="staff"
          takesFocus
          label={t('signIn.code')}
          hint={unless(t('signIn.codeHint'))}
          error={error}
          value={code}
          maxLength={LONGEST_CODE}
          onValue={form.type}
          onEnter={form.further}
        />
      ) : (
        <TouchField
          key={step}
          kind="pin"
          takesFocus
          label={step === 'pin' ? t('signIn.pin', { code }) : t('signIn.exitPin')}
          hint={step === 'pin' ? undefined : unless(t('signIn.exitHint'))}
          error={error}
          value={pin}
          maxLength={LONGEST_PIN}
          onValue={form.type}
          onEnter={form.further}
        />
      )}
    </ShellFrame>
  );
}

/** What was wrong, in the place of what is expected: the screen must not grow under a finger. */
function useError({ step, wrong, failure }: SignInForm): string | undefined {
  const t = useT('kiosk-shell');
  if (wrong === true) return step === 'code' ? t('signIn.codeProblem') : t('signIn.pinProblem');
  if (failure === undefined) return undefined;
  return failure.why === 'locked'
    ? t('signIn.failure.locked', { count: failure.minutes })
    : t(`signIn.failure.${failure.why}`);
}
