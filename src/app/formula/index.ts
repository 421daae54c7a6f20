/** The door of what formulas hand over: for the functions in cells, and for who calculates files without them. */
export { isError, isWholeColumns, toCell, toMatrix, type Matrix } from './cells';
export { toClientId, toQuestion, withCriterion } from './question';
