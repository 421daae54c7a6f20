import { deleteChart } from '../../workbook/charts/editCharts';
import type { GridController } from '../grid/GridController';

/** Selects the chart under a point of the grid, or none; gives whether there is one. */
export function selectChartAt(grid: GridController, x: number, y: number): boolean {
  const id = grid.charts.at(grid.view, x, y)?.id ?? null;
  if (id !== grid.charts.selected) grid.redraw();
  grid.charts.selected = id;
  return id !== null;
}

/** Deletes the chart that is selected; `false` when none is. */
export function deleteSelectedChart(grid: GridController): boolean {
  const { selected } = grid.charts;
  if (selected === null) return false;
  grid.charts.selected = null;
  grid.attempt(() => deleteChart(grid.book, grid.sheet, selected));
  return true;
}
