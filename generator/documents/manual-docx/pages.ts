/** On which pages things stand, line by line, as word processors break pages. All lengths in twentieths of a point. */

/** What stands below one another: a paragraph of lines of one height, or a row or picture as one line. */
export interface Piece {
  lines: number;
  line: number;
  before: number;
  after: number;
  /** Stands on one page with the next piece. */
  keepsNext: boolean;
  /** Of a row: the height of the rows that stand over it on each further page. */
  head?: number;
  /** Begins a page, which has room for this height, as have the pages after it. */
  room?: number;
}

/** The page on which each piece begins; the first is page 1. */
export function pagesOf(pieces: readonly Piece[]): number[] {
  const place = { page: 0, y: 0, after: 0, room: 0, isTop: true };
  const turn = (head = 0) => Object.assign(place, { page: place.page + 1, y: head, after: 0, isTop: true });
  return pieces.map((piece, at) => {
    if (piece.room !== undefined) Object.assign(turn(), { room: piece.room, y: piece.before });
    else if (!place.isTop && place.y + heightTogether(pieces, at, place.after) > place.room) turn(piece.head);
    else if (!place.isTop) place.y += Math.max(place.after, piece.before);
    const { page } = place;
    let rest = piece.lines;
    for (;;) {
      const fitting = Math.max(1, Math.floor((place.room - place.y) / piece.line));
      if (rest <= fitting) break;
      // Neither the first nor the last line of a paragraph stands alone.
      rest -= Math.max(1, Math.min(fitting, rest - 2));
      turn(piece.head);
    }
    place.y += rest * piece.line;
    place.after = piece.after;
    place.isTop = false;
    return page;
  });
}

/** Of what has to stand on one page from here: pieces that stay with the next, and the first lines of the last of them. */
function heightTogether(pieces: readonly Piece[], from: number, afterBefore: number): number {
  let [height, after] = [0, afterBefore];
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || (at > from && piece.room !== undefined)) break;
    height += Math.max(after, piece.before);
    if (!piece.keepsNext) return height + (piece.lines < 4 ? piece.lines : 2) * piece.line;
    height += piece.lines * piece.line;
    ({ after } = piece);
  }
  return height;
}
