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
    'claims-left-behind':
      '{count} {count|linha|linhas} de «{sheet}» {count|nomeia|nomeiam} o que a nova versão já não tem, a começar pela linha {row}. O que foi pedido fica: mantenha no acordo o parceiro, a fonte, a ação, a categoria e o período, com pelo menos o orçamento já pedido.',
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
};
