/** Texts by number, each kept once: a million rows repeat few of them. Number 0 is the empty text. */
export class TextPool {
  private readonly texts: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);

  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, number);
    return number;
  }

  get(number: number): string {
    return this.texts[number] ?? '';
  }
}
