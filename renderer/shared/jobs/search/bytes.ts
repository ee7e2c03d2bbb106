/** Whole numbers from 0 in as many bytes as they need (LEB128, seven bits in each). */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(this.length + 5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length] = (rest & 127) | 128;
      this.length += 1;
      rest >>>= 7;
    }
    this.bytes[this.length] = rest;
    this.length += 1;
  }

  numbers(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let at = 0; at < values.length; at += 1) this.number(values[at]!);
  }

  /** Each as the difference to the one before. */
  rising(values: ArrayLike<number>): void {
    this.number(values.length);
    this.risingBare(values);
  }

  /** Without how many there are. */
  risingBare(values: ArrayLike<number>): void {
    let before = 0;
    for (let at = 0; at < values.length; at += 1) {
      this.number(values[at]! - before);
      before = values[at]!;
    }
  }

  text(text: string): void {
    const encoded = new TextEncoder().encode(text);
    this.number(encoded.length);
    this.grow(this.length + encoded.length);
    this.bytes.set(encoded, this.length);
    this.length += encoded.length;
  }

  whole(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private grow(needed: number): void {
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. @throws RangeError where the bytes end too early or make no sense */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new RangeError('the bytes end too early');
      this.at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new RangeError('a number of more than five bytes');
  }

  numbers(): Int32Array {
    const values = this.room();
    for (let at = 0; at < values.length; at += 1) values[at] = this.number();
    return values;
  }

  rising(): Int32Array {
    const values = this.room();
    this.risingInto(values, 0, values.length);
    return values;
  }

  risingInto(values: Int32Array, from: number, to: number): void {
    if (from > to || to > values.length) throw new RangeError('more numbers than there is room');
    let value = 0;
    for (let at = from; at < to; at += 1) {
      value += this.number();
      values[at] = value;
    }
  }

  text(): string {
    const length = this.number();
    if (this.at + length > this.bytes.length) throw new RangeError('the bytes end too early');
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return text;
  }

  isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  /** Every number needs a byte at least, so a damaged count asks for no more than there is. */
  private room(): Int32Array {
    const count = this.number();
    if (count > this.bytes.length - this.at) throw new RangeError('the bytes end too early');
    return new Int32Array(count);
  }
}
