/** As frases portuguesas das verificações: o que está errado, com os seus números, e o que fazer. */
import { ruleTexts } from '../define';

export const rules = ruleTexts({
  'amount-invalid': {
    title: 'Montante em falta ou ilegível',
    text: {
      missing:
        '«{column}»: não há nada preenchido, pelo que a despesa não é contada. Introduza o montante, 0 se não houver.',
      unreadable: '«{found}» em «{column}» não se lê como número e não é contado. Introduza um número simples.',
      ambiguous: '«{found}» em «{column}» pode ler-se de duas formas e não é contado. Escolha o montante pretendido.',
      'no-result':
        '«{column}» contém uma fórmula que nunca foi calculada, pelo que a despesa não é contada. Abra o ficheiro no Excel, guarde-o e envie-o de novo.',
      date: '«{column}» contém uma data, {found}, em vez de um montante, que por isso não é contado. Introduza o montante como número.',
      currency:
        '«{found}» em «{column}» está noutra moeda que não a da despesa, que é {own}, e não é contado. Corrija o montante e o seu formato de número, ou a moeda da despesa.',
    },
  },
  'date-invalid': {
    title: 'Data em falta ou ilegível',
    text: {
      missing: '«{column}»: não há nada preenchido. Introduza a data que consta do documento.',
      unreadable: '«{found}» em «{column}» não é uma data. Introduza dia, mês e ano, por exemplo 13/02/2026.',
      ambiguous: '«{found}» em «{column}» pode ler-se com o dia ou o mês primeiro. Escolha a data pretendida.',
      year: '«{found}» em «{column}» não está entre 1990 e 2099. Verifique o ano.',
      'no-result':
        '«{column}» contém uma fórmula que nunca foi calculada. Abra o ficheiro no Excel, guarde-o e envie-o de novo.',
    },
  },
  'unknown-code': {
    title: 'Código que não consta do acordo',
    text: {
      missing: '«{column}»: não há nada preenchido. Escolha uma entrada da lista na célula.',
      unknown: '«{found}» não consta das entradas de «{column}». Escolha uma da lista na célula.',
      'no-result':
        '«{column}» contém uma fórmula que nunca foi calculada. Abra o ficheiro no Excel e guarde-o, ou escolha uma entrada da lista.',
    },
  },
  'outside-eligibility': {
    title: 'Fora do período de elegibilidade',
    text: 'O documento tem a data de {date}; as despesas são elegíveis de {from} a {to}. Verifique a data, ou retire a despesa.',
  },
  unpaid: {
    title: 'Sem data de pagamento',
    text: 'Não há data de pagamento: a despesa conta como compromisso até ser paga. Introduza a data de pagamento.',
  },
  'paid-late': {
    title: 'Paga fora do prazo',
    text: 'O pagamento é de {date}, depois do último dia admitido, {by}. Verifique a data, ou retire a despesa.',
  },
  'no-budget-line': {
    title: 'Sem orçamento para esta despesa',
    text: {
      line: '{partner} não tem orçamento para «{category}» na ação {action}, e o acordo não permite transferências entre rubricas. Escolha outra ação ou categoria.',
      category:
        '{partner} não tem orçamento para «{category}». Escolha outra categoria, ou peça uma adenda ao parceiro coordenador.',
    },
  },
  'over-budget': {
    title: 'Acima do orçamento acordado',
    text: {
      line: 'Esta despesa leva «{category}» de {partner} na ação {action} a {used}, mais {over} do que o seu orçamento de {limit}. Impute-a a outra rubrica, ou reduza-a.',
      'partner-category':
        'Esta despesa leva «{category}» de {partner} a {used}, mais {over} do que o limite acordado de {limit}. Reduza-a, ou peça uma adenda.',
      partner:
        'Esta despesa leva o total de {partner} a {used}, mais {over} do que o limite acordado de {limit}. Reduza-a, ou peça uma adenda.',
      category:
        'Esta despesa leva «{category}» em todo o projeto a {used}, mais {over} do que o limite acordado de {limit}. Reduza-a, ou peça uma adenda.',
      action:
        'Esta despesa leva a ação {action} a {used}, mais {over} do que o limite acordado de {limit}. Reduza-a, ou peça uma adenda.',
      project:
        'Esta despesa leva todo o projeto a {used}, mais {over} do que o seu limite de {limit}. Reduza-a, ou peça uma adenda.',
    },
  },
  'flat-rate-double': {
    title: 'Já coberta por uma taxa fixa',
    text: 'Uma taxa fixa de {rate} já cobre «{category}»: não se podem declarar aí custos reais. Retire a despesa, ou escolha outra categoria.',
  },
  'duplicate-invoice': {
    title: 'Documento declarado duas vezes',
    text: {
      first:
        'O documento {number} de {supplier} está declarado de novo na despesa n.º {line} de {partner}. Esta despesa é aceite; a outra é excluída, e tem de ser retirada ou corrigida.',
      later:
        'O documento {number} de {supplier} já está declarado na despesa n.º {line} de {partner}: esta é excluída. Retire-a se for o mesmo custo. Se for uma prestação, a parte de um viajante ou de outra ação, introduza como valor elegível apenas essa parte, e o valor com IVA do documento inteiro.',
      'of-another':
        'O documento {number} de {supplier} também está declarado na despesa n.º {line} de {partner}, que é aceite: dois parceiros não podem declarar o mesmo documento. Retire esta despesa; se o custo for comum, ambos o escolhem em «Despesa comum» e declaram a sua parte.',
      'first-of-partners':
        'O documento {number} de {supplier} também é declarado por {partner}, na despesa n.º {line}. Esta despesa é aceite; a outra é excluída. Se o custo for comum, ambos o escolhem em «Despesa comum» e declaram a sua parte.',
    },
  },
  'share-over-invoice': {
    title: 'Partes superiores ao documento',
    text: 'Com esta despesa, as partes declaradas do documento {number} somam {sum}, mais {over} do que os {most} que dele se podem declarar. Reduza esta parte nesse montante. Para uma prestação, um viajante ou um ano de amortização, o valor elegível é apenas essa parte.',
  },
  'shared-cost-not-payer': {
    title: 'Despesa comum declarada por quem não é o pagador',
    text: 'A despesa comum {cost} é paga e declarada apenas por {payer}. Retire a despesa, ou esvazie «{column}» se a despesa for só sua.',
  },
  'partner-as-supplier': {
    title: 'Parceiro como fornecedor',
    text: '{supplier} é o parceiro {partner}: os parceiros não faturam uns aos outros. Introduza o fornecedor que foi pago, ou retire a despesa.',
  },
  'sign-without-credit-note': {
    title: 'Montante negativo sem nota de crédito',
    text: {
      negative:
        '{amount} é negativo, o que só se admite numa nota de crédito, regularização ou receita. Mude o tipo de documento ou o sinal.',
      income:
        '{amount} é uma receita do projeto, que diminui o montante pedido. Introduza-a com sinal negativo; para uma inscrição devolvida, escolha o tipo de documento «Regularização».',
      credit:
        '{amount} numa nota de crédito aumenta o montante pedido. Introduza os valores de uma nota de crédito com sinal negativo.',
    },
  },
  'eligible-above-gross': {
    title: 'Elegível superior ao valor com IVA',
    text: 'O valor elegível, {eligible}, é superior ao valor com IVA de {gross}. Reduza o valor elegível.',
  },
  'vat-not-eligible': {
    title: 'IVA não elegível',
    text: 'O valor elegível, {eligible}, inclui IVA não elegível para {partner}. Reduza-o a {most}, no máximo.',
  },
  'exchange-rate-missing': {
    title: 'Taxa de câmbio em falta',
    text: {
      listed:
        'Os montantes estão em {currency} sem taxa de câmbio, pelo que a despesa não é contada. A lista indica {expected} para {month} ({basis}): introduza esta taxa.',
      unlisted:
        'Os montantes estão em {currency} sem taxa de câmbio, pelo que a despesa não é contada. Introduza quantas unidades de {currency} valem 1 {project}; a lista não indica taxa para esta despesa.',
    },
  },
  'unit-cost-differs': {
    title: 'Custo unitário diferente do acordado',
    text: {
      amount:
        'Valor declarado: {declared}; as unidades ao montante acordado dão {expected}. Verifique as unidades: o valor elegível resulta delas.',
      currency:
        'O custo unitário está acordado em {currency}, mas a despesa está em {own}. Indique {currency} como moeda e declare {expected}, seja qual for a taxa de câmbio.',
      none: 'Não há custo unitário acordado para «{category}». Escolha o tipo do documento que tem, ou pergunte ao parceiro coordenador.',
    },
  },
  'method-differs': {
    title: 'Custo real ao lado de um custo simplificado',
    text: {
      'unit-cost':
        '«{category}» de {partner} declara-se por unidades, que já cobrem este custo. Declare as unidades como custo unitário, ou retire a despesa.',
      'lump-sum':
        '«{category}» de {partner} declara-se por montantes fixos, que já cobrem este custo. Declare o montante fixo depois da entrega, ou retire a despesa.',
    },
  },
  'lump-sum-differs': {
    title: 'Montante fixo diferente do acordado',
    text: {
      part: 'Valor declarado: {declared}; o montante fixo acordado para «{category}» é de {expected}. Declara-se por inteiro depois da entrega, ou não se declara: até lá retire a despesa.',
      again:
        '{declared}: este montante fixo de «{category}» já está declarado na despesa {line}. Retire uma das duas despesas.',
      none: 'Não há montante fixo acordado para «{category}» de {partner}. Escolha o tipo do documento que tem, ou pergunte ao parceiro coordenador.',
    },
  },
  'hours-above-limit': {
    title: 'Horas acima do limite anual',
    text: {
      named:
        'Com estas {hours} horas, {person} ultrapassa {limit} horas em {year}; ainda caberiam {fits}. Verifique as horas de todo o ano e não declare mais do que essas.',
      unnamed:
        'Com estas {hours} horas, as horas sem nome ultrapassam {limit} em {year}; ainda caberiam {fits}. Indique de quem são: cada pessoa tem o seu limite.',
    },
  },
  'staff-time-exceeded': {
    title: 'Mais tempo de pessoal do que o registado',
    text: {
      hours:
        'Até {until}, são declaradas {claimed} horas de {person}, mas as folhas de horas têm {recorded}. Complete as folhas de horas, ou declare menos horas.',
      days: 'Até {until}, são declarados {claimed} dias de {person}, mas as folhas de horas têm {recorded}. Complete as folhas de horas, ou declare menos dias.',
      year: 'Em {year}, são declaradas {claimed} horas de {person}, mas o quadro do pessoal deixa {limit} para o projeto. Corrija as horas, ou o quadro do pessoal.',
      share:
        'Do salário de {person} de {month}, {pay}, uma parte de {share} é {expected}; são declarados {claimed}. Corrija a folha de horas ou o montante elegível.',
    },
  },
  'over-line': {
    title: 'Acima da rubrica orçamental',
    text: 'A partir desta despesa, «{category}» de {partner} na ação {action} utiliza {used} de um orçamento de {budget}. Continua dentro da flexibilidade acordada. Nada a fazer.',
  },
  'amount-as-text': {
    title: 'Montante introduzido como texto',
    text: '{count} {count|montante|montantes} em «{column}» {count|está introduzido|estão introduzidos} como texto, o primeiro «{found}». O Accord lê-{count|o|os}, os totais da folha não: transforme-{count|o em número|os em números}.',
  },
  'date-as-text': {
    title: 'Data introduzida como texto',
    text: '{count} {count|data|datas} em «{column}» {count|está introduzida|estão introduzidas} como texto, a primeira «{found}». O Accord lê-{count|a|as}, as fórmulas da folha talvez não: transforme-{count|a em data|as em datas}.',
  },
  'stored-value-differs': {
    title: 'Valor calculado substituído',
    text: {
      typed: '«{column}» contém {stored}, mas o cálculo dá {computed}, que é o montante utilizado. Reponha a fórmula.',
      old: '«{column}» contém o resultado {stored}, mas o cálculo dá {computed}, que é o montante utilizado. Recalcule o livro no Excel (F9) e guarde-o; se nada mudar, reponha a fórmula.',
    },
  },
  'not-as-shown': {
    title: 'A célula mostra algo diferente do que contém',
    text: {
      marks:
        '{count} {count|célula|células} de «{column}» {count|contém|contêm} sinais invisíveis, a primeira «{found}». O Accord ignora-os, os totais da folha não: escolha de novo {count|a entrada|as entradas} na lista.',
      code: '{count} {count|célula|células} de «{column}» {count|mostra|mostram} um código mas {count|contém|contêm} um número, a primeira {held} para «{found}». O Accord lê o código, os totais da folha o número: escolha de novo {count|a entrada|as entradas} na lista.',
      date: '{count} {count|célula|células} de «{column}» {count|contém|contêm} uma data, a primeira {found}, que o Excel terá criado a partir de um número como 3-26. Formate {count|a célula|as células} como texto e introduza o que consta do documento.',
      number:
        '{count} {count|célula|células} de «{column}» não {count|mostra|mostram} o número introduzido, a primeira {held}, mostrado como {found}. Podem ter-se perdido algarismos: formate {count|a célula|as células} como texto e introduza-{count|o|os} de novo.',
      'no-text':
        '{count} {count|célula|células} de «{column}» {count|contém|contêm} um erro ou um valor lógico onde deve estar um texto, a primeira {found}. Introduza o que deve constar aí.',
      amount:
        '{count} {count|número|números} em «{column}» {count|aparece|aparecem} de forma diferente da que {count|conta|contam}, o primeiro {found} em vez de {held}. Verifique-{count|o|os} e altere o formato de número.',
    },
  },
  'result-may-be-old': {
    title: 'Resultado possivelmente desatualizado',
    text: {
      old: '{count} {count|fórmula|fórmulas} em «{column}» {count|tem|têm} um resultado que pode estar desatualizado, o primeiro {found}, porque o livro não foi totalmente calculado. Abra-o no Excel, prima F9, verifique {count|o resultado|os resultados}, guarde-o e envie-o de novo.',
      'no-result':
        '{count} {count|fórmula|fórmulas} em «{column}» nunca {count|foi calculada|foram calculadas}: o Accord lê {count|uma célula vazia|células vazias}. Abra o livro no Excel, prima F9, verifique {count|o resultado|os resultados}, guarde-o e envie-o de novo.',
    },
  },
  'incurred-date-to-prove': {
    title: 'Data de realização a comprovar',
    text: 'O documento tem a data de {date}, depois do último dia das despesas elegíveis, {to}. Guarde a prova de que o serviço foi prestado até lá.',
  },
  'period-closed': {
    title: 'Período já pedido',
    text: {
      waits:
        'O período {period} já foi pedido: esta despesa de {amount} não está em nenhum pedido. Se é para pedir, mude o período para {open}.',
      'too-late':
        'O período {period} já foi pedido e nenhum período seguinte está aberto: esta despesa de {amount} não está em nenhum pedido.',
      counted: 'O período {period} já foi pedido: o montante de {amount} conta em {open}. Nada a fazer.',
    },
  },
  'frozen-line-changed': {
    title: 'Despesa pedida e depois alterada',
    text: {
      amount:
        'Esta despesa foi pedida em {claim} com {before}; o ficheiro diz agora {after}. Conta tal como foi pedida, e a diferença de {difference} não está em nenhum pedido. Reponha a despesa e declare a diferença numa linha própria de um período aberto.',
      content:
        'Esta despesa foi pedida em {claim}. «{column}» era {before} e é agora {after}. Conta tal como foi pedida: reponha-a.',
      withdrawn:
        'Esta despesa foi pedida em {claim} com {before} e está agora retirada. Conta tal como foi pedida. Para devolver o montante, declare uma regularização negativa num período aberto.',
    },
  },
  'frozen-line-deleted': {
    title: 'Despesa pedida e depois apagada',
    text: 'A despesa de {supplier}, documento {number}, período {period}, foi pedida em {claim} com {before} e falta no ficheiro. Conta tal como foi pedida: reponha-a.',
  },
  'period-mismatch': {
    title: 'Paga depois do período',
    text: 'A despesa está declarada no período {period}, terminado em {end}, mas tem a data de {paid}. Verifique o período e as datas.',
  },
  'paid-before-invoiced': {
    title: 'Paga antes do documento',
    text: 'O pagamento é de {paid}, antes do documento de {date}. Verifique as duas datas.',
  },
  'action-not-running': {
    title: 'Fora das datas da ação',
    text: 'O documento tem a data de {date}; a ação {action} decorre de {start} a {end}. Verifique a data e a ação.',
  },
  'evidence-missing': {
    title: 'Comprovativo em falta',
    text: 'Ainda não há comprovativo indicado para esta despesa. Junte-o e mude «{column}» para «Sim».',
  },
  'share-differs-from-key': {
    title: 'Parte diferente da chave de repartição',
    text: '{partner} declara {declared} da despesa comum {cost}; pela chave de repartição, a sua parte é de {expected}. Corrija o montante, ou peça ao parceiro coordenador que altere a chave.',
  },
  'field-too-long': {
    title: 'Texto demasiado longo para o portal',
    text: '«{column}» tem {length} caracteres; o portal do financiador admite {most}. Encurte o texto.',
  },
  'possible-duplicate': {
    title: 'Talvez o mesmo documento',
    text: {
      parts:
        'Esta despesa e a despesa n.º {line} de {partner} têm partes iguais de um documento de {supplier} de {gross}. Ambas são contadas. Se for o mesmo custo, retire uma delas; se forem duas prestações ou dois viajantes, não há nada a fazer.',
      'other-date':
        'A despesa n.º {line} de {partner} tem o mesmo número e {gross} de {supplier} com outra data. Ambas são contadas. Se a numeração recomeça cada ano ou se é um número de cliente, não há nada a fazer; caso contrário, retire uma delas.',
      number:
        'A despesa n.º {line} de {partner} também tem {gross} de {supplier} com a mesma data de documento, e os números são parecidos ou faltam. Ambas são contadas. Verifique se são dois documentos e, se não forem, retire uma delas.',
    },
  },
  'procurement-threshold': {
    title: 'Limiar de contratação atingido',
    text: 'As compras a {supplier} somam {sum} sem IVA; a partir de {from}, o acordo exige: {need}. Guarde a prova com a fatura.',
  },
  'exchange-rate-suspect': {
    title: 'Taxa de câmbio improvável',
    text: {
      one: 'Foi utilizada uma taxa de 1 para {currency}, que não é a moeda do projeto. Indique quantos {currency} valem um {project}.',
      inverse:
        'A taxa {rate} parece invertida: a lista indica {expected} {currency} para {month} ({basis}). A taxa é o número de {currency} por um {project}, aqui {inverse}.',
      'inverse-rough':
        'A taxa {rate} parece invertida: um {project} valia cerca de {expected} {currency} em {asOf}. A taxa é o número de {currency} por um {project}; no outro sentido seria {inverse}.',
      slip: 'A taxa {rate} parece mal digitada: um {project} valia cerca de {expected} {currency} em {asOf}. Verifique a vírgula; parece tratar-se de {meant}.',
      far: 'A taxa {rate} afasta-se mais de um quinto da taxa da lista, {expected} {currency} para {month} ({basis}). Corrija-a; se a taxa estiver certa, justifique-a no comentário e peça ao parceiro coordenador que a aceite.',
      unlisted:
        'A taxa {rate} para {currency} afasta-se mais de um quinto de uma taxa indicativa de {asOf}, {expected} ({count} {count|despesa|despesas}). A lista não tem taxa para este mês: verifique-a na fonte prevista pelo programa e mantenha-a se estiver certa.',
    },
  },
  'exchange-rate-differs': {
    title: 'Taxa de câmbio diferente',
    text: {
      listed:
        'Foi utilizada a taxa {rate} para {currency}; a lista indica {expected} para {month} ({basis}; {count} {count|despesa|despesas}). Conta a taxa introduzida: corrija-a, ou guarde a justificação.',
      own: '{currency} é a moeda do projeto, e foi utilizada uma taxa de {rate} ({count} {count|despesa|despesas}). Mude a taxa para 1, ou corrija a moeda.',
    },
  },
  'near-budget': {
    title: 'Rubrica quase esgotada',
    text: 'A partir desta despesa, «{category}» de {partner} na ação {action} utilizou {used} do seu orçamento de {budget}; disponível: {left}. Planeie as próximas despesas em conformidade.',
  },
  'flexibility-used': {
    title: 'Flexibilidade utilizada',
    text: {
      'partner-category':
        'A partir desta despesa, «{category}» de {partner} utiliza a flexibilidade acordada: {used} para um orçamento de {budget}, limite admitido {limit}.',
      partner:
        'A partir desta despesa, o total de {partner} utiliza a flexibilidade acordada: {used} para um orçamento de {budget}, limite admitido {limit}.',
      category:
        'A partir desta despesa, «{category}» em todo o projeto utiliza a flexibilidade acordada: {used} para um orçamento de {budget}, limite admitido {limit}.',
      action:
        'A partir desta despesa, a ação {action} utiliza a flexibilidade acordada: {used} para um orçamento de {budget}, limite admitido {limit}.',
    },
  },
  'category-hint': {
    title: 'Categoria a verificar',
    text: '{count} {count|despesa|despesas} em «{category}» {count|parece|parecem} pertencer a «{hint}», pelo documento ou pela descrição. Verifique a categoria.',
  },
  'personal-data': {
    title: 'Dado pessoal',
    text: {
      bank: '«{column}» contém um número de conta bancária ({count} {count|despesa|despesas}). O relatório não precisa dele: retire-o.',
      'social-security':
        '«{column}» contém um número de segurança social ou de contribuinte pessoal ({count} {count|despesa|despesas}). O relatório não precisa dele: retire-o.',
      health:
        '«{column}» contém um número de saúde ({count} {count|despesa|despesas}). O relatório não precisa dele: retire-o.',
    },
  },
  underspend: {
    title: 'Execução abaixo do previsto',
    text: '{partner} utilizou {used} de {budget}, ou seja {share}; duração do projeto decorrida no fim de {period}: {elapsed}. Verifique a previsão com o parceiro.',
  },
  'rounding-residual': {
    title: 'Diferença de arredondamento atribuída',
    text: {
      funding:
        '{source}: a taxa aplicada ao projeto inteiro dá {total}; os valores arredondados dos parceiros somam {sum}. A diferença é atribuída pela regra acordada ({policy}): {bearers}. Nada a fazer.',
      parts:
        'As partes arredondadas de {count} {count|documento|documentos} somam mais {over} do que os {whole} que {count|ele tem|eles têm} ({partner}). Continuam aceites; não há nada a fazer.',
    },
  },
  'decision-without-effect': {
    title: 'Decisão sem efeito',
    text: {
      incomplete:
        'Na linha {row} da tabela de decisões, «{header}» está vazio: a linha não tem efeito. Complete-a, ou esvazie-a.',
      unreadable:
        '«{found}» em «{header}», na linha {row} da tabela de decisões, não é compreendido: a linha não tem efeito. Corrija-o, ou esvazie a linha.',
      unclear:
        '«{found}» em Decisão, na linha {row} da tabela, não é nenhuma das duas palavras previstas e não decide nada. Escolha uma na lista.',
      'no-line':
        '{partner} não declara nenhuma despesa n.º {line}: a decisão na linha {row} da tabela não tem efeito. Corrija o número ou esvazie-a.',
      'several-lines':
        'Várias despesas de {partner} têm o número {line}: a decisão na linha {row} da tabela não vale para nenhuma. Peça ao parceiro que as numere de outra forma.',
      withdrawn:
        'A despesa n.º {line} de {partner} foi retirada pelo parceiro: a decisão na linha {row} da tabela não tem efeito.',
      overruled:
        'Outra decisão exclui a despesa n.º {line} de {partner} e prevalece sobre a de a manter, na linha {row} da tabela. Esvazie uma das duas.',
      'no-rule':
        'Para manter uma despesa, a decisão tem de indicar a regra apesar da qual é mantida: a linha {row} da tabela não indica nenhuma. Escolha uma na lista.',
      'unknown-rule':
        '«{found}», na linha {row} da tabela de decisões, não é o título de uma regra: a linha não tem efeito. Escolha a regra na lista.',
      'near-rule':
        '«{found}», na linha {row} da tabela de decisões, não é o título de uma regra: a linha não tem efeito. Se se trata de «{rule}», escolha-a na lista.',
      'no-finding':
        'A despesa n.º {line} de {partner} não tem constatações da regra «{rule}»: a decisão na linha {row} da tabela não tem efeito. Esvazie-a, ou escolha a regra constatada.',
      never:
        'Uma despesa nunca pode ser mantida apesar da regra «{rule}»: será aceite quando o parceiro a corrigir. A linha {row} da tabela não tem efeito.',
      counts:
        'Com a regra «{rule}», a despesa n.º {line} de {partner} é aceite em qualquer caso: a linha {row} da tabela não muda nada.',
      elsewhere:
        'A linha {row} da folha {sheet} parece uma decisão, mas não está sob os cabeçalhos das decisões e não decide nada. Mova-a para esse local, reponha os cabeçalhos, ou esvazie-a.',
      claimed:
        'A despesa n.º {line} de {partner} foi pedida em {claim} e está decidida: a linha {row} da tabela de decisões não tem efeito. O que lhe deve ser cortado introduz-se na folha Controlos.',
      'not-positive':
        'A linha {row} da tabela de controlos não corta nada: o montante não é superior a 0. Introduza o que é cortado em valor positivo.',
      'not-accepted':
        'A despesa n.º {line} de {partner} não está aceite, nada lhe pode ser cortado: a linha {row} da tabela de controlos não tem efeito.',
      beyond:
        'A linha {row} da tabela de controlos corta à despesa n.º {line} de {partner} mais {over} do que nela ainda há. O excesso não tem efeito: verifique o montante.',
    },
  },
  'row-to-check': {
    title: 'Linha de uma tabela a verificar',
    text: {
      missing: 'Na linha {row} da folha {sheet}, «{header}» está vazio: a linha não conta. Complete-a, ou esvazie-a.',
      unreadable:
        '«{found}» em «{header}», na linha {row} da folha {sheet}, não é compreendido e não conta. Corrija-o.',
      repeated:
        'A folha {sheet} tem vários valores para {entry}: conta a linha {row}, por ser a última, e não {others}. Elimine o que já não está atualizado.',
      inverted:
        'A linha {row} da folha {sheet} indica {rate} para {currency}, mas um {project} vale cerca de {expected}: a linha não conta. Introduza quantos {currency} valem um {project}.',
      unusual:
        'A linha {row} da folha {sheet} indica {rate} para {currency}; uma taxa indicativa de {asOf} é {expected}. A linha conta: verifique-a.',
      elsewhere:
        'A linha {row} da folha {sheet} parece um registo, mas não está sob os cabeçalhos da tabela e não conta. Mova-a para esse local, reponha os cabeçalhos, ou esvazie-a.',
      'not-by':
        'A linha {row} da folha {sheet} não aprova nada: a flexibilidade {tier} não está acordada por «{header}». Esvazie essa célula.',
      'not-entered':
        'A linha {row} da folha {sheet} aprova a linha {number} de {of}, mas as decisões do parceiro coordenador nada têm sobre essa linha, pelo que fica sem efeito. Introduza-a aí.',
      'not-taken':
        'As decisões do parceiro coordenador mantêm a linha {number} de {of}, mas a decisão do comité na linha {row} da folha {sheet} não foi tomada. Indique o seu resultado, ou retire o que nela assenta.',
      'not-approved':
        'A linha {row} da folha {sheet}, «{what}», concede uma flexibilidade que não consta do quadro das aprovações, pelo que não vale para nenhuma linha. Introduza-a aí.',
      'beyond-whole':
        '{found} em «{header}», na linha {row} da folha {sheet}, é mais do que o todo, {most}: conta o todo. Corrija.',
      'kept-changed':
        'A linha {row} da folha {sheet} foi alterada depois de pedida em {claim}. Conta tal como lá está: reponha-a como estava.',
    },
  },
  'totals-disagree': {
    title: 'Totais incoerentes',
    text: '{of}: {stated} é superior ao total de {sum} que o inclui. Corrija um dos dois montantes.',
  },
  'funding-unbalanced': {
    title: 'Financiamento diferente do orçamento',
    text: 'O financiamento de {partner} soma {funding}, o seu orçamento {budget}. Ajuste uma fonte para que sejam iguais.',
  },
  'funding-rate-above-maximum': {
    title: 'Taxa de financiamento acima do máximo',
    text: {
      total:
        '{source} cobre {rate} do orçamento de {partner}; o máximo do acordo é {most}. Baixe a sua taxa ou o seu montante no plano de financiamento.',
      public:
        '{source} representa {rate} da despesa pública de {partner}, incluindo o autofinanciamento de uma entidade pública; o máximo do acordo é {most}. Baixe a sua taxa, ou acrescente outro financiamento público.',
      'profile-total':
        'Os fundos europeus cobrem mais de {most} do orçamento de {partners}, o máximo do perfil de regras ({source}). Verifique se o seu programa admite mais; se for o caso, indique a taxa máxima no acordo.',
      'profile-public':
        'Os fundos europeus excedem {most} da despesa pública de {partners}, incluindo o autofinanciamento de uma entidade pública; é o máximo do perfil de regras ({source}). Acrescente outro financiamento público, ou verifique se a sua autoridade admite mais.',
    },
  },
  'flat-rate-combination': {
    title: 'Taxas fixas não cumuláveis',
    text: {
      overlap:
        'A taxa fixa de «{category}» e as despesas de «{other}» cobrem os mesmos custos. Mantenha apenas uma delas.',
      cycle:
        'A taxa fixa de «{category}» calcula-se sobre si mesma. Retire-a da sua base, ou da base de uma taxa de que depende.',
      'all-other':
        'A taxa fixa de «{category}» substitui todos os outros custos: nada pode ser orçamentado como custo real em «{other}».',
    },
  },
  'shares-not-100': {
    title: 'Partes que não somam 100%',
    text: 'As partes da despesa comum {cost} somam {sum}; têm de somar 1 ou 100. Corrija-as.',
  },
  'cap-exceeded': {
    title: 'Limite de despesas excedido',
    text: {
      budget:
        'O limite {cap} admite {share}, ou seja {most}; valor orçamentado: {amount}. Reduza estas despesas na diferença.',
      funding:
        'O limite {cap} admite {share}, ou seja {most}; valor previsto desta fonte: {amount}. Baixe a sua taxa ou o seu montante no plano de financiamento.',
      accepted:
        'Do que está aceite, o limite {cap} admite {share}, ou seja {most}; valor abrangido: {amount}. Nada é retirado aqui, mas o financiador não paga o que excede o limite: combine com os parceiros quem o suporta.',
      'so-far':
        'Do que está aceite até agora, o limite {cap} admite {share}, ou seja {most}; valor abrangido: {amount}. Nada é retirado aqui. As despesas ainda por apresentar podem repor a proporção; o que exceder o limite no fim não é pago.',
    },
  },
  'stated-total-differs': {
    title: 'Total indicado diferente',
    text: 'O acordo indica um total de {stated}; as suas rubricas somam {sum}. Corrija o total ou as rubricas.',
  },
  'flat-rate-differs': {
    title: 'Valor a taxa fixa diferente',
    text: {
      budget:
        '{partner} orçamenta {stated} para «{category}»; a taxa fixa dá {computed}. Corrija a rubrica para esse valor.',
      opening:
        'Antes do Accord, {partner} pediu {stated} para «{category}»; a taxa fixa sobre o que foi certificado dá {computed}. A diferença é regularizada no primeiro período. Verifique os saldos de abertura.',
    },
  },
  'action-outside-project': {
    title: 'Ação fora das datas do projeto',
    text: '{action} decorre de {start} a {end}, fora das datas do projeto, de {from} a {to}. Corrija as datas da ação ou as do projeto.',
  },
  'agreement-incomplete': {
    title: 'Acordo incompleto',
    text: {
      funding: 'Não há financiamento indicado para {missing}. Acrescente as fontes do plano de financiamento.',
      'partner-budget': 'Não há orçamento para {missing}. Acrescente rubricas, ou passe a parceiro associado.',
      tasks: 'Não há tarefas descritas para {missing}. Acrescente quem faz o quê, e até quando.',
      weights:
        'A chave de repartição de {missing} não dá peso a algum parceiro. Acrescente as partes, os dias ou a população em falta.',
      profile:
        'O perfil de regras {missing} não é conhecido: nada é comparado com os limites do programa. Escolha um perfil conhecido.',
      committees: 'Não há comité indicado para {missing}. Acrescente o comité de pilotagem e os seus membros.',
      contacts: 'Não há contacto indicado para {missing}. Acrescente quem é responsável em cada parceiro.',
      'partner-task':
        '{missing} tem orçamento, mas nenhuma tarefa, nem como responsável nem como participante. Acrescente as suas tarefas.',
      responsible:
        'O parceiro responsável por {missing} não participa nessa ação. Escolha um parceiro da ação, ou acrescente o parceiro à ação.',
      'partner-span':
        '{missing} dura mais do que as datas próprias do parceiro permitem. Mova a ação, ou acorde as datas com a autoridade do parceiro.',
      clauses:
        'Faltam estas cláusulas que os financiadores pedem: {missing}. Redija-as; até lá, o documento Word do acordo propõe um texto.',
      signatures: 'Não está indicado quem assina por {missing}. Acrescente o nome, a função e a data de quem assina.',
      'first-value':
        'O primeiro valor de {missing} começa depois do primeiro dia elegível; até lá usa-se esse valor. Acrescente o anterior.',
    },
  },
  'file-unreadable': {
    title: 'Ficheiro ilegível',
    status: 'Ilegível',
    text: {
      empty: 'O ficheiro está vazio. Peça ao parceiro que o envie de novo.',
      truncated:
        'O ficheiro está incompleto, provavelmente após uma transferência interrompida. Transfira-o ou peça-o de novo.',
      'not-a-workbook': 'O ficheiro não é um livro do Excel, apesar do nome. Peça o livro (.xlsx).',
      'old-format':
        'O ficheiro está no formato antigo do Excel (.xls). Abra-o no Excel e guarde-o como livro do Excel (.xlsx).',
      'open-document':
        'O ficheiro é uma folha de cálculo OpenDocument (.ods). Abra-o e guarde-o como livro do Excel (.xlsx).',
      'too-large':
        'O ficheiro é maior do que pode ser um livro de parceiro. Retire as imagens e as folhas acrescentadas e guarde-o de novo.',
      damaged:
        'O ficheiro está danificado e não pode ser lido. Abra-o no Excel, deixe o Excel repará-lo e guarde-o de novo.',
      'binary-workbook':
        'O ficheiro é um livro binário (.xlsb). Abra-o no Excel e guarde-o como livro do Excel (.xlsx).',
      'xml-spreadsheet':
        'O ficheiro é uma folha de cálculo XML do Excel 2003. Abra-o no Excel e guarde-o como livro do Excel (.xlsx).',
      numbers: 'O ficheiro é um documento do Apple Numbers. Abra-o no Numbers e exporte-o para o Excel (.xlsx).',
      'web-page':
        'O ficheiro é uma página web com o nome de um livro, como a exportam alguns portais e programas de contabilidade. Abra-o no Excel e guarde-o como livro do Excel (.xlsx); se mostrar uma página de início de sessão, transfira o ficheiro de novo.',
      'text-file':
        'O ficheiro é um simples texto (CSV, por exemplo), e não um livro. Copie as suas linhas para o livro enviado ao parceiro.',
      document: 'O ficheiro é um documento de texto, e não um livro. Peça o livro (.xlsx).',
      presentation: 'O ficheiro é uma apresentação, e não um livro. Peça o livro (.xlsx).',
      pdf: 'O ficheiro é um PDF, e não um livro. Peça o livro (.xlsx) de que foi impresso.',
      archive:
        'O ficheiro é uma pasta comprimida (.zip, por exemplo), e não um livro. Extraia-a e escolha o livro que contém.',
      'unknown-compression':
        'O ficheiro está comprimido de uma forma que o Excel não conhece. Peça o livro tal como o Excel o guardou.',
      'unknown-encoding':
        'Os textos do ficheiro estão numa codificação que o Accord não sabe ler ({encoding}). Abra-o no Excel, verifique os textos e guarde-o de novo.',
      'wrong-encoding':
        'Os textos do ficheiro deviam estar codificados em {encoding} e não estão: alguns caracteres ficariam errados. Abra-o no Excel, verifique os textos e guarde-o de novo.',
      'missing-part':
        'O ficheiro perdeu uma parte: uma folha, uma tabela, ou os textos ou formatos das células. Peça uma nova cópia; uma reparação pelo Excel perderia conteúdos.',
      'part-twice':
        'O ficheiro contém duas vezes uma das suas partes, com conteúdos diferentes, e não se sabe qual está certa. Abra-o no Excel, verifique as linhas e guarde-o de novo.',
      folder: 'Isto é uma pasta, e aqui é preciso um ficheiro. Escolha o ficheiro que ela contém.',
      'no-file': 'Isto é um dispositivo, um canal ou uma ligação, e aqui é preciso um ficheiro. Escolha um ficheiro.',
      'not-found':
        'Não há nenhum ficheiro com este nome; pode ter sido movido, mudado de nome ou eliminado. Verifique o nome e a pasta.',
      forbidden:
        'O ficheiro não pode ser aberto: a leitura não é permitida, ou outro programa bloqueia-o. Peça permissão, ou feche-o onde estiver aberto.',
      'damaged-sheet':
        'A folha «{sheet}» está danificada e o ficheiro não pode ser lido. Abra-o no Excel, deixe o Excel repará-lo, verifique essa folha e guarde-o de novo.',
      'damaged-row':
        'A linha {row} da folha «{sheet}» está danificada e o ficheiro não pode ser lido. Abra-o no Excel, deixe o Excel repará-lo, verifique essa linha e guarde-o de novo.',
      'too-many-sheets': 'O livro tem mais de {limit} folhas. Elimine as que foram acrescentadas e guarde-o de novo.',
      'too-many-rows':
        'As folhas têm mais de {limit} linhas, na maioria vazias mas com formato. Elimine no Excel as linhas abaixo das despesas e guarde o ficheiro de novo.',
      'too-many-cells':
        'As folhas têm mais de {limit} células, na maioria vazias mas com formato. Elimine no Excel as linhas abaixo das despesas e as colunas ao lado e guarde o ficheiro de novo.',
      'too-many-formulas':
        'O livro tem mais de {limit} fórmulas. Elimine as que estão abaixo e ao lado das despesas, e as folhas acrescentadas, e guarde-o de novo.',
      'too-many-merges':
        'O livro tem células unidas em mais de {limit} linhas no total. Anule a união das células ao lado e abaixo das despesas e guarde-o de novo.',
      'too-many-formats':
        'As células mudam de formato mais de {limit} vezes. Copie as despesas, apenas como valores, para o livro que foi enviado ao parceiro.',
      'too-many-names':
        'O livro tem mais de {limit} nomes, provavelmente deixados por folhas copiadas. Elimine-os no Excel (Fórmulas, Gestor de Nomes) e guarde-o de novo.',
      'too-many-tables': 'O livro tem mais de {limit} tabelas. Elimine as folhas acrescentadas e guarde-o de novo.',
      'too-many-lines':
        'A folha das despesas tem mais de {limit} linhas preenchidas. Elimine o que não pertence ao lado ou abaixo das despesas e guarde o ficheiro de novo.',
      'too-many-pieces':
        'O ficheiro tem mais de {limit} elementos que não estão escritos como o Excel os escreve, ou linhas vazias com formato. Elimine no Excel as linhas abaixo das despesas e as folhas acrescentadas e guarde o ficheiro a partir do Excel.',
      'too-many-texts':
        'O livro tem mais de {limit} textos diferentes. Elimine as folhas acrescentadas e guarde-o de novo.',
      'damaged-cell':
        'A célula {cell} da folha «{sheet}» está danificada e o ficheiro não pode ser lido. Abra-o no Excel, deixe o Excel repará-lo, verifique essa célula e guarde-o de novo.',
    },
  },
  'file-encrypted': {
    title: 'Ficheiro protegido por palavra-passe',
    status: 'Protegido por palavra-passe',
    text: {
      password:
        'O ficheiro está protegido por palavra-passe. Abra-o no Excel, retire a palavra-passe (Ficheiro, Informações, Proteger Livro) e guarde-o de novo.',
      'default-password':
        'O ficheiro está encriptado, embora o Excel o abra sem perguntar nada: tem a palavra-passe predefinida do Excel. Abra-o no Excel e guarde-o com outro nome, como livro do Excel (.xlsx) sem palavra-passe.',
      rights:
        'O ficheiro está protegido pela gestão de direitos: só as pessoas indicadas o podem abrir. Abra-o como uma delas, retire a restrição (Ficheiro, Informações, Proteger Livro, Restringir Acesso) e guarde-o de novo.',
      archive:
        'O conteúdo do ficheiro foi bloqueado com palavra-passe por um programa de compressão. Extraia-o nesse programa e escolha o livro que contém.',
    },
  },
  'not-an-accord-workbook': {
    title: 'Não é um livro de parceiro',
    status: 'Não é um livro de parceiro',
    text: {
      foreign: 'O livro não foi criado pelo Accord. Peça ao parceiro o livro que lhe foi enviado.',
      report:
        'O livro é um relatório consolidado, que não contém despesas para ler. Escolha o livro de que o relatório foi tirado.',
      project:
        'O livro é o do projeto, do parceiro coordenador, quando é preciso o de um parceiro. Escolha o ficheiro do parceiro.',
      partner:
        'O livro é o de um parceiro, quando é preciso o do projeto, do parceiro coordenador. Escolha o ficheiro do projeto.',
      draft:
        'O livro é um projeto de acordo: ainda nada está em vigor. Complete-o primeiro e torne-o a versão 1 em vigor.',
      damaged:
        'O livro perdeu a tabela de despesas, ou os dados pelos quais o Accord o reconhece. Copie as despesas para um livro novo.',
      agreement:
        'O acordo que está no livro não pode ser utilizado: {count} {count|ponto tem|pontos têm} de ser {count|corrigido|corrigidos}. Corrija o acordo e faça os livros de novo.',
      'no-table':
        'O livro não tem lista de despesas: nem a tabela nem a sua linha de cabeçalhos lá estão. Copie as despesas para um livro novo.',
      'several-tables':
        'O livro tem mais do que uma lista de despesas preenchida, e são diferentes: {sheets}. Retire todas menos a que conta.',
      'too-many-tables':
        'O livro tem mais de {most} listas de despesas ou linhas de cabeçalhos, cada uma noutra ordem. Mantenha a certa e retire as outras.',
      unrecognised:
        'O Accord já não consegue saber de que parceiro é este livro. Copie as despesas para o livro que foi enviado a esse parceiro.',
      'no-report': 'Este ficheiro não é um relatório consolidado, e aqui é preciso um relatório. Escolha o relatório.',
      'no-project':
        'Este ficheiro não é o livro do projeto, do parceiro coordenador, que é o necessário aqui. Escolha o ficheiro do projeto.',
      'damaged-report':
        'O relatório perdeu a tabela das despesas lidas ou as despesas a taxa fixa. Consolide de novo os ficheiros dos parceiros.',
      contradicted:
        'Os dados do Accord neste livro indicam {partner}, as suas folhas indicam {says}. Copie as despesas para o livro que foi enviado ao parceiro.',
    },
  },
  'report-changed': {
    title: 'Relatório alterado à mão',
    status: 'Alterado',
    text: {
      line: 'A linha {at} da folha {sheet} declara {shown}, mas os seus montantes dão {found}: o relatório foi alterado depois de feito. Consolide de novo e use o novo relatório.',
      verdict:
        'Na linha {at} da folha {sheet}, a decisão e o seu motivo não condizem: o relatório foi alterado depois de feito. Consolide de novo e use o novo relatório.',
      file: 'As despesas de {of} somam {found}, mas a folha dos ficheiros indica {shown}: o relatório foi alterado depois de feito. Consolide de novo e use o novo relatório.',
      lines:
        'O relatório tem {found} despesas de {of}, mas a folha dos ficheiros indica {shown}: foi alterado depois de feito. Consolide de novo e use o novo relatório.',
      total:
        'O relatório mostra um total de {shown}, mas as suas despesas dão {found}: foi alterado depois de feito. Consolide de novo e use o novo relatório.',
      'flat-rate':
        'A taxa fixa {flatRate} de {period} é de {shown}, mas as despesas dão {found}: o relatório foi alterado depois de feito. Consolide de novo e use o novo relatório.',
      'no-files':
        'A folha dos ficheiros já não está no relatório: nada mostra se as suas despesas estão completas. Consolide de novo e use o novo relatório.',
      'no-partner':
        'A folha dos ficheiros já não indica {name}: o relatório foi alterado depois de feito. Consolide de novo e use o novo relatório.',
      'no-total':
        'O relatório não mostra totais calculados: nada mostra se as suas despesas estão completas. Abra-o no Excel e guarde-o, ou consolide de novo.',
    },
  },
  'wrong-project': {
    title: 'Ficheiro de outro projeto',
    status: 'Outro projeto',
    text: 'O ficheiro pertence ao projeto {project}, e não a {expected}. Escolha o ficheiro deste projeto.',
  },
  'partner-twice': {
    title: 'Dois ficheiros de um parceiro',
    status: 'Parceiro em duplicado',
    text: 'Há outro ficheiro de {partner}: {other}. Nenhum foi utilizado, porque nada diz qual é o certo. Mantenha um e retire o outro.',
  },
  'column-missing': {
    title: 'Coluna em falta',
    status: 'Coluna em falta',
    text: 'A tabela de despesas não tem {count|a coluna|as colunas} «{columns}». Reponha-{count|a|as}, exatamente com {count|este cabeçalho|estes cabeçalhos}, na primeira linha.',
  },
  'wrong-agreement-version': {
    title: 'Outra versão do acordo',
    text: 'O ficheiro foi feito com a versão {version} do acordo; aplica-se a versão {expected}, que serviu para as verificações. Envie ao parceiro um livro atualizado.',
  },
  'partner-missing': {
    title: 'Ficheiro de parceiro em falta',
    status: 'Não recebido',
    text: 'Não foi recebido nenhum ficheiro de {name} ({partner}), que tem um orçamento de {budget}. Peça-o ao parceiro, ou consolide sem ele.',
  },
  'partner-recognised': {
    title: 'Parceiro reconhecido pelos dados',
    text: {
      missing:
        'Os dados do Accord neste livro perderam-se. As suas folhas mostram que é o de {name} ({partner}); as suas despesas são verificadas segundo a versão {expected} do acordo. Se não for o parceiro certo, retire o ficheiro.',
      edited:
        'Os dados do Accord neste livro foram alterados. As suas folhas mostram que é o de {name} ({partner}); as suas despesas são verificadas segundo a versão {expected} do acordo. Se não for o parceiro certo, retire o ficheiro.',
    },
  },
  'rows-not-read': {
    title: 'Linhas não lidas',
    text: {
      rows: '{count} {count|linha|linhas} da folha «{sheet}» {count|parece uma despesa mas não foi lida|parecem despesas mas não foram lidas}, e {count|o seu montante não está|os seus montantes não estão} em nenhuma soma: {rows}. Mova-{count|a|as} para a tabela de despesas; se não {count|for uma despesa|forem despesas}, elimine-{count|a|as} ou guarde-{count|a|as} noutro ficheiro.',
      beside:
        'Ao lado da tabela da folha «{sheet}», {count} {count|linha contém|linhas contêm} o que parece outra despesa mas não foi lido, e cujo montante não está em nenhuma soma: {rows}. Mova-a para uma linha própria da tabela; se não for uma despesa, elimine-a ou guarde-a noutro ficheiro.',
    },
  },
  'rows-left-out': {
    title: 'Linhas que não são despesas',
    text: '{count} {count|linha não foi lida|linhas não foram lidas} como {count|despesa|despesas}, porque só {count|contém|contêm} uma designação e totais, uma nota ou os cabeçalhos repetidos: {rows}. Se for uma despesa, complete a data, a ação e a categoria.',
  },
  'lines-below-table': {
    title: 'Despesas fora da tabela',
    text: {
      below:
        '{count} {count|despesa está|despesas estão} abaixo da tabela ou à parte, e {count|é contada|são contadas} na mesma: {rows}. Estenda a tabela até lá.',
      above:
        '{count} {count|despesa está|despesas estão} acima da linha de cabeçalhos, e {count|é contada|são contadas} na mesma: {rows}. Mova-{count|a|as} para a tabela.',
    },
  },
  'columns-mapped': {
    title: 'Colunas reconhecidas',
    text: {
      taken:
        'Estas colunas foram reconhecidas apesar de deslocadas ou com outro nome: {list}. Verifique cada correspondência.',
      unknown: 'Estas colunas não fazem parte da lista de despesas e não foram lidas: {others}.',
      table:
        'A tabela de despesas mudou de nome ou já não é uma tabela; foi reencontrada pelos cabeçalhos na folha «{sheet}». Verifique se lá estão todas as despesas.',
      'other-sheets':
        'As despesas foram lidas da folha «{sheet}». Há listas destas noutras folhas, vazias ou com as mesmas despesas: {others}.',
      merged:
        'Há células unidas ao longo de várias linhas; cada uma destas linhas foi lida como se contivesse o seu texto: {rows}. Desfaça a união.',
      repeats: 'Há linhas da folha «{sheet}» que repetem despesas já lidas e não são contadas de novo: {rows}.',
    },
  },
  'table-unbalanced': {
    title: 'Quadro cujos totais não batem certo',
    text: {
      rows: 'As linhas somam {found}, o total indica {shown}. Consolide de novo, ou comunique-o a quem lhe dá apoio no Accord.',
      across: 'As colunas somam {found}, o total indica {shown}. Comunique-o a quem lhe dá apoio no Accord.',
      source:
        'Soma {shown}, mas aquilo de que é feito soma {found}. Consolide de novo, ou comunique-o a quem lhe dá apoio no Accord.',
    },
  },
  'excluded-in-claim': {
    title: 'Despesa excluída no pedido',
    text: '{partner}, despesa {line}: o pedido {claim} conta {amount} dela (linha {row} da folha {sheet}), mas o parceiro coordenador excluiu-a: {reason}. Anule o pedido, ou retire a despesa na tabela dos controlos.',
  },
});
