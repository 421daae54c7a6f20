import { formatArea } from '../../workbook/area';
import { addName, changeName, deleteName } from '../../workbook/edit/names';
import { isFormula } from '../../workbook/formula/syntax';
import { quoteSheet } from '../../workbook/formula/references';
import { fold } from '../../workbook/names';
import { formulaPlace } from '../../workbook/formula/place';
import { Refusal } from '../../workbook/Refusal';
import type { NameData } from '../../workbook/types';
import { asBoolean, asText } from '../Arguments';
import type { Arguments } from '../Arguments';
import { readMatrix } from '../matrix';
import { ObjectType } from '../ObjectType';
import { openRange } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';
import type { NamesTarget, NameTarget, RangeTarget } from '../targets';
import { toWire, valueType } from '../values';

/** `Excel.NamedItemCollection`, of the workbook or of a sheet. */
export const namedItemCollectionType = new ObjectType<NamesTarget>('NamedItemCollection', {
  item: (names, key, session) => {
    const found = find(names, asText(key), session);
    if (found === null) throw new Refusal('ItemNotFound');
    return found;
  },
  items: (names, session) =>
    dataIn(names, session).map((data) => session.open('NamedItem', { ...names, name: data.name })),
  methods: {
    Add: add,
    GetCount: (names, _args, session) => dataIn(names, session).length,
    GetItemOrNullObject: (names, args, session) => find(names, args.text(0), session),
  },
});

function dataIn({ scope }: NamesTarget, { book }: Session): NameData[] {
  return scope === undefined ? book.names : scope.names;
}

function find(names: NamesTarget, name: string, session: Session): Remote | null {
  const data = dataIn(names, session).find((each) => fold(each.name) === fold(name));
  return data === undefined ? null : session.open('NamedItem', { ...names, name: data.name });
}

function add(names: NamesTarget, args: Arguments, session: Session): Remote {
  const formula = readFormula(args, session);
  const data = { name: args.text(0), formula, visible: true, comment: args.textOr(2, '') };
  addName(session.book, names.scope, data);
  return session.open('NamedItem', { ...names, name: data.name });
}

/** A range, or a formula as text; a text without `=` is a constant. */
function readFormula(args: Arguments, session: Session): string {
  const range = args.remote(1)?.target('Range') as RangeTarget | undefined;
  if (range !== undefined) return `=${quoteSheet(range.sheet.name)}!${formatArea(range.area, '$')}`;
  const text = args.text(1);
  if (!text.startsWith('=')) return /^-?[\d.]+$/.test(text) ? `=${text}` : `="${text.replace(/"/g, '""')}"`;
  if (!isFormula(text)) throw new Refusal('InvalidArgument');
  const place = formulaPlace(session.book, text, session.book.activeSheet);
  return place === null ? text : `=${quoteSheet(place.sheet.name)}!${text.slice(1).split('!').pop() ?? ''}`;
}

/** `Excel.NamedItem`. */
export const namedItemType = new ObjectType<NameTarget>('NamedItem', {
  ids: ({ name }) => ({ _Id: name }),
  check: (target, session) => {
    dataOf(target, session);
  },
  properties: {
    _Id: { get: ({ name }) => name },
    Name: { get: (target, session) => dataOf(target, session).name },
    Type: { get: (target, session) => typeOf(dataOf(target, session).formula, session) },
    Scope: { get: ({ scope }) => (scope === undefined ? 'Workbook' : 'Worksheet') },
    Value: { get: valueOf },
    Formula: {
      get: (target, session) => dataOf(target, session).formula,
      set: (target, value, session) => {
        const formula = asText(value);
        if (!formula.startsWith('=') || !isFormula(formula)) throw new Refusal('InvalidArgument');
        change(target, session, (data) => {
          data.formula = formula;
        });
      },
    },
    Visible: {
      get: (target, session) => dataOf(target, session).visible,
      set: (target, value, session) => {
        const visible = asBoolean(value);
        change(target, session, (data) => {
          data.visible = visible;
        });
      },
    },
    Comment: {
      get: (target, session) => dataOf(target, session).comment,
      set: (target, value, session) => {
        const comment = asText(value);
        change(target, session, (data) => {
          data.comment = comment;
        });
      },
    },
  },
  navigation: {
    ArrayValues: (target, session) => session.open('NamedItemArrayValues', target),
    Worksheet: ({ scope }, session) => {
      if (scope === undefined) throw new Refusal('ItemNotFound');
      return session.open('Worksheet', scope);
    },
    WorksheetOrNullObject: ({ scope }, session) =>
      scope === undefined ? null : session.open('Worksheet', scope),
  },
  methods: {
    Delete: (target, _args, session) => deleteName(session.book, target.scope, dataOf(target, session)),
    GetRange(target, _args, session) {
      const range = rangeOf(target, session);
      if (range === null) throw new Refusal('ItemNotFound');
      return range;
    },
    GetRangeOrNullObject: (target, _args, session) => rangeOf(target, session),
  },
});

/** `Excel.NamedItemArrayValues`: the cells of a name that is a range. */
export const namedItemArrayValuesType = new ObjectType<NameTarget>('NamedItemArrayValues', {
  properties: {
    Values: { get: (target, session) => cells(target, session, (value) => toWire(value)) },
    Types: { get: (target, session) => cells(target, session, (value) => valueType(value, false)) },
  },
});

function cells(
  target: NameTarget,
  session: Session,
  read: (value: Parameters<typeof toWire>[0]) => unknown,
): unknown {
  const place = formulaPlace(session.book, dataOf(target, session).formula, target.scope);
  if (place === null) throw new Refusal('InvalidOperation');
  session.book.calculator?.flush();
  return readMatrix(place.area, (row, column) => read(place.sheet.cells.value(row, column)));
}

function dataOf(target: NameTarget, session: Session): NameData {
  const data = dataIn(target, session).find((each) => fold(each.name) === fold(target.name));
  if (data === undefined) throw new Refusal('ItemNotFound');
  return data;
}

function change(target: NameTarget, session: Session, work: (data: NameData) => void): void {
  changeName(session.book, target.scope, () => {
    work(dataOf(target, session));
  });
}

function rangeOf(target: NameTarget, session: Session): Remote | null {
  const place = formulaPlace(session.book, dataOf(target, session).formula, target.scope);
  return place === null ? null : openRange(session, place.sheet, place.area);
}

/** A constant's kind, `Range` for one reference, `Error` for a lost one; other formulas count as text. */
function typeOf(formula: string, { book }: Session): string {
  const body = formula.slice(1);
  if (body.includes('#REF!')) return 'Error';
  if (formulaPlace(book, formula) !== null) return 'Range';
  if (/^-?\d+$/.test(body)) return 'Integer';
  if (/^-?[\d.]+(?:E[+-]?\d+)?$/i.test(body)) return 'Double';
  return /^(?:TRUE|FALSE)$/i.test(body) ? 'Boolean' : 'String';
}

/** A range's name gives its address, a constant its value. */
function valueOf(target: NameTarget, session: Session): unknown {
  const { formula } = dataOf(target, session);
  const body = formula.slice(1);
  const type = typeOf(formula, session);
  if (type === 'Range') return body;
  if (type === 'Integer' || type === 'Double') return Number(body);
  if (type === 'Boolean') return /^TRUE$/i.test(body);
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text !== null) return (text[1] ?? '').replace(/""/g, '"');
  return type === 'Error' ? '#REF!' : formula;
}
