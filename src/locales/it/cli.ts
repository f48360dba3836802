/** Ciò che il terminale dice in italiano. */
import type { CliTexts } from '../cli-texts';

export const cli: CliTexts = {
  help: [
    'Accord: accordi di cooperazione, budget e spese dei progetti in partenariato',
    '',
    'Uso, dopo npm run --silent accord --:',
    '  new AGREEMENT.json --out DIR [--lang xx]',
    '      Scrivere in DIR la cartella di lavoro del progetto e quella di ogni partner.',
    '  check WORKBOOK.xlsx [--json]',
    '      Verificare la cartella di lavoro di un partner e segnalare ciò che l’ente finanziatore respingerebbe.',
    '  consolidate PROJECT.xlsx PARTNER.xlsx… --out REPORT.xlsx [--period CODE] [--json]',
    '      Consolidare le cartelle di lavoro dei partner in un solo rapporto, esatto al centesimo.',
    '  table NAME WORKBOOK.xlsx --out FILE.xlsx [--lang xx]',
    '      Scrivere uno dei prospetti per l’ente finanziatore a partire da un rapporto (o dalla cartella di lavoro del progetto, se basta l’accordo).',
    '  explain REPORT.xlsx LINE|CELL|FIGURE [--lang xx]',
    '      Dire da dove viene una spesa (P1 54), una cella (File!G5) o un importo (category STAFF).',
    '',
    'Opzioni:',
    '  --out PATH      dove scrivere',
    '  --lang xx       lingua di ciò che viene scritto: {languages} (altrimenti quella del progetto, di ogni partner)',
    '  --period CODE   presentare un solo periodo (altrimenti tutti)',
    '  --json          mostrare il risultato in JSON',
    '  --help          mostrare questa guida',
    '',
    'Codice di uscita:',
    '  0  nessun errore',
    '  1  eseguito, ma con errori segnalati o con file dei partner illeggibili',
    '  2  non è stato possibile fare nulla, nulla è stato scritto',
  ].join('\n'),
  seeHelp: 'Vedere: accord --help',
  reading: 'Lettura di {file}',
  checking: 'Verifica di {count} {count|spesa|spese}',
  writing: 'Scrittura di {file}',
  created: '{count} {count|cartella di lavoro scritta|cartelle di lavoro scritte} in {folder}',
  nothingWritten: 'Nulla è stato scritto.',
  checked: '{partner}: {count} {count|spesa|spese}, importo rendicontato {declared}',
  fileRead:
    '{file}: {partner}, {count} {count|spesa|spese}, rendicontato: {declared}, ammesso: {accepted}, budget: {budget}. {standing}',
  fileRefused: '{file}: {status}',
  at: { cell: '{file}, riga {row}, {column}: ', row: '{file}, riga {row}: ', file: '{file}: ' },
  explain: {
    refused: {
      unclear:
        '«{asked}» non indica né una spesa né un importo. Chiedere una spesa (P1 54), una riga o una cella (Spese lette 12, File!G5) o un importo (categoria STAFF, partner P1 escluso, totale ammesso).',
      'no-line': 'Il rapporto non contiene la spesa «{asked}». Le spese sono nel foglio Spese lette.',
      'no-figure': '«{asked}» non contiene alcun importo formato da spese, tassi forfettari o budget.',
    },
    line: '{partner}, spesa n. {line}: {file}, foglio {sheet}, riga {row}',
    lineWithoutNumber: '{partner}: {file}, foglio {sheet}, riga {row}',
    converted:
      '{eligible} ÷ {rate} = {declared}, arrotondato al centesimo più vicino, il mezzo centesimo allontanandosi da zero.',
    verdict: '{verdict}.',
    excludedBy: '{verdict}: {rules}.',
    nothingFound: 'Nessuna segnalazione.',
    everything: 'Intero rapporto',
    linesSum: '{count} {count|spesa|spese}',
    from: '{file}, {sheet}, riga {row}',
    flatRate:
      '{rate} di {base} a oggi: {amountOfBase} × {rate} = {exact}. {rounding}: {toDate}. Meno {earlier} dei periodi precedenti: {amount}.',
    split:
      '{whole} in proporzione al budget di ogni azione; ogni parte è dapprima arrotondata per difetto, i centesimi rimanenti vanno ai resti maggiori, a parità di resto al primo: {list}. Qui: {part}.',
    share: '{action} {amount} (budget {weight})',
    together: 'Somma',
    none: 'Qui non viene conteggiato nulla.',
    agrees: 'Il rapporto mostra lo stesso importo in {cell}.',
    differs:
      'Il rapporto mostra {shown} in {cell}, con una differenza di {difference}: alcune celle sono state modificate in seguito. Consolidare di nuovo.',
  },
  findings: {
    none: 'Nulla da segnalare.',
    summary: '{errors}, {warnings}, {infos}',
    errors: '{count} {count|errore|errori}',
    warnings: '{count} {count|avviso|avvisi}',
    infos: '{count} {count|nota|note}',
  },
  reconciliation: {
    title: 'Riconciliazione',
    read: 'Totale letto',
    accepted: 'Ammesso',
    excluded: 'Escluso',
    flatRates: 'Spese a tasso forfettario',
    claimable: 'Da richiedere',
    agrees:
      'Totale letto = ammesso + escluso, e da richiedere = ammesso + spese a tasso forfettario: differenza {difference}.',
    differs:
      'Le somme non coincidono: differenza {difference}. Inviare questo messaggio e i file a chi fornisce assistenza per Accord.',
  },
};
