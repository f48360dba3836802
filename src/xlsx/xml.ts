/**
 * A scanner for the XML of workbook parts: elements, attributes and text. Namespace prefixes are dropped, because some
 * programs write `x:row`. Document types are rejected, and with them external and custom entities.
 */
import { WorkbookUnreadable } from './unreadable';

/** The element just opened. The object is reused during the scan: keep its values, not the object. */
export interface XmlTag {
  name: string;
  /** The value of an attribute, by its local name. */
  attribute(name: string): string | undefined;
}

export interface XmlVisitor {
  open?: (tag: XmlTag) => void;
  /** `text` returns the element's text after its last child: all of its text when it has no children. */
  close?: (name: string, text: () => string) => void;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z]\w*));|&/g;

function damaged(message: string): never {
  throw new WorkbookUnreadable('damaged', message);
}

function resolve(_all: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? damaged(`The XML uses the entity "${name}".`);
  const code = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : damaged('The XML has a malformed reference.');
}

/** Decodes the five predefined entities and numeric references. */
function unescapeXml(text: string): string {
  return text.includes('&') ? text.replace(reference, resolve) : text;
}

const code = {
  tab: 9,
  lineFeed: 10,
  return: 13,
  space: 32,
  exclamation: 33,
  double: 34,
  single: 39,
  slash: 47,
  greater: 62,
  question: 63,
} as const;

const isSpace = (unit: number): boolean =>
  unit === code.space || unit === code.lineFeed || unit === code.return || unit === code.tab;

/** Offset of the ">" that ends a tag, ignoring those in quoted values. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const unit = xml.charCodeAt(at);
    if (unit === code.greater) return at;
    if (unit === code.double || unit === code.single) {
      at = xml.indexOf(unit === code.double ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  return damaged('The XML ends inside a tag.');
}

function findAttribute(xml: string, from: number, to: number, wanted: string): string | undefined {
  let at = from;
  for (;;) {
    while (at < to && isSpace(xml.charCodeAt(at))) at++;
    const equals = xml.indexOf('=', at);
    if (equals < 0 || equals >= to) return undefined;
    let quote = equals + 1;
    while (quote < to && isSpace(xml.charCodeAt(quote))) quote++;
    const end = xml.indexOf(xml.charCodeAt(quote) === code.single ? "'" : '"', quote + 1);
    if (end < 0 || end > to) return damaged('The XML has a malformed attribute.');
    let nameEnd = equals;
    while (nameEnd > at && isSpace(xml.charCodeAt(nameEnd - 1))) nameEnd--;
    const start = nameEnd - wanted.length;
    if (start >= at && xml.startsWith(wanted, start) && (start === at || xml[start - 1] === ':')) {
      return unescapeXml(xml.slice(quote + 1, end));
    }
    at = end + 1;
  }
}

function nameEndOf(xml: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isSpace(xml.charCodeAt(at)) && xml.charCodeAt(at) !== code.slash) at++;
  return at;
}

/** Scans a part once, in order. @throws {WorkbookUnreadable} if it is not well-formed or has a document type. */
export function scanXml(xml: string, { open, close }: XmlVisitor): void {
  const raw: string[] = [];
  const local: string[] = [];
  let attributesFrom = 0;
  let attributesTo = 0;
  let collected = '';
  let textFrom = 0;
  let textTo = 0;
  let roots = 0;
  const tag: XmlTag = { name: '', attribute: (name) => findAttribute(xml, attributesFrom, attributesTo, name) };
  const text = (): string => collected + unescapeXml(xml.slice(textFrom, textTo));
  const none = (): string => '';

  /** Skips a comment or instruction, collects a CDATA section; returns the offset of its end. */
  function special(at: number): number {
    const kind =
      xml.charCodeAt(at + 1) === code.question
        ? '?>'
        : xml.startsWith('<!--', at)
          ? '-->'
          : xml.startsWith('<![CDATA[', at)
            ? ']]>'
            : damaged('The XML declares a document type.');
    const end = xml.indexOf(kind, at + (kind === '?>' ? 2 : kind === '-->' ? 4 : 9));
    if (end < 0) damaged('The XML ends too early.');
    collected += unescapeXml(xml.slice(textFrom, at)) + (kind === ']]>' ? xml.slice(at + 9, end) : '');
    return end + kind.length;
  }

  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', textFrom)) {
    const next = xml.charCodeAt(at + 1);
    if (next === code.exclamation || next === code.question) {
      textFrom = special(at);
      continue;
    }
    if (next === code.slash) {
      const name = raw.pop();
      const end = xml.indexOf('>', at);
      if (
        name === undefined ||
        end < 0 ||
        !xml.startsWith(name, at + 2) ||
        xml.slice(at + 2 + name.length, end).trim() !== ''
      ) {
        damaged('The XML closes an element that is not open.');
      }
      textTo = at;
      close?.(local.pop() ?? '', text);
      textFrom = end + 1;
      collected = '';
      continue;
    }
    const end = tagEnd(xml, at + 1);
    const empty = xml.charCodeAt(end - 1) === code.slash;
    const nameEnd = nameEndOf(xml, at + 1, end);
    const name = xml.slice(at + 1, nameEnd);
    if (name === '') damaged('The XML has a tag without a name.');
    const colon = name.indexOf(':');
    tag.name = colon < 0 ? name : name.slice(colon + 1);
    attributesFrom = nameEnd;
    attributesTo = empty ? end - 1 : end;
    if (raw.length === 0 && ++roots > 1) damaged('The XML has two roots.');
    open?.(tag);
    if (empty) close?.(tag.name, none);
    else {
      raw.push(name);
      local.push(tag.name);
    }
    textFrom = end + 1;
    collected = '';
  }
  if (raw.length > 0 || roots === 0) damaged('The XML ends too early.');
}
