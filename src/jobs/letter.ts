/** A mail with one attachment, as a file that mail programs open to be sent (RFC 5322 and 2045). */
import { base64Of } from '../core/base64';

export interface Letter {
  to: readonly string[];
  subject: string;
  body: string;
  attachment: { name: string; bytes: Uint8Array };
}

const boundary = '----=_accord_part';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function letterFile({ to, subject, body, attachment }: Letter): Uint8Array {
  const utf8 = new TextEncoder();
  // File names are made of codes of the agreement, which are plain letters.
  const name = attachment.name.replace(/[^\w.-]/g, '_');
  const lines = [
    // Outlook opens it to be sent, not as a mail that was received.
    'X-Unsent: 1',
    ...(to.length > 0 ? [`To: ${to.map(plain).join(', ')}`] : []),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...wrapped(base64Of(utf8.encode(body.replace(/\r?\n/g, '\r\n')))),
    `--${boundary}`,
    `Content-Type: ${sheetType}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    ...wrapped(base64Of(attachment.bytes)),
    `--${boundary}--`,
    '',
  ];
  return utf8.encode(lines.join('\r\n'));
}

/** An address must not begin another header. */
function plain(address: string): string {
  return address.replace(/[\r\n,;<>]/g, ' ').trim();
}

/** Words of at most 75 characters (RFC 2047), split between letters. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let part = '';
  for (const letter of text.replace(/[\r\n]/g, ' ')) {
    if (new TextEncoder().encode(part + letter).length > 42) {
      words.push(part);
      part = '';
    }
    part += letter;
  }
  return [...words, part].map((word) => `=?utf-8?B?${base64Of(new TextEncoder().encode(word))}?=`).join('\r\n ');
}

const lineLength = 76;

function wrapped(text: string): string[] {
  return text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
}
