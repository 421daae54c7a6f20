/** Surveys as literals: what a workbook port would say of a book. */
import type { CellValue, SourceShape, Survey } from '../../../src/app';

export interface SheetLiteral {
  readonly sheet: string;
  readonly table?: string;
  readonly headers: readonly string[];
  readonly rows?: readonly (readonly CellValue[])[];
  readonly dataRows?: number;
  readonly ownColumns?: readonly number[];
}

/** A source of one sheet; without rows it has 100 that are not shown. */
export function source(literal: SheetLiteral): SourceShape {
  const base = {
    sheetId: `{${literal.sheet}}`,
    sheetName: literal.sheet,
    headerRow: 0,
    firstColumn: 0,
    headers: literal.headers,
    dataRows: literal.dataRows ?? literal.rows?.length ?? 100,
    sample: (literal.rows ?? []).slice(0, 20),
    ...(literal.ownColumns === undefined ? {} : { ownColumns: literal.ownColumns }),
  };
  if (literal.table === undefined) return { ...base, kind: 'range', columnIds: [] };
  return {
    ...base,
    kind: 'table',
    tableId: `{${literal.table}}`,
    tableName: literal.table,
    columnIds: literal.headers.map((_, index) => index + 1),
  };
}

export function survey(...literals: readonly SheetLiteral[]): Survey {
  return {
    sheets: literals.map(({ sheet }) => ({
      id: `{${sheet}}`,
      name: sheet,
      protected: false,
      ours: false,
    })),
    sources: literals.map(source),
    culture: 'ru-RU',
  };
}

export const CLIENTS: SheetLiteral = {
  sheet: 'Клиенты',
  headers: ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал'],
};
export const SALES: SheetLiteral = {
  sheet: 'Продажи',
  headers: ['Дата', 'Код клиента', 'Сумма', 'Валовая прибыль'],
};
