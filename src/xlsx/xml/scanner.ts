/**
 * Reads the XML of a part from its bytes, once and in order, and checks that it is well-formed.
 *
 * Only elements in the namespace of the root are seen. What lies in other namespaces, or in `extLst`, is what programs
 * add for their own use: it is skipped. Of `mc:AlternateContent` the first alternative is seen that needs no other
 * namespace. Document types are refused, and with them entities of one's own.
 */
import type { Counts } from '../limits';
import { damaged } from '../unreadable';
import { byte, find, skipSpace, standsAt } from './bytes';
import { decode, decodeText } from './decode';
import { Names } from './names';
import { Namespaces } from './namespaces';
import { Tag } from './tag';

export type XmlEvent = 'open' | 'close' | 'end';

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Nobody nests elements deeper. */
const deepest = 200;

/** An element that is open. */
interface Open {
  from: number;
  to: number;
  name: string;
  depth: number;
  /** `passed`: only what is in it is seen; `choosing`: one of the alternatives in it, which are `chosen` then. */
  as: 'seen' | 'passed' | 'choosing' | 'chosen' | 'skipped';
  /** How many namespaces were declared before it. */
  declared: number;
}

export class XmlScanner {
  /** The offset after the last tag. */
  at = 0;
  /** The local name of the element just opened or closed. */
  name = '';
  /** How many elements are seen around it: none around the root. */
  depth = 0;
  private readonly tag: Tag;
  private readonly namespaces = new Namespaces();
  private readonly names = new Names();
  private readonly stack: Open[] = [];
  private level = 0;
  /** The namespace of the root; undefined before it. */
  private main: string | undefined;
  private selfClosed = false;
  private collected = '';
  private textFrom = 0;
  private textTo = 0;

  /**
   * @param counts counts the pieces that are read one by one; without it, the part is known to be small
   * @param everything whether elements of all namespaces are seen
   */
  constructor(
    readonly bytes: Uint8Array,
    private readonly counts: Counts | undefined,
    private readonly everything = false,
  ) {
    this.tag = new Tag(bytes);
    if (standsAt(bytes, 0, '\u00ef\u00bb\u00bf')) this.at = 3;
  }

  /** Goes to the next tag of an element that is seen. Throws `WorkbookUnreadable` where the XML is not well-formed. */
  next(): XmlEvent {
    const { bytes } = this;
    this.collected = '';
    this.textFrom = this.textTo = this.at;
    if (this.selfClosed) return this.closeEmpty();
    for (;;) {
      let at = this.at;
      while (bytes[at] !== byte.less && at < bytes.length) at++;
      if (this.level === 0 && skipSpace(bytes, this.at) < at) damaged('The XML has a text beside its root.');
      if (at >= bytes.length) return this.finish();
      const next = bytes[at + 1];
      if (next === byte.slash) {
        if (this.close(at)) return 'close';
      } else if (next === byte.exclamation || next === byte.question) this.special(at);
      else if (this.open(at)) return 'open';
    }
  }

  /** Whether the element just opened or closed has this name. */
  is(name: string): boolean {
    return this.name === name;
  }

  /** The value of an attribute of the tag just opened; those with a prefix are others. */
  attribute(name: string): string | undefined {
    return this.tag.attribute(name);
  }

  /** The identifier of a relation, in the attribute that is usually called `r:id`. */
  relation(): string {
    for (const [prefix, name, value] of this.tag.prefixed())
      if (name === 'id' && this.namespaces.find(prefix)?.endsWith('/relationships')) return value;
    return '';
  }

  /** At the end of an element: its text, or what follows the last element in it. */
  text(): string {
    return this.collected + decodeText(this.bytes, this.textFrom, this.textTo);
  }

  /** Whether elements without a prefix are those that are seen, as nearly all files have it. */
  get isPlain(): boolean {
    return this.namespaces.find('') === this.main;
  }

  /** Whether the element just opened has neither text nor elements: `<c/>`. */
  get isEmpty(): boolean {
    return this.selfClosed;
  }

  /** Whether the element that opens is seen. */
  private open(at: number): boolean {
    const { tag, namespaces } = this;
    const end = tag.read(at + 1);
    this.counts?.add('pieces', tag.pieces);
    const around = this.level === 0 ? undefined : this.stack[this.level - 1];
    const declared = namespaces.size;
    if (tag.declares) this.declare();
    const as = this.treatment(around);
    this.at = end;
    if (as === 'seen') {
      this.name = this.names.at(this.bytes, tag.local, tag.to);
      this.depth = around ? around.depth + 1 : 0;
      this.selfClosed = tag.empty;
      this.push(as, this.depth, declared);
      return true;
    }
    this.passOver(at, around);
    if (tag.empty) namespaces.leave(declared);
    else this.push(as, around?.depth ?? 0, declared);
    return false;
  }

  private declare(): void {
    for (const [prefix, name, value] of this.tag.prefixed())
      if (prefix === 'xmlns') this.namespaces.declare(name, value);
  }

  private treatment(around: Open | undefined): Open['as'] {
    if (around?.as === 'skipped') return 'skipped';
    const { tag, bytes } = this;
    const uri = this.namespaces.at(bytes, tag.from, Math.max(tag.from, tag.local - 1));
    if (!around) {
      if (this.main !== undefined) damaged('The XML has two roots.');
      this.main = uri;
      return 'seen';
    }
    const is = (name: string): boolean => tag.to - tag.local === name.length && standsAt(bytes, tag.local, name);
    if (around.as === 'choosing' || around.as === 'chosen') {
      if (around.as === 'chosen' || uri !== compatibility || !(is('Fallback') || (is('Choice') && this.needsNothing())))
        return 'skipped';
      around.as = 'chosen';
      return 'passed';
    }
    if (uri === this.main || this.everything) return is('extLst') ? 'skipped' : 'seen';
    return uri === compatibility && is('AlternateContent') ? 'choosing' : 'skipped';
  }

  /** Whether an alternative only needs the namespace of the root. */
  private needsNothing(): boolean {
    const needed = this.tag.attribute('Requires')?.trim().split(/\s+/) ?? [];
    return needed.every((prefix) => this.namespaces.find(prefix) === this.main);
  }

  private push(as: Open['as'], depth: number, declared: number): void {
    if (this.level === deepest) damaged('The XML is nested too deep.');
    const { from, to } = this.tag;
    // One object for each level, however many elements there are.
    const open = (this.stack[this.level++] ??= { from, to, name: '', depth, as, declared });
    open.from = from;
    open.to = to;
    open.name = this.name;
    open.depth = depth;
    open.as = as;
    open.declared = declared;
  }

  /** Whether the element that closes was seen. */
  private close(at: number): boolean {
    const { bytes } = this;
    const open = this.stack[this.level - 1];
    if (this.level === 0 || !open) return damaged('The XML closes an element that is not open.');
    const length = open.to - open.from;
    for (let index = 0; index < length; index++)
      if (bytes[at + 2 + index] !== bytes[open.from + index]) damaged('The XML closes an element that is not open.');
    const end = skipSpace(bytes, at + 2 + length);
    if (bytes[end] !== byte.greater) damaged('The XML closes an element that is not open.');
    this.at = end + 1;
    this.leave(open);
    if (open.as === 'seen') {
      this.textTo = at;
      return true;
    }
    this.passOver(at, open.as === 'skipped' ? open : undefined);
    return false;
  }

  private closeEmpty(): 'close' {
    this.selfClosed = false;
    const open = this.stack[this.level - 1];
    if (open) this.leave(open);
    return 'close';
  }

  private leave({ name, depth, declared }: Open): void {
    this.level -= 1;
    this.name = name;
    this.depth = depth;
    this.namespaces.leave(declared);
  }

  /** Goes on after what is not seen; the text around it is one, but for what is inside of something skipped. */
  private passOver(from: number, inside: Open | undefined): void {
    if (inside?.as !== 'skipped' && this.textFrom < from) this.collected += decodeText(this.bytes, this.textFrom, from);
    this.textFrom = this.at;
  }

  /** Skips a comment or an instruction, and takes the text of a CDATA section. */
  private special(at: number): void {
    const { bytes } = this;
    this.counts?.add('pieces', 2);
    const [begin, finish] =
      bytes[at + 1] === byte.question
        ? ['<?', '?>']
        : standsAt(bytes, at, '<!--')
          ? ['<!--', '-->']
          : standsAt(bytes, at, '<![CDATA[')
            ? ['<![CDATA[', ']]>']
            : damaged('The XML declares a document type.');
    const end = find(bytes, at + begin.length, finish);
    if (end < 0) damaged('The XML ends too early.');
    this.at = end + finish.length;
    const around = this.level === 0 ? undefined : this.stack[this.level - 1];
    this.passOver(at, around);
    if (finish !== ']]>') return;
    if (!around) damaged('The XML has a text beside its root.');
    if (around.as !== 'skipped') this.collected += decode(bytes, at + begin.length, end);
  }

  private finish(): 'end' {
    if (this.level > 0 || this.main === undefined) damaged('The XML ends too early.');
    return 'end';
  }
}
