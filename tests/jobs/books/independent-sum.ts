/** What a FEC holds of a project, counted apart from the product: it knows nothing but the law's 18 columns. */

/** In cents: costs and their VAT in the rows whose label has the word; and how many entries there are. */
export function projectSum(text: string, word: string): { net: number; vat: number; documents: number } {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const separator = header.includes('\t') ? '\t' : '|';
  const names = header.split(separator);
  let [net, vat] = [0, 0];
  const documents = new Set<string>();
  for (const line of lines) {
    const cells = line.split(separator);
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    if (!cell('EcritureLib').includes(word)) continue;
    const amount = Number(cell('Debit').replace(',', '')) - Number(cell('Credit').replace(',', ''));
    if (/^[62]/.test(cell('CompteNum'))) {
      net += amount;
      documents.add(`${cell('JournalCode')} ${cell('EcritureNum')}`);
    } else if (cell('CompteNum').startsWith('445')) vat += amount;
  }
  return { net, vat, documents: documents.size };
}
