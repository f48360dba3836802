"""Where the expenses are, and every filled row that could be one."""
import re
import unicodedata

from worth import shown, visible

HEADERS = {
    "line": "Line|Ligne|Linha|N. spesa", "action": "Action|Ação|Azione", "category": "Category|Catégorie|Categoria",
    "period": "Period|Période|Período|Periodo", "supplier": "Supplier|Fournisseur|Fornecedor|Fornitore",
    "documentType": "Document type|Type de pièce|Tipo de documento|Tipo di documento",
    "documentNo": "Document no.|N° de pièce|N.º do documento|N. documento",
    "documentDate": "Document date|Date de la pièce|Data do documento|Data del documento",
    "paymentDate": "Payment date|Date de paiement|Data de pagamento|Data di pagamento",
    "description": "Description|Descrição|Descrizione", "units": "Units|Unités|Unidades|Unità",
    "net": "Net|Montant HT|Valor sem IVA|Imponibile", "vat": "VAT|TVA|IVA",
    "gross": "Gross|Montant TTC|Valor com IVA|Importo lordo",
    "eligible": "Eligible|Montant éligible|Valor elegível|Importo ammissibile",
    "currency": "Currency|Devise|Moeda|Valuta", "rate": "Exchange rate|Taux de change|Taxa de câmbio|Tasso di cambio",
    "declared": "Declared|Montant déclaré|Valor declarado|Importo rendicontato",
    "sharedCost": "Shared cost|Dépense commune|Despesa comum|Spesa comune",
    "evidence": "Evidence|Justificatif|Comprovativo|Giustificativo", "status": "Status|Statut|Estado|Stato",
    "comment": "Comment|Commentaire|Comentário|Commento",
}
AMOUNTS = ("net", "vat", "gross", "eligible", "declared")
CALCULATED = ("gross", "declared")
DAYS = ("documentDate", "paymentDate")
WORDS = ("action", "category", "supplier", "documentType", "documentNo", "description", "sharedCost", "comment")
NEEDED = tuple(key for key in HEADERS if key not in ("line", "gross", "declared"))
# What alone makes no line: these are prepared, or calculated.
NO_LINE = ("line", "period", "currency", "rate", "status", "gross", "declared")
ENOUGH = 8
CATEGORIES = "STAFF|OFFICE|TRAVEL|EXTERNAL|EQUIPMENT|WORKS|OTHER|IN_KIND|REVENUE"
CATEGORY = re.compile(rf"({CATEGORIES})( ·.*)?", re.S)
TEXT_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
MONTHS = (
    "january february march april may june july august september october november december "
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro "
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
).split()
WORD_DAY = re.compile(r"\D*\d{1,2}\D+\d{4}")
TEXT_AMOUNT = re.compile(r"[-+(]?\s?[€$£]?\s?\d[\d\s.,'’]*\)?-?\s?([€$£]|[A-Z]{3})?")


def plain(text):
    text = unicodedata.normalize("NFKD", visible(text).replace("º", "o").replace("°", "o"))
    return "".join(sign for sign in text if sign.isalnum()).lower()


KNOWN = {plain(text): key for key, texts in HEADERS.items() for text in texts.split("|")}


def columns_of(texts):
    """Columns by key, of [(column, text)]: the first of each name."""
    found = {}
    for column, text in texts:
        key = KNOWN.get(plain(text))
        if key is not None:
            found.setdefault(key, column)
    return found


class Ledger:
    def __init__(self, sheet, header, columns, table):
        self.sheet, self.header, self.columns, self.table = sheet, header, columns, table
        self.left, self.right = min(columns.values()), max(columns.values())


def ledgers(sheet):
    """Tables of a sheet that have the headers, and rows that have them elsewhere."""
    found = []
    for table in sheet.tables:
        top, left, _, right = table.area
        if table.header_rows == 0:
            columns = columns_of(list(enumerate(table.columns, start=left)))
            if len(columns) >= ENOUGH:
                found.append(Ledger(sheet, top - 1, columns, table))
    for row in sorted(sheet.rows):
        texts = [(column, cell.value) for column, cell in sorted(sheet.rows[row].items()) if cell.kind == "text"]
        if len(texts) < ENOUGH:
            continue
        columns = columns_of(texts)
        again = any(all(one.columns.get(key) == at for key, at in columns.items()) for one in found)
        if len(columns) >= ENOUGH and not again:
            table = next((one for one in sheet.tables if one.area[0] == row and one.header_rows), None)
            found.append(Ledger(sheet, row, columns, table))
    return found


def is_amount(cell):
    """Could be an amount: a number that is no day, such a text, or a formula whose result is not known."""
    if cell.kind == "number":
        return not shown(cell.style).day
    if cell.kind == "text":
        text = visible(cell.value)
        return len(text) < 40 and bool(TEXT_AMOUNT.fullmatch(text)) and not is_text_day(text)
    return cell.kind == "blank" and cell.formula is not None and not cell.stored


def is_filled(cell):
    """Something stands there, or would if its formula had been calculated."""
    return cell.kind != "blank" or (cell.formula is not None and not cell.stored)


def is_day(cell):
    if cell.kind == "number":
        return shown(cell.style).day
    return cell.kind == "day" or (cell.kind == "text" and is_text_day(visible(cell.value)))


def is_text_day(text):
    """In figures, or with the name of a month, or its beginning, between a day and a year."""
    if TEXT_DAY.fullmatch(text):
        return True
    if len(text) > 60 or not WORD_DAY.fullmatch(text):
        return False
    words = [plain(word) for word in re.findall(r"[^\W\d_]{3,}", text)]
    return any(month.startswith(word) for word in words for month in MONTHS)


def is_word(cell):
    return cell.kind == "text" and not is_amount(cell) and not is_day(cell) and visible(cell.value) != ""


def in_columns(ledger, cells):
    """An amount of the ledger's columns beside a date, a code or a text of them."""
    def at(keys):
        found = [(key, cells.get(ledger.columns[key])) for key in keys if key in ledger.columns]
        return [(key, cell) for key, cell in found if cell is not None]

    amount = any(
        (is_amount(cell) or cell.kind in ("bad", "error") or is_day(cell)) and not (key in CALCULATED and cell.formula is not None)
        for key, cell in at(AMOUNTS)
    )
    return amount and any(is_filled(cell) for _, cell in at(DAYS + WORDS))


def elsewhere(cells):
    """An amount, or what stands for one, beside a day and a text, or beside a cost category and another text."""
    some = [cell for cell in cells if is_filled(cell)]
    if any(is_pasted(cell.value) for cell in some if cell.kind == "text"):
        return True
    if not any(is_amount(cell) or cell.kind == "error" for cell in some):
        return False
    words = [cell for cell in some if is_word(cell)]
    if any(is_day(cell) for cell in some) and words:
        return True
    return len(words) > 1 and any(CATEGORY.fullmatch(visible(cell.value)) for cell in words)


def is_pasted(text):
    """A whole row in one text, with separators: an amount, a day and a cost category among its pieces."""
    for separator in "\t;|":
        if text.count(separator) >= 4:
            pieces = [visible(piece) for piece in text.split(separator)]
            return (
                any(is_text_day(piece) for piece in pieces)
                and any(CATEGORY.fullmatch(piece) for piece in pieces)
                and any(TEXT_AMOUNT.fullmatch(piece) and not is_text_day(piece) for piece in pieces)
            )
    return False
