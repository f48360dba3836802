/** Le frasi italiane degli altri errori. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'L’accordo non può ancora essere utilizzato: {count} {count|punto è|punti sono} da correggere. Nulla è stato scritto.',
  'history-damaged':
    'Le versioni precedenti dell’accordo conservate nella cartella di lavoro non sono più quelle registrate. Tornare a una copia in cui sono intatte.',
  'not-recorded': 'La modifica non può essere registrata così com’è.',
  'map-invalid':
    'La tabella di corrispondenza della contabilità non può essere usata. Ha {count} {count|problema|problemi}.',
  'draft-incomplete':
    'L’accordo sui fogli non è ancora completo: {count} {count|punto è aperto|punti sono aperti}. Nulla è stato scritto.',
  'folder-not-writable':
    'Non è possibile scrivere in {folder}. Scegliere un’altra cartella, o chiedere il diritto di scrivervi.',
  'file-locked':
    'Non è stato possibile scrivere {file}, che resta invariato. Chiuderlo dove è aperto, o scegliere un altro nome.',
  'would-overwrite':
    '{file} contiene già dei dati e non è stato sostituito. Scegliere un altro nome o un’altra cartella.',
  'disk-full':
    'Non c’è più spazio per scrivere {file}; nulla è stato modificato. Liberare spazio o scegliere un’altra cartella.',
  'output-is-input': '{file} è uno dei file da leggere e non è stato sostituito. Scegliere un altro nome.',
  'output-foreign':
    '{file} non è stato creato da Accord, o non è più riconoscibile, e non è stato sostituito. Scegliere un altro nome o un’altra cartella.',
  'output-other':
    '{file} è un altro rapporto o prospetto rispetto a quello da scrivere e non è stato sostituito. Scegliere un altro nome.',
  'output-other-project':
    '{file} appartiene al progetto {project}, non a {expected}, e non è stato sostituito. Scegliere un altro nome o un’altra cartella.',
  'output-added-to':
    '{file} contiene fogli che Accord non ha creato ({sheets}) e non è stato sostituito. Scegliere un altro nome, o rimuoverli.',
  'output-no-file':
    '{file} è una cartella, un dispositivo o un collegamento che non porta a nulla. Scegliere un altro nome.',
  'unknown-command': 'Il comando «{command}» non esiste.',
  'missing-argument': 'Manca {argument}.',
  'too-many-arguments': '«{argument}» qui non è previsto.',
  'rows-out-of-range': '«{rows}» non è un numero di righe: un intero da 1 a {most}.',
  'unknown-option': 'L’opzione «{option}» qui non esiste.',
  'unknown-table': 'Il prospetto «{table}» non esiste. Prospetti: {known}.',
  'period-not-in-report':
    'Il rapporto copre solo il periodo {covers}: non contiene nulla del periodo «{period}». Consolidare prima quel periodo.',
  'nothing-claimed':
    'Nessuna domanda corrisponde: non è stato ancora chiesto nulla, o non per questo periodo o partner. Fare prima la domanda.',
  'no-tables':
    'Da questa cartella di lavoro non si può creare alcun prospetto del finanziatore. Scegliere la cartella di lavoro del progetto o un rapporto.',
  'table-refused':
    'Questo prospetto non viene creato, perché le verifiche non riescono. Correggere quanto indicato, poi crearlo di nuovo.',
  'no-findings-kept':
    'Il rapporto non contiene le sue segnalazioni come dati: lo ha fatto un Accord precedente, oppure il foglio nascosto è andato perso. Consolidare di nuovo i file dei partner.',
  'never-amended': 'L’accordo non è mai stato modificato: non c’è alcuna modifica da stampare. Registrarne prima una.',
  'unknown-portal': 'Il portale «{portal}» non esiste. Portali: {known}, oppure un proprio file.',
  'portal-invalid': '{file} non descrive un portale come dovrebbe: {problems}',
  'portal-column':
    'Il prospetto {table} non ha la colonna «{column}», chiesta dal portale {portal}. Le sue colonne: {known}.',
  'unknown-document': 'Il documento «{document}» non esiste. Documenti: {known}.',
  'unknown-meeting': 'La cartella non ha la riunione «{meeting}». Le sue riunioni: {known}.',
  'no-amendment':
    'La versione {version} dell’accordo è la prima di questa cartella: non è stato ancora registrato alcun addendum.',
  'unknown-period': 'L’accordo non prevede il periodo «{period}». Periodi previsti: {known}.',
  'partner-gone':
    '{partner} non è partner nella versione {version} dell’accordo: non c’è una cartella di lavoro in cui riportare le sue spese. Se un altro partner le rileva, indicarne il codice: {known}.',
  'partner-succeeded':
    '{partner} non è partner nella versione {version} dell’accordo; {code} ({name}) sembra averne preso il posto. Se rileva le spese, indicarlo: --partner {code}.',
  'partner-kept':
    'La cartella di lavoro è di {partner}, che è ancora partner, e non può diventare quella di {other}. Scegliere la cartella destinata a {partner}.',
  'source-filled':
    '{file} contiene già {count} {count|spesa|spese} e non può sostituire la cartella del progetto. Scegliere la cartella del progetto, o una nuova in cui non è stato ancora inserito nulla.',
  'unknown-partner': 'L’accordo non prevede il partner «{partner}». Partner previsti: {known}.',
  'unknown-code':
    '«{code}» non è un’azione, un periodo né una spesa comune della versione in vigore. Verificare il nuovo codice dopo --rename.',
  'newer-version':
    'La cartella di lavoro del partner è della versione {version} dell’accordo, quella del progetto solo della versione {expected}. Scegliere la cartella attuale del progetto.',
  'unknown-language': 'Non ci sono testi in «{language}». Lingue: {known}.',
  'period-claimed':
    'Il periodo {period} è già stato richiesto ({partner}). Richiedere un periodo successivo, o annullare prima l’ultima domanda.',
  'balance-claimed': 'Il saldo è stato richiesto in {claim}: dopo non si può richiedere più nulla. Annullarlo prima.',
  'too-many-instalments':
    'Domande che l’accordo prevede prima del saldo: {count}. Sono state tutte presentate: richiedere il saldo.',
  'advance-impossible':
    'Non si può richiedere alcun anticipo: serve un importo maggiore di 0 e una fonte di cui non sia già stato richiesto tutto.',
  'advance-too-large': 'Si può ancora anticipare al massimo {most}. Ridurre l’importo.',
  'deduction-unknown':
    'La spesa n. {line} di {file} è da detrarre, ma il suo importo non si può determinare. Senza di essa si richiederebbe troppo: farla prima correggere.',
  'not-an-amount':
    '«{amount}» non è un importo. Inserirlo con il punto decimale, per esempio 1234.50, con il tipo advance.',
  'unknown-kind': '«{kind}» non è un tipo di domanda. Scegliere {known}.',
  'not-a-day': '«{day}» non è una data. Inserirla nella forma 2027-03-31.',
  'nothing-to-undo': 'Non c’è alcuna domanda da annullare.',
  'claim-paid': '{claim} non si può annullare: un pagamento la indica.',
  'nothing-readable': 'Nessuno dei file può essere utilizzato. Il motivo è indicato accanto a ciascuno.',
  unexpected:
    'Si è verificato un errore imprevisto: {detail}. Inviare questo messaggio e il file a chi fornisce assistenza per Accord.',
  'excel-busy':
    'Excel è occupato: si sta modificando una cella o è aperta una finestra di dialogo. Terminare, poi riprovare.',
  'sheet-protected':
    'Il foglio «{sheet}» è protetto e non può essere modificato. Rimuovere la protezione (scheda Revisione), poi riprovare.',
  'workbook-protected':
    'La struttura della cartella di lavoro è protetta: nessun foglio può essere aggiunto o sostituito. Rimuovere la protezione (scheda Revisione), poi riprovare.',
  'workbook-read-only':
    'La cartella di lavoro è aperta in sola lettura. Salvarne una copia con un altro nome e lavorare su quella.',
  'item-missing':
    'L’elemento «{item}» non si trova: forse è stato rinominato o eliminato. Ripristinarlo o annullare, poi riprovare.',
  'name-taken': '«{name}» indica già altro nella cartella di lavoro. Rinominare quell’elemento, poi riprovare.',
  'sheet-edited':
    'Nel frattempo è stato scritto qualcosa su «{sheet}». Leggere che cosa andrebbe perso, poi scegliere di nuovo.',
  'too-much-data':
    'È più di quanto Excel accetti in una volta. Chiudere altre cartelle di lavoro, o usare Excel su un computer.',
  'excel-too-old': 'Questa versione di Excel non può farlo. Aggiornare Excel o usare Excel per il web.',
  'row-hidden': 'La riga {row} di «{sheet}» è nascosta o filtrata. Mostrare tutte le righe, poi riprovare.',
  'sheet-hidden':
    'Il foglio «{sheet}» è nascosto. Mostrarlo (clic destro sulla scheda di un foglio, Scopri), poi riprovare.',
  'excel-left-over':
    'Excel si è fermato a metà e sono rimasti dei fogli nascosti: {sheets}. Il prossimo tentativo li elimina. Salvare la cartella di lavoro, riaprirla, poi riprovare.',
  'excel-failed':
    'Excel non ha potuto eseguire l’operazione. Salvare la cartella di lavoro, riaprirla, poi riprovare. Dettaglio: {detail}.',
  states: {
    unchanged: 'La cartella di lavoro è rimasta com’era; nulla è stato scritto.',
    changed: 'Una parte potrebbe essere già scritta. Guardare i fogli. Ctrl+Z la annulla, dove Excel lo consente.',
  },
});
