/** O que o terminal diz em português. */
import type { CliTexts } from '../cli-texts';

export const cli: CliTexts = {
  help: [
    'Accord: acordos de cooperação, orçamentos e despesas de projetos em parceria',
    '',
    'Utilização, depois de npm run --silent accord --:',
    '  new AGREEMENT.json --out DIR [--lang xx]',
    '      Escrever em DIR o livro do projeto e um livro por parceiro.',
    '  check WORKBOOK.xlsx [--json]',
    '      Verificar um livro de parceiro e indicar o que o financiador recusaria.',
    '  consolidate PROJECT.xlsx PARTNER.xlsx… --out REPORT.xlsx [--period CODE] [--json]',
    '      Consolidar os livros dos parceiros num só relatório, certo ao cêntimo.',
    '  table NAME WORKBOOK.xlsx --out FILE.xlsx [--lang xx]',
    '      Escrever um dos quadros do financiador a partir de um relatório (ou do livro do projeto, se o acordo bastar).',
    '  explain REPORT.xlsx LINE|CELL|FIGURE [--lang xx]',
    '      Dizer de onde vem uma despesa (P1 54), uma célula (Ficheiros!G5) ou um valor (category STAFF).',
    '',
    'Opções:',
    '  --out PATH      onde escrever',
    '  --lang xx       língua do que é escrito: {languages} (senão a do projeto, a de cada parceiro)',
    '  --period CODE   apresentar apenas um período (senão todos)',
    '  --json          mostrar o resultado em JSON',
    '  --help          mostrar esta ajuda',
    '',
    'Código de saída:',
    '  0  nenhum erro',
    '  1  feito, mas com erros encontrados ou ficheiros de parceiros ilegíveis',
    '  2  nada pôde ser feito, nada foi escrito',
  ].join('\n'),
  seeHelp: 'Ver: accord --help',
  reading: 'A ler {file}',
  checking: 'A verificar {count} {count|despesa|despesas}',
  writing: 'A escrever {file}',
  created: '{count} {count|livro escrito|livros escritos} em {folder}',
  nothingWritten: 'Nada foi escrito.',
  checked: '{partner}: {count} {count|despesa|despesas}, valor declarado: {declared}',
  fileRead:
    '{file}: {partner}, {count} {count|despesa|despesas}, declarado: {declared}, aceite: {accepted}, orçamento: {budget}. {standing}',
  fileRefused: '{file}: {status}',
  at: { cell: '{file}, linha {row}, {column}: ', row: '{file}, linha {row}: ', file: '{file}: ' },
  explain: {
    refused: {
      unclear:
        '«{asked}» não designa nem uma despesa nem um valor. Peça uma despesa (P1 54), uma linha ou célula de uma folha (Despesas lidas 12, Ficheiros!G5) ou um valor (categoria STAFF, parceiro P1 excluído, total aceite).',
      'no-line': 'O relatório não tem a despesa «{asked}». As despesas estão na folha Despesas lidas.',
      'no-figure': '«{asked}» não contém nenhum valor formado por despesas, taxas fixas ou orçamento.',
    },
    line: '{partner}, despesa n.º {line}: {file}, folha {sheet}, linha {row}',
    lineWithoutNumber: '{partner}: {file}, folha {sheet}, linha {row}',
    converted:
      '{eligible} ÷ {rate} = {declared}, arredondado ao cêntimo mais próximo, o meio cêntimo afastando-se de zero.',
    verdict: '{verdict}.',
    excludedBy: '{verdict}: {rules}.',
    nothingFound: 'Nenhuma constatação.',
    everything: 'Relatório inteiro',
    linesSum: '{count} {count|despesa|despesas}',
    from: '{file}, {sheet}, linha {row}',
    flatRate:
      '{rate} de {base} até agora: {amountOfBase} × {rate} = {exact}. {rounding}: {toDate}. Menos {earlier} de períodos anteriores: {amount}.',
    split:
      '{whole} em proporção ao orçamento de cada ação; cada parte é primeiro arredondada por defeito, os cêntimos restantes vão para os maiores restos, em caso de igualdade para o primeiro: {list}. Aqui: {part}.',
    share: '{action} {amount} (orçamento {weight})',
    together: 'Soma',
    none: 'Nada é contado aqui.',
    agrees: 'O relatório mostra o mesmo em {cell}.',
    differs:
      'O relatório mostra {shown} em {cell}, uma diferença de {difference}: houve células alteradas depois. Consolide de novo.',
  },
  findings: {
    none: 'Nada a assinalar.',
    summary: '{errors}, {warnings}, {infos}',
    errors: '{count} {count|erro|erros}',
    warnings: '{count} {count|aviso|avisos}',
    infos: '{count} {count|nota|notas}',
  },
  reconciliation: {
    title: 'Reconciliação',
    read: 'Total lido',
    accepted: 'Aceite',
    excluded: 'Excluído',
    flatRates: 'Despesas a taxa fixa',
    claimable: 'A pedir',
    agrees: 'Total lido = aceite + excluído, e a pedir = aceite + despesas a taxa fixa: diferença de {difference}.',
    differs:
      'As somas não coincidem: diferença de {difference}. Envie esta mensagem e os ficheiros a quem dá apoio ao Accord.',
  },
};
