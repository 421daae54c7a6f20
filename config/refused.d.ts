/**
 * What the core sees instead of React: a module without exports, so that an import of it does not compile
 * (tsconfig.pure.json maps the names here).
 */
export {};
