import { useState } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { TouchField } from '../../../shared/ui/keyboard/touch-field.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Progress } from '../../../shared/ui/progress/progress.js';
import { LONGEST_ADDRESS } from './server-address.js';
import type { ServerSearch } from './server-search.js';
import styles from './set-up.module.css';

/** Which server: one touch where it was found by itself, else its address. */
export function ServerStep(props: {
  server: string | undefined;
  typed: string;
  search: ServerSearch;
  onServer: (server: string | undefined) => void;
  onTyped: (typed: string) => void;
  /** What was typed is whole. */
  onDone: () => void;
}) {
  const { server, typed, search, onServer } = props;
  const { nearby, problem } = search;
  const t = useT('kiosk-shell');
  // What was typed before one went to another step stays in sight.
  const [other, setOther] = useState(typed !== '');
  const typeAnother = () => {
    setOther(true);
    search.forgetProblem();
    onServer(undefined);
  };
  // Always first in its row, and never taken for the one beside it: a finger may be on it as that one comes.
  const anotherButton = (
    <Button key="other" size="touch" onPress={typeAnother}>
      {t('server.other')}
    </Button>
  );

  if (server !== undefined)
    return (
      <>
        <Notice kind="good">
          <Address says={t('server.chosen')} address={server} />
        </Notice>
        <div className={styles['row']}>{anotherButton}</div>
      </>
    );
  if (nearby === 'looking' && !other)
    return (
      <>
        <Progress label={t('server.looking')} />
        <div className={styles['row']}>{anotherButton}</div>
      </>
    );
  if (typeof nearby === 'object' && nearby.fits && !other)
    return (
      <>
        <Notice kind="info">
          <Address says={t('server.found')} address={nearby.address} />
        </Notice>
        <div className={styles['row']}>
          {anotherButton}
          <Button
            key="use"
            size="touch"
            variant="primary"
            icon={<Pictogram name="check" />}
            onPress={() => onServer(nearby.address)}
          >
            {t('server.use')}
          </Button>
        </div>
      </>
    );
  const hints = [t('server.hint')];
  if (nearby === 'none' && !other) hints.unshift(t('server.none'));
  const otherVersion = typeof nearby === 'object' && !nearby.fits && !other;
  return (
    <>
      {otherVersion && <Notice kind="alert">{t('server.problem.other-version')}</Notice>}
      <TouchField
        kind="address"
        label={t('server.label')}
        hint={search.checking ? t('server.checking') : hints.join(' ')}
        error={problem === undefined ? undefined : t(`server.problem.${problem}`)}
        value={typed}
        maxLength={LONGEST_ADDRESS}
        takesFocus={other}
        onValue={props.onTyped}
        onEnter={props.onDone}
      />
    </>
  );
}

function Address(props: { says: string; address: string }) {
  return (
    <>
      {props.says} <strong className={styles['address']}>{props.address}</strong>
    </>
  );
}
