import { useEffect, useRef } from 'react';

import type { UndoOffer } from '#protocol/desk-views.js';
import type { Refusal } from '#protocol/refusals.js';
import type { OwnIsland } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { DeskProps } from '../../shared/staff/frame/desk-page.js';
import { useNow } from '../../shared/live/use-live.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';
import { isBackAlready } from './is-back.js';
import { secondsLeft } from './seconds-left.js';
import styles from './undo-bar.module.css';

/** Seconds are counted: looked at twice as often, ms. */
const LOOK_EVERY = 500;

/** So soon the view tells what another window has done, ms. */
const VIEW_COMES = 1_000;

/** What has just been done, and the way back for a moment. It asks for nothing and is in nobody's way. */
export function UndoBar(props: {
  live: DeskProps<'advisor'>['live'];
  offer: UndoOffer | undefined;
  own: OwnIsland;
}) {
  const { live, offer, own } = props;
  // The bar outlives its offer: a refusal may come when that is gone.
  const atHand = useRef<number>(undefined);
  useEffect(() => {
    atHand.current = own.ticket?.number;
  });
  async function isNoNews(refusal: Refusal): Promise<boolean> {
    if (offer === undefined || refusal.code !== 'undo-too-late') return false;
    // The view with the ticket may come after the refusal.
    if (atHand.current !== offer.number) await new Promise((then) => setTimeout(then, VIEW_COMES));
    return isBackAlready(refusal, offer.number, atHand.current);
  }
  return (
    <div role="status">
      {offer !== undefined && (
        <Offer
          key={offer.until}
          live={live}
          offer={offer}
          island={own.island}
          isNoNews={isNoNews}
        />
      )}
    </div>
  );
}

function Offer(props: {
  live: DeskProps<'advisor'>['live'];
  offer: UndoOffer;
  island: number;
  isNoNews: (refusal: Refusal) => Promise<boolean>;
}) {
  const { live, offer, island, isNoNews } = props;
  const t = useT('advisor');
  const keyOf = useKeyOf();
  const left = secondsLeft(offer, useNow(live, LOOK_EVERY));
  if (left === 0) return null;
  return (
    <div className={styles['bar']}>
      <span>{t(`undo.${offer.what}`, { number: offer.number })}</span>
      <ActionButton
        scope="island"
        intention={{ kind: 'undo', payload: { island } }}
        isNoNews={isNoNews}
        {...keyOf('undo')}
      >
        {t('undo.do')}
        <span aria-hidden="true" className={styles['left']}>
          {t('undo.left', { seconds: left })}
        </span>
        <KeyCap of="undo" />
      </ActionButton>
    </div>
  );
}
