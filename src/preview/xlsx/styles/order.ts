/** The order that the schema asks of `<styleSheet>`'s lists. */
export const LIST_ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
]; // prettier-ignore

/** … of a font's attributes. Excel itself writes them so; strict readers refuse another order. */
export const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme',
]; // prettier-ignore

/** … of a border's edges. */
export const BORDER_ORDER = [
  'start',
  'end',
  'left',
  'right',
  'top',
  'bottom',
  'diagonal',
  'vertical',
  'horizontal',
];
