/** English sentences on the versions of an agreement. */
import type { VersionTexts } from '../version-texts';

export const versions: VersionTexts = {
  agreement: 'agreement',
  yes: 'yes',
  no: 'no',
  from: '{value} from {from}',
  added: 'Added: {entry}.',
  removed: 'Removed: {entry}.',
  changed: '{place}: {after} instead of {before}.',
  given: '{place}: {after}, where nothing was agreed.',
  dropped: '{place}: nothing any more instead of {before}.',
  moved: '{place}: {after} instead of {before} ({change}).',
  divided: '{place}: the same amount is divided in another way.',
  nothing: 'Nothing changes.',
  noAmounts: 'No amount moved.',
  total: 'Total: {after} instead of {before} ({change}).',
  sameTotal: 'The total stays {total}.',
  kept: '{actions} {count|keeps|keep} the old calendar.',
  approvals: {
    none: 'No approval is needed.',
    notify: 'No approval is needed, but the change has to be notified.',
    'steering-committee': 'The steering committee has to approve the change.',
    amendment: 'All partners have to sign an amendment.',
  },
  deciders: 'To decide: {by}.',
  always: {
    changesTotal: 'The total of the project changes, which is always an amendment.',
    withoutFlexibility: 'No flexibility is agreed, so that any amount that moves is an amendment.',
    terms: 'More than amounts changes, which is always an amendment.',
  },
  within: '{total}: {after} of at most {limit}, which is {used} above {since}. {approval}.',
  usedBefore: 'Earlier amendments have already used {used} of it.',
  beyond: '{total}: {after} instead of {before} is beyond the agreed flexibility.',
  cover: {
    'nothing-lacking': 'No budget line lacks money.',
    transfer: '{amount} from {from} to {to}',
    transfers: 'The smallest change that covers {sum} is {count} {count|transfer|transfers}:',
    unproven: 'There were too many ways to try them all: a smaller change may be possible.',
    obstacles: {
      'lump-sum': '{sum} is lacking for lump sums, which are due as agreed. Change the lump sum by an amendment.',
      'nothing-left':
        '{sum} is lacking, and less than that is left on other budget lines. Raise the total by an amendment, or declare less.',
      'flat-rate':
        '{sum} is lacking, and what is left may not be moved there: the amount of a flat rate would no longer be right, or contributions in kind would become money. Change the budget with its flat rates by an amendment.',
      rules:
        '{sum} is lacking, and no transfer covers it within the agreement’s caps, rates and funding. Change these by an amendment, or declare less.',
    },
  },
  problems: {
    'another-project': 'The draft is of the project {project}, not of {expected}. Open the draft of this project.',
    'nothing-changed':
      'The draft says the same as the version in force, so there is nothing to record. Change it first.',
    'draft-has-errors': 'The draft has {count} {count|error|errors}. Correct what its check lists, then record it.',
    'earlier-date':
      'The version in force is of {after}, and {date} is before that. Enter the day on which the new version was agreed.',
    'no-reason': 'The reason is missing. Say in a sentence why the agreement changes.',
    'approval-missing': '{approval} Record that decision with the version.',
    'decider-missing': 'It is missing who decided. Enter who approved the change.',
    'too-many-versions': 'The workbook already holds {most} earlier versions, and no more are possible.',
    'claims-left-behind':
      '{count} {count|row|rows} of “{sheet}” {count|names|name} what the new version no longer has, first row {row}. What was claimed stays: keep its partner, source, action, category and period in the agreement, with at least the budget that was claimed.',
  },
  sheet: {
    subtitle: 'Version {number} is in force. Earlier ones stay readable here.',
    number: 'Version',
    date: 'Date',
    reason: 'Reason',
    decision: 'Agreed by',
    total: 'Total',
    change: 'Change',
    changes: 'What changed',
    signed: 'Signed',
    more: 'and {count} more {count|change|changes}',
    damaged:
      'The earlier versions in this workbook are damaged and cannot be shown. Take them from a backup copy of the file.',
  },
};
