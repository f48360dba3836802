/** Frases portuguesas sobre as versões de um acordo. */
import type { VersionTexts } from '../version-texts';

export const versions: VersionTexts = {
  agreement: 'acordo',
  yes: 'sim',
  no: 'não',
  from: '{value} a partir de {from}',
  added: 'Acrescentado: {entry}.',
  removed: 'Suprimido: {entry}.',
  changed: '{place}: {after} em vez de {before}.',
  given: '{place}: {after}, onde nada estava acordado.',
  dropped: '{place}: nada, em vez de {before}.',
  moved: '{place}: {after} em vez de {before} ({change}).',
  divided: '{place}: o mesmo montante, dividido de outra forma.',
  nothing: 'Nada muda.',
  noAmounts: 'Nenhum montante foi deslocado.',
  total: 'Total: {after} em vez de {before} ({change}).',
  sameTotal: 'O total mantém-se em {total}.',
  kept: '{actions} {count|mantém|mantêm} o calendário anterior.',
  approvals: {
    none: 'Não é necessária aprovação.',
    notify: 'Não é necessária aprovação, mas a alteração tem de ser notificada.',
    'steering-committee': 'O comité de pilotagem tem de aprovar a alteração.',
    amendment: 'Todos os parceiros têm de assinar uma adenda.',
  },
  deciders: 'Quem decide: {by}.',
  always: {
    changesTotal: 'O total do projeto muda, o que exige sempre uma adenda.',
    withoutFlexibility: 'Não há flexibilidade acordada: qualquer montante deslocado exige uma adenda.',
    terms: 'Mudam mais do que montantes, o que exige sempre uma adenda.',
  },
  within: '{total}: {after} de {limit} no máximo, ou seja, {used} acima de: {since}. {approval}.',
  usedBefore: 'As adendas anteriores já utilizaram {used}.',
  beyond: '{total}: {after} em vez de {before} ultrapassa a flexibilidade acordada.',
  cover: {
    'nothing-lacking': 'Não falta dinheiro em nenhuma rubrica.',
    transfer: '{amount} de {from} para {to}',
    transfers: 'A menor alteração que cobre {sum} tem {count} {count|transferência|transferências}:',
    unproven: 'Havia demasiadas possibilidades para as experimentar todas: pode existir uma alteração menor.',
    obstacles: {
      'lump-sum':
        'Faltam {sum} para montantes fixos, que são devidos tal como acordados. Altere o montante fixo por adenda.',
      'nothing-left':
        'Faltam {sum}, e nas outras rubricas há menos do que isso disponível. Aumente o total por adenda, ou declare menos.',
      'flat-rate':
        'Faltam {sum}, e o que está disponível não pode ser deslocado para lá: o montante de uma taxa fixa deixaria de estar certo, ou contribuições em espécie passariam a dinheiro. Altere o orçamento com as suas taxas fixas por adenda.',
      rules:
        'Faltam {sum}, e nenhuma transferência os cobre dentro dos limites, das taxas e do financiamento do acordo. Altere-os por adenda, ou declare menos.',
    },
  },
  problems: {
    'another-project': 'O rascunho é do projeto {project}, e não de {expected}. Abra o deste projeto.',
    'nothing-changed': 'O rascunho diz o mesmo que a versão em vigor: não há nada a registar. Altere-o primeiro.',
    'draft-has-errors': 'O rascunho tem {count} {count|erro|erros}. Corrija primeiro o que a verificação indica.',
    'earlier-date':
      'A versão em vigor é de {after}, e {date} é anterior. Introduza o dia em que a nova versão foi acordada.',
    'no-reason': 'Falta o motivo. Diga numa frase por que razão o acordo muda.',
    'approval-missing': '{approval} Introduza essa decisão com a versão.',
    'decider-missing': 'Falta quem decidiu. Introduza quem aprovou a alteração.',
    'too-many-versions': 'O livro já contém {most} versões anteriores e não pode conter mais.',
  },
  sheet: {
    subtitle: 'Está em vigor a versão {number}. As anteriores continuam legíveis aqui.',
    number: 'Versão',
    date: 'Data',
    reason: 'Motivo',
    decision: 'Acordada por',
    total: 'Total',
    change: 'Variação',
    changes: 'O que mudou',
    signed: 'Assinada',
    more: 'e mais {count} {count|alteração|alterações}',
    damaged:
      'As versões anteriores deste livro estão danificadas e não podem ser mostradas. Recupere-as de uma cópia de segurança do ficheiro.',
  },
  update: {
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
    cells: '{count} {count|célula|células} ao lado da lista {count|está|estão} na folha {sheet}.',
    line: 'n.º {line}',
    row: 'linha {row} da folha',
    linesOf: '{count|despesa|despesas} {list}',
    more: 'e mais {count}',
  },
};
