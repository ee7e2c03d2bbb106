import type { OwnIsland } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';

/** What one does with the island itself. @param props.onAsk opens the dialog */
export function IslandVerbs(props: {
  own: OwnIsland;
  onAsk: (about: 'profile' | 'break') => void;
}) {
  const { own, onAsk } = props;
  const t = useT('advisor');
  const keyOf = useKeyOf();
  return (
    <>
      <Button variant="quiet" onPress={() => onAsk('profile')} {...keyOf('profile')}>
        {t('profile.change')}
        <KeyCap of="profile" />
      </Button>
      {own.state === 'free' && (
        <Button onPress={() => onAsk('break')} {...keyOf('break')}>
          {t('verb.break')}
          <KeyCap of="break" />
        </Button>
      )}
      {(own.state === 'free' || own.state === 'break') && (
        <ActionButton
          scope="island"
          intention={{ kind: 'sign-out-island', payload: { island: own.island } }}
          {...keyOf('leave')}
        >
          {t('verb.signOut')}
          <KeyCap of="leave" />
        </ActionButton>
      )}
    </>
  );
}
