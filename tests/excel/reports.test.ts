/** Reports over the real Office.js where Excel can do less, and where a request breaks off. */
import type { ReportStep, WritePlan } from '../../src/app';
import { Book } from '../../src/preview/workbook/Book';
import { closePorts, openPort, steadyFlow, valueOf } from './support/openPort';

afterEach(closePorts);

const area = { row: 1, column: 0, rows: 3, columns: 2 };
const STEP: ReportStep = {
  kind: 'report',
  key: 'kpi',
  name: 'KPI',
  tabColor: '#0F766E',
  cells: [
    [null, null],
    ['', 'Клиентов'],
    ['=не формула', 3],
    ['АКБ', { formula: '=1+1' }],
  ],
  looks: [{ ...area, role: 'figure', format: '#,##0' }],
  colors: [],
  dates: [],
  widths: [20, 10],
  heights: [],
  charts: [
    {
      name: 'Funnel',
      title: 'Воронка',
      source: area,
      place: { row: 6, column: 0, rows: 5, columns: 2 },
      colors: ['#0F766E'],
      legend: false,
    },
  ],
  withoutCharts: { row: 0, column: 0, text: 'без диаграмм' },
  frozen: { rows: 1, columns: 0 },
  titleRows: 1,
  breaks: [],
};
const PLAN: WritePlan = { runId: 'run1', title: 'insertKpiSheet', steps: [STEP] };

test('without charts in Excel the sheet says so in their place', async () => {
  const { book, port } = await openPort(new Book(), { supports: () => false });
  valueOf(await port.write(PLAN, steadyFlow));
  const sheet = book.findSheet('KPI');
  expect(sheet?.charts).toEqual([]);
  expect(sheet?.cells.value(0, 0)).toBe('без диаграмм');
});

test('formulas are ours alone, and a block can be read again', async () => {
  const { book, port } = await openPort(new Book(), { supports: (_, version) => version === '1.7' });
  valueOf(await port.write(PLAN, steadyFlow));
  const sheet = book.findSheet('KPI');
  expect(sheet?.charts.map(({ name }) => name)).toEqual(['Funnel']);
  expect(sheet?.cells.formula(2, 0)).toBeUndefined();
  expect(sheet?.cells.value(2, 0)).toBe('=не формула');
  expect(sheet?.cells.formula(3, 1)).toBe('=1+1');
  const read = valueOf(await port.readReport('kpi'));
  expect(read?.[2]).toEqual(['=не формула', 3]);
  expect(valueOf(await port.readReport('other'))).toBeNull();
});
