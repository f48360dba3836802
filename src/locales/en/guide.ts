import type { GuideHeaders } from '../guide';

export const guide: GuideHeaders = {
  budgetLine: 'Budget line',
  left: 'Left on the line',
  sign: 'To look at',
};
