/** The file is not what it should be: cut off, not well-formed, or a part is missing. Becomes an issue in `readBook`. */
export class DamagedFile extends Error {}
