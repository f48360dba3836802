import type { SupportTexts } from '../support';

export const support: SupportTexts = {
  title: 'Help',
  paragraphs: [
    'In Excel, open the Accord tab and choose Help: it explains each step and where the rules come from.',
    'Accord works inside your workbook. It sends nothing over the network: agreements, expenses and reports stay in your files.',
  ],
};
