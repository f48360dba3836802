import type { DocumentTexts } from '../document-texts';

export const documents: DocumentTexts = {
  page: 'Pagina {page} di {pages}',
  article: 'Articolo {number}. {title}',
  annex: 'Allegato {number}. {title}',
  version: 'Versione {version} del {date}',
  toComplete: 'Quanto è tra parentesi quadre va completato o scelto prima della firma.',
  signatures: {
    title: 'Firme',
    text: 'Redatto in tanti esemplari quante sono le parti, ciascuna delle quali ne riceve uno.',
    name: 'Nome',
    function: 'Funzione',
    placeAndDate: 'Luogo e data',
    signature: 'Firma e timbro',
  },
  agreement: {
    title: 'Accordo di cooperazione',
    parties: 'Parti',
    partiesText: 'Il presente accordo è concluso tra le parti seguenti. Il capofila è {lead}.',
    representedBy: 'Rappresentato da',
    aim: 'Oggetto',
    aimText: 'Le parti realizzano insieme il progetto «{title}» ({acronym}), sostenuto da {programme} ({fund}).',
    duration: 'Durata',
    durationText: 'Il progetto si svolge dal {start} al {end}.',
    work: 'Azioni e ripartizione dei compiti',
    workText:
      'Ogni partner svolge i compiti di cui è responsabile e partecipa a quelli degli altri come indicato di seguito.',
    budget: 'Budget',
    budgetText:
      'Il budget totale è di {total}. È ripartito come segue tra partner, azioni e categorie di costo; le voci di budget sono nell’allegato.',
    fundingText: 'Ogni partner garantisce il contributo proprio che il piano prevede per lui.',
    rules: 'Regole sulle spese',
    rulesText: 'Una spesa è ammessa se rispetta queste regole, quelle del programma e la legge.',
    flexibilityText:
      'Entro questi limiti il budget può essere usato diversamente da quanto previsto. Oltre, occorre un addendum.',
    reporting: 'Relazioni e domande di pagamento',
    reportingText:
      'Ogni partner consegna le proprie spese e la propria relazione entro il giorno previsto per il periodo. Il capofila le consolida e chiede il contributo per tutti.',
    governance: 'Gestione del partenariato',
    noCommittee: '[Comitati, loro membri e frequenza delle riunioni]',
    results: 'Risultati attesi',
    communication: 'Comunicazione',
    linesText: 'Il budget concordato, voce per voce.',
  },
  clauses: {
    recovery:
      'Il partner che ha ricevuto una somma indebita la restituisce al capofila entro [30] giorni da una richiesta scritta, in modo che il finanziatore possa essere rimborsato per tempo. Ogni partner risponde delle irregolarità nelle proprie spese. Se nessuno è in colpa, i partner sopportano la somma in proporzione ai loro budget.',
    'fund-transfer':
      'Il capofila trasferisce a ogni partner l’intero contributo ricevuto per lui entro {days} giorni dal ricevimento. Nulla è dedotto, trattenuto o addebitato nel passaggio.',
    decisions:
      'I partner decidono nel comitato di partenariato, che può deliberare quando è presente o rappresentata almeno [la metà] di loro. Cercano l’accordo di tutti; in mancanza, decide la maggioranza di [due terzi]. Il budget o i compiti di un partner non sono modificati senza il suo consenso.',
    withdrawal:
      'Il partner che non può proseguire ne informa subito per iscritto il capofila. Il comitato decide se i suoi compiti passano agli altri partner o a uno nuovo; il cambiamento ha effetto dopo l’assenso del finanziatore. Il partner risponde delle proprie spese fino a quel giorno e tiene i documenti a disposizione.',
    retention:
      'Ogni partner conserva gli originali di tutti i documenti del progetto, su carta o in forma elettronica, fino al [31 dicembre del quinto anno successivo all’ultimo pagamento], o più a lungo se il programma o la propria legge lo richiede.',
    audit:
      'Ogni partner dà al finanziatore, alle autorità del programma, ai revisori e a chi da loro incaricato accesso alla propria contabilità, ai documenti e ai locali per quanto riguarda il progetto. Risponde alle domande del capofila entro [10] giorni lavorativi.',
    results:
      'I risultati prodotti insieme appartengono congiuntamente ai partner che li hanno prodotti; ciò che un partner apporta o produce da solo resta suo. Ogni partner può usare i risultati gratuitamente per fini non commerciali e per quanto il programma richiede. I diritti di terzi sono rispettati.',
    publicity:
      'Ogni pubblicazione sul progetto menziona il programma e il fondo e ne porta l’emblema, secondo le loro regole. Ogni partner conserva la prova di ciò che pubblica e ne invia copia al capofila.',
    confidentiality:
      'Ciò che un partner indica come riservato è usato solo per il progetto. I dati personali sono trattati secondo la legge applicabile a ciascun partner, e solo per quanto serve al progetto, al suo controllo e alla sua valutazione.',
    law: 'Il presente accordo è regolato dalla legge di [paese]. È redatto in [lingua]; questa versione prevale sulle traduzioni. I partner cercano anzitutto di comporre le controversie in via amichevole nel comitato; in mancanza, decidono i tribunali di [luogo].',
    'entry-into-force':
      'Per ogni partner il presente accordo entra in vigore il giorno in cui lo firma [e non prima della decisione che gli concede il contributo]. Termina quando l’ultimo pagamento è stato effettuato e tutti gli obblighi verso il finanziatore sono adempiuti. È modificato solo per iscritto, con un addendum.',
  },
  amendment: {
    title: 'Addendum n. {number} all’accordo di cooperazione',
    subtitle: 'Stabilisce la versione {version}, del {date}',
    reason: 'Motivo',
    changes: 'Che cosa cambia',
    budgetText: 'Budget totale prima: {before}; dopo: {after}.',
    before: 'Prima',
    change: 'Variazione',
    after: 'Dopo',
    decision: 'Approvazione',
    rest: 'Che cosa resta',
    restText: 'Tutto il resto rimane come nella versione {version} del {date}.',
  },
};
