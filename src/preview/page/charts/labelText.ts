import { displayText } from '../../workbook/displayText';
import type { ChartLabelsData } from '../../workbook/charts/types';
import type { ChartScene } from './scene';

/** The text of a point's label: what its series asks for, in Excel's order. */
export function labelText(
  { series, culture }: ChartScene,
  labels: ChartLabelsData,
  at: { series: number; point: number; share?: number },
): string {
  const own = series[at.series];
  const value = own?.values[at.point];
  const parts: string[] = [];
  if (labels.showSeriesName === true) parts.push(own?.name ?? '');
  if (labels.showCategoryName === true) parts.push(own?.categories[at.point] ?? '');
  if (labels.showValue === true && value !== undefined)
    parts.push(displayText(value, labels.numberFormat ?? own?.numberFormat ?? 'General', culture));
  if (labels.showPercentage === true && at.share !== undefined)
    parts.push(displayText(at.share, '0%', culture));
  return parts.join(labels.separator ?? (culture === 'ru-RU' ? '; ' : ', '));
}
