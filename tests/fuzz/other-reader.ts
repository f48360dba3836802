/** The reader in another language: one process that is asked about one file after another. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface OtherRow {
  row: number;
  /** Below the header, in the ledger's columns; others stand above it. */
  below: boolean;
  /** Could be an expense: it is a line, or named. */
  needed: boolean;
  /** With a day: certainly an expense, and no total or note. */
  dated: boolean;
  /** In cents, as far as certain. */
  declared: number;
  documentDate: string;
  paymentDate: string;
  action: string;
  category: string;
  documentNo: string;
  supplier: string;
  status: string;
  /** By column, why its value is not certain: such a cell has to be named. */
  doubts: Readonly<Record<string, string>>;
  /** Columns whose words this reader does not know. */
  open: readonly string[];
}

export interface OtherLedger {
  sheet: string;
  header: number;
  /** Needed columns that have no header of that name. */
  missing: readonly string[];
  rows: readonly OtherRow[];
}

export interface OtherReport {
  /** Why the file cannot be read for certain. */
  error?: string;
  /** What is wrong with the reader itself. */
  failed?: string;
  ledgers?: readonly OtherLedger[];
  /** Rows outside the ledgers' columns that could be expenses; `signature` says what stands in them. */
  stray?: readonly {
    sheet: string;
    row: number;
    dated: boolean;
    /** Whether everything in it stands in one row of a ledger. */
    copy: boolean;
    signature: string;
  }[];
  /** What stands in any row outside the ledgers' columns, as such signatures, whatever its format. */
  others?: readonly string[];
}

export interface OtherReader {
  read: (bytes: Uint8Array, currency: string) => Promise<OtherReport>;
  close: () => void;
}

export function otherReader(): OtherReader {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' };
  const child = spawn('python3', [join(__dirname, 'reader/main.py')], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  const gone = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`the other reader ended with ${status}`)));
  });
  // Who closes it does not wait for it.
  gone.catch(() => undefined);
  return {
    async read(bytes, currency) {
      const head = Buffer.alloc(7);
      head.writeUInt32BE(bytes.length);
      head.write(currency.slice(0, 3), 4, 'ascii');
      const line = new Promise<string>((resolve) => waiting.push(resolve));
      child.stdin.write(head);
      child.stdin.write(bytes);
      return JSON.parse(await Promise.race([line, gone])) as OtherReport;
    },
    close: () => child.stdin.end(),
  };
}
