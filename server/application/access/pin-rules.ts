import { randomInt } from 'node:crypto';

/**
 * PINs that are tried first: one digit only, a run up or down (9 and 0 are neighbours), a group of up to
 * three digits repeated (121212, 123123), or nothing but doubled digits (112233).
 */
export function isSimplePin(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  const isRun = steps.every((step) => step === 1) || steps.every((step) => step === 9);
  const repeats = [1, 2, 3].some((length) =>
    digits.every((digit, index) => index < length || digit === digits[index - length]),
  );
  return isRun || repeats || /^(?:(\d)\1)+$/.test(pin);
}

/** A random PIN of 8 digits that is not simple. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(100_000_000)).padStart(8, '0');
    if (!isSimplePin(pin)) return pin;
  }
}
