/** Walks over the XML of a workbook's part: see `XmlScanner` for what is seen of it. */
import type { Counts } from '../limits';
import { XmlScanner } from './scanner';

export { XmlScanner };

/** The element just opened. It is one object for the whole walk: keep its values, not the object. */
export interface XmlTag {
  /** Its name without a prefix. */
  readonly name: string;
  /** The names of the elements around it, joined by "/"; "" for the root. */
  readonly path: string;
  /** The value of an attribute without a prefix. */
  attribute(name: string): string | undefined;
  /** The identifier of a relation that it refers to; "" without one. */
  relation(): string;
}

export interface XmlVisitor {
  open?: (tag: XmlTag) => void;
  /** `text` returns the element's text after its last child: all of its text when it has no children. */
  close?: (name: string, text: () => string) => void;
  /** Whether elements of all namespaces are seen. */
  everything?: boolean;
}

/** Scans a part once, in order; see `XmlScanner` for `counts`. @throws {WorkbookUnreadable} if it is not well-formed or has a document type. */
export function scanXml(
  bytes: Uint8Array,
  counts: Counts | undefined,
  { open, close, everything = false }: XmlVisitor,
): void {
  const scanner = new XmlScanner(bytes, counts, everything);
  const around: string[] = [];
  const tag: XmlTag = {
    get name() {
      return scanner.name;
    },
    get path() {
      return around.join('/');
    },
    attribute: (name) => scanner.attribute(name),
    relation: () => scanner.relation(),
  };
  const text = (): string => scanner.text();
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'open') {
      open?.(tag);
      around.push(scanner.name);
    } else {
      around.pop();
      close?.(scanner.name, text);
    }
  }
}
