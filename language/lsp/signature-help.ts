import type { LangiumDocument } from 'langium';
import type { SignatureHelpProvider } from 'langium/lsp';
import type { SignatureHelp, SignatureHelpOptions, SignatureHelpParams } from 'vscode-languageserver';
import type { KeywordSpelling } from '../keywords.ts';
import { functionOf, functions, type FunctionName } from '../types/functions.ts';
import { spellingOf } from './keyword-help.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** Calls are looked for so far back. */
const FAR = 2000;

/** What a function takes, while its arguments are typed; by the text, for a call that is not closed is none yet. */
export class PostilSignatureHelp implements SignatureHelpProvider {
  readonly signatureHelpOptions: SignatureHelpOptions = {
    triggerCharacters: ['(', '（'],
    retriggerCharacters: [',', '，', '、'],
  };

  constructor(private readonly services: PostilLspServices) {}

  provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
    const offset = document.textDocument.offsetAt(position);
    const call = openCall(document.textDocument.getText().slice(Math.max(0, offset - FAR), offset));
    if (call === undefined) return undefined;
    const spelling = spellingOf(document, this.services.shared.workspace.IndexManager);
    const parameters = parametersOf(call.name, spelling);
    const label = `${spelling === 'zh' ? functions[call.name].zh : call.name}(${parameters.join(', ')})`;
    const signature = {
      label,
      documentation: functions[call.name].help[spelling],
      parameters: parameters.map((one) => ({ label: one })),
    };
    return { signatures: [signature], activeSignature: 0, activeParameter: Math.min(call.argument, parameters.length - 1) };
  }
}

/** The innermost call that is open at the end of a text, and which of its arguments stands there. */
export function openCall(text: string): { name: FunctionName; argument: number } | undefined {
  let depth = 0;
  let argument = 0;
  const plain = text.replace(/"[^"\n]*"|“[^”\n]*”|\/\/[^\n]*/g, (part) => ' '.repeat(part.length));
  for (let at = plain.length - 1; at >= 0; at--) {
    const sign = plain.charAt(at);
    if (/[{}｛｝]/.test(sign)) return undefined;
    if (/[)）]/.test(sign)) depth++;
    else if (depth === 0 && /[,，、]/.test(sign)) argument++;
    else if (/[(（]/.test(sign) && depth-- === 0) {
      const name = functionOf(/[^\s()（）,，、=＝:：<>+*/×÷≥≤-]+\s*$/.exec(plain.slice(0, at))?.[0].trim() ?? '');
      if (name !== undefined) return { name, argument };
      depth = 0;
      argument = 0;
    }
  }
  return undefined;
}

/** As the help names them, `workdays(from, to, calendar)`, else by number. */
function parametersOf(name: FunctionName, spelling: KeywordSpelling): string[] {
  const { arguments: count, help } = functions[name];
  const named = /^[^\s(]+\(([^)]*)\)/.exec(help[spelling])?.[1];
  if (named !== undefined) return named.split(/,\s*/);
  const word = spelling === 'zh' ? '值' : 'value';
  if (count.max === 1) return [word];
  return [...Array.from({ length: count.min }, (_, index) => `${word}${index + 1}`), '…'];
}
