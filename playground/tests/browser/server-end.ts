/** Ends what server.ts began: npm and the server under it are one group of processes. */
export default function end(): void {
  const pid = globalThis.playgroundServer?.pid;
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}
