/// <reference lib="dom" />

const LONGEST_SIDE = 1280;
const QUALITY = 0.72;

/** The photo, made small enough to be kept: at most 1280 pixels a side, as `data:image/jpeg;base64,…`. Rejects for what is no picture. */
export async function smallPhoto(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL('image/jpeg', QUALITY);
}
