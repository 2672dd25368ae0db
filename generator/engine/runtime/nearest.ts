/** The one of `values` that a person most likely meant: at most a third of its characters differ; undefined where none is near. */
export function nearest(text: string, values: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const value of values) {
    const allowed = Math.max(1, Math.floor(Math.max(text.length, value.length) / 3));
    const distance = Math.abs(text.length - value.length) > allowed ? Infinity : editDistance(text, value);
    if (distance <= allowed && distance < Math.min(bestDistance, value.length)) {
      best = value;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
