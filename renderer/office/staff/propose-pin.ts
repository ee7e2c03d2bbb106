const LENGTH = 8;

/**
 * A PIN of 8 digits for a new code. Easy ones (few different digits, runs up or down) are drawn again.
 *
 * @param fill writes random bytes into the array it is given (`crypto.getRandomValues`)
 */
export function proposePin(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  for (;;) {
    const pin = randomDigits(fill);
    if (!isEasy(pin)) return pin;
  }
}

/** Fewer than 4 different digits, only doubled ones, or 4 in a row that go up or down by one. */
export function isEasy(pin: string): boolean {
  if (new Set(pin).size < 4 || /^(?:(\d)\1)+$/.test(pin)) return true;
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0));
  return steps.some(
    (step, index) => Math.abs(step) === 1 && step === steps[index + 1] && step === steps[index + 2],
  );
}

function randomDigits(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const byte = new Uint8Array(1);
  let digits = '';
  while (digits.length < LENGTH) {
    fill(byte);
    const drawn = byte[0] ?? 255;
    // 250 = 25 × 10: bytes above would favour the low digits.
    if (drawn < 250) digits += String(drawn % 10);
  }
  return digits;
}
