import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

/** A4 upright, points. */
export const PAGE = { left: 48, right: 547, top: 52, bottom: 780, footer: 800 } as const;
export const TEXT_WIDTH = PAGE.right - PAGE.left;
export const FONT = { plain: 'plain', bold: 'bold' } as const;
export const COLOURS = {
  text: '#1a1a1a',
  quiet: '#555555',
  line: '#b8b8b8',
  bar: '#3b6ea5',
} as const;

/** What a screen reader is told a piece of the page is (ISO 32000-1, 14.8.4). */
type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Sect' | 'Table' | 'TR' | 'TH' | 'TD';

/** A page after the other from the top: where the next thing stands, and what it is a part of. */
export class Page {
  y: number = PAGE.top;
  readonly #pdf: Pdf;
  readonly #open: Element[];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    const whole = pdf.struct('Document');
    pdf.addStructure(whole);
    this.#open = [whole];
  }

  get pdf(): Pdf {
    return this.#pdf;
  }

  /** Draws what belongs to one element: a section, a table, a row. */
  within(tag: Tag, draw: () => void): void {
    const element = this.#pdf.struct(tag);
    this.#open.at(-1)?.add(element);
    this.#open.push(element);
    draw();
    this.#open.pop();
    element.end();
  }

  /** Draws text as one element. @param scope of a heading of a table: what it heads */
  element(tag: Tag, draw: () => void, scope?: 'Column' | 'Row'): void {
    const element =
      scope === undefined ? this.#pdf.struct(tag) : this.#pdf.struct(tag, headingOf(scope));
    this.#open.at(-1)?.add(element);
    element.add(draw);
    element.end();
  }

  /** Draws what a screen reader passes over: lines, bars, headings that are repeated. */
  decoration(draw: () => void): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Begins a new page where there is no room for so much, points. @returns whether it did */
  makeRoom(height: number): boolean {
    if (this.y + height <= PAGE.bottom) return false;
    this.#pdf.addPage();
    this.y = PAGE.top;
    return true;
  }

  /** A paragraph over the page's whole width, and the room behind it. */
  paragraph(tag: 'H1' | 'H2' | 'H3' | 'P', text: string, look: Look): void {
    this.style(look);
    const height = this.#pdf.heightOfString(text, { width: TEXT_WIDTH });
    this.makeRoom(height + (look.keep ?? 0));
    this.style(look);
    this.element(tag, () => this.#pdf.text(text, PAGE.left, this.y, { width: TEXT_WIDTH }));
    this.y += height + look.after;
  }

  style({ font, size, colour = COLOURS.text }: Look): void {
    this.#pdf.font(FONT[font]).fontSize(size).fillColor(colour);
  }
}

export interface Look {
  readonly font: keyof typeof FONT;
  /** Points. */
  readonly size: number;
  readonly colour?: string;
  /** Room behind it, and what has to follow it on the same page, points. */
  readonly after: number;
  readonly keep?: number;
}

/** pdfkit knows `scope`; its types do not. */
function headingOf(scope: 'Column' | 'Row') {
  const options = { title: '', scope };
  return options;
}
