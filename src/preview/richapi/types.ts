import type { TypeTable } from './Session';
import * as application from './objects/application';
import { chartCollectionType, chartType } from './objects/charts/chart';
import * as chartLooks from './objects/charts/chartLooks';
import * as chartSeries from './objects/charts/chartSeries';
import * as chartTexts from './objects/charts/chartTexts';
import { conditionalFormatCollectionType, conditionalFormatType } from './objects/conditionalFormat';
import { conditionalFormatPartType } from './objects/conditionalFormatPart';
import { dataValidationType } from './objects/dataValidation';
import { autoFilterType, filterType } from './objects/filter';
import { namedItemArrayValuesType, namedItemCollectionType, namedItemType } from './objects/namedItem';
import { headerFooterGroupType, headerFooterType, pageLayoutType } from './objects/pageLayout';
import * as properties from './objects/properties';
import { rangeType } from './objects/range';
import { rangeAreasType } from './objects/rangeAreas';
import { rangeBorderCollectionType, rangeBorderType } from './objects/rangeBorders';
import { rangeFormatType } from './objects/rangeFormat';
import { formatProtectionType, rangeFillType, rangeFontType } from './objects/rangeLooks';
import { rangeViewType } from './objects/rangeView';
import { settingCollectionType, settingType } from './objects/setting';
import { rangeSortType, tableSortType } from './objects/sort';
import { tableType } from './objects/table';
import { tableCollectionType, tableScopedCollectionType } from './objects/tableCollection';
import { tableColumnCollectionType, tableColumnType } from './objects/tableColumn';
import { tableRowCollectionType, tableRowType } from './objects/tableRow';
import { workbookType } from './objects/workbook';
import { worksheetType } from './objects/worksheet';
import { worksheetCollectionType } from './objects/worksheetCollection';
import { worksheetFreezePanesType, worksheetProtectionType } from './objects/worksheetParts';

/** Every type that the stand-in knows. */
export const TYPES: TypeTable = {
  Application: application.applicationType,
  AutoFilter: autoFilterType,
  Chart: chartType,
  ChartAreaFormat: chartLooks.chartAreaFormatType,
  ChartAxes: chartTexts.chartAxesType,
  ChartAxis: chartTexts.chartAxisType,
  ChartAxisFormat: chartLooks.chartAxisFormatType,
  ChartAxisTitle: chartTexts.chartAxisTitleType,
  ChartAxisTitleFormat: chartLooks.chartAxisTitleFormatType,
  ChartBorder: chartLooks.chartBorderType,
  ChartCollection: chartCollectionType,
  ChartDataLabelFormat: chartLooks.chartDataLabelFormatType,
  ChartDataLabels: chartTexts.chartDataLabelsType,
  ChartFill: chartLooks.chartFillType,
  ChartFont: chartLooks.chartFontType,
  ChartGridlines: chartTexts.chartGridlinesType,
  ChartGridlinesFormat: chartLooks.chartGridlinesFormatType,
  ChartLegend: chartTexts.chartLegendType,
  ChartLegendFormat: chartLooks.chartLegendFormatType,
  ChartLineFormat: chartLooks.chartLineFormatType,
  ChartPoint: chartSeries.chartPointType,
  ChartPointFormat: chartLooks.chartPointFormatType,
  ChartPointsCollection: chartSeries.chartPointsCollectionType,
  ChartSeries: chartSeries.chartSeriesType,
  ChartSeriesCollection: chartSeries.chartSeriesCollectionType,
  ChartSeriesFormat: chartLooks.chartSeriesFormatType,
  ChartTitle: chartTexts.chartTitleType,
  ChartTitleFormat: chartLooks.chartTitleFormatType,
  ConditionalFormat: conditionalFormatType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormatPart: conditionalFormatPartType,
  CultureInfo: application.cultureInfoType,
  DataValidation: dataValidationType,
  DatetimeFormatInfo: application.datetimeFormatInfoType,
  DocumentProperties: properties.documentPropertiesType,
  Filter: filterType,
  FormatProtection: formatProtectionType,
  HeaderFooter: headerFooterType,
  HeaderFooterGroup: headerFooterGroupType,
  NamedItem: namedItemType,
  NamedItemArrayValues: namedItemArrayValuesType,
  NamedItemCollection: namedItemCollectionType,
  NumberFormatInfo: application.numberFormatInfoType,
  PageLayout: pageLayoutType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeBorder: rangeBorderType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  RangeFormat: rangeFormatType,
  RangeSort: rangeSortType,
  RangeView: rangeViewType,
  Runtime: application.runtimeType,
  Setting: settingType,
  SettingCollection: settingCollectionType,
  Table: tableType,
  TableCollection: tableCollectionType,
  TableColumn: tableColumnType,
  TableColumnCollection: tableColumnCollectionType,
  TableRow: tableRowType,
  TableRowCollection: tableRowCollectionType,
  TableScopedCollection: tableScopedCollectionType,
  TableSort: tableSortType,
  Workbook: workbookType,
  WorkbookProtection: application.workbookProtectionType,
  Worksheet: worksheetType,
  WorksheetCollection: worksheetCollectionType,
  WorksheetCustomProperty: properties.worksheetCustomPropertyType,
  WorksheetCustomPropertyCollection: properties.worksheetCustomPropertyCollectionType,
  WorksheetFreezePanes: worksheetFreezePanesType,
  WorksheetProtection: worksheetProtectionType,
};
