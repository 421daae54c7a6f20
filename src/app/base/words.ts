/** Words that people and 1C write into cells where a program wants a yes or a no. */
import type { CellValue } from '../ports';

const CLOSED =
  /^(?:(?:закрыт(?:а|о|ы|ая|ый|ое|ые)?|архив|closed|archived?|deleted|disabled)(?!\p{L})|не действу|недейств|не ?актив|ликвидир|в архиве|удален|расторгнут|прекращен|прекратил|не работает|не обслуж|выбыл|inactive|not active|terminated|liquidated|out of business)/u;
const NOT_CLOSED = /^(не закрыт|not closed|незакрыт)/;
const NO = new Set([
  'нет',
  'no',
  'n',
  'н',
  '0',
  'false',
  'ложь',
  '-',
  '—',
  '–',
  'без договора',
  'none',
  'без',
]);
const YES = new Set(['да', 'yes', 'y', 'д', '1', 'true', 'истина', '+', 'x', 'х', 'v', '✓', '✔', '☑']);
/** A header that asks whether the client is closed, so that `да` closes it. */
const ASKS_CLOSED = /закрыт|closed|не\s?актив|inactive|архив|archiv|удал|delet|ликвид/i;
const SUBTOTAL = /^(итого|всего|total|subtotal|подытог|промежуточный итог)(\s|:|$)/;
const GRAND_TOTAL =
  /^(общий итог|итого|всего|grand total|total|totals|итог|итоги|итого общий|всего итого|итого всего)[\s:.]*$/;
/** First letters of those labels (and white space), to pass over nearly every id without a look at the rest. */
const MAY_BE_TOTAL = new Set(Array.from(' \u00a0\tИиВвОоПпTtSsGg', (letter) => letter.charCodeAt(0)));
/** 1C's empty reference: `<...>`, `<Объект не найден>`; and what our own reports call clients without a channel. */
const EMPTY_REFERENCE = /^(?:<.*>|\(none\))$/i;
const ERROR =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|PYTHON!|EXTERNAL!|Н\/Д|ЗНАЧ!|ССЫЛКА!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!|ПЕРЕНОС!|ВЫЧИСЛ!)$/i;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Characters without width: joiners, direction marks, soft hyphens. Nobody sees them, so they tell nothing apart. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const SOFT_HYPHEN = 0xad;

/**
 * A text with every run of white space (no-break and thin ones too) as one space, none at the ends, and without
 * characters that have no width.
 */
export function tidy(text: string): string {
  return isTidy(text) ? text : text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Most texts are: a walk over the characters is cheaper than a replacement. */
function isTidy(text: string): boolean {
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (space) return false;
      space = true;
    } else if (
      code < 32 ||
      code === 0xa0 ||
      code === SOFT_HYPHEN ||
      (code >= 0x2000 && code <= 0x206f) ||
      code === 0x3000 ||
      code === 0xfeff
    ) {
      return false;
    } else space = false;
  }
  return !space || text === '';
}

/** What two spellings of one name share: case, ё, kinds of quotation marks, й as one or two characters do not tell names apart. */
export function nameKey(text: string): string {
  return tidy(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»“”„"]/g, '"');
}

/** Whether a cell shows one of Excel's errors. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR.test(text.trim());
}

/** Whether a text stands for nothing: blank, a dash, 1C's empty reference. */
export function isNothing(text: string): boolean {
  return text === '' || text === '-' || text === '—' || text === '–' || EMPTY_REFERENCE.test(text);
}

/** What a row's label says of it: a grand total, a subtotal, or nothing of the kind. */
export function totalsKind(cell: CellValue): 'grand' | 'sub' | null {
  if (typeof cell !== 'string' || !MAY_BE_TOTAL.has(cell.charCodeAt(0))) return null;
  const label = nameKey(cell);
  if (GRAND_TOTAL.test(label)) return 'grand';
  return SUBTOTAL.test(label) ? 'sub' : null;
}

/** Reads a status column; `header` tells a column that asks "closed?" from one that asks "active?". */
export function closedReader(header = ''): (cell: CellValue) => boolean {
  const asksClosed = ASKS_CLOSED.test(header) && !NOT_CLOSED.test(nameKey(header));
  return (cell) => {
    const word = withoutStops(nameKey(String(cell)));
    if (NOT_CLOSED.test(word)) return false;
    if (CLOSED.test(word)) return true;
    if (asksClosed) return YES.has(word);
    return word !== '' && !isNothing(word) && NO.has(word);
  };
}

/** A word without the points and exclamation marks that end it; a walk, as a pattern would look at long runs again and again. */
function withoutStops(word: string): string {
  let end = word.length;
  while (end > 0 && (word[end - 1] === '.' || word[end - 1] === '!')) end -= 1;
  return word.slice(0, end);
}

/** Whether a cell says yes: any text but a no-word, any number above 0. */
export function saysYes(cell: CellValue): boolean {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell > 0;
  const word = nameKey(cell);
  return !isNothing(word) && !NO.has(word) && !isErrorText(word);
}
