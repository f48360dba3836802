import type { SupportTexts } from '../support';

export const support: SupportTexts = {
  title: 'Ajuda',
  paragraphs: [
    'No Excel, abra o separador Accord e escolha Ajuda: explica cada passo e de onde vêm as regras.',
    'O Accord trabalha no seu livro e não envia nada pela rede: acordos, despesas e relatórios ficam nos seus ficheiros.',
  ],
};
