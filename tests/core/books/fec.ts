/** A FEC as a program of accounting writes it: rows of text, with separators and decimal commas. */
export const fecHeadings =
  'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise'.split(
    ' ',
  );

export interface FecRow {
  journal: string;
  number: string;
  /** AAAAMMJJ */
  day: string;
  account: string;
  accountLabel?: string;
  third?: string;
  thirdName?: string;
  piece?: string;
  pieceDay?: string;
  label?: string;
  /** In cents: debit above 0, credit below. */
  cents: number;
  letter?: string;
  letterDay?: string;
}

export function fecText(rows: readonly FecRow[], separator = '\t'): string {
  const lines = rows.map((row) =>
    [
      row.journal,
      `Journal ${row.journal}`,
      row.number,
      row.day,
      row.account,
      row.accountLabel ?? `Compte ${row.account}`,
      row.third ?? '',
      row.thirdName ?? '',
      row.piece ?? row.number,
      row.pieceDay ?? row.day,
      row.label ?? '',
      amount(Math.max(row.cents, 0)),
      amount(Math.max(-row.cents, 0)),
      row.letter ?? '',
      row.letterDay ?? '',
      row.day,
      '',
      '',
    ].join(separator),
  );
  return [fecHeadings.join(separator), ...lines, ''].join('\r\n');
}

const amount = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** An invoice with its VAT and its supplier. `costs`: cents by account. */
export function invoice(
  number: string,
  day: string,
  thirdName: string,
  costs: readonly (readonly [account: string, cents: number])[],
  {
    vat = 0,
    label = '',
    letter = '',
    piece = `F${number}`,
  }: { vat?: number; label?: string; letter?: string; piece?: string } = {},
): FecRow[] {
  const about = { journal: 'AC', number, day, piece, label };
  const owed = costs.reduce((sum, [, cents]) => sum + cents, vat);
  return [
    ...costs.map(([account, cents]) => ({ ...about, account, cents })),
    ...(vat === 0 ? [] : [{ ...about, account: '44566', cents: vat }]),
    {
      ...about,
      account: '401',
      third: `F${thirdName}`,
      thirdName,
      cents: -owed,
      letter,
      letterDay: letter && '20271231',
    },
  ];
}

/** What the bank paid to a supplier. */
export function payment(number: string, day: string, thirdName: string, cents: number, letter: string): FecRow[] {
  const about = { journal: 'BQ', number, day, piece: `VIR${number}`, label: `Virement ${thirdName}` };
  return [
    { ...about, account: '401', third: `F${thirdName}`, thirdName, cents, letter, letterDay: letter && '20271231' },
    { ...about, account: '512', cents: -cents },
  ];
}
