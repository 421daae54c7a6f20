export { growFloat64, growInt32, growUint8 } from './columns';
export { Dictionary } from './Dictionary';
export { groupRows, orderByKey, type Groups } from './grouping';
export { NumberIndex } from './NumberIndex';
export { quantiles } from './quantiles';
export { NO_VALUE, TextMap } from './TextMap';
export { scatterRows } from './scatter';
export { kthSmallest, shareThreshold } from './selection';
export { shareCuts, shareLimit, type ShareCuts } from './shares';
