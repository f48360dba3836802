/** Texts on how a project is steered: committees and their meetings, what is to be done, communication. */
export type SteeringTexts = Record<
  | 'subtitle'
  | 'committees'
  | 'committeesNote'
  | 'noCommittees'
  | 'every'
  | 'last'
  | 'next'
  | 'due'
  | 'state'
  | 'unconfirmed'
  | 'nextMeeting'
  | 'held'
  | 'waiting'
  | 'open'
  | 'late'
  | 'openTitle'
  | 'openNote'
  | 'nobody'
  | 'notApprovedTitle'
  /** {what} {tier} {sheet} */
  | 'notApproved'
  | 'communication'
  /** {months}: as agreed, or the usual ones where nothing is. */
  | 'silenceAgreed'
  | 'silenceUsual'
  | 'where'
  | 'meetingsAbout',
  string
>;

/** Of a meeting's papers. */
export type MeetingTexts = {
  titles: Record<'invitation' | 'attendance' | 'minutes', string>;
  /** {committee} */
  invited: string;
} & Record<
  | 'committee'
  | 'date'
  | 'place'
  | 'code'
  | 'agenda'
  | 'toDecide'
  | 'decided'
  | 'open'
  | 'members'
  | 'present'
  | 'answer'
  | 'nextMeeting'
  | 'chair'
  | 'writer',
  string
>;
