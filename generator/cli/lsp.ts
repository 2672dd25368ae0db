import type { CliCommand } from './command.ts';

/** The language server, for editors. It ends the process when its editor is gone. */
export const lspCommand: CliCommand = {
  usage: 'lsp',
  summary: { zh: '语言服务器，供编辑器使用', en: 'language server, for editors' },
  options: [
    {
      flags: '--stdio',
      words: { zh: '经标准输入输出与编辑器对话', en: 'talk to the editor over standard input and output' },
      required: true,
    },
  ],
  examples: ['postil lsp --stdio'],
  async run() {
    const { startNodeServer } = await import('../../language/server/node-server.ts');
    // Judging needs the engine, which is loaded when somebody first asks for it.
    startNodeServer((shared) => {
      shared.lsp.Cases.write = async (witness, uri) =>
        (await import('../editor/witness-scenario.ts')).scenarioOf(witness, uri, shared);
    });
    return new Promise<number>(() => undefined);
  },
};
