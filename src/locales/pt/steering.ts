import type { MeetingTexts, SteeringTexts } from '../steering-texts';

export const steering: SteeringTexts = {
  subtitle:
    'Se os comités se reúnem como acordado, que decisões se aguardam, o que falta fazer e que território nada diz. A folha segue os quadros indicados no fim; alterá-los não é uma adenda.',
  committees: 'Reuniões dos comités',
  committeesNote:
    'Contado desde a última reunião realizada, antes da primeira desde o início do projeto. Em atraso: nada está previsto até à data-limite.',
  noCommittees: 'Nenhum comité foi acordado.',
  every: 'De … em … meses',
  last: 'Última vez',
  next: 'Próxima prevista',
  due: 'Data-limite',
  state: 'Estado',
  unconfirmed: 'Passado, por confirmar',
  nextMeeting: 'Próxima reunião',
  held: 'Reuniões realizadas',
  waiting: 'Decisões aguardadas',
  open: 'A fazer',
  late: 'Em atraso',
  openTitle: 'Quem tem o que fazer',
  openNote:
    'Uma decisão é aguardada enquanto o resultado não estiver inscrito; um ponto está por fazer enquanto a data não constar em «Feito em».',
  nobody: 'Ninguém, ou um parceiro desconhecido',
  notApprovedTitle: 'Acordado, mas ainda não em vigor',
  notApproved: '«{what}» acorda {tier}: inscreva-o na folha «{sheet}», senão não vale para nenhuma linha.',
  communication: 'Comunicação em cada território',
  silenceAgreed:
    'Acordado: pelo menos uma vez em {months} {months|mês|meses}. Uma ação conta quando a prova está inscrita.',
  silenceUsual: 'O acordo nada diz: consideram-se {months} meses. Uma ação conta quando a prova está inscrita.',
  where: 'Onde inscrever',
  meetingsAbout: 'Reuniões com dia, local e ordem de trabalhos, se foram realizadas, e com quem falar.',
};

export const meetings: MeetingTexts = {
  titles: { invitation: 'Convocatória', attendance: 'Folha de presenças', minutes: 'Ata' },
  invited: 'Está convocada esta reunião: {committee}.',
  committee: 'Comité',
  date: 'Data',
  place: 'Local',
  code: 'Código',
  agenda: 'Ordem de trabalhos',
  toDecide: 'A decidir',
  decided: 'Decisões',
  open: 'A fazer',
  members: 'Membros',
  present: 'Presente',
  answer: 'Pedimos que diga se virá e, não podendo, quem o substitui.',
  nextMeeting: 'Próxima reunião',
  chair: 'Presidência da reunião',
  writer: 'Ata redigida por',
};
