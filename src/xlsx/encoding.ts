/** In which encoding a part's XML is written: by its first bytes, else as its declaration says, else UTF-8. */
import { isUtf8 } from '#packing';
import { WorkbookUnreadable } from './unreadable';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The encoding of a part that does not say otherwise. */
const usual = 'UTF-8';

/** Upper-case, as people know it; undefined where the part neither says nor shows one. */
function encodingOf(bytes: Uint8Array): string | undefined {
  // Before UTF-16, whose mark these begin with.
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0x3c, 0, 0, 0)) return 'UTF-32LE';
  if (startsWith(bytes, 0, 0, 0xfe, 0xff) || startsWith(bytes, 0, 0, 0, 0x3c)) return 'UTF-32BE';
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return 'UTF-16LE';
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)) return 'UTF-16BE';
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return usual;
  if (startsWith(bytes, 0x4c, 0x6f, 0xa7, 0x94)) return 'EBCDIC';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toUpperCase();
  // .NET writes "utf-16" above texts in UTF-8. Read as UTF-16, they would not begin with "<".
  return declared !== undefined && /^(UTF-?16|UTF-?32|UCS-?[24]|ISO-10646-UCS-[24])/.test(declared) ? usual : declared;
}

/** What these bytes stand for in windows-1252, which some versions of Node decode as ISO-8859-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a file that says nothing of its encoding and is not in UTF-8: most are as Windows wrote them for long. */
export function windows1252Text(bytes: Uint8Array): string {
  return decoded(bytes, new TextDecoder('windows-1252'));
}

function decoded(bytes: Uint8Array, decoder: TextDecoder): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

/**
 * The part in UTF-8.
 *
 * @throws {WorkbookUnreadable} for an encoding that is unknown, or bytes that are not in it.
 */
export function xmlBytes(bytes: Uint8Array, name: string): Uint8Array {
  const encoding = encodingOf(bytes) ?? usual;
  const decoder = decoderOf(encoding);
  if (!decoder) throw new WorkbookUnreadable('unknown-encoding', `The part "${name}" is in ${encoding}.`, { encoding });
  try {
    if (decoder.encoding === 'utf-8' && isUtf8(bytes)) return bytes;
    return new TextEncoder().encode(decoded(bytes, decoder));
  } catch (cause) {
    throw new WorkbookUnreadable('wrong-encoding', `The part "${name}" is not in ${encoding}.`, { cause, encoding });
  }
}

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}
