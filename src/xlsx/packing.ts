/**
 * What the platform does with bytes: `#packing` is Node's or the browser's implementation, far faster than a script's
 * (see `imports` in package.json).
 */

/**
 * Compresses bytes with raw deflate (RFC 1951). Pieces are pulled only as fast as they are compressed, so that few are
 * in memory at a time.
 */
export type Deflate = (pieces: Iterable<Uint8Array<ArrayBuffer>>) => Promise<Uint8Array[]>;

/**
 * Inflates raw deflate into one piece; `size` is what its length should be. Undefined when there are more than `limit`
 * bytes: it stops there, whatever `size` says. Rejects when the bytes are not deflated or end too early.
 */
export type Inflate = (packed: Uint8Array, size: number, limit: number) => Promise<Uint8Array | undefined>;

/** CRC-32 as used by zip files; `before` is the checksum of the preceding bytes. */
export type Checksum = (bytes: Uint8Array, before?: number) => number;

export type IsUtf8 = (bytes: Uint8Array) => boolean;

/**
 * The text between two offsets. `decodeUtf8` takes UTF-8 that was checked before, and keeps a mark at the beginning;
 * `decodeAscii` makes one character of each byte, the right one of each below 128.
 */
export type Decode = (bytes: Uint8Array, from: number, to: number) => string;
