/** The door of the base: what the use cases need to read one. */
export { BaseBuilder } from './BaseBuilder';
export type { Base, BuilderOptions } from './types';
