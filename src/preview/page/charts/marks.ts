import type { ChartFontData } from '../../workbook/charts/types';

/** What a chart is drawn of, in pixels from its corner. */
export type Mark =
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      fill?: string;
      stroke?: string;
      weight?: number;
    }
  | { kind: 'line'; points: Point[]; color: string; weight: number; dash?: number[]; smooth?: boolean }
  | { kind: 'area'; points: Point[]; fill: string }
  | {
      kind: 'slice';
      x: number;
      y: number;
      radius: number;
      inner: number;
      from: number;
      to: number;
      fill: string;
    }
  | { kind: 'dot'; x: number; y: number; radius: number; fill: string }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      font: ChartFontData;
      align: 'left' | 'center' | 'right';
      turned?: boolean;
    };

export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of a text in pixels. */
export type TextWidth = (text: string, font: ChartFontData) => number;

export function textHeight(font: ChartFontData): number {
  return ((font.size ?? 9) * 96 * 1.3) / 72;
}

/** The box without a strip at one side. */
export function cut(box: Box, side: 'top' | 'bottom' | 'left' | 'right', by: number): Box {
  const isAcross = side === 'top' || side === 'bottom';
  return {
    x: box.x + (side === 'left' ? by : 0),
    y: box.y + (side === 'top' ? by : 0),
    width: Math.max(0, box.width - (isAcross ? 0 : by)),
    height: Math.max(0, box.height - (isAcross ? by : 0)),
  };
}
