/** What the terminal says. */

export interface CliTexts {
  /** The whole help page; {languages} */
  help: string;
  /** Where to find the help, after a mistaken command. */
  seeHelp: string;
  /** {file} */
  reading: string;
  /** {count} lines */
  checking: string;
  /** {file} */
  writing: string;
  /** {count} workbooks in {folder} */
  created: string;
  nothingWritten: string;
  /** Printed after a check: {partner}, {count} lines, {declared}. */
  checked: string;
  /** One file that was read: {file}, {partner}, {count} lines, {declared}. */
  fileRead: string;
  /** One file that was refused: {file}, {status}. */
  fileRefused: string;
  /** Where a finding stands, straight before its sentence: {file}, {row}, {column}. */
  at: { cell: string; row: string; file: string };
  explain: {
    /** Why nothing can be explained: {asked}. */
    refused: { unclear: string; 'no-line': string; 'no-figure': string };
    /** A line and how it stood in its file: {partner}, {line}, {file}, {sheet}, {row}. */
    line: string;
    lineWithoutNumber: string;
    /** {eligible}, {rate}, {declared} */
    converted: string;
    /** {verdict}; with the rules that keep the line out: {rules}. */
    verdict: string;
    excludedBy: string;
    nothingFound: string;
    /** What a figure without anything more is about. */
    everything: string;
    /** {count} lines, {sum} */
    linesSum: string;
    /** {file}, {sheet}, {row} */
    from: string;
    /** {rate}, {base}, {amountOfBase}, {exact}, {rounding}, {toDate}, {earlier}, {amount} */
    flatRate: string;
    /** {whole}, {list}, {part} */
    split: string;
    /** {action}, {weight}, {amount} */
    share: string;
    /** {sum} */
    together: string;
    none: string;
    /** {cell}, {shown}; {difference} */
    agrees: string;
    differs: string;
  };
  findings: {
    none: string;
    /** {errors}, {warnings}, {infos}, already with their nouns. */
    summary: string;
    errors: string;
    warnings: string;
    infos: string;
  };
  /** The amounts that have to agree, line by line, and the two sums they make. */
  reconciliation: {
    title: string;
    read: string;
    accepted: string;
    excluded: string;
    flatRates: string;
    claimable: string;
    /** {difference} */
    agrees: string;
    differs: string;
  };
}
