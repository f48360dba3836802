/** Microsoft's client, which connects the page to Excel: whether it came, and where from. */

/** Milliseconds after which a person is told. The client itself takes a second or two; a slow network longer. */
const patience = 15_000;

/**
 * Resolves when the client has reached Excel. That may be never: Microsoft says that its promise does not resolve where a
 * network or a browser blocks its files. `late` is called once when it takes long or cannot come; it may come after all.
 */
export async function officeReady(late: () => void): Promise<void> {
  if (!('Office' in window)) {
    late();
    return new Promise(() => undefined);
  }
  const waiting = setTimeout(late, patience);
  await Office.onReady();
  clearTimeout(waiting);
}

/** The server that the client comes from, as a person names it to whoever looks after the network. */
export function officeServer(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src$="office.js"]');
  return new URL(script?.src ?? location.href).host;
}

/** Excel on the web divides storage by the page around the pane, and gives the keys of each part a beginning. */
export function storagePartition(): string {
  return (Office.context as Partial<Office.Context> | undefined)?.partitionKey ?? '';
}
