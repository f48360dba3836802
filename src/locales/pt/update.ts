import type { UpdateTexts } from '../update-texts';

export const update: UpdateTexts = {
  apart: 'Conservado',
  done: '{partner}: {count} {count|despesa|despesas}, {declared} declarados, agora na versão {version} do acordo.',
  fresh: '{partner}: um novo livro da versão {version} do acordo.',
  codeGone:
    '{code} ({list}) já não está no acordo: {lines}, {declared} declarados. Escolha outro código para {count|esta despesa|estas despesas}.',
  codeLike:
    '{code} ({list}) já não está no acordo: {lines}, {declared} declarados. {like} parece ser o mesmo com outro código: se for, introduza-o {count|nesta despesa|nestas despesas}.',
  budgetGone:
    'Já não existe a rubrica {place}: {lines}, {declared} declarados. Pergunte ao parceiro coordenador onde {count|a|as} colocar.',
  declared:
    'O valor declarado é de {after} na nova versão e era de {before}. Verifique as moedas e as taxas das despesas.',
  renamed: '{code} ({list}) passa a ser escrito {to}: {lines}.',
  rate: 'O parceiro coordenador indicou outra taxa de {currency} para {month}, que substitui a sua.',
  rates: 'As taxas de câmbio ilegíveis ficaram de fora: {rows}. Introduza-as de novo.',
  formulas:
    '{sheet}: {count} {count|fórmula substituída pelo seu resultado|fórmulas substituídas pelos seus resultados}.',
  columns: 'As suas colunas estão no fim da lista: {headers}.',
  sheets: 'As suas folhas estão lá com os seus valores, sem cores, imagens nem gráficos: {sheets}.',
  account: 'O que foi certificado e pago não está no novo livro: só o livro do projeto o sabe.',
  cells: '{count} {count|célula|células} ao lado da lista {count|está|estão} na folha {sheet}.',
  line: 'n.º {line}',
  row: 'linha {row} da folha',
  linesOf: '{count|despesa|despesas} {list}',
  more: 'e mais {count}',
};
