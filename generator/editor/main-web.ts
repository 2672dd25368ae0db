/** The server of the editor's extension where it runs in a browser: the same answers, from a web worker. */
import { startWebServer } from '../../language/server/web-server.ts';
import { answerEditor } from './answers.ts';
import { writeCases } from './witness-scenario.ts';

const { connection, shared } = startWebServer();
answerEditor(connection, shared);
writeCases(shared);
