import type { Book } from '../../workbook/Book';
import type { Sheet } from '../../workbook/Sheet';
import { DamagedFile } from '../DamagedFile';
import type { Package } from '../package/Package';
import { readRelations } from '../package/relations';
import { StyleTable } from '../styles/StyleTable';
import { readTheme } from '../styles/colors';
import { readStrings } from '../strings/readStrings';
import type { SharedStrings } from '../strings/readStrings';
import { attributeOf, childOf, childrenOf, documentElement, flagOf, numberOf, parseXml } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { BLANK_STYLES, blankPackage } from './blank';

/** A sheet of the file: its entry in the workbook part, and where its own part is. */
export interface SheetEntry {
  readonly node: XmlElement;
  readonly name: string;
  /** The file's own number of the sheet. */
  readonly number: number;
  readonly relation: string;
  readonly path: string;
  /** `worksheet`, or a kind that the book does not hold (chart sheets, dialogs). */
  readonly kind: string;
}

/** The file that a book came from, kept beside it so that writing loses nothing. */
export class Origin {
  /** The file's place of each sheet that came from it; sheets that were added later are not in it. */
  readonly places = new Map<Sheet, number>();
  /** The sheet that was in front. */
  active: Sheet | undefined;

  constructor(readonly parts: Package) {}
}

/** The origin of a book, or a blank one for a book that came from no file. */
export function originOf(book: Book): Origin {
  return book.origin instanceof Origin ? book.origin : new Origin(blankPackage());
}

/** The parts that hang on the workbook part, ready to be read and changed. */
export class WorkbookParts {
  readonly path: string;
  readonly document: XmlElement;
  readonly root: XmlElement;
  readonly entries: SheetEntry[];

  /** Throws {@link DamagedFile} when the package holds no workbook. */
  constructor(readonly parts: Package) {
    this.path =
      readRelations(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const document = parts.readXml(this.path);
    if (document === undefined) throw new DamagedFile('no workbook part');
    this.document = document;
    this.root = documentElement(document);
    if (this.root.name.replace(/^.*:/, '') !== 'workbook') throw new DamagedFile('not a workbook');
    this.entries = this.readEntries();
  }

  /** Days to add to dates of the file. */
  get is1904(): boolean {
    const properties = childOf(this.root, 'workbookPr');
    return properties !== undefined && flagOf(properties, 'date1904');
  }

  /** Place of the sheet in front. */
  get activePlace(): number {
    const view = childOf(childOf(this.root, 'bookViews'), 'workbookView');
    return view === undefined ? 0 : (numberOf(view, 'activeTab') ?? 0);
  }

  /** Path of the part of that kind, when it is there. */
  related(kind: string): string | undefined {
    const path = readRelations(this.parts, this.path).find((relation) => relation.kind === kind)?.target;
    return path !== undefined && this.parts.has(path) ? path : undefined;
  }

  styles(): StyleTable {
    const path = this.related('styles');
    const theme = this.related('theme');
    const document = path === undefined ? undefined : this.parts.readXml(path);
    return new StyleTable(
      document ?? parseXml(BLANK_STYLES),
      readTheme(theme === undefined ? undefined : this.parts.readXml(theme)),
    );
  }

  async strings(): Promise<SharedStrings> {
    const path = this.related('sharedStrings');
    return readStrings(path === undefined ? undefined : await this.parts.load(path));
  }

  private readEntries(): SheetEntry[] {
    const relations = new Map(
      readRelations(this.parts, this.path).map((relation) => [relation.id, relation]),
    );
    return childrenOf(childOf(this.root, 'sheets'), 'sheet').map((node, index) => {
      const relation = attributeOf(node, 'id') ?? '';
      const target = relations.get(relation);
      return {
        node,
        name: node.attributes.get('name') ?? '',
        number: numberOf(node, 'sheetId') ?? index + 1,
        relation,
        path: target?.target ?? '',
        kind: target?.kind ?? '',
      };
    });
  }
}
