import type { SupportTexts } from '../support';

export const support: SupportTexts = {
  title: 'Guida',
  paragraphs: [
    'In Excel, aprire la scheda Accord e scegliere Guida: spiega ogni passo e da dove vengono le regole.',
    'Accord lavora nella cartella di lavoro e non invia nulla in rete: accordi, spese e rapporti restano nei vostri file.',
  ],
};
