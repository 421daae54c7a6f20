import type { PageLayoutData } from '../../workbook/types';
import { sameData } from '../sameData';
import { childOf, element, flagOf, numberOf, prefixOf, setAttribute } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { readHeaderFooter, writeHeaderFooter } from './headerFooter';
import { placeSection } from './shell';

/** Paper as files number it, for the papers that Office.js names and offices have. */
const PAPERS: Readonly<Record<number, string>> = {
  1: 'Letter',
  3: 'Tabloid',
  4: 'Ledger',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  10: 'A4Small',
  11: 'A5',
  12: 'B4',
  13: 'B5',
  14: 'Folio',
};
const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
const POINTS_PER_INCH = 72;

/** The page layout but for print area and titles, which are names of the workbook. */
export type SheetLayout = Omit<PageLayoutData, 'titleRows' | 'titleColumns' | 'printArea'>;

export function readPageLayout(root: XmlElement): SheetLayout {
  const layout: SheetLayout = {};
  const setup = childOf(root, 'pageSetup');
  const orientation = setup?.attributes.get('orientation');
  if (orientation === 'landscape') layout.orientation = 'Landscape';
  if (orientation === 'portrait') layout.orientation = 'Portrait';
  const paper = PAPERS[numberOrNaN(setup, 'paperSize')];
  if (paper !== undefined) layout.paperSize = paper;
  if (setup !== undefined && flagOf(setup, 'blackAndWhite')) layout.blackAndWhite = true;
  const zoom = readZoom(root, setup);
  if (zoom !== undefined) layout.zoom = zoom;
  const options = childOf(root, 'printOptions');
  if (options !== undefined) {
    if (flagOf(options, 'horizontalCentered')) layout.centerHorizontally = true;
    if (flagOf(options, 'verticalCentered')) layout.centerVertically = true;
    if (flagOf(options, 'gridLines')) layout.printGridlines = true;
    if (flagOf(options, 'headings')) layout.printHeadings = true;
  }
  const headerFooter = readHeaderFooter(root);
  if (headerFooter !== undefined) layout.headerFooter = headerFooter;
  const margins = childOf(root, 'pageMargins');
  if (margins !== undefined) {
    layout.margins = {};
    for (const side of SIDES) layout.margins[side] = (numberOf(margins, side) ?? 0) * POINTS_PER_INCH;
  }
  return layout;
}

/** Write a layout; printer settings and the like stay. */
export function writePageLayout(root: XmlElement, after: PageLayoutData): void {
  const setup = section(root, 'pageSetup');
  const paper = Object.entries(PAPERS).find(([, name]) => name === after.paperSize)?.[0];
  setAttribute(setup, 'orientation', after.orientation?.toLowerCase());
  if (after.paperSize === undefined || paper !== undefined) setAttribute(setup, 'paperSize', paper);
  setAttribute(setup, 'blackAndWhite', after.blackAndWhite === true ? 1 : undefined);
  writeZoom(root, setup, after.zoom);
  if (!sameData(readHeaderFooter(root), after.headerFooter)) writeHeaderFooter(root, after.headerFooter);
  const options = section(root, 'printOptions');
  setAttribute(options, 'horizontalCentered', after.centerHorizontally === true ? 1 : undefined);
  setAttribute(options, 'verticalCentered', after.centerVertically === true ? 1 : undefined);
  setAttribute(options, 'gridLines', after.printGridlines === true ? 1 : undefined);
  setAttribute(options, 'headings', after.printHeadings === true ? 1 : undefined);
  if (after.margins !== undefined) {
    const margins = section(root, 'pageMargins');
    const usual = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };
    for (const side of SIDES)
      setAttribute(margins, side, (after.margins[side] ?? usual[side]) / POINTS_PER_INCH);
  }
  root.children = root.children.filter(
    (child) =>
      (child !== options && child !== setup) || (typeof child !== 'string' && child.attributes.size > 0),
  );
}

function readZoom(root: XmlElement, setup: XmlElement | undefined): PageLayoutData['zoom'] {
  const fits = childOf(childOf(root, 'sheetPr'), 'pageSetUpPr');
  if (fits !== undefined && flagOf(fits, 'fitToPage')) {
    const wide = setup === undefined ? 1 : (numberOf(setup, 'fitToWidth') ?? 1);
    const tall = setup === undefined ? 1 : (numberOf(setup, 'fitToHeight') ?? 1);
    return {
      ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
      ...(tall > 0 ? { verticalFitToPages: tall } : {}),
    };
  }
  const scale = setup === undefined ? undefined : numberOf(setup, 'scale');
  return scale === undefined ? undefined : { scale };
}

function writeZoom(root: XmlElement, setup: XmlElement, zoom: PageLayoutData['zoom']): void {
  const fits = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  setAttribute(setup, 'scale', fits ? undefined : zoom?.scale);
  // 0 is as many pages as it takes; 1 is the default.
  setAttribute(setup, 'fitToWidth', fits ? (zoom.horizontalFitToPages ?? 0) : undefined);
  setAttribute(setup, 'fitToHeight', fits ? (zoom.verticalFitToPages ?? 0) : undefined);
  const properties = section(root, 'sheetPr');
  let page = childOf(properties, 'pageSetUpPr');
  if (page === undefined && fits) {
    page = element(`${prefixOf(root)}pageSetUpPr`);
    properties.children.push(page);
  }
  if (page !== undefined) setAttribute(page, 'fitToPage', fits ? 1 : undefined);
}

/** The section of that name, made in its place when there is none. */
function section(root: XmlElement, name: string): XmlElement {
  const known = childOf(root, name);
  if (known !== undefined) return known;
  const made = element(prefixOf(root) + name);
  placeSection(root, made);
  return made;
}

function numberOrNaN(node: XmlElement | undefined, name: string): number {
  return node === undefined ? NaN : (numberOf(node, name) ?? NaN);
}
