/** `npm start`, once for all browser tests: as somebody types it, on the next free port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

declare global {
  var playgroundServer: ChildProcess | undefined;
}

/** An address in this variable is tested instead, as it is. */
const ADDRESS = 'ACCORD_PLAYGROUND';
/** Milliseconds from the command to the printed address. */
const STARTED_IN = 'ACCORD_PLAYGROUND_STARTED_IN';
const PATIENCE = 180_000;

export default async function start(): Promise<void> {
  if (process.env[ADDRESS] !== undefined) return;
  const began = Date.now();
  const { PORT: _port, ...inherited } = process.env;
  const env = { ...inherited, WEBPACK_DEV_SERVER_BASE_PORT: '3100' };
  const server = spawn('npm', ['start'], { cwd: join(__dirname, '../../..'), env, detached: true });
  globalThis.playgroundServer = server;
  process.env[ADDRESS] = await addressFrom(server);
  process.env[STARTED_IN] = String(Date.now() - began);
}

function addressFrom({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`npm start printed no address:\n${said}`)), PATIENCE);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    stdout?.on('data', hear);
    stderr?.on('data', hear);
  });
}
