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
    missing: 'questa voce è obbligatoria. Aggiungerla.',
    'unknown-key': '«{found}» non fa parte di un file di accordo. Verificarne l’ortografia, o eliminarla.',
    'wrong-type': '{found} qui non va bene; previsto: {expected}.',
    'not-an-option': '«{found}» qui non è possibile. Scegliere tra: {expected}.',
    'too-short': 'aggiungere almeno una voce.',
    code: '«{found}» non è un codice. Usare al massimo 40 lettere, cifre, punti e trattini.',
    amount: '«{found}» non è un importo. Scriverlo con il punto decimale e senza altri segni, per esempio 444.64.',
    rate: '«{found}» non è un tasso. Scriverlo con il punto decimale, per esempio 0.15 per il 15%.',
    day: '«{found}» non è una data. Scrivere anno, mese e giorno, per esempio 2026-02-13.',
    month: '«{found}» non è un mese. Scrivere anno e mese, per esempio 2026-02.',
    currency: '«{found}» non è una valuta. Usare le sue tre lettere maiuscole, per esempio EUR.',
    country: '«{found}» non è un paese. Usare le sue due lettere maiuscole, per esempio FR.',
    language: '«{found}» non è una lingua. Usare le sue due o tre lettere minuscole, per esempio fr.',
    filled: 'il testo è vuoto. Compilarlo, o eliminarlo.',
    text: 'non è un testo. Scrivere un solo testo, o un testo per ogni lingua (fr, en, ecc.).',
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
    'too-many-decimals': '{found} ha più decimali della valuta, che ne ha {expected}.',
    'weights-missing': 'la chiave di ripartizione «{found}» richiede dei pesi. Aggiungerne uno per ogni partner.',
  },
});
