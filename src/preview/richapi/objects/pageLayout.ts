import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import { changeView } from '../../workbook/edit/sheets';
import { Refusal } from '../../workbook/Refusal';
import type { Sheet } from '../../workbook/Sheet';
import type { Area, HeaderFooterData, PageLayoutData } from '../../workbook/types';
import type { Arguments } from '../Arguments';
import { asBoolean, asNumber, asObject, asOneOf, asText } from '../Arguments';
import type { Property } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import { openRange, readAddress, readAreaOn } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';

type Margin = keyof NonNullable<PageLayoutData['margins']>;

/** Points; Excel's "Normal" margins. */
const NORMAL: Record<Margin, number> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};

/** `Excel.PrintMarginUnit` in points. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** `Excel.PageLayout`, what reports use of it. */
export const pageLayoutType = new ObjectType<Sheet>('PageLayout', {
  properties: {
    Orientation: part('orientation', 'Portrait', (value) => asOneOf(value, ['Portrait', 'Landscape'])),
    PaperSize: part('paperSize', 'A4', asText),
    Zoom: part('zoom', { scale: 100 }, asZoom),
    CenterHorizontally: part('centerHorizontally', false, asBoolean),
    CenterVertically: part('centerVertically', false, asBoolean),
    BlackAndWhite: part('blackAndWhite', false, asBoolean),
    PrintGridlines: part('printGridlines', false, asBoolean),
    PrintHeadings: part('printHeadings', false, asBoolean),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  navigation: { HeadersFooters: (sheet, session) => session.open('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintMargins(sheet, args, session) {
      const points = UNITS[asOneOf(args.raw(0), ['Points', 'Inches', 'Centimeters'])];
      const margins: Partial<Record<Margin, number>> = { ...sheet.pageLayout.margins };
      for (const [side, value] of Object.entries(args.object(1))) {
        const name = asOneOf(side, Object.keys(NORMAL) as Margin[]);
        if (value !== null && value !== undefined) margins[name] = asNumber(value) * points;
      }
      change(sheet, session, { margins });
    },
    SetPrintArea(sheet, args, session) {
      change(sheet, session, { printArea: readPrintArea(sheet, args, session) });
    },
    GetPrintArea: (sheet, _args, session) => required(printArea(sheet, session)),
    GetPrintAreaOrNullObject: (sheet, _args, session) => printArea(sheet, session),
    SetPrintTitleRows(sheet, args, session) {
      const area = readAreaOn(args, 0, session, sheet);
      if (!isWholeRows(area)) throw new Refusal('InvalidArgument');
      change(sheet, session, { titleRows: { start: area.row, count: area.rows } });
    },
    SetPrintTitleColumns(sheet, args, session) {
      const area = readAreaOn(args, 0, session, sheet);
      if (!isWholeColumns(area)) throw new Refusal('InvalidArgument');
      change(sheet, session, { titleColumns: { start: area.column, count: area.columns } });
    },
    GetPrintTitleRows: (sheet, _args, session) => required(titleRows(sheet, session)),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) => titleRows(sheet, session),
    GetPrintTitleColumns: (sheet, _args, session) => required(titleColumns(sheet, session)),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, session) => titleColumns(sheet, session),
  },
});

function change(sheet: Sheet, { book }: Session, layout: PageLayoutData): void {
  changeView(book, sheet, ['pageLayout'], () => {
    Object.assign(sheet.pageLayout, layout);
  });
}

function part<Key extends keyof PageLayoutData>(
  key: Key,
  fallback: NonNullable<PageLayoutData[Key]>,
  check: (value: unknown) => NonNullable<PageLayoutData[Key]>,
): Property<Sheet> {
  return {
    get: ({ pageLayout }) => pageLayout[key] ?? fallback,
    set: (sheet, value, session) => change(sheet, session, { [key]: check(value) }),
  };
}

function margin(name: Margin): Property<Sheet> {
  return {
    get: ({ pageLayout }) => pageLayout.margins?.[name] ?? NORMAL[name],
    set: (sheet, value, session) => {
      const margins = { ...sheet.pageLayout.margins, [name]: asNumber(value) };
      change(sheet, session, { margins });
    },
  };
}

function asZoom(value: unknown): NonNullable<PageLayoutData['zoom']> {
  const zoom: Record<string, number> = {};
  for (const [key, each] of Object.entries(asObject(value))) {
    if (!['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key))
      throw new Refusal('InvalidArgument');
    if (each !== null && each !== undefined) zoom[key] = asNumber(each);
  }
  const { scale } = zoom;
  if (scale !== undefined && (scale < 10 || scale > 400)) throw new Refusal('InvalidArgument');
  return zoom;
}

/** One range, or the addresses of several with commas between them. */
function readPrintArea(sheet: Sheet, args: Arguments, session: Session): Area[] {
  if (args.remote(0) !== undefined) return [readAreaOn(args, 0, session, sheet)];
  return args
    .text(0)
    .split(',')
    .map((address) => {
      const place = readAddress(session.book, address.trim(), sheet);
      if (place.sheet !== sheet) throw new Refusal('InvalidArgument');
      return place.area;
    });
}

function printArea(sheet: Sheet, session: Session): Remote | null {
  const areas = sheet.pageLayout.printArea ?? [];
  return areas.length === 0 ? null : session.open('RangeAreas', { sheet, areas });
}

function titleRows(sheet: Sheet, session: Session): Remote | null {
  const rows = sheet.pageLayout.titleRows;
  if (rows === undefined) return null;
  return openRange(session, sheet, { row: rows.start, rows: rows.count, column: 0, columns: MAX_COLUMNS });
}

function titleColumns(sheet: Sheet, session: Session): Remote | null {
  const columns = sheet.pageLayout.titleColumns;
  if (columns === undefined) return null;
  return openRange(session, sheet, { column: columns.start, columns: columns.count, row: 0, rows: MAX_ROWS });
}

function required(remote: Remote | null): Remote {
  if (remote === null) throw new Refusal('ItemNotFound');
  return remote;
}

/** `Excel.HeaderFooterGroup`: one header and footer for all pages. */
export const headerFooterGroupType = new ObjectType<Sheet>('HeaderFooterGroup', {
  properties: { State: { get: () => 'Default' } },
  navigation: { DefaultForAllPages: (sheet, session) => session.open('HeaderFooter', sheet) },
});

/** `Excel.HeaderFooter` of all pages. */
export const headerFooterType = new ObjectType<Sheet>('HeaderFooter', {
  properties: {
    LeftHeader: words('leftHeader'),
    CenterHeader: words('centerHeader'),
    RightHeader: words('rightHeader'),
    LeftFooter: words('leftFooter'),
    CenterFooter: words('centerFooter'),
    RightFooter: words('rightFooter'),
  },
});

/** Longest header or footer that a file takes, its three parts together. */
const WORDS_LIMIT = 255;

function words(key: keyof HeaderFooterData): Property<Sheet> {
  return {
    get: ({ pageLayout }) => pageLayout.headerFooter?.[key] ?? '',
    set: (sheet, value, session) => {
      const text = asText(value);
      if (text.length > WORDS_LIMIT) throw new Refusal('InvalidArgument');
      const headerFooter = { ...sheet.pageLayout.headerFooter, [key]: text };
      if (text === '') Reflect.deleteProperty(headerFooter, key);
      change(sheet, session, { headerFooter });
    },
  };
}
