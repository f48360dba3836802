/** One word per concept and language, and the words that it replaced: no text may use them again. */
import type { Language } from '../../src/locales/languages';

/** A word or phrase, whole and in any case; or a pattern, where only some uses are retired. */
export type Retired = string | RegExp;

export interface Concept {
  words: Record<Language, string>;
  retired: Partial<Record<Language, readonly Retired[]>>;
}

const words = (en: string, fr: string, pt: string, it: string): Record<Language, string> => ({ en, fr, pt, it });

export const concepts: Readonly<Record<string, Concept>> = {
  product: {
    words: words('Accord', 'Accord', 'o Accord', 'Accord'),
    retired: { en: ['this product'], fr: [/Accord, version/], pt: [/[^oO] Accord (?:cria|lê|trabalha)/] },
  },
  'cooperation agreement': {
    words: words('cooperation agreement', 'accord de coopération', 'acordo de cooperação', 'accordo di cooperazione'),
    retired: {
      en: ['partnership agreement'],
      fr: ['convention de partenariat'],
      pt: ['acordo de parceria'],
      it: ['convenzione di partenariato'],
    },
  },
  'agreement version': {
    words: words('agreement version', 'version de l’accord', 'versão do acordo', 'versione dell’accordo'),
    retired: { en: ['agreement, version'] },
  },
  amendment: {
    words: words('amendment', 'avenant', 'adenda', 'addendum'),
    retired: { pt: ['aditamento', 'emenda'], it: ['emendamento', 'atto aggiuntivo'] },
  },
  'lead partner': {
    words: words('lead partner', 'chef de file', 'parceiro coordenador', 'capofila'),
    retired: {
      en: ['lead beneficiary'],
      fr: ['partenaire principal', 'partenaire chef de file'],
      pt: ['parceiro principal', 'chefe de fila'],
      it: ['partner principale', 'partner capofila', 'beneficiario principale'],
    },
  },
  workbook: {
    words: words('workbook', 'classeur', 'livro', 'cartella di lavoro'),
    retired: { pt: ['pasta de trabalho', 'planilha', 'arquivo'], it: ['file di lavoro'] },
  },
  row: {
    words: words('row', 'ligne', 'linha', 'riga'),
    retired: { fr: ['rang', 'rangée', 'rangées'], pt: ['fila', 'filas'] },
  },
  'expense line': {
    words: words('line', 'dépense n°', 'despesa n.º', 'spesa n.'),
    retired: {
      fr: [/ligne \{line\}/i, /ligne n°/i],
      pt: [/linha \{line\}/i, /linha n\.º/i],
      it: [/riga \{line\}/i, /riga n\./i],
    },
  },
  table: {
    words: words('table', 'tableau', 'tabela', 'tabella'),
    retired: { pt: ['quadro de despesas', 'quadro das despesas'] },
  },
  'funder table': {
    words: words(
      'funder tables',
      'tableaux du financeur',
      'quadros do financiador',
      'prospetti per l’ente finanziatore',
    ),
    retired: { en: ['funder’s table', 'funder’s tables'], pt: ['tabelas do financiador'], it: ['tabelle dell’ente'] },
  },
  document: {
    words: words('document', 'pièce', 'documento', 'documento'),
    // A file of Word is none of the papers that prove a cost.
    retired: { fr: [/(?<![\p{L}\d{])documents?(?![\p{L}\d]| (?:Word|agreement|invitation))/iu] },
  },
  'supporting document': {
    words: words('supporting document', 'justificatif', 'comprovativo', 'giustificativo'),
    // The column keeps its short English header.
    retired: {
      en: [/\bevidence missing|missing evidence|, evidence\)/i],
      pt: ['justificativo'],
      it: ['pezza giustificativa'],
    },
  },
  'budget line': {
    words: words('budget line', 'ligne budgétaire', 'rubrica orçamental', 'voce di budget'),
    retired: {
      en: ['budget item'],
      fr: ['poste budgétaire', 'ligne de budget'],
      pt: ['linha orçamental', 'linha de orçamento'],
      it: ['linea di budget', 'voce di spesa'],
    },
  },
  'cost category': {
    words: words('cost category', 'catégorie de dépenses', 'categoria de despesas', 'categoria di spesa'),
    retired: {
      en: ['expense category', 'expenditure category'],
      fr: ['catégorie de coûts', 'catégorie de dépense'],
      pt: ['categoria de custos', 'categoria de despesa'],
      it: ['categoria di costo', 'categoria di costi', 'categoria di spese'],
    },
  },
  'real costs': {
    words: words('real costs', 'coûts réels', 'custos reais', 'costi reali'),
    retired: {
      en: ['actual costs'],
      fr: ['dépense réelle', 'dépenses réelles', 'frais réels'],
      pt: ['despesa real', 'despesas reais'],
      it: ['spese reali', 'costi effettivi'],
    },
  },
  'flat rate, the method': {
    words: words('flat rate', 'taux forfaitaire', 'taxa fixa', 'tasso forfettario'),
    retired: {
      fr: ['forfait', 'forfaits'],
      pt: ['taxa forfetária', 'taxas forfetárias'],
      it: ['tasso fisso', 'tasso forfetario'],
    },
  },
  'flat rate, the amount': {
    words: words('flat-rate costs', 'dépenses à taux forfaitaire', 'despesas a taxa fixa', 'spese a tasso forfettario'),
    retired: {
      en: ['flat rate costs', 'flat-rate amount', /(?:accepted|base) \+ flat rates?\b/],
      fr: [/retenu \+ (?:à )?taux/],
      pt: [/aceite \+ (?:a )?taxas? /],
      it: [/ammesso \+ (?:a )?tass/],
    },
  },
  'lump sum': {
    words: words('lump sum', 'montant forfaitaire', 'montante fixo', 'somma forfettaria'),
    retired: { fr: ['somme forfaitaire'], pt: ['montante forfetário', 'soma fixa'], it: ['importo forfettario'] },
  },
  'shared cost': {
    words: words('shared cost', 'dépense commune', 'despesa comum', 'spesa comune'),
    retired: {
      en: ['common cost', 'common costs'],
      fr: ['coût partagé', 'coûts partagés', 'dépense partagée', 'dépenses partagées'],
      pt: ['custo partilhado', 'custos partilhados', 'despesa partilhada'],
      it: ['costo condiviso', 'costi condivisi', 'spesa condivisa'],
    },
  },
  'allocation key': {
    words: words('allocation key', 'clé de répartition', 'chave de repartição', 'chiave di ripartizione'),
    retired: {
      en: ['distribution key'],
      fr: ['clé d’allocation'],
      pt: ['chave de alocação'],
      it: ['criterio di ripartizione'],
    },
  },
  eligible: {
    words: words('eligible', 'éligible', 'elegível', 'ammissibile'),
    retired: {
      en: [/costs count (?:from|to)/i, 'VAT that counts'],
      fr: ['admissible', 'admissibles'],
      pt: ['admissível', 'IVA que conta'],
      it: ['eleggibile', 'eleggibili'],
    },
  },
  'eligibility period': {
    words: words('eligibility period', 'période d’éligibilité', 'período de elegibilidade', 'periodo di ammissibilità'),
    retired: { en: ['eligible dates'], fr: ['dates éligibles'], pt: ['datas elegíveis'], it: ['date ammissibili'] },
  },
  declared: {
    words: words('declared', 'déclaré', 'declarado', 'rendicontato'),
    retired: { it: ['dichiarato', 'dichiarata', 'dichiarate', 'dichiarati'] },
  },
  'total read': {
    words: words('total read', 'total lu', 'total lido', 'totale letto'),
    retired: {
      en: [/= read\b|^read =/i],
      fr: [/= lu\b|^lu =/i],
      pt: [/= lido\b|^lido =/i],
      it: [/= letto\b|^letto =/i],
    },
  },
  accepted: {
    words: words('accepted', 'retenu', 'aceite', 'ammesso'),
    retired: {
      fr: ['accepté', 'acceptée', 'acceptés', 'acceptées'],
      pt: ['aceito'],
      it: ['accettato', 'accettata', 'accettate', 'accettati'],
    },
  },
  excluded: {
    words: words('excluded', 'écarté', 'excluído', 'escluso'),
    retired: {
      en: ['rejected'],
      fr: ['exclu', 'exclue', 'exclus', 'exclues', 'exclure', 'rejeté', 'rejetée'],
      pt: ['rejeitado', 'rejeitada', 'recusada'],
      it: ['respinto', 'respinta', 'non ammessa'],
    },
  },
  'kept by decision': {
    words: words('kept', 'maintenue', 'mantida', 'mantenuta'),
    retired: {
      en: ['honours'],
      fr: ['gardée', 'gardées', 'conservée', 'conservées'],
      pt: ['conservada'],
      it: ['conservata'],
    },
  },
  'the sheet of decisions': {
    words: words('Decisions', 'Décisions', 'Decisões', 'Decisioni'),
    retired: {
      en: ['acceptances'],
      fr: ['acceptations', 'acceptances'],
      pt: ['aceitações', 'acceptances'],
      it: ['accettazioni', 'acceptances'],
    },
  },
  approval: {
    words: words('approval', 'approbation', 'aprovação', 'approvazione'),
    retired: {
      fr: ['autorisation', 'autorisations'],
      pt: ['autorização', 'autorizações'],
      it: ['autorizzazione', 'autorizzazioni'],
    },
  },
  claimable: {
    words: words('claimable', 'à demander', 'a pedir', 'da richiedere'),
    retired: { en: ['can be claimed'], fr: ['demandable'], pt: ['reclamável'], it: ['richiedibile'] },
  },
  'payment claim': {
    words: words('payment claim', 'demande de paiement', 'pedido de pagamento', 'domanda di pagamento'),
    retired: {
      en: ['payment request', 'reimbursement claim'],
      fr: ['demande de remboursement', 'demande due'],
      pt: ['pedido de reembolso'],
      it: ['domanda di rimborso'],
    },
  },
  used: {
    words: words('used', 'consommé', 'utilizado', 'utilizzato'),
    retired: { en: ['spent'], fr: ['dépensé', 'dépensée'], pt: ['usou', 'gasto'], it: ['speso', 'consumato'] },
  },
  'used before': {
    words: words('used before', 'consommé avant', 'utilizado antes', 'utilizzato prima'),
    retired: {
      en: ['declared before', 'declared earlier'],
      fr: ['déclaré avant', 'déclaré auparavant'],
      pt: ['declarado antes'],
      it: ['rendicontato prima', 'rendicontato in precedenza'],
    },
  },
  left: {
    words: words('left', 'reste', 'disponível', 'residuo'),
    retired: {
      fr: ['solde de la ligne', 'solde disponible', 'disponible'],
      pt: ['saldo da rubrica', 'saldo disponível', 'por gastar', 'resta', 'restam'],
      it: ['saldo della voce', 'saldo disponibile', 'disponibile', 'da spendere'],
    },
  },
  flexibility: {
    words: words('flexibility', 'flexibilité', 'flexibilidade', 'flessibilità'),
    retired: {
      fr: ['souplesse', 'fongibilité', 'marge', 'marges'],
      pt: ['margem', 'margens'],
      it: ['elasticità', 'margine', 'margini'],
    },
  },
  finding: {
    words: words('finding', 'constat', 'constatação', 'segnalazione'),
    retired: {
      en: ['observation', 'observations', 'what was found'],
      fr: ['anomalie', 'anomalies', 'observation', 'observations'],
      pt: ['observação', 'observações'],
      it: ['osservazione', 'osservazioni', 'rilievo', 'rilievi'],
    },
  },
  severities: {
    words: words('note', 'remarque', 'nota', 'nota'),
    // Excel's menu "Informations" keeps its name.
    retired: {
      fr: [/^informations?$/i, /\|informations?[|}]/],
      pt: [/^informaç(?:ão|ões)$/i, /\|informaç(?:ão|ões)[|}]/],
      it: [/^informazion[ei]$/i],
    },
  },
  'needs attention': {
    words: words('needs attention', 'à vérifier', 'a verificar', 'da verificare'),
    retired: {
      en: ['to look at', 'please look'],
      fr: ['à regarder', 'à voir'],
      pt: ['a ver', 'a observar'],
      it: ['da guardare', 'da vedere'],
    },
  },
  result: {
    words: words('result', 'résultat', 'resultado', 'esito'),
    retired: {
      // The header of the kept lines is fixed.
      en: [/(?!^Verdict$)(?<![{\w])verdicts?\b/i],
      fr: ['verdict', 'verdicts', 'avis'],
      pt: ['veredito', 'parecer'],
      it: ['verdetto', 'risultato di ogni'],
    },
  },
  check: {
    words: words('check', 'vérifier', 'verificar', 'verifica'),
    // The control is the authority's: it may be named, but is no label of ours.
    retired: {
      fr: [/^contrôle$/i, 'contrôler', 'contrôlez'],
      pt: [/^controlo$/i, 'controlar', 'conferir'],
      it: [/^controllo$/i, 'controllare'],
    },
  },
  consolidate: {
    words: words('consolidate', 'consolider', 'consolidar', 'consolida'),
    retired: {
      en: ['make the report', 'joins the partners’ files'],
      fr: ['établir le rapport', 'établissez'],
      pt: ['criar o relatório'],
      it: ['crea il rapporto', 'creare il rapporto'],
    },
  },
  'consolidated report': {
    words: words('consolidated report', 'rapport consolidé', 'relatório consolidado', 'rapporto consolidato'),
    retired: { fr: ['rapport de consolidation'], pt: ['relatório de consolidação'], it: ['relazione consolidata'] },
  },
  'progress report': {
    words: words('progress report', 'rapport d’étape', 'relatório intercalar', 'rapporto di avanzamento'),
    retired: {
      en: ['interim report'],
      fr: ['rapport d’avancement', 'rapport intermédiaire'],
      pt: ['relatório de progresso'],
      it: ['relazione intermedia'],
    },
  },
  'reporting period': {
    words: words('reporting period', 'période de déclaration', 'período de declaração', 'periodo di rendicontazione'),
    retired: {
      fr: ['période de rapport'],
      pt: ['período de relatório'],
      it: ['periodo di rapporto', 'periodo di riferimento'],
    },
  },
  'hand in': {
    words: words('handed in', 'remis', 'entregue', 'consegnato'),
    retired: { fr: ['rendu', 'rendre'] },
  },
  due: {
    words: words('due', 'avant le', 'até', 'entro'),
    retired: { fr: ['dû', 'due', 'dus', 'dues'], pt: ['devido', 'devida'], it: ['dovuto', 'dovuta'] },
  },
  currency: {
    words: words('currency', 'devise', 'moeda', 'valuta'),
    retired: { fr: ['monnaie', 'monnaies'], pt: ['divisa', 'divisas'], it: ['moneta', 'divisa'] },
  },
  'own contribution': {
    words: words('own contribution', 'autofinancement', 'autofinanciamento', 'autofinanziamento'),
    retired: {
      en: ['own funds', 'self-financing'],
      fr: ['fonds propres', 'contribution propre'],
      pt: ['fundos próprios', 'contribuição própria'],
      it: ['mezzi propri', 'fondi propri'],
    },
  },
  'funding source': {
    words: words('source', 'source', 'fonte', 'fonte'),
    retired: { fr: ['ressource', 'ressources'], pt: ['recurso', 'recursos'], it: ['risorsa', 'risorse'] },
  },
  enter: {
    words: words('enter', 'saisi', 'introduz', 'inserire'),
    retired: {
      en: [/\btype (?:an?|your|its|their|them)\b/i, 'typed'],
      fr: ['tapez', 'tapent', 'taper', 'entrez'],
      pt: ['digite', 'registe', 'tecle'],
      it: ['digitare', 'digitato', 'immettere'],
    },
  },
  insert: {
    words: words('insert', 'insérer', 'inserir', 'inserisci'),
    retired: {
      en: ['put in', 'put into', 'puts a table'],
      fr: ['placer', 'placez'],
      pt: ['pôr', 'ponha', 'põe'],
      it: ['mettere', 'metti'],
    },
  },
  'funding rate': {
    words: words('funding rate', 'taux de financement', 'taxa de financiamento', 'tasso di cofinanziamento'),
    retired: {
      en: ['aid (%)'],
      fr: ['taux d’aide', 'aide (%)'],
      pt: ['taxa de apoio', 'apoio (%)'],
      it: ['contributo (%)'],
    },
  },
};
