/** officecrypto-tool, which encrypts workbooks as Excel does ([MS-OFFCRYPTO]) and shares no code with the product. */
import { join } from 'node:path';
import { needPackage } from './need.mjs';

interface Encryption {
  password: string;
  /** As Excel 2007 does; without it, as every Excel since. */
  type?: 'standard';
}
interface OfficeCrypto {
  encrypt: (bytes: Buffer, how: Encryption) => Promise<Buffer>;
}

/** A function that encrypts a workbook; throws MissingTool when the package is not installed. */
export async function withEncryption(): Promise<(bytes: Uint8Array, how: Encryption) => Promise<Uint8Array>> {
  const { default: crypto } = (await import(join(needPackage('officecrypto-tool'), 'index.js'))) as {
    default: OfficeCrypto;
  };
  return (bytes, how) => crypto.encrypt(Buffer.from(bytes), how);
}
