import type { Random } from './random';

function check(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  weights.forEach((weight, index) => (sum += weight * (digits[index] ?? 0)));
  return (sum % 11) % 10;
}

const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVEN = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const TWELVE = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/**
 * A tax number (ИНН) with valid check digits: 10 digits of a company, 12 of a sole proprietor. It begins
 * with 98, a region that does not exist, so that it belongs to nobody.
 */
export function makeTaxId(random: Random, kind: 'company' | 'person'): string {
  const length = kind === 'company' ? 9 : 10;
  const digits = [9, 8];
  while (digits.length < length) digits.push(random.int(0, 9));
  if (kind === 'company') digits.push(check(digits, TEN));
  else {
    digits.push(check(digits, ELEVEN));
    digits.push(check(digits, TWELVE));
  }
  return digits.join('');
}
