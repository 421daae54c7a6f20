import type { PositioningVirtualElement } from '@fluentui/react-components';
import type { Rect } from '../grid/Viewport';

/** A place in the window that a menu can stand at. */
export function anchorOf({ x, y, width, height }: Rect): PositioningVirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, width, height) };
}
