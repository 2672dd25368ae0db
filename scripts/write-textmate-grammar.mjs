/** Writes the colours of the extension from the table of keywords: extension/syntaxes/postil.tmLanguage.json. */
import { writeFileSync } from 'node:fs';
import { textMateGrammar } from '../extension/grammar/textmate-grammar.ts';

const file = new URL('../extension/syntaxes/postil.tmLanguage.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(textMateGrammar(), undefined, 2)}\n`);
