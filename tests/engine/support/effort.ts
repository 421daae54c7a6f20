/** Mutation testing runs the tests once for every change of the code, and slows the code down: it gets by with less. */
const isMutated = process.env.STRYKER_MUTATOR_WORKER !== undefined;

/** Texts enough for a quadratic search to take minutes. */
export const MANY_TEXTS = isMutated ? 1_000 : 20_000;
/** Runs of a property that is dear. */
export const RUNS = { numRuns: isMutated ? 25 : 100 };
