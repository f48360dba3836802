/** Textos portugueses do calendário. */
import type { CalendarTexts } from '../calendar-texts';

export const calendar: CalendarTexts = {
  kinds: {
    action: 'Ação',
    task: 'Tarefa',
    milestone: 'Marco',
    deliverable: 'Entregável a apresentar',
    period: 'Período',
    report: 'Relatório a entregar',
    claim: 'Pedido a apresentar',
    'paid-by': 'Último dia de pagamento',
    'claim-by': 'Último dia de pedido',
    meeting: 'Reunião',
  },
  holidays: {
    'new-year': 'Ano Novo',
    epiphany: 'Epifania',
    'maundy-thursday': 'Quinta-feira Santa',
    'good-friday': 'Sexta-feira Santa',
    easter: 'Páscoa',
    'easter-monday': 'Segunda-feira de Páscoa',
    'labour-day': 'Dia do Trabalhador',
    ascension: 'Ascensão',
    'whit-sunday': 'Pentecostes',
    'whit-monday': 'Segunda-feira de Pentecostes',
    'corpus-christi': 'Corpo de Deus',
    midsummer: 'São João',
    assumption: 'Assunção',
    'all-saints': 'Todos os Santos',
    'immaculate-conception': 'Imaculada Conceição',
    'christmas-eve': 'Véspera de Natal',
    christmas: 'Natal',
    'second-christmas-day': 'Santo Estêvão',
    own: 'Feriado',
  },
  eligible: 'Despesas elegíveis',
  ofPeriod: 'Período {period}',
  summary: '{project} · {kind}: {title}',
  untitled: '{project} · {kind}',
  concerns: 'Diz respeito a: {partners}',
  weekend: 'Este dia calha no fim de semana.',
  holiday: 'Feriado neste país: {country} ({name}).',
  closed: 'Dia não útil',
  onWeekend: 'fim de semana',
  holidayRules: 'Lista do Accord, leis de 2026',
  stepsNote: 'Aquilo de que o calendário é calculado, uma coluna por passo.',
  critical: 'Tarefa crítica: sem folga',
  behind: 'Atrasado: por fazer',
  inForce: 'Segundo a versão em vigor',
  today: 'Hoje',
  columns: 'Uma coluna por',
  views: { quarters: 'trimestre', months: 'mês', weeks: 'semana' },
  from: 'A partir de',
  fromHint:
    'Vazio: desde o início; por semanas, desde há quatro semanas. Um dia escrito aqui é aquele em que a linha do tempo começa.',
  agreedStart: 'Início em vigor',
  agreedEnd: 'Fim em vigor',
  progress: 'Feito',
  late: 'Dias de atraso',
  pushed: 'Dias empurrados pelas ligações',
  totalFloat: 'Folga total, dias',
  freeFloat: 'Folga livre, dias',
  unsettled:
    'Há tarefas que esperam umas pelas outras em círculo, ou numa cadeia de mais de 30: as suas folgas não estão certas.',
  moreEntries: 'Há mais entradas do que linhas abaixo: o Accord acrescenta-as quando o ficheiro é feito de novo.',
  breaks: {
    pushed:
      'A tarefa {task} espera por outra: só pode decorrer de {start} a {end}, {days} {days|dia|dias} mais tarde do que o previsto.',
    'ends-later': 'A última tarefa termina em {end} em vez de {before}.',
    'beyond-action': 'A tarefa {task} fica fora da sua ação {action} ({start} a {end}).',
    'beyond-span': '{code} fica fora dos dias em que {partner} pode gastar ({from} a {to}).',
    'after-payment': 'A ação {code} termina em {end}, depois do último dia de pagamento ({by}).',
    'claim-before-report':
      'Período {period}: o pedido de pagamento é esperado em {claim}, antes do relatório ({report}).',
    'claim-too-late':
      'Período {period}: o pedido de pagamento é esperado em {claim}, depois do último dia dos pedidos ({by}).',
    unpaid: '{count} {count|fatura por pagar|faturas por pagar}, {amount}, a pagar até {by}.',
    'unpaid-in-period':
      '{count} {count|fatura por pagar|faturas por pagar}, {amount}, a pagar até {by} para contar no período {period}.',
    unclaimed:
      '{count} {count|despesa|despesas}, {amount}, ainda não {count|está|estão} em nenhum pedido de pagamento: a pedir até {by}.',
    'paid-late':
      '{count} {count|despesa|despesas}, {amount}, {count|teria|teriam} sido {count|paga|pagas} depois de {by}, o último dia de pagamento.',
    'outside-eligibility':
      '{partner}: {count} {count|fatura|faturas}, {amount}, {count|teria|teriam} data posterior aos dias elegíveis.',
    'not-running':
      '{count} {count|despesa|despesas}, {amount}, {count|teria|teriam} data de um dia em que a ação {action} não decorre ({start} a {end}).',
    'after-period':
      '{count} {count|despesa|despesas}, {amount}, {count|teria|teriam} sido {count|paga|pagas} depois do fim do período {period} ({end}).',
    claimed:
      '{count} {count|despesa|despesas} do período {period}, {amount}, já {count|está|estão} num pedido de pagamento: o que foi pedido não muda.',
  },
};
