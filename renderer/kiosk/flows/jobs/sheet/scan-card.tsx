import { QrCode } from '../../../../shared/ui/qr-code/qr-code.js';
import { useStation } from '../../../frame/station.js';
import styles from '../jobs.module.css';

/**
 * A code to scan. Where the controls are low it stands in the upper part of the screen, as its picture:
 * it is not touched, and needs the room.
 */
export function Code(props: { address: string; label: string }) {
  return (
    <div className={styles['code']}>
      <QrCode text={props.address} label={props.label} />
    </div>
  );
}

/** What to do with the code, and the code itself where it does not stand above. */
export function ScanCard(props: {
  title: string;
  sentence: string;
  address: string;
  label: string;
}) {
  const { reach } = useStation().appearance;
  return (
    <section className={styles['card']} data-block="">
      <h2>{props.title}</h2>
      {!reach && <Code address={props.address} label={props.label} />}
      <p>{props.sentence}</p>
    </section>
  );
}
