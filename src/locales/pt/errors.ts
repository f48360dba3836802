/** As frases portuguesas dos outros erros. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'O acordo não pode ser utilizado: {count} {count|ponto tem|pontos têm} de ser {count|corrigido|corrigidos}. Nada foi escrito.',
  'file-not-found': '{file} não foi encontrado ou não pode ser aberto. Verifique o nome e a pasta.',
  'folder-not-writable':
    'Não é possível escrever em {folder}. Escolha outra pasta, ou peça autorização para escrever nela.',
  'file-locked': '{file} não pôde ser escrito e ficou como estava. Feche-o onde estiver aberto, ou escolha outro nome.',
  'would-overwrite': '{file} contém o trabalho de alguém e ficou como estava. Escolha outro nome ou outra pasta.',
  'unknown-command': 'O comando «{command}» não existe.',
  'missing-argument': 'Falta {argument}.',
  'too-many-arguments': '«{argument}» está a mais.',
  'unknown-option': 'A opção «{option}» não existe aqui.',
  'unknown-table': 'O quadro «{table}» não existe. Quadros: {known}.',
  'unknown-period': 'O acordo não tem o período «{period}». Os seus períodos: {known}.',
  'unknown-language': 'Não há textos em «{language}». Línguas: {known}.',
  'nothing-readable': 'Nenhum dos ficheiros pode ser utilizado. Ao lado de cada um está o motivo.',
  unexpected: 'Ocorreu um erro imprevisto: {detail}. Agradecemos que o comunique.',
});
