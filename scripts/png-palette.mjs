import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/**
 * A PNG of 8-bit RGB or RGBA (opaque, not interlaced, as browsers write it) with a palette of its 256 most frequent colours: a third of
 * its size for text. Other colours become the nearest one. Source: PNG (Third Edition), https://www.w3.org/TR/png-3/
 */
export function withPalette(png) {
  const { width, height, colours } = pixelsOf(png);
  const palette = frequentColours(colours);
  const indexOf = nearestIn(palette);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colours[y * width + x]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const plte = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const made = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', plte),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return made.length < png.length ? made : png;
}

/** Its pixels as 0xRRGGBB, row by row. */
function pixelsOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) });
  }
  const header = chunks[0].data;
  const [width, height, depth, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  const samples = { 2: 3, 6: 4 }[type];
  if (depth !== 8 || samples === undefined || header[12] !== 0) throw new Error('Only PNGs of 8-bit RGB or RGBA are read.');
  const filtered = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const bytes = unfiltered(filtered, { stride: width * samples, height, samples });
  const colours = new Uint32Array(width * height);
  for (let i = 0, at = 0; i < colours.length; i++, at += samples)
    colours[i] = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
  return { width, height, colours };
}

function unfiltered(filtered, { stride, height, samples }) {
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= samples ? bytes[at - samples] : 0;
      const above = y > 0 ? bytes[at - stride] : 0;
      const corner = y > 0 && x >= samples ? bytes[at - stride - samples] : 0;
      bytes[at] = filtered[y * (stride + 1) + 1 + x] + predicted(filter, { left, above, corner });
    }
  }
  return bytes;
}

function predicted(filter, { left, above, corner }) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function frequentColours(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, 256)
    .map(([colour]) => colour);
}

function nearestIn(palette) {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const distance = (a, b) =>
    ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  return (colour) => {
    const index =
      known.get(colour) ??
      palette.reduce((best, other, at) => (distance(other, colour) < distance(palette[best], colour) ? at : best), 0);
    known.set(colour, index);
    return index;
  };
}

function chunk(type, data) {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8);
  return made;
}
