/** `workbook.functions`: the few that tell something about the workbook itself. Everything else needs a calculator. */
import { invalidArgument } from '../errors';
import { dateSerial, EPOCH_1904 } from '../model/typed-dates';
import { asCount, make, type Members, type Scope, type Targets } from './objects';

export const functionsMembers: Members<Scope> = {
  call: {
    Date: (_, [year, month, day], { model }) => {
      const serial = dateSerial(asCount(year, 'year'), asCount(month, 'month'), asCount(day, 'day'));
      if (serial === undefined) throw invalidArgument('DATE is known here for days of the calendar only.');
      return make('FunctionResult', { value: model.workbook.date1904 ? serial - EPOCH_1904 : serial });
    },
  },
};

export const functionResultMembers: Members<Targets['FunctionResult']> = {
  read: { Value: ({ value }) => value, Error: () => '' },
};
