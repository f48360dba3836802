/** A year of an association's books, always the same: mostly rent and members, some of it a project. */
import { invoice, payment, type FecRow } from '../../core/books/fec';

/** The word in the labels of what is the project's. */
export const word = 'TNC';

const suppliers = ['Studio Nord', 'Imprimerie Bleue', 'Hôtel du Port', 'Traiteur d’Été', 'Garage "Le Relais"'];
const accounts = ['6226', '6236', '6251', '2183', '6061'];

/** `documents` of which `own` are the project's, at even distances; three rows or more each. */
export function madeFec(documents: number, own: number): FecRow[] {
  let seed = 17;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const every = Math.floor(documents / own);
  const rows: FecRow[] = [];
  const paid: FecRow[] = [];
  for (let index = 0; index < documents; index += 1) {
    const isOwn = index % every === 0 && index / every < own;
    const number = String(index + 1).padStart(6, '0');
    const supplier = suppliers[random(suppliers.length)] ?? '';
    const day = `2026${String(1 + random(12)).padStart(2, '0')}${String(1 + random(28)).padStart(2, '0')}`;
    const sign = index % 40 === 0 && index > 0 ? -1 : 1;
    const account = accounts[random(isOwn ? 4 : 5)] ?? '';
    const net = sign * (1_000 + random(30_000));
    const costs: [string, number][] = [[account, net]];
    // Every ninth is for two kinds of cost.
    if (index % 9 === 0) costs.push([account === '6251' ? '6226' : '6251', sign * (500 + random(9_000))]);
    const whole = costs.reduce((sum, [, cents]) => sum + cents, 0);
    const vat = index % 3 === 0 ? 0 : Math.round(whole / 5);
    const letter = random(5) === 4 ? '' : number;
    const label = isOwn ? `Prestation ${word} ${number}` : `Divers ${number}`;
    rows.push(...invoice(number, day, supplier, costs, { vat, label, letter, piece: `F-${number}` }));
    if (letter !== '') paid.push(...payment(`B${number}`, '20261215', supplier, whole + vat, letter));
  }
  return [...rows, ...paid];
}
