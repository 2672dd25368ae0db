/// <reference lib="dom" />
/** Signatures drawn with a finger, a pen or a mouse, kept as the lines of a drawing: `M12 80L14 82L20 90M…`, in the units of the pad. */

/** Of a pad, as its template has them: wide as it may be shown, a drawing stays the same. */
const WIDTH = 600;
const HEIGHT = 200;
/** Points nearer than this add nothing that could be seen. */
const NEAREST = 3;
/** A signature has a few thousand signs; what is longer is some other file's. */
const LONGEST = 50_000;

export function isDrawing(text: string): boolean {
  return text.length <= LONGEST && /^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/.test(text);
}

/** Tells of each line that is drawn on a pad, with all lines before it, and of a pad that is wiped: ''. */
export function listenToPads(drawn: (id: string, lines: string) => void): void {
  for (const pad of pads()) {
    const id = pad.dataset['draw'] ?? '';
    let last: [number, number] | undefined;
    const add = (event: PointerEvent) => {
      if (last === undefined) return;
      for (const one of event.getCoalescedEvents?.() ?? [event]) {
        const point = pointOf(pad, one);
        if (Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAREST) continue;
        show(pad, `${linesOf(pad)}L${point.join(' ')}`);
        last = point;
      }
    };
    const end = () => {
      if (last === undefined) return;
      last = undefined;
      drawn(id, linesOf(pad));
    };
    pad.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      pad.setPointerCapture(event.pointerId);
      last = pointOf(pad, event);
      // A line of no length is a dot.
      show(pad, `${linesOf(pad)}M${last.join(' ')}L${last.join(' ')}`);
    });
    pad.addEventListener('pointermove', add);
    pad.addEventListener('pointerup', end);
    pad.addEventListener('pointercancel', end);
    wiperOf(pad)?.addEventListener('click', () => {
      show(pad, '');
      drawn(id, '');
    });
  }
}

export function showDrawings(signatures: Readonly<Record<string, string>>): void {
  for (const pad of pads()) show(pad, signatures[pad.dataset['draw'] ?? ''] ?? '');
}

function pads(): NodeListOf<SVGSVGElement> {
  return document.querySelectorAll<SVGSVGElement>('svg[data-draw]');
}

function wiperOf(pad: SVGSVGElement): HTMLButtonElement | null {
  return pad.parentElement?.querySelector('button') ?? null;
}

function linesOf(pad: SVGSVGElement): string {
  return pad.querySelector('path')?.getAttribute('d') ?? '';
}

function show(pad: SVGSVGElement, lines: string): void {
  pad.querySelector('path')?.setAttribute('d', lines);
  pad.toggleAttribute('data-signed', lines !== '');
  const wiper = wiperOf(pad);
  if (wiper !== null) wiper.hidden = lines === '';
}

function pointOf(pad: SVGSVGElement, { clientX, clientY }: PointerEvent): [number, number] {
  const { left, top, width, height } = pad.getBoundingClientRect();
  const within = (share: number, length: number) => Math.min(length, Math.max(0, Math.round(share * length)));
  return [within((clientX - left) / width, WIDTH), within((clientY - top) / height, HEIGHT)];
}
