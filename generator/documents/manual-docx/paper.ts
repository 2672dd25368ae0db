/** A4 and its margins, in twentieths of a point, and the room for pictures, in pixels. */
import { PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { Room } from './drawing-pages.ts';

const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 1440, bottom: 1300, left: 1500, right: 1500, header: 720, footer: 640 };
const ACROSS_MARGIN = { ...MARGIN, top: 1160, bottom: 1020, left: 1100, right: 1100 };

/** Between the margins of an upright page. */
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;

export const TEXT_HEIGHT = A4.height - MARGIN.top - MARGIN.bottom;
export const TEXT_HEIGHT_ACROSS = A4.width - ACROSS_MARGIN.top - ACROSS_MARGIN.bottom;

/** Twentieths of a point in a pixel. */
export const PIXEL = 15;
/** What stands over a picture of a page's height, and the end of its paragraph. */
const BESIDE = 900;

export const ROOM: Room = { width: TEXT_WIDTH / PIXEL, height: (TEXT_HEIGHT - BESIDE) / PIXEL };
export const ACROSS: Room = {
  width: (A4.height - ACROSS_MARGIN.left - ACROSS_MARGIN.right) / PIXEL,
  height: (TEXT_HEIGHT_ACROSS - 400) / PIXEL,
};

export function pageOf(isLandscape: boolean): NonNullable<ISectionPropertiesOptions['page']> {
  // The library turns width and height of a landscape page itself.
  return isLandscape
    ? { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: ACROSS_MARGIN }
    : { size: A4, margin: MARGIN };
}
