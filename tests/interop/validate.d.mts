export interface Verdict {
  file: string;
  judge: string;
  /** Empty: this judge finds the file valid. */
  problems: string[];
}

/** The verdicts of Microsoft's Open XML SDK and, with ACCORD_ORACLES, of the schemas of ISO/IEC 29500, file by file. */
export function validate(files: string[]): Promise<Verdict[]>;
