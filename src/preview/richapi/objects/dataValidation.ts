import { contains, intersect } from '../../workbook/area';
import { areasOf, cutOff } from '../../workbook/edit/rules';
import { changeView } from '../../workbook/edit/sheets';
import { checkAllowed } from '../../workbook/edit/guard';
import { quoteSheet } from '../../workbook/formula/references';
import { formatArea } from '../../workbook/area';
import { Refusal } from '../../workbook/Refusal';
import type { ValidationData } from '../../workbook/types';
import { asBoolean, asObject } from '../Arguments';
import { ObjectType } from '../ObjectType';
import type { Session } from '../Session';
import { isRemote } from '../Remote';
import type { RangeTarget } from '../targets';

const TYPES: Record<string, string> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** `Excel.DataValidation`. Rules are kept, and do not refuse what the add-in writes, as in Excel. */
export const dataValidationType = new ObjectType<RangeTarget>('DataValidation', {
  properties: {
    Type: { get: typeName },
    Rule: {
      get: (range) => wholly(range)?.rule ?? {},
      set: (range, value, session) => {
        const rule = plainRule(asObject(value));
        change(range, session, (known) => ({ ...known, rule }));
      },
    },
    Prompt: {
      get: (range) => wholly(range)?.prompt ?? { message: '', showPrompt: true, title: '' },
      set: (range, value, session) => {
        const prompt = { message: '', showPrompt: true, title: '', ...asObject(value) };
        change(range, session, (known) => ({ ...known, prompt }));
      },
    },
    ErrorAlert: {
      get: (range) => wholly(range)?.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' },
      set: (range, value, session) => {
        const errorAlert = { message: '', showAlert: true, style: 'Stop', title: '', ...asObject(value) };
        change(range, session, (known) => ({ ...known, errorAlert }));
      },
    },
    IgnoreBlanks: {
      get: (range) => wholly(range)?.ignoreBlanks ?? true,
      set: (range, value, session) => {
        const ignoreBlanks = asBoolean(value);
        change(range, session, (known) => ({ ...known, ignoreBlanks }));
      },
    },
  },
  methods: {
    Clear: ({ sheet, area }, _args, { book }) => {
      checkAllowed(sheet);
      changeView(book, sheet, ['validations'], () => {
        sheet.validations = cutOff(sheet.validations, area);
      });
    },
  },
});

function typeName({ sheet, area }: RangeTarget): string {
  const touching = sheet.validations.filter((rule) =>
    areasOf(rule).some((each) => intersect(each, area) !== null),
  );
  const whole = wholly({ sheet, area });
  if (whole === undefined) return touching.length === 0 ? 'None' : 'Inconsistent';
  return TYPES[Object.keys(whole.rule)[0] ?? ''] ?? 'None';
}

/** The one rule that all cells of the range have. */
function wholly({ sheet, area }: RangeTarget): ValidationData | undefined {
  return sheet.validations.find((rule) => areasOf(rule).some((each) => contains(each, area)));
}

function change(
  range: RangeTarget,
  { book }: Session,
  work: (known: ValidationData) => ValidationData,
): void {
  const { sheet, area } = range;
  checkAllowed(sheet);
  const known: ValidationData = { ...(wholly(range) ?? { rule: {}, ignoreBlanks: true }), area };
  delete known.otherAreas;
  changeView(book, sheet, ['validations'], () => {
    sheet.validations = [...cutOff(sheet.validations, area), work(known)];
  });
}

/** The rule with its kind known, and a range as its source written as a formula. */
function plainRule(rule: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
  const [first] = entries;
  if (entries.length !== 1 || first === undefined || TYPES[first[0]] === undefined)
    throw new Refusal('InvalidArgument');
  const details = { ...asObject(first[1]) };
  for (const [key, value] of Object.entries(details)) {
    if (!isRemote(value)) continue;
    const source = value.target('Range') as RangeTarget | undefined;
    if (source === undefined) throw new Refusal('InvalidArgument');
    details[key] = `=${quoteSheet(source.sheet.name)}!${formatArea(source.area, '$')}`;
  }
  return { [first[0]]: details };
}
