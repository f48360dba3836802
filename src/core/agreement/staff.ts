/** What the agreement says of staff: contacts with a share of their working time. */
import { parseDecimal, type Decimal } from '../money';
import { noTime, type StaffTime } from '../staff/tables';
import type { Agreement } from './schema';

/** People with a share of their working time in the agreement. */
export function agreedStaff(
  { governance }: Agreement,
  partner: string,
): { person: string; role: string; share: Decimal }[] {
  return governance.contacts.flatMap(({ name, role, share: written, partner: own }) => {
    const share = written === undefined || own !== partner ? undefined : parseDecimal(written);
    return share ? [{ person: name, role, share }] : [];
  });
}

/** The same as rows, for a partner that wrote nothing. */
export function agreedStaffTime(agreement: Agreement, partner: string): StaffTime[] {
  return agreedStaff(agreement, partner).map(({ person, role, share }) => ({
    partner,
    person,
    role,
    employment: undefined,
    hoursPerYear: undefined,
    agreedShare: share,
    ...noTime,
    remark: '',
  }));
}
