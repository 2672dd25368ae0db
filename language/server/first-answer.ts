import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { serverAbilities } from './capabilities.ts';

/** The server behind a connection, when it is loaded. */
export interface LoadedServer {
  initialize(params: InitializeParams): Promise<unknown>;
}

/**
 * Tells an editor at once what the server can do, and only then loads it, while the editor goes on starting: loading takes several times as
 * long as all the rest. What the editor says meanwhile waits. `load` gets a connection that listens already, and what
 * the editor said of itself.
 */
export function answerFirst(
  connect: (options: ConnectionOptions) => Connection,
  load: (connection: Connection, params: InitializeParams) => Promise<LoadedServer>,
): void {
  const waiting: (() => void)[] = [];
  let isLoading = false;
  const connection = connect({
    messageStrategy: {
      handleMessage: (message, next) => {
        if (isLoading) waiting.push(() => void next(message));
        else void next(message);
      },
    },
  });
  /** One message a turn, as without waiting. */
  const goOn = (): void => {
    const next = waiting.shift();
    isLoading = next !== undefined;
    if (next === undefined) return;
    next();
    setImmediate(goOn);
  };
  const loadAndGoOn = async (params: InitializeParams): Promise<void> => {
    const listening = Object.create(connection, { listen: { value: () => undefined } }) as Connection;
    try {
      await (await load(listening, params)).initialize(params);
    } finally {
      goOn();
    }
  };
  connection.onInitialize((params) => {
    isLoading = true;
    afterAnswer(() => {
      loadAndGoOn(params).catch((error: unknown) => {
        connection.console.error(`The server could not be loaded: ${String(error)}`);
      });
    });
    return serverAbilities;
  });
  connection.listen();
}

/** The writing of an answer waits for its turn once. */
function afterAnswer(action: () => void): void {
  setImmediate(() => setImmediate(action));
}
