/** The door of what formulas hand over: for the functions in cells, and for who calculates files without them. */
export { isError, isWholeColumns, toCell, toMatrix, type Matrix } from './cells';
export { issueTrouble, reasonTrouble, type CellTrouble } from './cellTrouble';
export { FIRST_ARGUMENT } from './firstArgument';
export { toClientId, toQuestion, withCriterion } from './question';
