/** English titles and sentences of the rules: what is wrong, with its figures, and what to do. */
import { ruleTexts } from '../define';

export const rules = ruleTexts({
  'amount-invalid': {
    title: 'Amount missing or unreadable',
    text: {
      missing: '“{column}” is empty, so the line is not counted. Enter the amount, 0 if there is none.',
      unreadable: '“{found}” in “{column}” cannot be read as a number and is not counted. Enter a plain number.',
      ambiguous: '“{found}” in “{column}” can be read in two ways and is not counted. Choose the amount that is meant.',
      'no-result':
        '“{column}” holds a formula that was never calculated, so the line is not counted. Open the file in Excel, save it, and send it again.',
      date: '“{column}” holds a date, {found}, instead of an amount, so it is not counted. Enter the amount as a number.',
      currency:
        '“{found}” in “{column}” is in another currency than the line, which is in {own}, and is not counted. Correct the amount with its number format, or the currency of the line.',
    },
  },
  'date-invalid': {
    title: 'Date missing or unreadable',
    text: {
      missing: '“{column}” is empty. Enter the date shown on the document.',
      unreadable: '“{found}” in “{column}” is not a date. Enter day, month and year, such as 13/02/2026.',
      ambiguous: '“{found}” in “{column}” can be read with the day or the month first. Choose the date that is meant.',
      year: '“{found}” in “{column}” is not between 1990 and 2099. Check the year.',
      'no-result':
        '“{column}” holds a formula that was never calculated. Open the file in Excel, save it, and send it again.',
    },
  },
  'unknown-code': {
    title: 'Code not in the agreement',
    text: {
      missing: '“{column}” is empty. Choose an entry from the list in the cell.',
      unknown: '“{found}” is not among the entries for “{column}”. Choose one from the list in the cell.',
      'no-result':
        '“{column}” holds a formula that was never calculated. Open the file in Excel and save it, or choose an entry from the list.',
    },
  },
  'outside-eligibility': {
    title: 'Outside the eligibility period',
    text: 'The document is dated {date}; costs are eligible from {from} to {to}. Check the date, or withdraw the line.',
  },
  unpaid: {
    title: 'No payment date',
    text: 'There is no payment date: the cost counts as committed until it is paid. Enter the date of payment.',
  },
  'paid-late': {
    title: 'Paid too late',
    text: 'It was paid on {date}, after the last day for payments, {by}. Check the date, or withdraw the line.',
  },
  'no-budget-line': {
    title: 'No budget for this cost',
    text: {
      line: '{partner} has no budget for “{category}” in action {action}, and the agreement allows no transfer between budget lines. Choose another action or category.',
      category:
        '{partner} has no budget for “{category}”. Choose another category, or ask the lead partner for an amendment.',
    },
  },
  'over-budget': {
    title: 'Beyond the agreed budget',
    text: {
      line: 'This line takes “{category}” of {partner} in action {action} to {used}, {over} above its budget of {limit}. Move it to another budget line, or reduce it.',
      'partner-category':
        'This line takes “{category}” of {partner} to {used}, {over} above the agreed limit of {limit}. Reduce it, or ask for an amendment.',
      partner:
        'This line takes the total of {partner} to {used}, {over} above the agreed limit of {limit}. Reduce it, or ask for an amendment.',
      category:
        'This line takes “{category}” in the whole project to {used}, {over} above the agreed limit of {limit}. Reduce it, or ask for an amendment.',
      action:
        'This line takes action {action} to {used}, {over} above the agreed limit of {limit}. Reduce it, or ask for an amendment.',
      project:
        'This line takes the whole project to {used}, {over} above its limit of {limit}. Reduce it, or ask for an amendment.',
    },
  },
  'flat-rate-double': {
    title: 'Already covered by a flat rate',
    text: 'A flat rate of {rate} already pays for “{category}”: real costs cannot be declared there. Withdraw the line, or choose another category.',
  },
  'duplicate-invoice': {
    title: 'Document declared twice',
    text: {
      first:
        'Document {number} of {supplier} is declared again on line {line} of {partner}. This line is accepted; the other is excluded and has to be withdrawn or corrected.',
      later:
        'Document {number} of {supplier} is already declared on line {line} of {partner}: this line is excluded. Withdraw it if it is the same cost. If it is an instalment, one traveller’s share or a share of another action, enter under “Eligible” only that part, and the gross amount of the whole document.',
      'of-another':
        'Document {number} of {supplier} is declared on line {line} of {partner} too, which is accepted: two partners cannot declare one document. Withdraw this line; if the cost is shared, both choose it under “Shared cost” and declare their own share.',
      'first-of-partners':
        'Document {number} of {supplier} is declared by {partner} too, on line {line}. This line is accepted; the other is excluded. If the cost is shared, both choose it under “Shared cost” and declare their own share.',
    },
  },
  'share-over-invoice': {
    title: 'Parts exceed the document',
    text: 'With this line the parts declared of document {number} add up to {sum}, {over} more than the {most} that can be declared of it. Reduce this part by that amount. For an instalment, a traveller or a year of depreciation, the eligible amount is that part alone.',
  },
  'shared-cost-not-payer': {
    title: 'Shared cost not declared by its payer',
    text: 'Shared cost {cost} is paid and declared by {payer} alone. Withdraw the line, or empty “{column}” if the cost is your own.',
  },
  'partner-as-supplier': {
    title: 'Partner as supplier',
    text: '{supplier} is partner {partner}: partners do not invoice each other. Enter the supplier who was paid, or withdraw the line.',
  },
  'sign-without-credit-note': {
    title: 'Negative amount without a credit note',
    text: {
      negative:
        '{amount} is negative, which only a credit note, an adjustment or revenue may be. Change the document type or the sign.',
      income:
        '{amount} is income of the project and lowers what is claimed. Enter it with a minus sign; for a fee paid back, choose the document type “Adjustment”.',
      credit: '{amount} on a credit note raises what is claimed. Enter the amounts of a credit note with a minus sign.',
    },
  },
  'eligible-above-gross': {
    title: 'Eligible above gross',
    text: 'The eligible amount, {eligible}, is more than the gross amount of {gross}. Reduce the eligible amount.',
  },
  'vat-not-eligible': {
    title: 'VAT not eligible',
    text: 'The eligible amount, {eligible}, includes VAT that is not eligible for {partner}. Reduce it to {most} at most.',
  },
  'exchange-rate-missing': {
    title: 'Exchange rate missing',
    text: {
      listed:
        'The amounts are in {currency} without an exchange rate, so the line is not counted. The list has {expected} for {month} ({basis}): enter this rate.',
      unlisted:
        'The amounts are in {currency} without an exchange rate, so the line is not counted. Enter how many {currency} make one {project}; no rate is listed for this line.',
    },
  },
  'unit-cost-differs': {
    title: 'Unit cost not as agreed',
    text: {
      amount:
        '{declared} is declared; the units at the agreed amount make {expected}. Check the units: the eligible amount follows from them.',
      currency:
        'The unit cost is agreed in {currency}, but the line is in {own}. Put {currency} into “Currency” and declare {expected}, whatever the exchange rate.',
      none: 'No unit cost is agreed for “{category}”. Choose the document type of the document you have, or ask the lead partner.',
    },
  },
  'method-differs': {
    title: 'Real cost beside a simplified one',
    text: {
      'unit-cost':
        '“{category}” of {partner} is paid by units, which already pay for this cost. Declare the units as a unit cost, or withdraw the line.',
      'lump-sum':
        '“{category}” of {partner} is paid by lump sums, which already pay for this cost. Declare the lump sum once it is delivered, or withdraw the line.',
    },
  },
  'lump-sum-differs': {
    title: 'Lump sum not as agreed',
    text: {
      part: '{declared} is declared, but the lump sum agreed for “{category}” is {expected}. It is due whole or not at all: declare it whole once it is delivered, until then withdraw the line.',
      again:
        '{declared} is declared for “{category}”, a lump sum that line {line} already claims. Withdraw one of the two lines.',
      none: 'No lump sum is agreed for “{category}” of {partner}. Choose the document type of the document you have, or ask the lead partner.',
    },
  },
  'hours-above-limit': {
    title: 'Hours above the year’s limit',
    text: {
      named:
        'These {hours} hours take {person} above {limit} hours in {year}; {fits} would still fit. Check the hours of the whole year, and claim no more of them.',
      unnamed:
        'These {hours} hours take the hours without a name above {limit} in {year}; {fits} would still fit. Say whose hours they are: each person has a limit of its own.',
    },
  },
  'staff-time-exceeded': {
    title: 'More staff time than recorded',
    text: {
      hours:
        'Up to {until}, {claimed} hours of {person} are claimed, but the time sheets have {recorded}. Complete the time sheets, or claim fewer hours.',
      days: 'Up to {until}, {claimed} days of {person} are claimed, but the time sheets have {recorded}. Complete the time sheets, or claim fewer days.',
      year: 'In {year}, {claimed} hours of {person} are claimed, but the table of staff leaves {limit} for the project. Correct the hours, or the table of staff.',
      share:
        'Of the pay of {person} for {month}, {pay}, a share of {share} is {expected}; {claimed} is claimed. Correct the time sheet or the eligible amount.',
    },
  },
  'over-line': {
    title: 'Beyond the budget line',
    text: 'From this line on, “{category}” of {partner} in action {action} uses {used} of its budget of {budget}. It is still within the agreed flexibility. No action needed.',
  },
  'amount-as-text': {
    title: 'Amount stored as text',
    text: '{count} {count|amount|amounts} in “{column}” {count|is|are} stored as text, the first one “{found}”. Accord reads {count|it|them}, the totals of the sheet do not: turn {count|it|them} into {count|a number|numbers}.',
  },
  'date-as-text': {
    title: 'Date stored as text',
    text: '{count} {count|date|dates} in “{column}” {count|is|are} stored as text, the first one “{found}”. Accord reads {count|it|them}, the formulas of the sheet may not: turn {count|it|them} into {count|a date|dates}.',
  },
  'stored-value-differs': {
    title: 'Calculated value overwritten',
    text: {
      typed:
        '“{column}” holds {stored} but is calculated as {computed}, which is the amount used. Put the formula back.',
      old: '“{column}” holds the result {stored} but is calculated as {computed}, which is the amount used. Recalculate the workbook in Excel (F9) and save it; if that changes nothing, put the formula back.',
    },
  },
  'not-as-shown': {
    title: 'Cell shows something else than it holds',
    text: {
      marks:
        '{count} {count|cell|cells} in “{column}” {count|contains|contain} marks that cannot be seen, the first one in “{found}”. Accord ignores them, the totals of the sheet do not: choose {count|the entry|the entries} from the list again.',
      code: '{count} {count|cell|cells} in “{column}” {count|shows|show} a code but {count|holds|hold} a number, the first one {held} for “{found}”. Accord reads the code, the totals of the sheet the number: choose {count|the entry|the entries} from the list again.',
      date: '{count} {count|cell|cells} in “{column}” {count|holds|hold} a date, the first one {found}, which Excel probably made of a number such as 3-26. Format {count|the cell|the cells} as text and enter what stands on the document.',
      number:
        '{count} {count|cell|cells} in “{column}” {count|does|do} not show the number that was entered, the first one {held}, shown as {found}. Digits may be lost: format {count|the cell|the cells} as text and enter {count|it|them} again.',
      'no-text':
        '{count} {count|cell|cells} in “{column}” {count|holds|hold} an error or a logical value where a text should be, the first one {found}. Enter what should stand there.',
      amount:
        '{count} {count|number|numbers} in “{column}” {count|is|are} shown otherwise than {count|it counts|they count}, the first one as {found} instead of {held}. Check {count|it|them}, and change the number format.',
    },
  },
  'result-may-be-old': {
    title: 'Result possibly out of date',
    text: {
      old: '{count} {count|formula|formulas} in “{column}” {count|has|have} a result that may be out of date, the first one {found}, because the workbook was not fully calculated. Open it in Excel, press F9, check {count|the result|the results}, save it and send it again.',
      'no-result':
        '{count} {count|formula|formulas} in “{column}” {count|was|were} never calculated, so Accord reads {count|an empty cell|empty cells}. Open the workbook in Excel, press F9, check {count|the result|the results}, save it and send it again.',
    },
  },
  'incurred-date-to-prove': {
    title: 'Date of delivery to be proved',
    text: 'The document is dated {date}, after the last day of the eligibility period, {to}. Keep proof that the service was delivered by then.',
  },
  'period-closed': {
    title: 'Period already claimed',
    text: {
      waits:
        'Period {period} was claimed before, so this line of {amount} is in no claim. If it is due, change its period to {open}.',
      'too-late': 'Period {period} was claimed before, and no later one is open: this line of {amount} is in no claim.',
      counted: 'Period {period} was claimed before: the amount of {amount} counts in {open}. No action needed.',
    },
  },
  'frozen-line-changed': {
    title: 'Claimed line changed',
    text: {
      amount:
        'This line was claimed in {claim} with {before}; the file now says {after}. It counts as it was claimed, and the difference of {difference} is in no claim. Put the line back, and declare the difference on a line of its own in an open period.',
      content:
        'This line was claimed in {claim}. “{column}” was {before} and is now {after}. It counts as it was claimed: put it back.',
      withdrawn:
        'This line was claimed in {claim} with {before} and is now withdrawn. It counts as it was claimed. To give the amount back, declare a negative adjustment in an open period.',
    },
  },
  'frozen-line-deleted': {
    title: 'Claimed line deleted',
    text: 'The line of {supplier}, document {number}, period {period}, was claimed in {claim} with {before} and is missing from the file. It counts as it was claimed: put it back.',
  },
  'period-mismatch': {
    title: 'Paid after the period',
    text: 'The line is declared in period {period}, which ended on {end}, but its date is {paid}. Check the period and the dates.',
  },
  'paid-before-invoiced': {
    title: 'Paid before the document',
    text: 'It was paid on {paid}, before the document of {date}. Check both dates.',
  },
  'action-not-running': {
    title: 'Outside the dates of the action',
    text: 'The document is dated {date}; action {action} runs from {start} to {end}. Check the date and the action.',
  },
  'evidence-missing': {
    title: 'Supporting document missing',
    text: 'No supporting document has been recorded for this line yet. Add it, then set “{column}” to “Yes”.',
  },
  'share-differs-from-key': {
    title: 'Share differs from the allocation key',
    text: '{partner} declares {declared} of shared cost {cost}; by the allocation key its share is {expected}. Correct the amount, or ask the lead partner to amend the key.',
  },
  'field-too-long': {
    title: 'Text too long for the portal',
    text: '“{column}” has {length} characters; the funder’s portal takes {most}. Shorten it.',
  },
  'possible-duplicate': {
    title: 'Possibly the same document',
    text: {
      parts:
        'This line and line {line} of {partner} hold equal parts of one document of {supplier} over {gross}. Both are counted. If they are the same cost, withdraw one; if they are two instalments or two travellers, no action is needed.',
      'other-date':
        'Line {line} of {partner} has the same number and {gross} of {supplier} under another date. Both are counted. If numbering starts again each year or the number is a customer’s, no action is needed; otherwise withdraw one.',
      number:
        'Line {line} of {partner} also has {gross} of {supplier} under the same document date, and the numbers are alike or missing. Both are counted. Check that they are two documents, and withdraw one if they are not.',
    },
  },
  'procurement-threshold': {
    title: 'Purchase threshold reached',
    text: 'Purchases from {supplier} add up to {sum} without VAT; from {from} the agreement requires: {need}. Keep proof of it with the invoice.',
  },
  'exchange-rate-suspect': {
    title: 'Implausible exchange rate',
    text: {
      one: 'A rate of 1 was used for {currency}, which is not the project’s currency. Enter how many {currency} make one {project}.',
      inverse:
        'The rate {rate} looks inverted: the list has {expected} {currency} for {month} ({basis}). The rate is how many {currency} make one {project}, here {inverse}.',
      'inverse-rough':
        'The rate {rate} looks inverted: one {project} made about {expected} {currency} on {asOf}. The rate is how many {currency} make one {project}; the other way round it would be {inverse}.',
      slip: 'The rate {rate} looks mistyped: one {project} made about {expected} {currency} on {asOf}. Check the decimal sign; {meant} seems to be meant.',
      far: 'The rate {rate} is more than a fifth away from the listed one, {expected} {currency} for {month} ({basis}). Correct it; if the rate is right, write why in the comment and ask the lead partner to accept it.',
      unlisted:
        'The rate {rate} for {currency} is more than a fifth away from a rough rate of {asOf}, {expected} ({count} {count|line|lines}). No rate is listed for this month: check it against the source that your programme names, and leave it if it is right.',
    },
  },
  'exchange-rate-differs': {
    title: 'Exchange rate differs',
    text: {
      listed:
        'The rate {rate} was used for {currency}; the list has {expected} for {month} ({basis}; {count} {count|line|lines}). The rate entered counts: correct it, or keep the reason at hand.',
      own: '{currency} is the project’s own currency, and a rate of {rate} was used ({count} {count|line|lines}). Set the rate to 1, or correct the currency.',
    },
  },
  'near-budget': {
    title: 'Budget line nearly used up',
    text: 'From this line on, “{category}” of {partner} in action {action} has used {used} of its budget of {budget}; left: {left}. Plan the remaining costs accordingly.',
  },
  'flexibility-used': {
    title: 'Flexibility used',
    text: {
      'partner-category':
        'From this line on, “{category}” of {partner} uses the agreed flexibility: {used} of a budget of {budget}, up to {limit} allowed.',
      partner:
        'From this line on, the total of {partner} uses the agreed flexibility: {used} of a budget of {budget}, up to {limit} allowed.',
      category:
        'From this line on, “{category}” in the whole project uses the agreed flexibility: {used} of a budget of {budget}, up to {limit} allowed.',
      action:
        'From this line on, action {action} uses the agreed flexibility: {used} of a budget of {budget}, up to {limit} allowed.',
    },
  },
  'category-hint': {
    title: 'Possibly another category',
    text: '{count} {count|line|lines} under “{category}” {count|looks|look} like “{hint}” by the document or the description. Check the category.',
  },
  'personal-data': {
    title: 'Personal data',
    text: {
      bank: '“{column}” holds a bank account number on {count} {count|line|lines}. The report does not need it: remove it.',
      'social-security':
        '“{column}” holds a social security number or a person’s tax code on {count} {count|line|lines}. The report does not need it: remove it.',
      health: '“{column}” holds a health number on {count} {count|line|lines}. The report does not need it: remove it.',
    },
  },
  underspend: {
    title: 'Underspending',
    text: '{partner} has used {used} of {budget} ({share}); by the end of {period}, {elapsed} of the project’s duration had passed. Check the forecast with the partner.',
  },
  'rounding-residual': {
    title: 'Rounding difference allocated',
    text: {
      funding:
        '{source}: the rate on the whole project gives {total}; the partners’ rounded amounts add up to {sum}. The difference was allocated by the agreed rule ({policy}): {bearers}. No action needed.',
      parts:
        'The rounded parts of {count} {count|document|documents} make {over} more than the {whole} that {count|it holds|they hold} ({partner}). They stay accepted; no action is needed.',
    },
  },
  'decision-without-effect': {
    title: 'Decision without effect',
    text: {
      incomplete:
        'In row {row} of the decisions, “{header}” is empty, so the row has no effect. Complete it, or empty the row.',
      unreadable:
        '“{found}” under “{header}” in row {row} of the decisions is not understood, so the row has no effect. Correct it, or empty the row.',
      unclear:
        '“{found}” under Decision in row {row} is neither of the two options, so it has no effect. Choose one from the list.',
      'no-line':
        '{partner} declares no line {line}: the decision in row {row} has no effect. Correct the number, or empty the row.',
      'several-lines':
        'Several lines of {partner} have the number {line}: the decision in row {row} counts for none of them. Ask the partner to number them apart.',
      withdrawn: 'Line {line} of {partner} was withdrawn by the partner: the decision in row {row} has no effect.',
      overruled:
        'Another row excludes line {line} of {partner}, which overrides the decision to keep it in row {row}. Empty one of the two.',
      'no-rule':
        'To keep a line, a decision has to name the rule that it is kept in spite of: row {row} names none. Choose one from the list.',
      'unknown-rule':
        '“{found}” in row {row} of the decisions is not the title of a rule, so the row has no effect. Choose the rule from the list.',
      'near-rule':
        '“{found}” in row {row} of the decisions is not the title of a rule, so the row has no effect. If “{rule}” is meant, choose it from the list.',
      'no-finding':
        'Line {line} of {partner} has no finding of the rule “{rule}”: the decision in row {row} has no effect. Empty it, or choose the rule that is found.',
      never:
        'The rule “{rule}” can never be accepted: the line counts once the partner has put it right. Row {row} has no effect.',
      counts: 'With the rule “{rule}” line {line} of {partner} counts in any case: row {row} changes nothing.',
      elsewhere:
        'Row {row} of the sheet {sheet} looks like a decision, but is not under the headers of the decisions, so it has no effect. Move it there, put the headers back, or empty the row.',
      claimed:
        'Line {line} of {partner} was claimed in {claim} and is decided: row {row} of the decisions has no effect. What is to be taken off it goes into the sheet Control.',
      'not-positive':
        'Row {row} of the controls takes nothing off: its amount is not above 0. Enter what is taken off as a positive amount.',
      'not-accepted':
        'Line {line} of {partner} is not accepted, so nothing can be taken off it: row {row} of the controls has no effect.',
      beyond:
        'Row {row} of the controls takes {over} more off line {line} of {partner} than is left of it. The excess has no effect: check the amount.',
    },
  },
  'row-to-check': {
    title: 'Row of a table to check',
    text: {
      missing:
        'In row {row} of the sheet {sheet}, “{header}” is empty, so the row does not count. Complete it, or empty the row.',
      unreadable:
        '“{found}” under “{header}” in row {row} of the sheet {sheet} is not understood and does not count. Correct it.',
      repeated:
        'The sheet {sheet} has several values for {entry}: row {row} counts because it is the last, not {others}. Delete what is out of date.',
      inverted:
        'Row {row} of the sheet {sheet} lists {rate} for {currency}, but one {project} makes about {expected}: the row does not count. Enter how many {currency} make one {project}.',
      unusual:
        'Row {row} of the sheet {sheet} lists {rate} for {currency}; a rough rate of {asOf} is {expected}. The row counts: check it.',
      elsewhere:
        'Row {row} of the sheet {sheet} looks like an entry, but is not under the headers of the table, so it does not count. Move it there, put the headers back, or empty the row.',
      'not-by':
        'Row {row} of the sheet {sheet} approves nothing: flexibility {tier} is not agreed by “{header}”. Empty that cell.',
      'not-entered':
        'Row {row} of the sheet {sheet} agrees on line {number} of {of}, but the lead partner’s decisions have no row for that line, so nothing comes of it. Enter it there.',
      'not-taken':
        'The lead partner’s decisions keep line {number} of {of}, but the committee’s decision in row {row} of the sheet {sheet} was not taken. Enter its outcome, or withdraw what rests on it.',
      'not-approved':
        'Row {row} of the sheet {sheet}, “{what}”, agrees to a flexibility that the table of approvals does not have, so it counts for no line. Enter it there.',
      'beyond-whole':
        '{found} under “{header}” in row {row} of the sheet {sheet} is more than the whole, {most}: the whole counts. Correct it.',
      'kept-changed':
        'Row {row} of the sheet {sheet} was changed after it was claimed in {claim}. It counts as it stands there: put it back as it was.',
    },
  },
  'totals-disagree': {
    title: 'Totals disagree',
    text: '{of}: {stated} is more than the total of {sum} that includes it. Correct one of the two amounts.',
  },
  'funding-unbalanced': {
    title: 'Funding does not equal the budget',
    text: 'The funding of {partner} adds up to {funding}, its budget to {budget}. Adjust a source so that both are equal.',
  },
  'funding-rate-above-maximum': {
    title: 'Funding rate above the maximum',
    text: {
      total:
        '{source} covers {rate} of the budget of {partner}; the agreement’s maximum is {most}. Lower its rate or its amount in the financing plan.',
      public:
        '{source} is {rate} of the public money of {partner}, the own contribution of a public body included; the agreement’s maximum is {most}. Lower its rate, or add other public money.',
      'profile-total':
        'EU funds cover more than {most} of the budget of {partners}, which is the maximum of the rule profile ({source}). Check whether your programme allows more; if so, state its maximum rate in the agreement.',
      'profile-public':
        'EU funds are more than {most} of the public money of {partners}, the own contribution of a public body included; that is the maximum of the rule profile ({source}). Add other public money, or check whether your authority allows more.',
    },
  },
  'flat-rate-combination': {
    title: 'Flat rates that cannot be combined',
    text: {
      overlap:
        'The flat rate for “{category}” and the costs under “{other}” cover the same costs. Keep only one of them.',
      cycle:
        'The flat rate for “{category}” is calculated on itself. Remove it from its own base, or from the base of a rate that it depends on.',
      'all-other':
        'The flat rate for “{category}” covers all other costs: no real costs may be budgeted under “{other}”.',
    },
  },
  'shares-not-100': {
    title: 'Shares do not add up to 100%',
    text: 'The shares of shared cost {cost} add up to {sum}; they must add up to 100% (or 1). Correct them.',
  },
  'cap-exceeded': {
    title: 'Cost cap exceeded',
    text: {
      budget: 'Cap {cap} allows {share}, which is {most}; budgeted: {amount}. Reduce these costs by the difference.',
      funding:
        'Cap {cap} allows {share}, which is {most}; planned from this source: {amount}. Lower its rate or its amount in the financing plan.',
      accepted:
        'Of what is accepted, cap {cap} allows {share}, which is {most}; counted under it: {amount}. Nothing is taken off here, but the funder does not pay what exceeds the cap: settle with the partners who bears it.',
      'so-far':
        'Of what is accepted so far, cap {cap} allows {share}, which is {most}; counted under it: {amount}. Nothing is taken off here. Costs that are still to come may bring it back under the cap; what exceeds it at the end is not paid.',
    },
  },
  'stated-total-differs': {
    title: 'Stated total differs',
    text: 'The agreement states a total of {stated}; its budget lines add up to {sum}. Correct the total or the lines.',
  },
  'flat-rate-differs': {
    title: 'Budgeted flat-rate costs differ',
    text: {
      budget:
        '{partner} budgets {stated} for “{category}”; the flat rate gives {computed}. Correct the budget line to that amount.',
      opening:
        'Before Accord, {partner} claimed {stated} for “{category}”; the flat rate on what was certified gives {computed}. The difference is settled in the first period. Check the opening balances.',
    },
  },
  'action-outside-project': {
    title: 'Action outside the project dates',
    text: '{action} runs from {start} to {end}, outside the project’s dates, {from} to {to}. Correct the dates of the action or of the project.',
  },
  'agreement-incomplete': {
    title: 'Agreement incomplete',
    text: {
      funding: 'No funding is given for {missing}. Add the sources of the financing plan.',
      'partner-budget': 'There is no budget for {missing}. Add budget lines, or make it an associated partner.',
      tasks: 'No tasks are described for {missing}. Add who does what, and by when.',
      weights:
        'The allocation key of {missing} gives some partner no weight. Add the missing shares, days or population.',
      profile:
        'The rule profile {missing} is not known, so nothing is checked against the programme’s limits. Choose a known profile.',
      committees: 'No committee is named for {missing}. Add the steering committee and its members.',
      contacts: 'No contact is named for {missing}. Add who is in charge at each partner.',
      'partner-task': '{missing} has a budget, but no task: neither responsible nor taking part. Add its tasks.',
      responsible:
        'The partner responsible for {missing} takes no part in that action. Choose one of the action’s partners, or add the partner to the action.',
      'partner-span':
        '{missing} lasts longer than the partner may spend by its own dates. Move the action, or agree with the partner’s authority on its dates.',
      clauses:
        'These clauses that funders ask for are missing: {missing}. Write them; until then the Word document of the agreement proposes a wording.',
      signatures: 'Nobody is named to sign for {missing}. Add the name, function and date of who signs.',
      'first-value':
        'The first value of {missing} begins after the first eligible day; until then that value is used. Add the one before.',
    },
  },
  'file-unreadable': {
    title: 'File not readable',
    status: 'Not readable',
    text: {
      empty: 'The file is empty. Ask the partner to send it again.',
      truncated:
        'The file is incomplete, probably after an interrupted download. Download it again, or ask for a new copy.',
      'not-a-workbook': 'The file is not an Excel workbook, despite its name. Ask for the workbook (.xlsx).',
      'old-format':
        'The file is in the old Excel format (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
      'open-document':
        'The file is an OpenDocument spreadsheet (.ods). Open it and save it as an Excel workbook (.xlsx).',
      'too-large':
        'The file is larger than a partner workbook can be. Remove pictures and sheets that were added, then save it again.',
      damaged: 'The file is damaged and cannot be read. Open it in Excel, let Excel repair it, and save it again.',
      'binary-workbook':
        'The file is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).',
      'xml-spreadsheet':
        'The file is an XML spreadsheet of Excel 2003. Open it in Excel and save it as an Excel workbook (.xlsx).',
      numbers: 'The file is an Apple Numbers document. Open it in Numbers and export it to Excel (.xlsx).',
      'web-page':
        'The file is a web page under the name of a workbook, as some portals and accounting programs export it. Open it in Excel and save it as an Excel workbook (.xlsx); if it shows a sign-in page, download the file again.',
      'text-file':
        'The file is plain text (such as CSV), not a workbook. Copy its lines into the workbook that was sent to the partner.',
      document: 'The file is a text document, not a workbook. Ask for the workbook (.xlsx).',
      presentation: 'The file is a presentation, not a workbook. Ask for the workbook (.xlsx).',
      pdf: 'The file is a PDF, not a workbook. Ask for the workbook (.xlsx) that it was printed from.',
      archive: 'The file is an archive (such as .zip), not a workbook. Unpack it and choose the workbook inside.',
      'unknown-compression':
        'The file was compressed in a way that Excel does not know. Ask for the workbook as Excel saved it.',
      'unknown-encoding':
        'The texts of the file are in an encoding that Accord cannot read ({encoding}). Open it in Excel, check its texts and save it again.',
      'wrong-encoding':
        'The texts of the file should be encoded as {encoding} and are not, so some characters would be wrong. Open it in Excel, check its texts and save it again.',
      'missing-part':
        'The file has lost a part: a sheet, a table, or the texts or formats of the cells. Ask for a new copy; a repair by Excel would lose contents.',
      'part-twice':
        'The file holds one of its parts twice with different contents, so it is unclear which is right. Open it in Excel, check its lines and save it again.',
      folder: 'This is a folder, and a file is needed here. Choose the file in it.',
      'no-file': 'This is a device, a pipe or a connection, and a file is needed here. Choose a file.',
      'not-found':
        'There is no file of this name; it may have been moved, renamed or deleted. Check its name and folder.',
      forbidden:
        'The file cannot be opened: reading it is not permitted, or another program locks it. Ask for permission, or close it there.',
      'damaged-sheet':
        'The sheet “{sheet}” is damaged, so the file cannot be read. Open it in Excel, let Excel repair it, check that sheet and save the file again.',
      'damaged-row':
        'Row {row} of the sheet “{sheet}” is damaged, so the file cannot be read. Open it in Excel, let Excel repair it, check that row and save the file again.',
      'too-many-sheets': 'The workbook has more than {limit} sheets. Delete those that were added, then save it again.',
      'too-many-rows':
        'The sheets have more than {limit} rows, most of them blank but with a format. Delete the rows below the lines in Excel, then save the file again.',
      'too-many-cells':
        'The sheets have more than {limit} cells, most of them blank but with a format. Delete the rows below the lines and the columns beside them in Excel, then save the file again.',
      'too-many-formulas':
        'The workbook has more than {limit} formulas. Delete those below and beside the lines, and the sheets that were added, then save it again.',
      'too-many-merges':
        'The workbook has merged cells over more than {limit} rows in all. Unmerge the cells beside and below the lines, then save it again.',
      'too-many-formats':
        'The cells change their format more than {limit} times. Copy the lines, as values only, into the workbook that was sent to the partner.',
      'too-many-names':
        'The workbook has more than {limit} names, probably left by copied sheets. Delete them in Excel (Formulas, Name Manager), then save it again.',
      'too-many-tables':
        'The workbook has more than {limit} tables. Delete the sheets that were added, then save it again.',
      'too-many-lines':
        'The sheet with the expenses has more than {limit} filled rows. Delete what does not belong beside or below the expenses, then save the file again.',
      'too-many-pieces':
        'The file has more than {limit} entries that are not spelled as Excel writes them, or blank rows with a format. Delete the rows below the lines and the sheets that were added in Excel, then save the file there.',
      'too-many-texts':
        'The workbook has more than {limit} different texts. Delete the sheets that were added, then save it again.',
      'damaged-cell':
        'Cell {cell} of the sheet “{sheet}” is damaged, so the file cannot be read. Open it in Excel, let Excel repair it, check that cell and save the file again.',
    },
  },
  'file-encrypted': {
    title: 'File protected by a password',
    status: 'Protected by a password',
    text: {
      password:
        'The file is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it again.',
      'default-password':
        'The file is encrypted although Excel opens it without asking: it has Excel’s own default password. Open it in Excel and save it under another name as an Excel workbook (.xlsx) without a password.',
      rights:
        'The file is protected by rights management: only the people it names may open it. Open it as one of them, lift the restriction (File, Info, Protect Workbook, Restrict Access) and save it again.',
      archive:
        'The contents of the file were locked with a password by an archive program. Unpack it there and choose the workbook inside.',
    },
  },
  'not-an-accord-workbook': {
    title: 'Not a partner workbook',
    status: 'Not a partner workbook',
    text: {
      foreign: 'The workbook was not made by Accord. Ask the partner for the workbook that was sent to it.',
      report:
        'The workbook is a consolidated report, which holds no lines to read. Choose the workbook that the report was made from.',
      project:
        'The workbook is the lead partner’s project workbook; a partner’s is needed here. Choose the partner’s file.',
      partner:
        'The workbook is a partner’s; the lead partner’s project workbook is needed here. Choose the project’s file.',
      draft:
        'The workbook is a draft of an agreement: nothing is in force yet. Complete it and record it as version 1 first.',
      damaged:
        'The workbook has lost its table of expenses, or the data by which Accord recognises it. Copy its lines into a fresh workbook.',
      agreement:
        'The agreement in the workbook cannot be used: {count} {count|point needs|points need} correcting. Correct the agreement and have the workbooks made again.',
      'no-table':
        'The workbook has no list of expenses: neither the table nor its header row is there. Copy the lines into a fresh workbook.',
      'several-tables':
        'The workbook has more than one filled list of expenses, and they differ: {sheets}. Remove all but the right one.',
      'too-many-tables':
        'The workbook has more than {most} lists of expenses or rows of headers, each in another order. Keep the right one and remove the others.',
      unrecognised:
        'Accord can no longer tell which partner this workbook belongs to. Copy the lines into the workbook that was sent to that partner.',
      'no-report': 'This is not a consolidated report, and a report is needed here. Choose the report.',
      'no-project':
        'This is not the lead partner’s project workbook, and that is needed here. Choose the project’s file.',
      'damaged-report':
        'The report has lost its table of lines or its flat rates. Consolidate the partners’ files again.',
      contradicted:
        'Accord’s data in this workbook names {partner}, its sheets name {says}. Copy the lines into the workbook that was sent to the partner.',
    },
  },
  'report-changed': {
    title: 'Report changed by hand',
    status: 'Changed',
    text: {
      line: 'Row {at} of the sheet {sheet} declares {shown}, but its amounts give {found}: the report was changed after it was made. Consolidate again, and use the new report.',
      verdict:
        'In row {at} of the sheet {sheet}, the decision and its reason do not fit together: the report was changed after it was made. Consolidate again, and use the new report.',
      file: 'The lines of {of} add up to {found}, but the sheet of files says {shown}: the report was changed after it was made. Consolidate again, and use the new report.',
      lines:
        'There are {found} lines of {of}, but the sheet of files says {shown}: the report was changed after it was made. Consolidate again, and use the new report.',
      total:
        'The report shows a total of {shown}, but its lines give {found}: it was changed after it was made. Consolidate again, and use the new report.',
      'flat-rate':
        'The flat rate {flatRate} of {period} is {shown}, but the lines give {found}: the report was changed after it was made. Consolidate again, and use the new report.',
      'no-files':
        'The sheet of files is no longer in the report, so nothing shows whether its lines are complete. Consolidate again, and use the new report.',
      'no-partner':
        'The sheet of files no longer names {name}: the report was changed after it was made. Consolidate again, and use the new report.',
      'no-total':
        'The report shows no calculated totals, so nothing shows whether its lines are complete. Open it in Excel and save it, or consolidate again.',
    },
  },
  'wrong-project': {
    title: 'File of another project',
    status: 'Another project',
    text: 'The file belongs to project {project}, not to {expected}. Choose the file of this project.',
  },
  'partner-twice': {
    title: 'Two files of one partner',
    status: 'Same partner twice',
    text: 'There is another file of {partner}: {other}. Neither was used, because it is unclear which one is right. Keep one and remove the other.',
  },
  'column-missing': {
    title: 'Column missing',
    status: 'Column missing',
    text: 'The table of expenses has no {count|column|columns} “{columns}”. Put {count|it|them} back, with exactly {count|this header|these headers}, in its first row.',
  },
  'wrong-agreement-version': {
    title: 'Another version of the agreement',
    text: 'The file was made from version {version} of the agreement; version {expected} applies and was used for the checks. Send the partner an updated workbook.',
  },
  'partner-missing': {
    title: 'Partner file missing',
    status: 'Not received',
    text: 'No file was received from {name} ({partner}), which has a budget of {budget}. Ask the partner for it, or report without it.',
  },
  'partner-recognised': {
    title: 'Partner recognised by the data',
    text: {
      missing:
        'Accord’s data in this workbook has been lost. Its sheets show that it belongs to {name} ({partner}); its lines are checked against version {expected} of the agreement. If this is not the right partner, remove the file.',
      edited:
        'Accord’s data in this workbook has been changed. Its sheets show that it belongs to {name} ({partner}); its lines are checked against version {expected} of the agreement. If this is not the right partner, remove the file.',
    },
  },
  'rows-not-read': {
    title: 'Rows not read',
    text: {
      rows: '{count} {count|row|rows} of sheet “{sheet}” {count|looks like an expense|look like expenses} but {count|was|were} not read, so {count|its amount is|their amounts are} in no sum: {rows}. Move {count|it|them} into the table of expenses; if {count|it is no expense|they are no expenses}, delete {count|it|them} or keep {count|it|them} in another file.',
      beside:
        'Beside the table on sheet “{sheet}”, {count} {count|row holds|rows hold} what looks like another expense but was not read, so its amount is in no sum: {rows}. Move it into a row of its own in the table; if it is no expense, delete it or keep it in another file.',
    },
  },
  'rows-left-out': {
    title: 'Rows that are not expenses',
    text: '{count} {count|row was|rows were} not read as {count|an expense|expenses}, because {count|it contains|they contain} only a label and totals, a remark or repeated headers: {rows}. If {count|it is|one is} an expense, complete its date, action and category.',
  },
  'lines-below-table': {
    title: 'Lines outside the table',
    text: {
      below:
        '{count} {count|line is|lines are} below or beside the table but {count|is|are} still counted: {rows}. Extend the table over {count|it|them}.',
      above:
        '{count} {count|line is|lines are} above the header row but {count|is|are} still counted: {rows}. Move {count|it|them} into the table.',
    },
  },
  'columns-mapped': {
    title: 'Columns recognised',
    text: {
      taken:
        'These columns were recognised although they were moved or renamed: {list}. Check that each was matched correctly.',
      unknown: 'These columns are not part of the list of expenses and were not read: {others}.',
      table:
        'The table of expenses was renamed or is no longer a table; it was found again by its headers on sheet “{sheet}”. Check that all its lines are there.',
      'other-sheets':
        'The lines were read from sheet “{sheet}”. Other sheets also contain such a list, empty or with the same lines: {others}.',
      merged:
        'Cells are merged over several rows; each of these rows was read as if it contained their text: {rows}. Undo the merging.',
      repeats: 'Rows of sheet “{sheet}” repeat lines that were read, and are not counted again: {rows}.',
    },
  },
  'table-unbalanced': {
    title: 'Table does not add up',
    text: {
      rows: 'Its rows add up to {found}, its total says {shown}. Consolidate again, or report this to whoever supports Accord for you.',
      across: 'Its columns add up to {found}, its total says {shown}. Report this to whoever supports Accord for you.',
      source:
        'It adds up to {shown}, but what it is made from adds up to {found}. Consolidate again, or report this to whoever supports Accord for you.',
    },
  },
  'excluded-in-claim': {
    title: 'Excluded line in the claim',
    text: '{partner}, line {line}: claim {claim} counts {amount} of it (row {row} of the sheet {sheet}), but the lead partner has excluded it: {reason}. Undo the claim, or take the line off in the table of controls.',
  },
});
