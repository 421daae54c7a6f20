/** A plain value of unknown kind as text; anything that is no text, number or truth value is empty. */
export function plainText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
