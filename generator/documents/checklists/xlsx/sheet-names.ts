/** Names that a workbook takes for its sheets: at most 31 signs, some forbidden, each once whatever its case. */
export function sheetNamer(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const safe = [...name.replace(/[\p{C}\\/*?:[\]]/gu, '_')].slice(0, 26).join('').replace(/^'|'$/g, '_').trim();
    const base = safe === '' || safe.toLowerCase() === 'history' ? `${safe}_` : safe.slice(0, 26);
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${base} ${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}
