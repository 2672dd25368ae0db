import type { TextRun } from './view.ts';

/** A table in which every cell is running text. */
export interface GridView {
  /** Said of it to those who do not see it. */
  label: string;
  /** A CSS class: '' or how it is laid out. */
  kind: '' | 'matrix' | 'trace' | 'months';
  columns: string[];
  /** The first cell of a row is its heading. */
  rows: TextRun[][][];
}

/** Grids under headings of a page's own. */
export interface GridSectionView {
  anchor: string;
  heading: string;
  /** Said before it; '' for nothing. */
  note: string;
  grid: GridView;
}
