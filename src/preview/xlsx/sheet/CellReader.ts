import { cellError, findCellError } from '../../workbook/errors';
import type { CellValue } from '../../workbook/types';
import { formulaFromFile } from '../formulas/dialect';
import { SharedFormula } from '../formulas/sharedFormula';
import { readItem } from '../strings/readStrings';
import { numberBetween, textBetween } from '../xml/bytes';
import { decodeCellText } from '../xml/text';
import { childrenOf, parseXml } from '../xml/tree';
import { CellScanner } from './CellScanner';
import { isoSerial } from './isoSerial';

/** What a cell's meaning depends on beside its own XML. */
export interface CellContext {
  readonly texts: readonly string[];
  /** Days to add to a date: books of the Macintosh count from 1904. */
  readonly dateShift: number;
  /** Whether a cell format shows its numbers as dates. */
  isDate(format: number): boolean;
}

/** A formula as the file spells it, and what kind of formula it is. */
export interface FormulaFacts {
  /** `normal`, `shared`, `array`, `dataTable`. */
  readonly kind: string;
  readonly sharedId?: string | undefined;
  /** This cell states the formula for the others. */
  readonly isMaster: boolean;
}

const NORMAL: FormulaFacts = { kind: 'normal', isMaster: false };
/** 1904-01-01 less 1900-01-00, in days. */
export const SHIFT_1904 = 1462;

/** A scanner that also tells what the cell under it means. */
export class CellReader extends CellScanner {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    bytes: Uint8Array,
    private readonly context: CellContext,
  ) {
    super(bytes);
  }

  /** The cell's value as the book holds it. */
  cellValue(): CellValue {
    const { bytes, value } = this;
    if (this.type === 'inlineStr') {
      return this.inline.start < 0 ? null : readItem(bytes, this.inline.start, this.inline.end).text;
    }
    if (value.start < 0) return null;
    switch (this.type) {
      case '':
        return this.numericValue();
      case 's':
        return this.context.texts[numberBetween(bytes, value.start, value.end)] ?? '';
      case 'b':
        return ['1', 'true'].includes(textBetween(bytes, value.start, value.end).trim());
      case 'e':
        return findCellError(textBetween(bytes, value.start, value.end).trim()) ?? cellError('#VALUE!');
      case 'd':
        return isoSerial(textBetween(bytes, value.start, value.end).trim());
      default:
        return decodeCellText(textBetween(bytes, value.start, value.end));
    }
  }

  /** The cell's formula in en-US with its `=`, as a user sees it; to be asked once for each cell, in their order. */
  cellFormula(): string | undefined {
    if (this.formula.start < 0) return undefined;
    const text = textBetween(this.bytes, this.formula.start, this.formula.end);
    const facts = this.formulaFacts();
    if (facts.kind === 'shared' && facts.sharedId !== undefined)
      return this.sharedFormula(facts.sharedId, text);
    return text === '' ? undefined : formulaFromFile(text);
  }

  formulaFacts(): FormulaFacts {
    const { formulaTag, formula } = this;
    // `<f>`: by far the most.
    if (formulaTag.end - formulaTag.start <= 3) return NORMAL;
    const source = textBetween(this.bytes, formulaTag.start, formulaTag.end).replace(/\/?>$/, '/>');
    const [node] = childrenOf(parseXml(source));
    const kind = node?.attributes.get('t') ?? 'normal';
    return { kind, sharedId: node?.attributes.get('si'), isMaster: formula.end > formula.start };
  }

  private sharedFormula(id: string, text: string): string | undefined {
    if (text !== '') this.shared.set(id, new SharedFormula(formulaFromFile(text), this.row, this.column));
    return this.shared.get(id)?.at(this.row, this.column);
  }

  private numericValue(): CellValue {
    const number = numberBetween(this.bytes, this.value.start, this.value.end);
    if (Number.isNaN(number)) return null;
    const { dateShift } = this.context;
    return dateShift !== 0 && this.context.isDate(this.format) ? number + dateShift : number;
  }
}
