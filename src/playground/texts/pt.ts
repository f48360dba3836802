/** Portuguese. */
import type { Texts } from './en';

export const pt: Texts = {
  title: 'Accord numa folha de cálculo de ensaio',
  honest:
    'Esta folha de cálculo funciona no seu navegador e faz as vezes do Excel, para experimentar o Accord sem ele. Não é o Excel: calcula, formata e imprime menos. Nada do que fizer aqui sai deste computador.',
  honestShort: 'Folha de ensaio, não é o Excel',
  aboutTitle: 'O que é esta folha de cálculo?',
  language: 'Língua',
  file: 'Ficheiro',
  start: 'Início',
  open: 'Abrir um livro…',
  save: 'Guardar como .xlsx',
  undo: 'Anular',
  redo: 'Refazer',
  close: (name) => `Fechar ${name}`,
  workbooks: 'Livros abertos',
  pane: 'Painel do Accord',
  showPane: 'Mostrar o painel',
  hidePane: 'Ocultar o painel',
  spreadsheet: 'Folha de cálculo',
  loading: 'A abrir…',
  welcome: 'O que gostaria de experimentar?',
  samples: {
    'saveurs-partagees': {
      title: 'Saveurs partagées',
      text: 'Cooperação LEADER de três grupos de ação local, em euros. Um orçamento pequeno, bom para começar.',
    },
    'minor-med': {
      title: 'MINOR-MED',
      text: 'Projeto Interreg de cinco parceiros e duas moedas, com custos partilhados e erros por encontrar.',
    },
  },
  samplePartners: (count) => `Abre-se o livro do projeto; os ficheiros de ${count} parceiros ficam à mão.`,
  empty: { title: 'Livro vazio', text: 'Descreva um projeto seu, ou largue um ficheiro de acordo no painel.' },
  own: { title: 'Um ficheiro seu', text: 'Qualquer livro .xlsx: ficheiro de um parceiro, projeto ou outro.' },
  drop: 'Largue aqui ficheiros .xlsx para os abrir',
  partnerFiles: 'Ficheiros dos parceiros deste exemplo',
  partnerFilesHelp: 'Tal como os parceiros os enviaram, alguns com erros.',
  openFile: (name) => `Abrir ${name}`,
  tour: {
    name: 'Visita guiada',
    begin: 'Fazer a visita',
    skip: 'Saltar a visita',
    next: 'Seguinte',
    back: 'Anterior',
    done: 'Terminar',
    step: (at, of) => `Passo ${at} de ${of}`,
    steps: [
      {
        title: 'Um livro para o projeto',
        text: 'O Accord criou-o a partir do acordo: orçamento, parceiros, regras e calendário. O painel à direita diz o que é o livro e o que fazer a seguir.',
      },
      {
        title: 'O ficheiro de um parceiro',
        text: 'Abra um dos ficheiros dos parceiros na barra de baixo. As despesas escrevem-se numa só tabela; o painel mostra o saldo de cada rubrica.',
      },
      {
        title: 'Os erros aparecem ao escrever',
        text: 'Altere um montante ou uma data na tabela, ou prima Verificar no friso. Um clique numa constatação leva à célula; muitas corrigem-se com o seu botão.',
      },
      {
        title: 'Consolidar',
        text: 'Volte ao projeto e prima Consolidar. Escolha no painel os ficheiros do exemplo: cada um recebe um parecer antes de se escrever seja o que for.',
      },
      {
        title: 'Relatório e quadros do financiador',
        text: 'O relatório abre-se num livro próprio: cada cêntimo remete para o ficheiro, a folha e a linha. O menu dos quadros do financiador insere lá um quadro.',
      },
    ],
  },
  refused: {
    locked: (sheet) =>
      `Esta célula está protegida: a folha «${sheet}» calcula-a ou guarda o acordo. As células a preencher são amarelas.`,
    unavailable: 'Esta folha de ensaio não faz isso. O Excel faz.',
    unsaved: (name) => `${name} foi alterado. Fechar sem guardar?`,
    files: {
      empty: 'O ficheiro está vazio.',
      truncated: 'O ficheiro está incompleto: falta o fim. Peça-o de novo.',
      'not-a-workbook': 'Não é um livro do Excel (.xlsx).',
      encrypted: 'O ficheiro está protegido por palavra-passe. Guarde-o sem ela no Excel e abra-o de novo.',
      'old-format': 'É um ficheiro .xls antigo. Guarde-o como .xlsx no Excel e abra-o de novo.',
      'open-document': 'É um ficheiro OpenDocument. Guarde-o como .xlsx e abra-o de novo.',
      'too-large': 'O ficheiro é demasiado grande para esta folha de cálculo.',
      damaged: 'O ficheiro está danificado e não pode ser lido.',
      failed: 'Não foi possível abrir o ficheiro.',
    },
    file: (name, why) => `${name}: ${why} Nada foi alterado.`,
  },
  dismiss: 'Fechar',
  chart: (title) => `Gráfico: ${title}`,
  choose: 'Escolher na lista',
  filter: {
    title: (column) => `Filtrar e ordenar: ${column}`,
    ascending: 'Ordenar do menor para o maior',
    descending: 'Ordenar do maior para o menor',
    all: 'Selecionar tudo',
    apply: 'Aplicar',
    clear: 'Limpar filtro',
    blank: '(vazio)',
    cancel: 'Cancelar',
  },
};
