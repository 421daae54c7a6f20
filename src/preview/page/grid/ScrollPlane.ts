/** Browsers do not take taller elements (Firefox ends near 17.8 million pixels); beyond it, scrolling is scaled. */
const LIMIT = 15_000_000;

/** The element whose scrollbars move the grid: as large as the sheet, and empty. */
export class ScrollPlane {
  readonly element: HTMLDivElement;
  private readonly spacer: HTMLDivElement;
  private ratio = 1;

  constructor(parent: HTMLElement, scrolled: () => void) {
    this.element = document.createElement('div');
    this.element.className = 'scroll-plane';
    this.spacer = document.createElement('div');
    this.element.append(this.spacer);
    this.element.addEventListener('scroll', scrolled, { passive: true });
    // The field that takes the typing has the focus, never the plane.
    this.element.tabIndex = -1;
    parent.append(this.element);
  }

  /** Size of the part that shows cells, without the scrollbars. */
  get width(): number {
    return this.element.clientWidth;
  }

  get height(): number {
    return this.element.clientHeight;
  }

  get left(): number {
    return Math.round(this.element.scrollLeft);
  }

  get top(): number {
    return Math.round(this.element.scrollTop * this.ratio);
  }

  /** Size of the whole sheet with its headings. */
  resize(width: number, height: number): void {
    const shown = Math.min(height, LIMIT);
    this.ratio = shown < height ? (height - this.height) / Math.max(1, shown - this.height) : 1;
    this.spacer.style.width = `${width}px`;
    this.spacer.style.height = `${shown}px`;
  }

  moveTo(left: number, top: number): void {
    this.element.scrollLeft = left;
    this.element.scrollTop = top / this.ratio;
  }
}
