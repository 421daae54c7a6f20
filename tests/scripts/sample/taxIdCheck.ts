/** Check digits of a Russian tax number, from its definition: the last digit of 10, the last two of 12. */
export function isTaxId(text: string): boolean {
  const digits = Array.from(text, Number);
  const control = (weights: readonly number[]): boolean => {
    const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
    return (sum % 11) % 10 === digits[weights.length];
  };
  if (/^\d{10}$/.test(text)) return control([2, 4, 10, 3, 5, 9, 4, 6, 8]);
  if (!/^\d{12}$/.test(text)) return false;
  return control([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && control([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
}
