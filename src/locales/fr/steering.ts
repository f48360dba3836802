import type { MeetingTexts, SteeringTexts } from '../steering-texts';

export const steering: SteeringTexts = {
  subtitle:
    'Les comités se réunissent-ils comme convenu, quelles décisions sont attendues, que reste-t-il à faire, quel territoire ne dit rien. La feuille suit les tableaux nommés à la fin ; les modifier n’est pas un avenant.',
  committees: 'Réunions des comités',
  committeesNote:
    'Compté depuis la dernière réunion tenue, avant la première depuis le début du projet. En retard : rien n’est prévu d’ici l’échéance.',
  noCommittees: 'Aucun comité n’est convenu.',
  every: 'Tous les … mois',
  last: 'Dernière fois',
  next: 'Prochaine prévue',
  due: 'Échéance',
  state: 'État',
  unconfirmed: 'Passé, non confirmé',
  nextMeeting: 'Prochaine réunion',
  held: 'Réunions tenues',
  waiting: 'Décisions attendues',
  open: 'À faire',
  late: 'En retard',
  openTitle: 'Qui a quoi à faire',
  openNote:
    'Une décision est attendue tant que son résultat n’est pas saisi ; un point reste à faire tant que sa date ne figure pas dans « Fait le ».',
  nobody: 'Personne, ou un partenaire inconnu',
  notApprovedTitle: 'Accordé, mais pas encore en vigueur',
  notApproved: '« {what} » accorde {tier} : à saisir sur la feuille « {sheet} », sinon aucune ligne n’en profite.',
  communication: 'Communication dans chaque territoire',
  silenceAgreed: 'Convenu : au moins une fois en {months} mois. Une action compte dès que sa preuve est saisie.',
  silenceUsual: 'L’accord n’en dit rien : {months} mois sont retenus. Une action compte dès que sa preuve est saisie.',
  where: 'Où le saisir',
  meetingsAbout: 'Réunions avec jour, lieu et ordre du jour, si elles ont été tenues, et les interlocuteurs.',
};

export const meetings: MeetingTexts = {
  titles: { invitation: 'Convocation', attendance: 'Feuille de présence', minutes: 'Procès-verbal' },
  invited: 'Vous êtes invités à cette réunion : {committee}.',
  committee: 'Comité',
  date: 'Date',
  place: 'Lieu',
  code: 'Code',
  agenda: 'Ordre du jour',
  toDecide: 'À décider',
  decided: 'Décisions',
  open: 'À faire',
  members: 'Membres',
  present: 'Présent',
  answer: 'Merci de dire si vous viendrez et, à défaut, qui vous remplace.',
  nextMeeting: 'Prochaine réunion',
  chair: 'Présidence de la réunion',
  writer: 'Procès-verbal rédigé par',
};
