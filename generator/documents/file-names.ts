/** Gives each name a file name of its own within one folder. */
export type FileNamer = (name: string) => string;

/**
 * File names (without extension) that every system takes: `窗口服务`; shortened where it is long, `con_` for what Windows reserves, and `-2`
 * behind the later of two that differ in nothing but case. `reserved` are taken from the start.
 */
export function fileNamer(reserved: readonly string[]): FileNamer {
  const taken = new Set(reserved);
  return (name) => {
    const safe = [...name.replace(/[^\p{L}\p{N}_-]/gu, '_')].slice(0, LONGEST).join('');
    const base = safe === '' || DEVICES.test(safe) ? `${safe}_` : safe;
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${base}-${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}

/** At most 4 bytes a character, of the 255 that a name may have. */
const LONGEST = 50;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
