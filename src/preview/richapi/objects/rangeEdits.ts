import { isUnbounded } from '../../workbook/area';
import { copyCells } from '../../workbook/edit/copy';
import { clearArea } from '../../workbook/edit/formats';
import { checkAllowed, checkUnlocked } from '../../workbook/edit/guard';
import { mergeCells, unmergeCells } from '../../workbook/edit/merges';
import { clearRules } from '../../workbook/edit/rules';
import { select } from '../../workbook/edit/sheets';
import { deleteCells, insertCells } from '../../workbook/edit/structure';
import { Refusal } from '../../workbook/Refusal';
import { asOneOf } from '../Arguments';
import type { Arguments } from '../Arguments';
import type { Method } from '../ObjectType';
import { openRange, readRange } from '../ranges';
import type { Session } from '../Session';
import type { RangeTarget } from '../targets';

/** Methods of a range that change the workbook. */
export const rangeEdits: Record<string, Method<RangeTarget>> = {
  Clear: clear,
  Insert({ sheet, area }, args, session) {
    const shift = asOneOf(args.raw(0), ['Down', 'Right']);
    insertCells(session.book, sheet, area, shift === 'Down' ? 'rows' : 'columns');
    return openRange(session, sheet, area);
  },
  Delete({ sheet, area }, args, { book }) {
    const shift = asOneOf(args.raw(0), ['Up', 'Left']);
    deleteCells(book, sheet, area, shift === 'Up' ? 'rows' : 'columns');
  },
  Merge: ({ sheet, area }, args, { book }) => mergeCells(book, sheet, area, args.booleanOr(0, false)),
  Unmerge: ({ sheet, area }, _args, { book }) => unmergeCells(book, sheet, area),
  Select: ({ sheet, area }, _args, { book }) => select(book, sheet, area),
  CopyFrom: copyFrom,
  Calculate: (_range, _args, { book }) => book.calculator?.flush(),
  SetDirty: ({ sheet, area }, _args, { book }) =>
    book.calculator?.changed({ kind: 'cells', sheetId: sheet.id, area, source: 'addin' }),
  _KeepReference(range, _args, session) {
    session.references.keep(range);
  },
  /** Sent before large writes; too large an array is refused here already (richapi-protocol.md §2.4). */
  _ValidateArraySize({ area }, args) {
    if (isUnbounded(area) || args.integer(0) !== area.rows || args.integer(1) !== area.columns) {
      throw new Refusal('InvalidArgument');
    }
  },
};

function clear({ sheet, area }: RangeTarget, args: Arguments, { book }: Session): void {
  const what = args.has(0)
    ? asOneOf(args.raw(0), ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'])
    : 'All';
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    throw new Refusal('ApiNotFound', `The stand-in does not know Range.clear("${what}").`);
  }
  if (what !== 'Formats')
    checkUnlocked(book, sheet, sheet.cells.usedIn(area, true) ?? { ...area, rows: 1, columns: 1 });
  if (what !== 'Contents') checkAllowed(sheet, 'allowFormatCells');
  clearArea(book, sheet, area, what === 'All' ? 'all' : what === 'Formats' ? 'formats' : 'contents');
  if (what !== 'Contents') clearRules(book, sheet, area);
}

function copyFrom(target: RangeTarget, args: Arguments, session: Session): void {
  const source = readRange(args, 0, session, target.sheet);
  const what = args.has(1) ? asOneOf(args.raw(1), ['All', 'Formulas', 'Values', 'Formats']) : 'All';
  if (args.booleanOr(2, false) || args.booleanOr(3, false)) {
    throw new Refusal(
      'ApiNotFound',
      'The stand-in does not know Range.copyFrom with skipBlanks or transpose.',
    );
  }
  session.book.calculator?.flush();
  copyCells(session.book, source, target, what);
}
