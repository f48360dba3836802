/** A multiple of three, so that base64 chunks can be joined; small enough for the arguments of one call. */
const chunkSize = 0x6000;

/** Encodes bytes as base64, in chunks because an argument list has a maximum length. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkSize) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunkSize))));
  }
  return pieces.join('');
}
