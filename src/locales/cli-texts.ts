/** Texts of the command line. */

export interface CliTexts {
  /** The help page; {languages} */
  help: string;
  /** Points to the help after an invalid command. */
  seeHelp: string;
  /** {file} */
  reading: string;
  /** {count} lines */
  checking: string;
  /** {file} */
  writing: string;
  /** {count} workbooks in {folder} */
  created: string;
  /** {project}, {version}, {file} */
  agreementWritten: string;
  /** {count} deadlines, {cancelled} of them sent as cancelled, {file} */
  calendar: string;
  table: {
    /** {table} */
    notMade: string;
    /** {table}, {title}, {rule}, {count} */
    warning: string;
  };
  portal: {
    /** {count}, {file} */
    written: string;
    /** {count} */
    planned: string;
    /** {row}, {header}, {length}, {limit} */
    cut: string;
    /** {row}, {header}, {code} */
    unnamed: string;
    /** {limit}, {count} */
    over: string;
    /** {count} */
    more: string;
  };
  /** {count}, {folder} */
  letters: string;
  /** People's own sheets: {sheets} */
  kept: string;
  /** Funder tables and the like: {sheets} */
  leftOut: string;
  toFill: string;
  nothingWritten: string;
  /** Printed after a check: {partner}, {count} lines, {declared}. */
  checked: string;
  /** A file that was read: {file}, {partner}, {count} lines, {declared}. */
  fileRead: string;
  /** A file that was refused: {file}, {status}. */
  fileRefused: string;
  /** Location of a finding, in front of its sentence: {file}, {row}, {column}. */
  at: { cell: string; row: string; file: string };
  /** {file} */
  changedSince: string;
  /** {claim} */
  changedSinceClaim: string;
  amend: {
    /** {number} */
    compared: string;
    /** {number}, {file} */
    recorded: string;
  };
  claim: {
    /** {claims}, {before}, {after} */
    undone: string;
    /** {amount}, {aid} */
    risk: string;
    /** {partner}, {claim}, {certified}, {uncovered} */
    partner: string;
    /** {source}, {aid}, {toDate}, {before}, {cut} */
    source: string;
    /** {certified}, {aid} */
    total: string;
    /** In place of a claim that there is none of. */
    none: string;
  };
  explain: {
    /** Why nothing can be explained: {asked}. */
    refused: { unclear: string; 'no-line': string; 'no-figure': string };
    /** A line and its origin: {partner}, {line}, {file}, {sheet}, {row}. */
    line: string;
    lineWithoutNumber: string;
    /** {eligible}, {rate}, {declared} */
    converted: string;
    /** {verdict}; {rules}: the rules that exclude the line. */
    verdict: string;
    excludedBy: string;
    nothingFound: string;
    /** The scope of a figure without restrictions. */
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
    /** {errors}, {warnings}, {infos}, including their nouns. */
    summary: string;
    errors: string;
    warnings: string;
    infos: string;
  };
  /** The amounts to reconcile, line by line, and their two sums. */
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
