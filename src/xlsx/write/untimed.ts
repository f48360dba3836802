/** A zip file that another library made, without the time of its making: the same parts yield the same bytes. */
import { endLength, signatures } from '../zip';
import { firstDate } from './zip';

const centralHeader = 46;

/** Changes the bytes in place. The file has no comment and needs no 64 bits, as libraries write small files. */
export function untimed(bytes: Uint8Array): Uint8Array {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endLength;
  let at = data.getUint32(end + 16, true);
  for (let entry = data.getUint16(end + 10, true); entry > 0; entry--) {
    const start = data.getUint32(at + 42, true);
    if (data.getUint32(at, true) !== signatures.entry || data.getUint32(start, true) !== signatures.local)
      throw new Error('The library wrote no plain zip file.');
    for (const time of [at + 12, start + 10]) {
      data.setUint16(time, 0, true);
      data.setUint16(time + 2, firstDate, true);
    }
    at += centralHeader + data.getUint16(at + 28, true) + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return bytes;
}
