/** The door of the rules for ranges: what the functions that need no tables may know of them. */
export { amountReader, type Amount, type RangeCell } from './cells';
export { rateAbc, rateAbcde, rateSegment, rateWhiteSpace, RATED, usedRows, type RangeRules } from './rate';
