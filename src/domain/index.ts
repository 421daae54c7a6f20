export * from './codes';
export * from './settings';
