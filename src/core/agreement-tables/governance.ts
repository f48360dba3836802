/** Committees and meetings, contacts, communication, indicators, clauses and signatures. */
import { clauseCodes } from '../names';
import { mainText } from './draft';
import { definePart } from './part';

export const committeesPart = definePart({
  name: 'AgreementCommittees',
  of: 'governance.committees',
  columns: {
    code: { kind: 'text', required: true, width: 12, maxLength: 40, named: true },
    title: { kind: 'text', required: true, width: 34, wraps: true, named: true },
    kind: { kind: 'code', required: true, list: 'committeeKinds', width: 26, named: true },
    partner: { kind: 'code', list: 'partners', width: 22, named: true },
    everyMonths: { kind: 'number', width: 14, named: true },
  },
  rowsOf: (draft) =>
    (draft.governance?.committees ?? []).map(({ title, members: _, ...committee }) => ({
      ...committee,
      title: mainText(title, draft),
    })),
});

export const membersPart = definePart({
  name: 'AgreementMembers',
  of: 'governance.committees.members',
  prepared: 30,
  owner: { column: 'committee', list: 'committees' },
  columns: {
    committee: { kind: 'code', required: true, list: 'committees', width: 26, named: true },
    partner: { kind: 'code', required: true, list: 'partners', width: 22, named: true },
    role: { kind: 'code', required: true, list: 'memberRoles', width: 18, named: true },
    name: { kind: 'text', width: 26, named: true },
  },
  rowsOf: ({ governance }) =>
    (governance?.committees ?? []).flatMap(({ code, members = [] }) =>
      members.map((member) => ({ committee: code, ...member })),
    ),
});

export const meetingsPart = definePart({
  name: 'AgreementMeetings',
  of: 'governance.meetings',
  prepared: 30,
  columns: {
    code: { kind: 'text', width: 10, maxLength: 40, named: true },
    date: { kind: 'day', required: true, width: 14, named: true },
    committee: { kind: 'code', required: true, list: 'committees', width: 26, named: true },
    place: { kind: 'text', width: 24 },
    mode: { kind: 'code', required: true, list: 'meetingModes', width: 14 },
    agenda: { kind: 'text', width: 40, wraps: true },
    held: { kind: 'code', list: 'evidences', width: 12, named: true },
    minutes: { kind: 'text', width: 24 },
  },
  rowsOf: (draft) =>
    (draft.governance?.meetings ?? []).map(({ agenda, ...meeting }) => ({
      ...meeting,
      agenda: mainText(agenda, draft),
    })),
});

export const contactsPart = definePart({
  name: 'AgreementContacts',
  of: 'governance.contacts',
  columns: {
    partner: { kind: 'code', required: true, list: 'partners', width: 22, named: true },
    name: { kind: 'text', required: true, width: 24, named: true },
    role: { kind: 'text', required: true, width: 24, named: true },
    email: { kind: 'text', width: 28 },
    phone: { kind: 'text', width: 18 },
    channel: { kind: 'text', width: 18 },
    share: { kind: 'share', width: 10, named: true },
  },
  rowsOf: ({ governance }) => governance?.contacts ?? [],
});

export const communicationPart = definePart({
  name: 'AgreementCommunication',
  of: 'communication',
  columns: {
    code: { kind: 'text', required: true, width: 10, maxLength: 40 },
    partner: { kind: 'code', required: true, list: 'partners', width: 22, named: true },
    title: { kind: 'text', required: true, width: 34, wraps: true },
    audience: { kind: 'text', required: true, width: 24, wraps: true },
    channel: { kind: 'text', required: true, width: 22, wraps: true },
    date: { kind: 'day', required: true, width: 14, named: true },
    proof: { kind: 'text', width: 28, wraps: true, named: true },
  },
  rowsOf: (draft) =>
    (draft.communication ?? []).map(({ title, audience, channel, ...entry }) => ({
      ...entry,
      title: mainText(title, draft),
      audience: mainText(audience, draft),
      channel: mainText(channel, draft),
    })),
});

export const indicatorsPart = definePart({
  name: 'AgreementIndicators',
  of: 'indicators',
  columns: {
    code: { kind: 'text', required: true, width: 10, maxLength: 40 },
    title: { kind: 'text', required: true, width: 34, wraps: true },
    unit: { kind: 'text', required: true, width: 16 },
    target: { kind: 'decimal', required: true, width: 12 },
    partner: { kind: 'code', list: 'partners', width: 22 },
  },
  rowsOf: (draft) =>
    (draft.indicators ?? []).map(({ title, unit, ...entry }) => ({
      ...entry,
      title: mainText(title, draft),
      unit: mainText(unit, draft),
    })),
});

export const clausesPart = definePart({
  name: 'AgreementClauses',
  of: 'clauses',
  prepared: clauseCodes.length,
  unique: ['clause'],
  columns: {
    clause: { kind: 'code', required: true, list: 'clauses', width: 34, wraps: true },
    text: { kind: 'text', required: true, width: 80, wraps: true },
  },
  rowsOf: (draft) =>
    clauseCodes.flatMap((clause) => {
      const text = draft.clauses?.[clause];
      return text === undefined ? [] : [{ clause, text: mainText(text, draft) }];
    }),
});

export const signaturesPart = definePart({
  name: 'AgreementSignatures',
  of: 'signatures',
  columns: {
    partner: { kind: 'code', required: true, list: 'partners', width: 26 },
    name: { kind: 'text', required: true, width: 28 },
    function: { kind: 'text', required: true, width: 28 },
    date: { kind: 'day', required: true, width: 14 },
  },
  rowsOf: ({ signatures = [] }) => signatures,
});
