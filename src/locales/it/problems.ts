/** Le frasi italiane su ciò che non va nel testo di un accordo. */
import { problemTexts } from '../define';
import { places } from './places';

export const problems = problemTexts({
  ...places,
  at: '{place}: ',
  whole: 'Il file',
  kinds: {
    'not-json':
      'non è un file di accordo leggibile; il primo errore è alla riga {found}. Chiederne una nuova copia all’autore, o verificarvi virgole, parentesi e virgolette.',
    'file-too-long':
      'il file è più lungo di qualsiasi accordo: al massimo {expected} caratteri. Verificare che sia il file giusto.',
    encoding: 'la riga {found} contiene lettere illeggibili. Salvare di nuovo il file con la codifica UTF-8.',
    'too-deep': 'qui sono aperte più di {expected} parentesi una dentro l’altra. Verificare le parentesi.',
    'too-many':
      'ci sono {found} voci, e ne sono possibili {expected}. Riunire delle voci, o verificare se qualcosa è stato incollato due volte.',
    'repeated-key': '«{found}» è indicato due volte nella stessa voce, e solo uno può contare. Eliminare uno dei due.',
    'more-faults': 'ci sono altri punti; saranno indicati una volta corretti quelli precedenti.',
    missing: 'questa voce è obbligatoria. Aggiungerla.',
    'unknown-key': '«{found}» non fa parte di un file di accordo. Verificarne l’ortografia, o eliminarla.',
    'wrong-type': '{found} qui non va bene; previsto: {expected}.',
    'not-an-option': '«{found}» qui non è possibile. Scegliere tra: {expected}.',
    'too-short': 'aggiungere almeno una voce.',
    code: '«{found}» non è un codice. Usare al massimo 40 lettere, cifre, punti e trattini.',
    amount: '«{found}» non è un importo. Scriverlo con il punto decimale e senza altri segni, per esempio 444.64.',
    'amount-too-large':
      '«{found}» è troppo grande: sono possibili al massimo undici cifre prima del punto decimale. Verificare le cifre.',
    'sum-too-large':
      'la somma degli importi supera ciò che si può contare al centesimo. Cercare un importo con troppe cifre.',
    'too-large': '{found} è troppo grande; è possibile al massimo {expected}. Verificare le cifre.',
    rate: '«{found}» non è un tasso. Scriverlo con il punto decimale, per esempio 0.15 per il 15%.',
    share:
      '«{found}» è più di {expected}. Scrivere una parte del tutto con il punto decimale, per esempio 0.15 per il 15%.',
    'exchange-rate':
      '«{found}» non può essere un tasso di cambio. Scrivere quanto vale in quella valuta un’unità della valuta del progetto, sopra 0 e con il punto decimale, per esempio 24.31.',
    'rate-twice': 'ci sono due tassi di {found} per {expected}, e solo uno può contare. Eliminare uno dei due.',
    day: '«{found}» non è una data. Scrivere anno, mese e giorno, per esempio 2026-02-13.',
    month: '«{found}» non è un mese. Scrivere anno e mese, per esempio 2026-02.',
    year: '{found} non è tra il 1990 e il 2099. Verificare l’anno.',
    currency:
      '«{found}» non è una valuta. Usare le tre lettere maiuscole del suo codice internazionale, per esempio EUR.',
    country: '«{found}» non è un paese. Usare le sue due lettere maiuscole, per esempio FR.',
    language: '«{found}» non è una lingua. Usare le sue due o tre lettere minuscole, per esempio fr.',
    filled: 'il testo è vuoto. Compilarlo, o eliminarlo.',
    text: 'non è un testo. Scrivere un solo testo, o un testo per ogni lingua (fr, en, ecc.).',
    'text-too-long': 'il testo è troppo lungo; sono possibili al massimo {expected} caratteri. Accorciarlo.',
    'rate-or-amount': 'una fonte di finanziamento ha un tasso oppure un importo. Indicare solo uno dei due.',
    'increase-or-amount':
      'una regola di flessibilità ha una percentuale, un importo o entrambi. Indicare almeno uno dei due.',
    'cap-on-one': 'un massimale riguarda categorie, partner o una fonte di finanziamento. Indicare solo uno dei tre.',
    'unknown-reference':
      '«{found}» non figura nell’elenco «{expected}». Verificarne l’ortografia, o aggiungerlo a tale elenco.',
    repeated: 'il codice «{found}» è usato due volte. Dare a ciascuno il proprio.',
    'one-lead': 'serve esattamente un capofila, e ce ne sono {found}. Verificare i ruoli.',
    'dates-reversed': '{found} precede {expected}, che deve venire prima. Verificare le due date.',
    'not-in-order':
      '{found} non viene dopo {expected}. Inserire le date dei valori in ordine, ciascuna una sola volta.',
    'period-not-after':
      'il periodo inizia il {found}, ma quello precedente nell’elenco finisce il {expected}. Correggere le date in modo che nessun giorno sia in due periodi, e ordinare i periodi.',
    'links-in-circle': 'queste attività si aspettano a vicenda in un circolo: {found}. Eliminare uno dei legami.',
    'outside-project':
      'il periodo non ha alcun giorno in comune con il progetto, che va dal {found} all’ultima domanda di pagamento, il {expected}. Verificare gli anni.',
    'too-many-decimals': '{found} ha più decimali della valuta, che ne ha {expected}.',
    'weights-missing': 'la chiave di ripartizione «{found}» richiede dei pesi. Aggiungerne uno per ogni partner.',
  },
});
