import type { MeetingTexts, SteeringTexts } from '../steering-texts';

export const steering: SteeringTexts = {
  subtitle:
    'Se i comitati si riuniscono come concordato, quali decisioni si attendono, che cosa resta da fare e quale territorio tace. Il foglio segue le tabelle indicate in fondo; cambiarle non è una modifica dell’accordo.',
  committees: 'Riunioni dei comitati',
  committeesNote:
    'Contato dall’ultima riunione tenuta, prima della prima dall’inizio del progetto. In ritardo: nulla è previsto entro la scadenza.',
  noCommittees: 'Nessun comitato è concordato.',
  every: 'Ogni quanti mesi',
  last: 'Ultima volta',
  next: 'Prossima prevista',
  due: 'Scadenza',
  state: 'Stato',
  unconfirmed: 'Passato, da confermare',
  nextMeeting: 'Prossima riunione',
  held: 'Riunioni tenute',
  waiting: 'Decisioni attese',
  open: 'Da fare',
  late: 'In ritardo',
  openTitle: 'Chi ha che cosa da fare',
  openNote:
    'Una decisione è attesa finché il suo esito non è inserito; un punto resta da fare finché la data non compare in «Fatto il».',
  nobody: 'Nessuno, o un partner sconosciuto',
  notApprovedTitle: 'Concordato, ma non ancora in vigore',
  notApproved: '«{what}» concorda {tier}: da inserire nel foglio «{sheet}», altrimenti non vale per nessuna riga.',
  communication: 'Comunicazione in ogni territorio',
  silenceAgreed:
    'Concordato: almeno una volta in {months} {months|mese|mesi}. Un’azione conta quando la prova è inserita.',
  silenceUsual: 'L’accordo non dice nulla: si prendono {months} mesi. Un’azione conta quando la prova è inserita.',
  where: 'Dove inserirlo',
  meetingsAbout: 'Riunioni con giorno, luogo e ordine del giorno, se sono state tenute, e con chi parlare.',
};

export const meetings: MeetingTexts = {
  titles: { invitation: 'Convocazione', attendance: 'Foglio presenze', minutes: 'Verbale' },
  invited: 'È convocata questa riunione: {committee}.',
  committee: 'Comitato',
  date: 'Data',
  place: 'Luogo',
  code: 'Codice',
  agenda: 'Ordine del giorno',
  toDecide: 'Da decidere',
  decided: 'Decisioni',
  open: 'Da fare',
  members: 'Membri',
  present: 'Presente',
  answer: 'Vi preghiamo di dire se verrete e, in caso contrario, chi vi sostituisce.',
  nextMeeting: 'Prossima riunione',
  chair: 'Presidenza della riunione',
  writer: 'Verbale redatto da',
};
