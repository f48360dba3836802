/** The namespaces that are declared where the scanner is. */
import { damaged } from '../unreadable';
import { decode } from './decode';

export class Namespaces {
  /** By prefix, the innermost last; "" is for names without one. */
  private readonly declared = new Map<string, string[]>([['', ['']]]);
  /** The prefixes in the order of their declaration. */
  private readonly order: string[] = [];

  declare(prefix: string, uri: string): void {
    const uris = this.declared.get(prefix);
    if (uris) uris.push(uri);
    else this.declared.set(prefix, [uri]);
    this.order.push(prefix);
  }

  /** How many are declared; `leave` returns to it. */
  get size(): number {
    return this.order.length;
  }

  leave(size: number): void {
    while (this.order.length > size) this.declared.get(this.order.pop() ?? '')?.pop();
  }

  find(prefix: string): string | undefined {
    return this.declared.get(prefix)?.at(-1);
  }

  /** The namespace of the prefix between two offsets. */
  at(bytes: Uint8Array, from: number, to: number): string {
    const prefix = from === to ? '' : decode(bytes, from, to);
    return this.find(prefix) ?? damaged(`The XML uses the prefix "${prefix}" without declaring it.`);
  }
}
