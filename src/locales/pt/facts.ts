import type { Facts } from '../facts';

export const facts: Facts = {
  name: 'Português',
  locale: 'pt-PT',
  office: 'pt-PT',
  country: 'PT',
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  guide: { budgetLine: 'Rubrica orçamental', left: 'Disponível na rubrica', sign: 'A verificar' },
};
