/** One measurement in a process of its own: `services files rules` -> JSON. Services: `default` (Langium's own), `postil`, or `server` (with an editor's). */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  URI,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
} from 'langium';
import { PostilGeneratedModule, PostilGeneratedSharedModule } from '../../language/generated/module.ts';
import { createPostilLspServices } from '../../language/lsp/lsp-services.ts';
import { createPostilServices } from '../../language/services.ts';
import { defaultLanguage, registerChecks } from './default-services.ts';
import { generatedSpec } from './generated-specs.ts';

function defaultServices(): LangiumSharedCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PostilGeneratedSharedModule);
  const language = inject(
    createDefaultCoreModule({ shared }),
    PostilGeneratedModule,
    defaultLanguage as never,
  ) as LangiumCoreServices;
  shared.ServiceRegistry.register(language);
  registerChecks(language);
  return shared;
}

const [services = 'postil', files = '100', rules = '40'] = process.argv.slice(2);
const make: Record<string, () => LangiumSharedCoreServices> = {
  default: defaultServices,
  postil: () => createPostilServices(EmptyFileSystem).shared,
  server: () => createPostilLspServices(EmptyFileSystem).shared,
};
const shared = (make[services] ?? defaultServices)();
const texts = Array.from({ length: Number(files) }, (_, number) => generatedSpec(number, Number(rules)));
const uris = texts.map((_, number) => URI.parse(`memory:/specs/file${number}.postil`));

const collectGarbage = (globalThis as { gc?: () => void }).gc;
collectGarbage?.();
const heapBefore = process.memoryUsage().heapUsed;
const started = process.cpuUsage();
const parsing = process.cpuUsage();
const documents = texts.map((text, number) => shared.workspace.LangiumDocumentFactory.fromString(text, uris[number] as URI));
const parse = process.cpuUsage(parsing).user / 1000;
documents.forEach((document) => shared.workspace.LangiumDocuments.addDocument(document));
await shared.workspace.DocumentBuilder.build(documents, { validation: true });
const { user, system } = process.cpuUsage(started);
const full = (user + system) / 1000;

const errors = documents.reduce(
  (count, document) => count + (document.diagnostics ?? []).filter(({ severity }) => severity === 1).length,
  0,
);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
collectGarbage?.();
console.log(
  JSON.stringify({
    services,
    files: documents.length,
    bytes,
    full: Math.round(full),
    parse: Math.round(parse),
    errors,
    /** MB for each MB of source; means something with --expose-gc only. */
    heap: Number(((process.memoryUsage().heapUsed - heapBefore) / bytes).toFixed(1)),
  }),
);
