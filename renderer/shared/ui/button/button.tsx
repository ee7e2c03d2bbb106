import type { ButtonHTMLAttributes, ReactNode } from 'react';

import { usePress } from '../press/use-press.js';
import styles from './button.module.css';

export interface ButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'onClick' | 'className' | 'style'
> {
  /** Once per touch, never while busy or disabled. */
  onPress?: (() => void) | undefined;
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `touch`: 64 px and more, for screens where people stand. */
  size?: 'normal' | 'touch';
  /** What it does is under way: keeps its place and the focus, takes no second press. */
  busy?: boolean;
  /** Does nothing just now, but keeps its place and the focus. */
  resting?: boolean;
  /** Goes on by one each time: two quick presses are two, not an unsteady hand. */
  stepping?: boolean;
  wide?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}

export function Button(props: ButtonProps) {
  const {
    onPress,
    variant = 'secondary',
    size = 'normal',
    busy = false,
    resting = false,
    stepping = false,
    wide = false,
    icon,
    children,
    disabled = false,
    type = 'button',
    autoFocus = false,
    ...rest
  } = props;
  const press = usePress(
    busy || resting || disabled ? undefined : onPress,
    stepping ? 0 : undefined,
  );
  const classes = [styles['button'], styles[variant], styles[size]];
  if (wide) classes.push(styles['wide']);
  return (
    <button
      {...rest}
      {...press}
      autoFocus={autoFocus}
      data-focus-first={autoFocus || undefined}
      type={busy || resting ? 'button' : type}
      className={classes.join(' ')}
      disabled={disabled}
      aria-disabled={busy || resting || undefined}
      aria-busy={busy || undefined}
    >
      {icon !== undefined && <span className={styles['icon']}>{icon}</span>}
      <span className={styles['label']}>{children}</span>
      {busy && <span className={styles['working']} aria-hidden="true" />}
    </button>
  );
}
