import type { SupportTexts } from '../support';

export const support: SupportTexts = {
  title: 'Aide',
  paragraphs: [
    'Dans Excel, ouvrez l’onglet Accord puis Aide : chaque étape y est expliquée, ainsi que l’origine des règles.',
    'Accord travaille dans votre classeur et n’envoie rien sur le réseau : accords, dépenses et rapports restent dans vos fichiers.',
  ],
};
