/** As frases portuguesas dos outros erros. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'O acordo ainda não pode ser utilizado: {count} {count|ponto tem|pontos têm} de ser {count|corrigido|corrigidos}. Nada foi escrito.',
  'history-damaged':
    'As versões anteriores do acordo que o livro conserva já não são o que foi registado. Volte a uma cópia em que estejam intactas.',
  'not-recorded': 'A alteração não pode ser registada tal como está.',
  'map-invalid':
    'A tabela de correspondência da contabilidade não pode ser usada. Tem {count} {count|problema|problemas}.',
  'draft-incomplete':
    'O acordo nas folhas ainda não está completo: {count} {count|ponto está|pontos estão} em aberto. Nada foi escrito.',
  'folder-not-writable':
    'Não é possível escrever em {folder}. Escolha outra pasta, ou peça permissão para escrever nela.',
  'file-locked': '{file} não pôde ser escrito e ficou como estava. Feche-o onde estiver aberto, ou escolha outro nome.',
  'would-overwrite': '{file} já contém dados e não foi substituído. Escolha outro nome ou outra pasta.',
  'disk-full': 'Já não há espaço para escrever {file}; nada foi alterado. Liberte espaço ou escolha outra pasta.',
  'output-is-input': '{file} é um dos ficheiros a ler e não foi substituído. Escolha outro nome.',
  'output-foreign':
    '{file} não foi criado pelo Accord, ou já não se reconhece, e não foi substituído. Escolha outro nome ou outra pasta.',
  'output-other':
    '{file} é outro relatório ou quadro que não o que se ia escrever e não foi substituído. Escolha outro nome.',
  'output-other-project':
    '{file} pertence ao projeto {project}, e não a {expected}, e não foi substituído. Escolha outro nome ou outra pasta.',
  'output-added-to':
    '{file} tem folhas que o Accord não criou ({sheets}) e não foi substituído. Escolha outro nome, ou retire-as.',
  'output-no-file': '{file} é uma pasta, um dispositivo ou uma ligação que não leva a lado nenhum. Escolha outro nome.',
  'unknown-command': 'O comando «{command}» não existe.',
  'missing-argument': 'Falta {argument}.',
  'too-many-arguments': '«{argument}» não é esperado aqui.',
  'rows-out-of-range': '«{rows}» não é um número de linhas: um inteiro de 1 a {most}.',
  'unknown-option': 'A opção «{option}» não existe aqui.',
  'unknown-table': 'O quadro «{table}» não existe. Quadros: {known}.',
  'period-not-in-report':
    'O relatório só cobre o período {covers}: nada contém do período «{period}». Consolide primeiro esse período.',
  'nothing-claimed':
    'Nenhum pedido corresponde: ainda nada foi pedido, ou não para este período ou parceiro. Faça primeiro o pedido.',
  'no-tables':
    'Não é possível fazer nenhum quadro do financiador a partir deste livro. Escolha o livro do projeto ou um relatório.',
  'table-refused':
    'Este quadro não é feito, porque as verificações falham. Corrija o que está indicado e faça-o de novo.',
  'no-findings-kept':
    'O relatório não contém as suas constatações como dados: foi feito por um Accord anterior, ou perdeu-se a folha oculta. Consolide de novo os ficheiros dos parceiros.',
  'never-amended': 'O acordo nunca foi alterado: não há alteração a imprimir. Grave primeiro uma.',
  'unknown-portal': 'Não há portal «{portal}». Portais: {known}, ou um ficheiro próprio.',
  'portal-invalid': '{file} não descreve um portal como deve: {problems}',
  'portal-column':
    'O quadro {table} não tem a coluna «{column}», pedida pelo portal {portal}. As suas colunas: {known}.',
  'unknown-document': 'O documento «{document}» não existe. Documentos: {known}.',
  'unknown-meeting': 'O livro não tem a reunião «{meeting}». As suas reuniões: {known}.',
  'no-amendment': 'A versão {version} do acordo é a primeira deste livro: ainda não foi registada nenhuma adenda.',
  'unknown-period': 'O acordo não tem o período «{period}». Os seus períodos: {known}.',
  'partner-gone':
    '{partner} não é parceiro na versão {version} do acordo: não há livro para onde levar as suas despesas. Se outro parceiro as assumir, indique o código dele: {known}.',
  'partner-succeeded':
    '{partner} não é parceiro na versão {version} do acordo; {code} ({name}) parece ter ficado no seu lugar. Se assumir as despesas, indique-o: --partner {code}.',
  'partner-kept':
    'O livro é de {partner}, que continua a ser parceiro, e não pode passar a ser de {other}. Escolha o livro destinado a {partner}.',
  'source-filled':
    '{file} já tem {count} {count|despesa|despesas} e não pode substituir o livro do projeto. Escolha o livro do projeto, ou um novo em que ainda nada foi introduzido.',
  'unknown-partner': 'O acordo não tem o parceiro «{partner}». Os seus parceiros: {known}.',
  'unknown-code':
    '«{code}» não é uma ação, um período nem uma despesa comum da versão em vigor. Verifique o novo código depois de --rename.',
  'newer-version':
    'O livro do parceiro é da versão {version} do acordo, e o do projeto apenas da versão {expected}. Escolha o livro atual do projeto.',
  'unknown-language': 'Não há textos em «{language}». Línguas: {known}.',
  'period-claimed':
    'O período {period} já foi pedido ({partner}). Peça um período seguinte, ou anule primeiro o último pedido.',
  'balance-claimed': 'O saldo foi pedido em {claim}: depois dele nada se pode pedir. Anule-o primeiro.',
  'too-many-instalments': 'Pedidos que o acordo permite antes do saldo: {count}. Todos foram feitos: peça o saldo.',
  'advance-impossible':
    'Não se pode pedir nenhum adiantamento: é preciso um montante superior a 0 e uma fonte da qual ainda não se pediu tudo.',
  'advance-too-large': 'Só se podem adiantar ainda {most}. Reduza o montante.',
  'deduction-unknown':
    'A despesa n.º {line} de {file} é para deduzir, mas o seu montante não se pode determinar. Sem ela pedia-se demasiado: peça primeiro a correção.',
  'not-an-amount':
    '«{amount}» não é um montante. Introduza-o com ponto decimal, por exemplo 1234.50, com a natureza advance.',
  'unknown-kind': '«{kind}» não é uma natureza de pedido. Escolha {known}.',
  'not-a-day': '«{day}» não é uma data. Introduza-a na forma 2027-03-31.',
  'nothing-to-undo': 'Não há nenhum pedido para anular.',
  'claim-paid': '{claim} não se pode anular: um pagamento refere-o.',
  'nothing-readable': 'Nenhum dos ficheiros pode ser utilizado. O motivo está indicado junto de cada um.',
  unexpected: 'Ocorreu um erro imprevisto: {detail}. Envie esta mensagem e o ficheiro a quem dá apoio ao Accord.',
  'excel-busy': 'O Excel está ocupado: há uma célula em edição ou uma janela aberta. Termine e tente de novo.',
  'sheet-protected':
    '«{sheet}» está protegido e não pode ser alterado. Retire a proteção (separador Rever) e tente de novo.',
  'workbook-protected':
    'A estrutura do livro está protegida: não é possível acrescentar nem substituir folhas. Retire essa proteção (separador Rever) e tente de novo.',
  'workbook-read-only': 'O livro está aberto só para leitura. Guarde uma cópia com outro nome e trabalhe nela.',
  'item-missing':
    '«{item}» não foi encontrado: talvez tenha mudado de nome ou sido eliminado. Reponha-o ou anule, e tente de novo.',
  'name-taken': '«{name}» já designa outra coisa no livro. Mude esse nome e tente de novo.',
  'sheet-edited': 'Entretanto, algo foi escrito em «{sheet}». Leia o que desapareceria e escolha de novo.',
  'too-much-data': 'É mais do que o Excel aceita de uma vez. Feche outros livros, ou use o Excel num computador.',
  'excel-too-old': 'Esta versão do Excel não consegue fazer isto. Atualize o Excel ou use o Excel para a Web.',
  'row-hidden': 'A linha {row} de «{sheet}» está oculta ou filtrada. Mostre todas as linhas e tente de novo.',
  'sheet-hidden':
    'A folha «{sheet}» está oculta. Mostre-a (clique com o botão direito no separador de uma folha, Mostrar) e tente de novo.',
  'excel-left-over':
    'O Excel parou a meio e ficaram folhas ocultas: {sheets}. A próxima tentativa elimina-as. Guarde o livro, volte a abri-lo e tente de novo.',
  'excel-failed':
    'O Excel não conseguiu fazer isto. Guarde o livro, volte a abri-lo e tente de novo. Pormenor: {detail}.',
  states: {
    unchanged: 'O livro ficou como estava; nada foi escrito.',
    changed: 'Uma parte pode já estar escrita. Veja as folhas. Ctrl+Z anula-a, onde o Excel o permite.',
  },
});
