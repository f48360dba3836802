/** Le frasi italiane delle segnalazioni: che cosa non va, con i suoi importi, e che cosa fare. */
import { ruleTexts } from '../define';

export const rules = ruleTexts({
  'amount-invalid': {
    title: 'Importo mancante o illeggibile',
    text: {
      missing: 'Il campo «{column}» è vuoto, quindi la spesa non viene conteggiata. Inserire l’importo, 0 se non c’è.',
      unreadable:
        '«{found}» in «{column}» non si legge come un numero e non viene conteggiato. Inserire un numero semplice.',
      ambiguous:
        '«{found}» in «{column}» si può leggere in due modi e non viene conteggiato. Scegliere l’importo giusto.',
      'no-result':
        '«{column}» contiene una formula mai calcolata, quindi la spesa non viene conteggiata. Aprire il file in Excel, salvarlo e inviarlo di nuovo.',
      date: '«{column}» contiene una data, {found}, invece di un importo, che quindi non viene conteggiato. Inserire l’importo come numero.',
      currency:
        '«{found}» in «{column}» è in una valuta diversa da quella della spesa, che è {own}, e non viene conteggiato. Correggere l’importo e il suo formato numerico, oppure la valuta della spesa.',
    },
  },
  'date-invalid': {
    title: 'Data mancante o illeggibile',
    text: {
      missing: 'Il campo «{column}» è vuoto. Inserire la data che figura sul documento.',
      unreadable: '«{found}» in «{column}» non è una data. Inserire giorno, mese e anno, per esempio 13/02/2026.',
      ambiguous:
        '«{found}» in «{column}» si può leggere con il giorno o con il mese al primo posto. Scegliere la data giusta.',
      year: '«{found}» in «{column}» non è tra il 1990 e il 2099. Verificare l’anno.',
      'no-result':
        '«{column}» contiene una formula mai calcolata. Aprire il file in Excel, salvarlo e inviarlo di nuovo.',
    },
  },
  'unknown-code': {
    title: 'Codice assente dall’accordo',
    text: {
      missing: 'Il campo «{column}» è vuoto. Scegliere una voce dall’elenco nella cella.',
      unknown: '«{found}» non è tra le voci di «{column}». Sceglierne una dall’elenco nella cella.',
      'no-result':
        '«{column}» contiene una formula mai calcolata. Aprire il file in Excel e salvarlo, o scegliere una voce dall’elenco.',
    },
  },
  'outside-eligibility': {
    title: 'Fuori dal periodo di ammissibilità',
    text: 'Il documento ha data {date}; periodo di ammissibilità: {from} – {to}. Verificare la data, o ritirare la spesa.',
  },
  unpaid: {
    title: 'Senza data di pagamento',
    text: 'Manca la data di pagamento: la spesa conta come impegnata finché non è pagata. Inserire la data di pagamento.',
  },
  'paid-late': {
    title: 'Pagata fuori termine',
    text: 'Il pagamento ha data {date}, dopo l’ultimo giorno ammesso ({by}). Verificare la data, o ritirare la spesa.',
  },
  'no-budget-line': {
    title: 'Nessun budget per questa spesa',
    text: {
      line: '{partner} non ha budget per «{category}» nell’azione {action}, e l’accordo non consente spostamenti tra voci di budget. Scegliere un’altra azione o categoria.',
      category:
        '{partner} non ha budget per «{category}». Scegliere un’altra categoria, o chiedere un addendum al capofila.',
    },
  },
  'over-budget': {
    title: 'Oltre il budget concordato',
    text: {
      line: 'Questa spesa porta «{category}» di {partner} nell’azione {action} a {used}, {over} oltre il suo budget di {limit}. Imputarla a un’altra voce di budget, o ridurla.',
      'partner-category':
        'Questa spesa porta «{category}» di {partner} a {used}, {over} oltre il limite concordato di {limit}. Ridurla, o chiedere un addendum.',
      partner:
        'Questa spesa porta il totale di {partner} a {used}, {over} oltre il limite concordato di {limit}. Ridurla, o chiedere un addendum.',
      category:
        'Questa spesa porta «{category}» nell’intero progetto a {used}, {over} oltre il limite concordato di {limit}. Ridurla, o chiedere un addendum.',
      action:
        'Questa spesa porta l’azione {action} a {used}, {over} oltre il limite concordato di {limit}. Ridurla, o chiedere un addendum.',
      project:
        'Questa spesa porta l’intero progetto a {used}, {over} oltre il suo limite di {limit}. Ridurla, o chiedere un addendum.',
    },
  },
  'flat-rate-double': {
    title: 'Già coperta da un tasso forfettario',
    text: 'Un tasso forfettario ({rate}) copre già «{category}»: lì non si possono rendicontare costi reali. Ritirare la spesa, o scegliere un’altra categoria.',
  },
  'duplicate-invoice': {
    title: 'Documento rendicontato due volte',
    text: {
      first:
        'Il documento {number} di {supplier} è rendicontato di nuovo nella spesa n. {line} di {partner}. Questa spesa è ammessa; l’altra è esclusa, e va ritirata o corretta.',
      later:
        'Il documento {number} di {supplier} è già rendicontato nella spesa n. {line} di {partner}: questa spesa è esclusa. Ritirarla se è lo stesso costo. Se è un acconto, la quota di un viaggiatore o di un’altra azione, inserire come importo ammissibile solo quella parte, e l’importo lordo dell’intero documento.',
      'of-another':
        'Il documento {number} di {supplier} è rendicontato anche nella spesa n. {line} di {partner}, che è ammessa: due partner non possono rendicontare lo stesso documento. Ritirare questa spesa; se il costo è comune, entrambi lo scelgono in «Spesa comune» e rendicontano la propria quota.',
      'first-of-partners':
        'Il documento {number} di {supplier} è rendicontato anche da {partner}, nella spesa n. {line}. Questa spesa è ammessa; l’altra è esclusa. Se il costo è comune, entrambi lo scelgono in «Spesa comune» e rendicontano la propria quota.',
    },
  },
  'share-over-invoice': {
    title: 'Parti superiori al documento',
    text: 'Con questa spesa le parti rendicontate del documento {number} danno {sum}, {over} in più dei {most} che se ne possono rendicontare. Ridurre questa parte di quell’importo. Per un acconto, un viaggiatore o un anno di ammortamento l’importo ammissibile è solo quella parte.',
  },
  'shared-cost-not-payer': {
    title: 'Spesa comune non rendicontata da chi la paga',
    text: 'La spesa comune {cost} è pagata e rendicontata solo da {payer}. Ritirare la spesa, o svuotare «{column}» se è una spesa propria.',
  },
  'partner-as-supplier': {
    title: 'Partner come fornitore',
    text: '{supplier} è il partner {partner}: i partner non si fatturano tra loro. Inserire il fornitore pagato, o ritirare la spesa.',
  },
  'sign-without-credit-note': {
    title: 'Negativo senza nota di credito',
    text: {
      negative:
        '{amount} è negativo, cosa possibile solo per una nota di credito, una rettifica o un’entrata. Cambiare il tipo di documento o il segno.',
      income:
        '{amount} è un’entrata del progetto, che riduce l’importo richiesto. Inserirla con il segno meno; per una quota rimborsata scegliere il tipo di documento «Rettifica».',
      credit:
        '{amount} in una nota di credito aumenta l’importo richiesto. Inserire gli importi di una nota di credito con il segno meno.',
    },
  },
  'eligible-above-gross': {
    title: 'Ammissibile superiore al lordo',
    text: 'L’importo ammissibile, {eligible}, supera l’importo lordo di {gross}. Ridurre l’importo ammissibile.',
  },
  'vat-not-eligible': {
    title: 'IVA non ammissibile',
    text: 'L’importo ammissibile, {eligible}, comprende IVA non ammissibile per {partner}: ridurlo al massimo a {most}.',
  },
  'exchange-rate-missing': {
    title: 'Tasso di cambio mancante',
    text: {
      listed:
        'Gli importi sono in {currency} senza tasso di cambio, quindi la spesa non viene conteggiata. L’elenco indica {expected} per {month} ({basis}): inserire questo tasso.',
      unlisted:
        'Gli importi sono in {currency} senza tasso di cambio, quindi la spesa non viene conteggiata. Inserire quante unità di {currency} valgono 1 {project}; l’elenco non indica un tasso per questa spesa.',
    },
  },
  'unit-cost-differs': {
    title: 'Costo unitario diverso dall’accordo',
    text: {
      amount:
        'Importo rendicontato: {declared}; le unità all’importo concordato danno {expected}. Verificare le unità: l’importo ammissibile ne deriva.',
      currency:
        'Il costo unitario è concordato in {currency}, ma la spesa è in {own}. Indicare {currency} come valuta e rendicontare {expected}, qualunque sia il tasso di cambio.',
      none: 'Nessun costo unitario è concordato per «{category}». Scegliere il tipo del documento in possesso, o chiedere al capofila.',
    },
  },
  'method-differs': {
    title: 'Costo reale accanto a uno semplificato',
    text: {
      'unit-cost':
        '«{category}» di {partner} si rendiconta a unità, che coprono già questo costo. Rendicontare le unità come costo unitario, o ritirare la spesa.',
      'lump-sum':
        '«{category}» di {partner} si rendiconta con somme forfettarie, che coprono già questo costo. Rendicontare la somma forfettaria a consegna avvenuta, o ritirare la spesa.',
    },
  },
  'lump-sum-differs': {
    title: 'Somma forfettaria diversa dall’accordo',
    text: {
      part: 'Importo rendicontato: {declared}; la somma forfettaria concordata per «{category}» è {expected}. Si rendiconta intera a consegna avvenuta, o non si rendiconta: fino ad allora ritirare la spesa.',
      again:
        '{declared}: questa somma forfettaria di «{category}» è già rendicontata nella spesa {line}. Ritirare una delle due spese.',
      none: 'Nessuna somma forfettaria è concordata per «{category}» di {partner}. Scegliere il tipo del documento in possesso, o chiedere al capofila.',
    },
  },
  'hours-above-limit': {
    title: 'Ore oltre il limite annuo',
    text: {
      named:
        'Con queste {hours} ore, {person} supera {limit} ore nel {year}; ne entrerebbero ancora {fits}. Verificare le ore di tutto l’anno e non rendicontarne di più.',
      unnamed:
        'Con queste {hours} ore, le ore senza nome superano {limit} nel {year}; ne entrerebbero ancora {fits}. Indicare di chi sono: ogni persona ha un limite proprio.',
    },
  },
  'staff-time-exceeded': {
    title: 'Più tempo del personale di quello registrato',
    text: {
      hours:
        'Fino a {until}, sono rendicontate {claimed} ore di {person}, ma i fogli ore ne hanno {recorded}. Completare i fogli ore, o rendicontare meno ore.',
      days: 'Fino a {until}, sono rendicontati {claimed} giorni di {person}, ma i fogli ore ne hanno {recorded}. Completare i fogli ore, o rendicontare meno giorni.',
      year: 'Nel {year}, sono rendicontate {claimed} ore di {person}, ma la tabella del personale ne lascia {limit} al progetto. Correggere le ore, o la tabella del personale.',
      share:
        'Della paga di {person} per {month}, {pay}, una quota di {share} è {expected}; sono rendicontati {claimed}. Correggere il foglio ore o l’importo ammissibile.',
    },
  },
  'over-line': {
    title: 'Oltre la voce di budget',
    text: 'Da questa spesa in poi, «{category}» di {partner} nell’azione {action} utilizza {used} su un budget di {budget}. Resta nella flessibilità concordata. Non occorre fare nulla.',
  },
  'amount-as-text': {
    title: 'Importo inserito come testo',
    text: '{count} {count|importo|importi} in «{column}» {count|è inserito|sono inseriti} come testo, il primo è «{found}». Accord {count|lo|li} legge, i totali del foglio no: trasformar{count|lo in numero|li in numeri}.',
  },
  'date-as-text': {
    title: 'Data inserita come testo',
    text: '{count} {count|data|date} in «{column}» {count|è inserita|sono inserite} come testo, la prima è «{found}». Accord {count|la|le} legge, le formule del foglio forse no: trasformar{count|la in data|le in date}.',
  },
  'stored-value-differs': {
    title: 'Valore calcolato sovrascritto',
    text: {
      typed:
        '«{column}» contiene {stored} ma il calcolo dà {computed}, che è l’importo considerato. Ripristinare la formula.',
      old: '«{column}» contiene il risultato {stored} ma il calcolo dà {computed}, che è l’importo considerato. Ricalcolare la cartella in Excel (F9) e salvarla; se non cambia nulla, ripristinare la formula.',
    },
  },
  'not-as-shown': {
    title: 'La cella mostra qualcosa di diverso dal suo contenuto',
    text: {
      marks:
        '{count} {count|cella|celle} di «{column}» {count|contiene|contengono} segni invisibili, la prima «{found}». Accord li ignora, i totali del foglio no: scegliere di nuovo {count|la voce|le voci} dall’elenco.',
      code: '{count} {count|cella|celle} di «{column}» {count|mostra|mostrano} un codice ma {count|contiene|contengono} un numero, la prima {held} per «{found}». Accord legge il codice, i totali del foglio il numero: scegliere di nuovo {count|la voce|le voci} dall’elenco.',
      date: '{count} {count|cella|celle} di «{column}» {count|contiene|contengono} una data, la prima {found}, che Excel ha probabilmente ricavato da un numero come 3-26. Impostare {count|la cella|le celle} come testo e inserire ciò che figura sul documento.',
      number:
        '{count} {count|cella|celle} di «{column}» non {count|mostra|mostrano} il numero inserito, la prima {held}, visualizzato come {found}. Possono essersi perse cifre: impostare {count|la cella|le celle} come testo e inserir{count|lo|li} di nuovo.',
      'no-text':
        '{count} {count|cella|celle} di «{column}» {count|contiene|contengono} un errore o un valore logico dove è atteso un testo, la prima {found}. Inserire ciò che deve figurarvi.',
      amount:
        '{count} {count|numero|numeri} in «{column}» {count|è mostrato|sono mostrati} diversamente da come {count|conta|contano}, il primo come {found} invece di {held}. Verificar{count|lo|li} e cambiare il formato numerico.',
    },
  },
  'result-may-be-old': {
    title: 'Risultato forse non aggiornato',
    text: {
      old: '{count} {count|formula|formule} in «{column}» {count|ha|hanno} un risultato forse non aggiornato, il primo {found}, perché la cartella di lavoro non è stata calcolata per intero. Aprirla in Excel, premere F9, verificare {count|il risultato|i risultati}, salvarla e inviarla di nuovo.',
      'no-result':
        '{count} {count|formula|formule} in «{column}» non {count|è mai stata calcolata|sono mai state calcolate}: Accord legge {count|una cella vuota|celle vuote}. Aprire la cartella di lavoro in Excel, premere F9, verificare {count|il risultato|i risultati}, salvarla e inviarla di nuovo.',
    },
  },
  'incurred-date-to-prove': {
    title: 'Data della prestazione da dimostrare',
    text: 'Il documento ha data {date}, dopo l’ultimo giorno delle spese ammissibili ({to}). Conservare la prova che la prestazione era già stata resa.',
  },
  'period-closed': {
    title: 'Periodo già richiesto',
    text: {
      waits:
        'Il periodo {period} è già stato richiesto: questa spesa di {amount} non è in alcuna domanda. Se va richiesta, cambiare il periodo in {open}.',
      'too-late':
        'Il periodo {period} è già stato richiesto e nessun periodo successivo è aperto: questa spesa di {amount} non è in alcuna domanda.',
      counted:
        'Il periodo {period} è già stato richiesto: l’importo di {amount} conta in {open}. Non occorre fare nulla.',
    },
  },
  'frozen-line-changed': {
    title: 'Spesa richiesta e poi modificata',
    text: {
      amount:
        'Questa spesa è stata richiesta in {claim} con {before}; il file ora indica {after}. Conta come è stata richiesta, e la differenza di {difference} non è in alcuna domanda. Ripristinare la spesa e rendicontare la differenza su una riga a parte in un periodo aperto.',
      content:
        'Questa spesa è stata richiesta in {claim}. «{column}» era {before} ed è ora {after}. Conta come è stata richiesta: ripristinarla.',
      withdrawn:
        'Questa spesa è stata richiesta in {claim} con {before} ed è ora ritirata. Conta come è stata richiesta. Per restituire l’importo, rendicontare una rettifica negativa in un periodo aperto.',
    },
  },
  'frozen-line-deleted': {
    title: 'Spesa richiesta e poi cancellata',
    text: 'La spesa di {supplier}, documento {number}, periodo {period}, è stata richiesta in {claim} con {before} e manca nel file. Conta come è stata richiesta: ripristinarla.',
  },
  'period-mismatch': {
    title: 'Pagata dopo il periodo',
    text: 'La spesa è rendicontata nel periodo {period}, terminato in data {end}, ma la data che conta è {paid}. Verificare il periodo e le date.',
  },
  'paid-before-invoiced': {
    title: 'Pagata prima del documento',
    text: 'Il pagamento ha data {paid}, anteriore a quella del documento ({date}). Verificare le due date.',
  },
  'action-not-running': {
    title: 'Fuori dalle date dell’azione',
    text: 'Il documento ha data {date}; date dell’azione {action}: {start} – {end}. Verificare la data e l’azione.',
  },
  'evidence-missing': {
    title: 'Giustificativo mancante',
    text: 'Per questa spesa non è ancora indicato alcun giustificativo. Aggiungerlo, poi impostare «{column}» su «Sì».',
  },
  'share-differs-from-key': {
    title: 'Quota diversa dalla chiave di ripartizione',
    text: '{partner} rendiconta {declared} della spesa comune {cost}; secondo la chiave di ripartizione la sua quota è {expected}. Correggere l’importo, o chiedere al capofila di modificare la chiave.',
  },
  'field-too-long': {
    title: 'Testo troppo lungo per il portale',
    text: '«{column}» ha {length} caratteri; il portale dell’ente finanziatore ne ammette {most}. Abbreviare.',
  },
  'possible-duplicate': {
    title: 'Forse lo stesso documento',
    text: {
      parts:
        'Questa spesa e la spesa n. {line} di {partner} hanno parti uguali di un documento di {supplier} di {gross}. Entrambe vengono conteggiate. Se è lo stesso costo, ritirarne una; se sono due acconti o due viaggiatori, non occorre fare nulla.',
      'other-date':
        'La spesa n. {line} di {partner} ha lo stesso numero e {gross} di {supplier} con un’altra data. Entrambe vengono conteggiate. Se la numerazione ricomincia ogni anno o è un codice cliente, non occorre fare nulla; altrimenti ritirarne una.',
      number:
        'Anche la spesa n. {line} di {partner} ha {gross} di {supplier} con la stessa data del documento, e i numeri si somigliano o mancano. Entrambe vengono conteggiate. Verificare che siano due documenti e, se non lo sono, ritirarne una.',
    },
  },
  'procurement-threshold': {
    title: 'Soglia di acquisto raggiunta',
    text: 'Gli acquisti da {supplier} ammontano a {sum} senza IVA; a partire da {from} l’accordo richiede: {need}. Conservarne la prova con la fattura.',
  },
  'exchange-rate-suspect': {
    title: 'Tasso di cambio inverosimile',
    text: {
      one: 'Per {currency}, che non è la valuta del progetto, è stato usato un tasso di 1. Indicare quanti {currency} valgono un {project}.',
      inverse:
        'Il tasso {rate} sembra invertito: l’elenco indica {expected} {currency} per {month} ({basis}). Il tasso è il numero di {currency} per un {project}, qui {inverse}.',
      'inverse-rough':
        'Il tasso {rate} sembra invertito: un {project} valeva circa {expected} {currency} in data {asOf}. Il tasso è il numero di {currency} per un {project}; nell’altro senso sarebbe {inverse}.',
      slip: 'Il tasso {rate} sembra inserito male: un {project} valeva circa {expected} {currency} in data {asOf}. Verificare la virgola; sembra si intendesse {meant}.',
      far: 'Il tasso {rate} si scosta di oltre un quinto da quello dell’elenco, {expected} {currency} per {month} ({basis}). Correggerlo; se il tasso è giusto, motivarlo nel commento e chiedere al capofila di accettarlo.',
      unlisted:
        'Il tasso {rate} per {currency} si scosta di oltre un quinto da un tasso indicativo del {asOf}, {expected} ({count} {count|spesa|spese}). L’elenco non ha un tasso per questo mese: verificarlo presso la fonte prevista dal programma e mantenerlo se è giusto.',
    },
  },
  'exchange-rate-differs': {
    title: 'Tasso di cambio diverso',
    text: {
      listed:
        'Per {currency} è stato usato il tasso {rate}; l’elenco indica {expected} per {month} ({basis}; {count} {count|spesa|spese}). Vale il tasso inserito: correggerlo, o tenere a disposizione la motivazione.',
      own: '{currency} è la valuta del progetto, ma è stato usato un tasso di {rate} ({count} {count|spesa|spese}). Impostare il tasso a 1, o correggere la valuta.',
    },
  },
  'near-budget': {
    title: 'Voce di budget quasi esaurita',
    text: 'Da questa spesa in poi, «{category}» di {partner} nell’azione {action} ha utilizzato {used} del suo budget di {budget}; residuo: {left}. Programmare di conseguenza le spese future.',
  },
  'flexibility-used': {
    title: 'Flessibilità utilizzata',
    text: {
      'partner-category':
        'Da questa spesa in poi, «{category}» di {partner} utilizza la flessibilità concordata: {used} su un budget di {budget}, limite consentito {limit}.',
      partner:
        'Da questa spesa in poi, il totale di {partner} utilizza la flessibilità concordata: {used} su un budget di {budget}, limite consentito {limit}.',
      category:
        'Da questa spesa in poi, «{category}» nell’intero progetto utilizza la flessibilità concordata: {used} su un budget di {budget}, limite consentito {limit}.',
      action:
        'Da questa spesa in poi, l’azione {action} utilizza la flessibilità concordata: {used} su un budget di {budget}, limite consentito {limit}.',
    },
  },
  'category-hint': {
    title: 'Categoria da verificare',
    text: '{count} {count|spesa|spese} in «{category}» {count|sembra|sembrano} rientrare in «{hint}», in base al documento o alla descrizione. Verificare la categoria.',
  },
  'personal-data': {
    title: 'Dato personale',
    text: {
      bank: '«{column}» contiene un numero di conto bancario ({count} {count|spesa|spese}). Il rapporto non ne ha bisogno: rimuoverlo.',
      'social-security':
        '«{column}» contiene un codice fiscale o un numero di previdenza sociale ({count} {count|spesa|spese}). Il rapporto non ne ha bisogno: rimuoverlo.',
      health:
        '«{column}» contiene un numero di tessera sanitaria ({count} {count|spesa|spese}). Il rapporto non ne ha bisogno: rimuoverlo.',
    },
  },
  underspend: {
    title: 'Spesa inferiore alle previsioni',
    text: '{partner} ha utilizzato {used} su {budget} ({share}); durata del progetto trascorsa alla fine di {period}: {elapsed}. Verificare le previsioni con il partner.',
  },
  'rounding-residual': {
    title: 'Differenza di arrotondamento attribuita',
    text: {
      funding:
        '{source}: il tasso applicato all’intero progetto dà {total}; gli importi arrotondati dei partner danno in totale {sum}. La differenza è attribuita secondo la regola concordata ({policy}): {bearers}. Non occorre fare nulla.',
      parts:
        'Le parti arrotondate di {count} {count|documento|documenti} danno {over} in più dei {whole} che {count|esso contiene|essi contengono} ({partner}). Restano ammesse; non occorre fare nulla.',
    },
  },
  'decision-without-effect': {
    title: 'Decisione senza effetto',
    text: {
      incomplete:
        'Alla riga {row} delle decisioni, «{header}» è vuoto: la riga non ha effetto. Completarla, o svuotarla.',
      unreadable:
        '«{found}» sotto «{header}», alla riga {row} delle decisioni, non è comprensibile: la riga non ha effetto. Correggerlo, o svuotare la riga.',
      unclear:
        '«{found}» sotto Decisione, alla riga {row}, non è nessuna delle due parole previste e non decide nulla. Sceglierne una dall’elenco.',
      'no-line':
        '{partner} non rendiconta alcuna spesa n. {line}: la decisione nella riga {row} non ha effetto. Correggere il numero o svuotare la riga.',
      'several-lines':
        'Più spese di {partner} hanno il numero {line}: la decisione nella riga {row} non vale per nessuna. Chiedere al partner di numerarle diversamente.',
      withdrawn:
        'La spesa n. {line} di {partner} è stata ritirata dal partner: la decisione nella riga {row} non ha effetto.',
      overruled:
        'Un’altra riga esclude la spesa n. {line} di {partner}, e prevale sulla decisione di mantenerla nella riga {row}. Svuotare una delle due.',
      'no-rule':
        'Per mantenere una spesa, la decisione deve indicare la regola malgrado la quale è mantenuta: la riga {row} non ne indica nessuna. Sceglierne una dall’elenco.',
      'unknown-rule':
        '«{found}», alla riga {row} delle decisioni, non è il titolo di una regola: la riga non ha effetto. Scegliere la regola dall’elenco.',
      'near-rule':
        '«{found}», alla riga {row} delle decisioni, non è il titolo di una regola: la riga non ha effetto. Se si intende «{rule}», sceglierla dall’elenco.',
      'no-finding':
        'La spesa n. {line} di {partner} non ha segnalazioni della regola «{rule}»: la decisione nella riga {row} non ha effetto. Svuotarla, o scegliere la regola segnalata.',
      never:
        'Per la regola «{rule}» una spesa non può mai essere mantenuta: sarà ammessa quando il partner l’avrà corretta. La riga {row} non ha effetto.',
      counts:
        'Con la regola «{rule}» la spesa n. {line} di {partner} è ammessa comunque: la riga {row} non cambia nulla.',
      elsewhere:
        'La riga {row} del foglio {sheet} sembra una decisione, ma non è sotto le intestazioni delle decisioni e non decide nulla. Spostarla in quel punto, ripristinare le intestazioni, o svuotarla.',
      claimed:
        'La spesa n. {line} di {partner} è stata richiesta in {claim} ed è decisa: la riga {row} delle decisioni non ha effetto. Quanto va tolto si inserisce nel foglio Controlli.',
      'not-positive':
        'La riga {row} dei controlli non toglie nulla: il suo importo non è maggiore di 0. Inserire quanto si toglie come importo positivo.',
      'not-accepted':
        'La spesa n. {line} di {partner} non è ammessa, quindi non si può togliere nulla: la riga {row} dei controlli non ha effetto.',
      beyond:
        'La riga {row} dei controlli toglie alla spesa n. {line} di {partner} {over} più di quanto ne resta. L’eccedenza non ha effetto: verificare l’importo.',
    },
  },
  'row-to-check': {
    title: 'Riga di una tabella da verificare',
    text: {
      missing: 'Alla riga {row} del foglio {sheet}, «{header}» è vuoto: la riga non conta. Completarla, o svuotarla.',
      unreadable:
        '«{found}» sotto «{header}», alla riga {row} del foglio {sheet}, non è comprensibile e non conta. Correggerlo.',
      repeated:
        'Il foglio {sheet} ha più valori per {entry}: conta la riga {row}, perché è l’ultima, e non {others}. Eliminare ciò che non è aggiornato.',
      inverted:
        'La riga {row} del foglio {sheet} indica {rate} per {currency}, ma un {project} vale circa {expected}: la riga non conta. Inserire quanti {currency} valgono un {project}.',
      unusual:
        'La riga {row} del foglio {sheet} indica {rate} per {currency}; un tasso indicativo del {asOf} è {expected}. La riga conta: verificarla.',
      elsewhere:
        'La riga {row} del foglio {sheet} sembra una voce, ma non è sotto le intestazioni della tabella e non conta. Spostarla in quel punto, ripristinare le intestazioni, o svuotarla.',
      'not-by':
        'La riga {row} del foglio {sheet} non approva nulla: la flessibilità {tier} non è concordata per «{header}». Svuotare quella cella.',
      'not-entered':
        'La riga {row} del foglio {sheet} approva la riga {number} di {of}, ma le decisioni del capofila non hanno nulla su quella riga, quindi resta senza effetto. Inserirla lì.',
      'not-taken':
        'Le decisioni del capofila mantengono la riga {number} di {of}, ma la decisione del comitato alla riga {row} del foglio {sheet} non è stata presa. Inserirne l’esito, o togliere ciò che vi si basa.',
      'not-approved':
        'La riga {row} del foglio {sheet}, «{what}», concede una flessibilità che non è nella tabella delle approvazioni, quindi non vale per nessuna riga. Inserirla lì.',
      'beyond-whole':
        '{found} sotto «{header}», riga {row} del foglio {sheet}, è più dell’intero, {most}: conta l’intero. Correggere.',
      'kept-changed':
        'La riga {row} del foglio {sheet} è stata modificata dopo essere stata richiesta in {claim}. Conta come sta lì: ripristinarla com’era.',
    },
  },
  'totals-disagree': {
    title: 'Totali incoerenti',
    text: '{of}: {stated} supera il totale di {sum} che lo comprende. Correggere uno dei due importi.',
  },
  'funding-unbalanced': {
    title: 'Finanziamento diverso dal budget',
    text: 'Il finanziamento di {partner} è pari a {funding}, il suo budget a {budget}. Modificare una fonte in modo che siano uguali.',
  },
  'funding-rate-above-maximum': {
    title: 'Tasso di cofinanziamento superiore al massimo',
    text: {
      total:
        '{source} copre {rate} del budget di {partner}; il massimo dell’accordo è {most}. Ridurne il tasso o l’importo nel piano di finanziamento.',
      public:
        '{source} rappresenta {rate} della spesa pubblica di {partner}, compreso l’autofinanziamento di un ente pubblico; il massimo dell’accordo è {most}. Ridurne il tasso, o aggiungere altri finanziamenti pubblici.',
      'profile-total':
        'I fondi UE coprono più di {most} del budget di {partners}, il massimo del profilo di regole ({source}). Verificare se il programma consente di più; in tal caso, indicare il tasso massimo nell’accordo.',
      'profile-public':
        'I fondi UE superano {most} della spesa pubblica di {partners}, compreso l’autofinanziamento di un ente pubblico; è il massimo del profilo di regole ({source}). Aggiungere altri finanziamenti pubblici, o verificare se l’autorità consente di più.',
    },
  },
  'flat-rate-combination': {
    title: 'Tassi forfettari non cumulabili',
    text: {
      overlap:
        'Il tasso forfettario di «{category}» e le spese in «{other}» coprono le stesse spese. Mantenere solo uno dei due.',
      cycle:
        'Il tasso forfettario di «{category}» si calcola su sé stesso. Toglierlo dalla sua base, o dalla base di un tasso su cui si fonda.',
      'all-other':
        'Il tasso forfettario di «{category}» sostituisce tutte le altre spese: nulla può essere a budget come costi reali in «{other}».',
    },
  },
  'shares-not-100': {
    title: 'Quote la cui somma non è 100%',
    text: 'Le quote della spesa comune {cost} danno come somma {sum}; la somma deve essere 1 o 100. Correggerle.',
  },
  'cap-exceeded': {
    title: 'Massimale di spesa superato',
    text: {
      budget:
        'Il massimale {cap} consente {share}, pari a {most}; importo a budget: {amount}. Ridurre queste spese della differenza.',
      funding:
        'Il massimale {cap} consente {share}, pari a {most}; importo previsto da questa fonte: {amount}. Ridurre il tasso o l’importo nel piano di finanziamento.',
      accepted:
        'Di quanto ammesso, il massimale {cap} consente {share}, pari a {most}; importo interessato: {amount}. Qui non viene tolto nulla, ma il finanziatore non paga quanto supera il massimale: concordare con i partner chi lo sostiene.',
      'so-far':
        'Di quanto ammesso finora, il massimale {cap} consente {share}, pari a {most}; importo interessato: {amount}. Qui non viene tolto nulla. Le spese che seguiranno possono ristabilire la proporzione; quanto supera il massimale alla fine non viene pagato.',
    },
  },
  'stated-total-differs': {
    title: 'Totale indicato diverso',
    text: 'L’accordo indica un totale di {stated}; le sue voci di budget danno {sum}. Correggere il totale o le voci.',
  },
  'flat-rate-differs': {
    title: 'Importo a tasso forfettario diverso',
    text: {
      budget:
        '{partner} ha a budget {stated} per «{category}»; il tasso forfettario dà {computed}. Correggere la voce di budget secondo questo importo.',
      opening:
        'Prima di Accord, {partner} ha richiesto {stated} per «{category}»; il tasso forfettario su quanto certificato dà {computed}. La differenza è regolata nel primo periodo. Verificare i saldi di apertura.',
    },
  },
  'action-outside-project': {
    title: 'Azione fuori dalle date del progetto',
    text: 'Date di {action}: {start} – {end}, fuori dalle date del progetto ({from} – {to}). Correggere le date dell’azione o quelle del progetto.',
  },
  'agreement-incomplete': {
    title: 'Accordo incompleto',
    text: {
      funding: 'Nessun finanziamento è indicato per {missing}. Aggiungere le fonti del piano finanziario.',
      'partner-budget': 'Non c’è budget per {missing}. Aggiungere voci di budget, o farne un partner associato.',
      tasks: 'Nessuna attività è descritta per {missing}. Aggiungere chi fa che cosa, ed entro quando.',
      weights:
        'La chiave di ripartizione di {missing} non dà alcun peso a qualche partner. Aggiungere le quote, i giorni o la popolazione che mancano.',
      profile:
        'Il profilo di regole {missing} non è noto: nulla viene confrontato con i limiti del programma. Scegliere un profilo noto.',
      committees: 'Nessun comitato è indicato per {missing}. Aggiungere il comitato di pilotaggio e i suoi membri.',
      contacts: 'Nessun referente è indicato per {missing}. Aggiungere il referente di ogni partner.',
      'partner-task':
        '{missing} ha un budget, ma nessuna attività, né come responsabile né come partecipante. Aggiungere le sue attività.',
      responsible:
        'Il partner responsabile di {missing} non partecipa a quell’azione. Scegliere un partner dell’azione, o aggiungerlo all’azione.',
      'partner-span':
        '{missing} dura più di quanto consentano le date proprie del partner. Spostare l’azione, o concordare le date con l’autorità del partner.',
      clauses:
        'Mancano queste clausole che i finanziatori chiedono: {missing}. Redigerle; fino ad allora il documento Word dell’accordo propone un testo.',
      signatures: 'Non è indicato chi firma per {missing}. Aggiungere nome, funzione e data di chi firma.',
      'first-value':
        'Il primo valore di {missing} inizia dopo il primo giorno ammissibile; fino ad allora vale quello. Aggiungere il precedente.',
    },
  },
  'file-unreadable': {
    title: 'File illeggibile',
    status: 'Illeggibile',
    text: {
      empty: 'Il file è vuoto. Chiedere al partner di inviarlo di nuovo.',
      truncated:
        'Il file è incompleto, probabilmente per uno scaricamento interrotto. Scaricarlo o chiederlo di nuovo.',
      'not-a-workbook':
        'Il file non è una cartella di lavoro di Excel, malgrado il suo nome. Chiedere la cartella di lavoro (.xlsx).',
      'old-format':
        'Il file è nel vecchio formato di Excel (.xls). Aprirlo in Excel e salvarlo come cartella di lavoro di Excel (.xlsx).',
      'open-document':
        'Il file è un foglio di calcolo OpenDocument (.ods). Aprirlo e salvarlo come cartella di lavoro di Excel (.xlsx).',
      'too-large':
        'Il file è più grande di quanto possa essere il file di un partner. Rimuovere le immagini e i fogli aggiunti, poi salvarlo di nuovo.',
      damaged:
        'Il file è danneggiato e non si può leggere. Aprirlo in Excel, lasciare che Excel lo ripari e salvarlo di nuovo.',
      'binary-workbook':
        'Il file è una cartella di lavoro binaria (.xlsb). Aprirlo in Excel e salvarlo come cartella di lavoro di Excel (.xlsx).',
      'xml-spreadsheet':
        'Il file è un foglio di calcolo XML di Excel 2003. Aprirlo in Excel e salvarlo come cartella di lavoro di Excel (.xlsx).',
      numbers: 'Il file è un documento di Apple Numbers. Aprirlo in Numbers ed esportarlo in Excel (.xlsx).',
      'web-page':
        'Il file è una pagina web con il nome di una cartella di lavoro, come la esportano alcuni portali e programmi di contabilità. Aprirlo in Excel e salvarlo come cartella di lavoro di Excel (.xlsx); se mostra una pagina di accesso, scaricare di nuovo il file.',
      'text-file':
        'Il file è un semplice testo (ad esempio CSV), non una cartella di lavoro. Copiare le sue righe nella cartella di lavoro inviata al partner.',
      document: 'Il file è un documento di testo, non una cartella di lavoro. Chiedere la cartella di lavoro (.xlsx).',
      presentation: 'Il file è una presentazione, non una cartella di lavoro. Chiedere la cartella di lavoro (.xlsx).',
      pdf: 'Il file è un PDF, non una cartella di lavoro. Chiedere la cartella di lavoro (.xlsx) da cui è stato stampato.',
      archive:
        'Il file è un archivio (ad esempio .zip), non una cartella di lavoro. Estrarlo e scegliere la cartella di lavoro che contiene.',
      'unknown-compression':
        'Il file è compresso in un modo che Excel non conosce. Chiedere la cartella di lavoro come Excel l’ha salvata.',
      'unknown-encoding':
        'I testi del file sono in una codifica che Accord non può leggere ({encoding}). Aprirlo in Excel, verificarne i testi e salvarlo di nuovo.',
      'wrong-encoding':
        'I testi del file dovrebbero essere codificati in {encoding} e non lo sono: alcuni caratteri sarebbero sbagliati. Aprirlo in Excel, verificarne i testi e salvarlo di nuovo.',
      'missing-part':
        'Il file ha perso una parte: un foglio, una tabella, oppure i testi o i formati delle celle. Chiedere una nuova copia; una riparazione di Excel perderebbe dei contenuti.',
      'part-twice':
        'Il file contiene due volte una delle sue parti, con contenuti diversi: non è chiaro quale sia giusta. Aprirlo in Excel, verificarne le righe e salvarlo di nuovo.',
      folder: 'Questa è una cartella e qui serve un file. Scegliere il file che contiene.',
      'no-file': 'Questo è un dispositivo, una pipe o una connessione e qui serve un file. Scegliere un file.',
      'not-found':
        'Non c’è alcun file con questo nome; può essere stato spostato, rinominato o eliminato. Verificarne il nome e la cartella.',
      forbidden:
        'Il file non si può aprire: la lettura non è consentita, o un altro programma lo blocca. Chiedere il permesso, o chiuderlo dove è aperto.',
      'damaged-sheet':
        'Il foglio «{sheet}» è danneggiato e il file non si può leggere. Aprirlo in Excel, lasciare che Excel lo ripari, verificare quel foglio e salvarlo di nuovo.',
      'damaged-row':
        'La riga {row} del foglio «{sheet}» è danneggiata e il file non si può leggere. Aprirlo in Excel, lasciare che Excel lo ripari, verificare quella riga e salvarlo di nuovo.',
      'too-many-sheets': 'Il file ha più di {limit} fogli. Eliminare quelli aggiunti, poi salvarlo di nuovo.',
      'too-many-rows':
        'I fogli hanno più di {limit} righe, per lo più vuote ma con un formato. Eliminare in Excel le righe sotto le spese, poi salvare di nuovo il file.',
      'too-many-cells':
        'I fogli hanno più di {limit} celle, per lo più vuote ma con un formato. Eliminare in Excel le righe sotto le spese e le colonne accanto, poi salvare di nuovo il file.',
      'too-many-formulas':
        'Il file ha più di {limit} formule. Eliminare quelle sotto e accanto alle spese e i fogli aggiunti, poi salvarlo di nuovo.',
      'too-many-merges':
        'Il file ha celle unite su più di {limit} righe in tutto. Separare le celle accanto e sotto le spese, poi salvarlo di nuovo.',
      'too-many-formats':
        'Le celle cambiano formato più di {limit} volte. Copiare le spese, solo come valori, nel file inviato al partner.',
      'too-many-names':
        'Il file ha più di {limit} nomi, probabilmente lasciati da fogli copiati. Eliminarli in Excel (Formule, Gestione nomi), poi salvarlo di nuovo.',
      'too-many-tables': 'Il file ha più di {limit} tabelle. Eliminare i fogli aggiunti, poi salvarlo di nuovo.',
      'too-many-lines':
        'Il foglio delle spese ha più di {limit} righe compilate. Eliminare ciò che non va accanto o sotto le spese, poi salvare di nuovo il file.',
      'too-many-pieces':
        'Il file ha più di {limit} elementi che non sono scritti come li scrive Excel, o righe vuote con un formato. Eliminare in Excel le righe sotto le spese e i fogli aggiunti, poi salvare il file da Excel.',
      'too-many-texts': 'Il file ha più di {limit} testi diversi. Eliminare i fogli aggiunti, poi salvarlo di nuovo.',
      'damaged-cell':
        'La cella {cell} del foglio «{sheet}» è danneggiata e il file non si può leggere. Aprirlo in Excel, lasciare che Excel lo ripari, verificare quella cella e salvarlo di nuovo.',
    },
  },
  'file-encrypted': {
    title: 'File protetto da password',
    status: 'Protetto da password',
    text: {
      password:
        'Il file è protetto da password. Aprirlo in Excel, rimuovere la password (File, Informazioni, Proteggi cartella di lavoro) e salvarlo di nuovo.',
      'default-password':
        'Il file è crittografato, benché Excel lo apra senza chiedere nulla: ha la password predefinita di Excel. Aprirlo in Excel e salvarlo con un altro nome, come cartella di lavoro di Excel (.xlsx) senza password.',
      rights:
        'Il file è protetto dalla gestione dei diritti: solo le persone indicate possono aprirlo. Aprirlo come una di loro, togliere la restrizione (File, Informazioni, Proteggi cartella di lavoro, Limita l’accesso) e salvarlo di nuovo.',
      archive:
        'Il contenuto del file è stato bloccato con una password da un programma di archiviazione. Estrarlo con quel programma e scegliere la cartella di lavoro che contiene.',
    },
  },
  'not-an-accord-workbook': {
    title: 'Non è il file di un partner',
    status: 'Non è il file di un partner',
    text: {
      foreign:
        'La cartella di lavoro non è stata creata da Accord. Chiedere al partner quella che gli è stata inviata.',
      report:
        'La cartella di lavoro è un rapporto consolidato, che non contiene spese da leggere. Scegliere quella da cui è stato creato il rapporto.',
      project:
        'La cartella di lavoro è quella del progetto, tenuta dal capofila, mentre serve quella di un partner. Scegliere il file del partner.',
      partner:
        'La cartella di lavoro è quella di un partner, mentre serve quella del progetto, tenuta dal capofila. Scegliere il file del progetto.',
      draft:
        'La cartella è una bozza di accordo: nulla è ancora in vigore. Completarla e registrarla prima come versione 1.',
      damaged:
        'La cartella di lavoro ha perso la tabella delle spese, o i dati con cui Accord la riconosce. Copiare le spese in una nuova cartella di lavoro.',
      agreement:
        'L’accordo contenuto nella cartella di lavoro non può essere utilizzato: {count} {count|punto è|punti sono} da correggere. Correggere l’accordo e creare di nuovo le cartelle di lavoro.',
      'no-table':
        'La cartella di lavoro non ha un elenco di spese: mancano sia la tabella sia la riga delle intestazioni. Copiare le spese in una nuova cartella di lavoro.',
      'several-tables':
        'La cartella di lavoro ha più elenchi di spese compilati, diversi tra loro: {sheets}. Rimuoverli tutti tranne quello giusto.',
      'too-many-tables':
        'La cartella di lavoro ha più di {most} elenchi di spese o righe di intestazioni, ciascuno in un altro ordine. Conservare quello giusto e rimuovere gli altri.',
      unrecognised:
        'Accord non può più dire a quale partner appartiene questa cartella di lavoro. Copiare le spese nella cartella di lavoro inviata a quel partner.',
      'no-report': 'Non è un rapporto consolidato, mentre qui serve un rapporto. Scegliere il rapporto.',
      'no-project':
        'Non è la cartella di lavoro del progetto del capofila, che qui serve. Scegliere il file del progetto.',
      'damaged-report':
        'Il rapporto ha perso la tabella delle spese lette o le spese a tasso forfettario. Consolidare di nuovo i file dei partner.',
      contradicted:
        'I dati di Accord in questa cartella di lavoro indicano {partner}, i suoi fogli indicano {says}. Copiare le spese nella cartella di lavoro inviata al partner.',
    },
  },
  'report-changed': {
    title: 'Rapporto modificato a mano',
    status: 'Modificato',
    text: {
      line: 'La riga {at} del foglio {sheet} rendiconta {shown}, ma i suoi importi danno {found}: il rapporto è stato modificato in seguito. Consolidare di nuovo e usare il nuovo rapporto.',
      verdict:
        'Nella riga {at} del foglio {sheet} la decisione e il suo motivo non si accordano: il rapporto è stato modificato in seguito. Consolidare di nuovo e usare il nuovo rapporto.',
      file: 'Le spese di {of} danno in totale {found}, ma il foglio dei file indica {shown}: il rapporto è stato modificato in seguito. Consolidare di nuovo e usare il nuovo rapporto.',
      lines:
        'Il rapporto ha {found} spese di {of}, ma il foglio dei file ne indica {shown}: è stato modificato in seguito. Consolidare di nuovo e usare il nuovo rapporto.',
      total:
        'Il rapporto mostra un totale di {shown}, ma le sue spese danno {found}: è stato modificato in seguito. Consolidare di nuovo e usare il nuovo rapporto.',
      'flat-rate':
        'Il tasso forfettario {flatRate} di {period} è {shown}, ma le spese danno {found}: il rapporto è stato modificato in seguito. Consolidare di nuovo e usare il nuovo rapporto.',
      'no-files':
        'Il foglio dei file non è più nel rapporto: nulla mostra se le sue spese sono complete. Consolidare di nuovo e usare il nuovo rapporto.',
      'no-partner':
        'Il foglio dei file non nomina più {name}: il rapporto è stato modificato in seguito. Consolidare di nuovo e usare il nuovo rapporto.',
      'no-total':
        'Il rapporto non mostra totali calcolati: nulla mostra se le sue spese sono complete. Aprirlo in Excel e salvarlo, o consolidare di nuovo.',
    },
  },
  'wrong-project': {
    title: 'File di un altro progetto',
    status: 'Altro progetto',
    text: 'Il file appartiene al progetto {project}, non a {expected}. Scegliere il file di questo progetto.',
  },
  'partner-twice': {
    title: 'Due file dello stesso partner',
    status: 'Stesso partner due volte',
    text: 'C’è un altro file di {partner}: {other}. Nessuno dei due è stato utilizzato, perché non si sa quale sia quello giusto. Tenerne uno e rimuovere l’altro.',
  },
  'column-missing': {
    title: 'Colonna mancante',
    status: 'Colonna mancante',
    text: 'La tabella delle spese non ha {count|la colonna|le colonne} «{columns}». Ripristinar{count|la|le}, con esattamente {count|questa intestazione|queste intestazioni}, nella prima riga della tabella.',
  },
  'wrong-agreement-version': {
    title: 'Altra versione dell’accordo',
    text: 'Il file è stato creato dalla versione {version} dell’accordo; si applica la versione {expected}, usata per le verifiche. Inviare al partner una cartella di lavoro aggiornata.',
  },
  'partner-missing': {
    title: 'File del partner mancante',
    status: 'Non ricevuto',
    text: 'Nessun file ricevuto da {name} ({partner}), che ha un budget di {budget}. Chiederlo al partner, o consolidare senza.',
  },
  'partner-recognised': {
    title: 'Partner riconosciuto dai dati',
    text: {
      missing:
        'I dati di Accord in questa cartella di lavoro non ci sono più. I suoi fogli mostrano che è quella di {name} ({partner}); le sue spese sono verificate secondo la versione {expected} dell’accordo. Se non è il partner giusto, rimuovere il file.',
      edited:
        'I dati di Accord in questa cartella di lavoro sono stati modificati. I suoi fogli mostrano che è quella di {name} ({partner}); le sue spese sono verificate secondo la versione {expected} dell’accordo. Se non è il partner giusto, rimuovere il file.',
    },
  },
  'rows-not-read': {
    title: 'Righe non lette',
    text: {
      rows: '{count} {count|riga|righe} del foglio «{sheet}» {count|somiglia a una spesa ma non è stata letta|somigliano a spese ma non sono state lette}, e {count|il suo importo non è|i loro importi non sono} in alcuna somma: {rows}. Spostar{count|la|le} nella tabella delle spese; se non si tratta di spese, eliminar{count|la|le} o tener{count|la|le} in un altro file.',
      beside:
        'Accanto alla tabella del foglio «{sheet}», {count} {count|riga contiene|righe contengono} quella che sembra un’altra spesa ma non è stata letta, e il cui importo non è in alcuna somma: {rows}. Spostarla in una riga a sé della tabella; se non è una spesa, eliminarla o tenerla in un altro file.',
    },
  },
  'rows-left-out': {
    title: 'Righe che non sono spese',
    text: '{count} {count|riga non è stata letta|righe non sono state lette} come {count|spesa|spese}, perché {count|contiene|contengono} solo una descrizione e dei totali, una nota o di nuovo le intestazioni: {rows}. Se si tratta di una spesa, completarne data, azione e categoria.',
  },
  'lines-below-table': {
    title: 'Spese fuori dalla tabella',
    text: {
      below:
        '{count} {count|spesa si trova|spese si trovano} sotto la tabella o a parte, e {count|viene conteggiata|vengono conteggiate} comunque: {rows}. Estendere la tabella fin lì.',
      above:
        '{count} {count|spesa si trova|spese si trovano} sopra la riga delle intestazioni, e {count|viene conteggiata|vengono conteggiate} comunque: {rows}. Spostar{count|la|le} nella tabella.',
    },
  },
  'columns-mapped': {
    title: 'Colonne riconosciute',
    text: {
      taken:
        'Queste colonne sono state riconosciute benché spostate o rinominate: {list}. Verificare che ogni abbinamento sia giusto.',
      unknown: 'Queste colonne non fanno parte dell’elenco delle spese e non sono state lette: {others}.',
      table:
        'La tabella delle spese è stata rinominata o non è più una tabella; è stata ritrovata dalle sue intestazioni nel foglio «{sheet}». Verificare che ci siano tutte le spese.',
      'other-sheets':
        'Le spese sono state lette nel foglio «{sheet}». Un elenco simile si trova anche altrove, vuoto o con le stesse spese: {others}.',
      merged:
        'Alcune celle sono unite su più righe; ognuna di queste righe è stata letta come se ne contenesse il testo: {rows}. Annullare l’unione.',
      repeats: 'Alcune righe del foglio «{sheet}» ripetono spese già lette e non vengono conteggiate di nuovo: {rows}.',
    },
  },
  'table-unbalanced': {
    title: 'Prospetto i cui totali non tornano',
    text: {
      rows: 'Le righe danno {found}, il totale indica {shown}. Consolidare di nuovo, o segnalarlo a chi fornisce assistenza per Accord.',
      across: 'Le colonne danno {found}, il totale indica {shown}. Segnalarlo a chi fornisce assistenza per Accord.',
      source:
        'Il totale è {shown}, ma ciò da cui è tratto dà {found}. Consolidare di nuovo, o segnalarlo a chi fornisce assistenza per Accord.',
    },
  },
  'excluded-in-claim': {
    title: 'Spesa esclusa nella domanda',
    text: '{partner}, spesa {line}: la domanda {claim} ne conta {amount} (riga {row} del foglio {sheet}), ma il capofila l’ha esclusa: {reason}. Annullare la domanda, o togliere la spesa nella tabella dei controlli.',
  },
});
