/** What the page and the worker for files say to each other. */
import type { Day } from 'accord/days';
import type { Language } from 'accord/languages';
import type { UnreadableReason } from 'accord/xlsx';
import type { SampleName } from 'accord/sample-names';
import type { WorkbookData } from '../host';
import type { CellsPart } from './parts';

/** What can be asked: what each task is given and what it gives back. */
export interface Tasks {
  read: { given: { bytes: Uint8Array; name: string }; gives: WorkbookData };
  write: { given: { data: WorkbookData }; gives: Uint8Array };
  /** The workbook of a sample's project, in the reader's language, and its partners' files: code by name. */
  project: { given: Sample & { language: Language }; gives: { file: NamedFile; partners: Map<string, string> } };
  /** The file of one of them, filled from the sample's ledger. */
  partner: { given: Sample & { partner: string }; gives: Uint8Array };
}

export interface Sample {
  name: SampleName;
  today: Day;
}

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

export type TaskName = keyof Tasks;
export type Given<Name extends TaskName> = Tasks[Name]['given'];
export type Gives<Name extends TaskName> = Tasks[Name]['gives'];

export type ToFiles = { [Name in TaskName]: { id: number; task: Name; given: Given<Name> } }[TaskName];

/** Why a file cannot be opened, as far as people are told apart here; the pane names each kind of file. */
export type Refusal =
  | Extract<
      UnreadableReason,
      'empty' | 'truncated' | 'not-a-workbook' | 'encrypted' | 'old-format' | 'open-document' | 'too-large' | 'damaged'
    >
  | 'failed';

export type FromFiles =
  /** Cells of what is read, ahead of the rest. */
  | { id: number; part: CellsPart }
  | { id: number; done: true; result: unknown }
  | { id: number; done: false; refusal: Refusal; message: string };
