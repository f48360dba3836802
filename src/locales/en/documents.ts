import type { DocumentTexts } from '../document-texts';

export const documents: DocumentTexts = {
  page: 'Page {page} of {pages}',
  article: 'Article {number}. {title}',
  annex: 'Annex {number}. {title}',
  version: 'Version {version} of {date}',
  toComplete: 'What stands in square brackets is to be completed or chosen before signing.',
  signatures: {
    title: 'Signatures',
    text: 'Made in as many copies as there are parties, each of which receives one.',
    name: 'Name',
    function: 'Function',
    placeAndDate: 'Place and date',
    signature: 'Signature and stamp',
  },
  agreement: {
    title: 'Cooperation agreement',
    parties: 'Parties',
    partiesText: 'This agreement is made between the following parties. {lead} is the lead partner.',
    representedBy: 'Represented by',
    aim: 'Aim',
    aimText: 'The parties carry out together the project “{title}” ({acronym}), supported by {programme} ({fund}).',
    duration: 'Duration',
    durationText: 'The project runs from {start} to {end}.',
    work: 'Actions, and who does what',
    workText:
      'Each partner carries out the tasks for which it is responsible and takes part in those of others as stated below.',
    budget: 'Budget',
    budgetText:
      'The total budget is {total}. It is divided between partners, actions and cost categories as follows; the budget lines are in the annex.',
    fundingText: 'Each partner ensures the own contribution that the plan states for it.',
    rules: 'Rules on costs',
    rulesText: 'A cost counts when it keeps to these rules, to those of the programme and to the law.',
    flexibilityText:
      'Within these limits the budget may be used otherwise than planned. What goes beyond needs an amendment.',
    reporting: 'Reports and payment claims',
    reportingText:
      'Each partner hands in its expenditure and its report by the day of the period. The lead partner consolidates them and claims the aid for all.',
    governance: 'Steering',
    noCommittee: '[Committees, their members and how often they meet]',
    results: 'Expected results',
    communication: 'Communication',
    linesText: 'The budget as agreed, line by line.',
  },
  clauses: {
    recovery:
      'A partner that received money which was not due pays it back to the lead partner within [30] days of a written request, so that the funder can be repaid in time. Each partner answers for irregularities in its own expenditure. Where none is at fault, the partners bear the amount in proportion to their budgets.',
    'fund-transfer':
      'The lead partner passes on to each partner the whole of the aid received for it within {days} days of receiving it. Nothing is deducted, retained or charged on the way.',
    decisions:
      'The partners decide in the partnership committee, which can decide when at least [half] of them are present or represented. They seek the agreement of all; failing that, a majority of [two thirds] decides. A partner’s own budget or tasks are not changed without its consent.',
    withdrawal:
      'A partner that cannot go on informs the lead partner at once and in writing. The committee decides whether its tasks pass to the other partners or to a new one; the change takes effect once the funder has agreed to it. The partner still answers for its expenditure up to that day and keeps its documents available.',
    retention:
      'Each partner keeps the originals of all documents on the project, on paper or in electronic form, until [31 December of the fifth year after the last payment], or longer where the programme or its own law requires it.',
    audit:
      'Each partner gives the funder, the authorities of the programme, the auditors and those whom they appoint access to its accounts, documents and premises as far as the project is concerned. It answers the lead partner’s questions within [10] working days.',
    results:
      'Results that partners produce together belong to them jointly; what a partner brings in or produces alone remains its own. Each partner may use the results free of charge for purposes that are not commercial, and for whatever the programme requires. The rights of third parties are respected.',
    publicity:
      'Whatever is published on the project names the programme and the fund and carries their emblem, as their rules require. Each partner keeps proof of what it publishes and sends a copy to the lead partner.',
    confidentiality:
      'What a partner marks as confidential is used for the project only. Personal data are processed under the data protection law that applies to each partner, and only as far as the project, its control and its evaluation need them.',
    law: 'This agreement is governed by the law of [country]. It is drawn up in [language]; that version prevails over translations. The partners first seek to settle disputes amicably in the committee; failing that, the courts of [place] decide.',
    'entry-into-force':
      'For each partner this agreement enters into force on the day on which that partner signs it [and not before the decision that grants its aid]. It ends when the last payment has been made and all duties towards the funder have been fulfilled. It is changed in writing only, by an amendment.',
  },
  amendment: {
    title: 'Amendment no. {number} to the cooperation agreement',
    subtitle: 'It makes version {version}, dated {date}',
    reason: 'Reason',
    changes: 'What changes',
    budgetText: 'Total budget before: {before}; after: {after}.',
    before: 'Before',
    change: 'Change',
    after: 'After',
    decision: 'Approval',
    rest: 'What remains',
    restText: 'Everything else remains as in version {version} of {date}.',
  },
};
