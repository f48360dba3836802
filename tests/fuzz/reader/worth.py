"""What cells are worth: shown texts, days, amounts; and whether that is certain. Written from DOMAIN's words."""
import datetime
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "CHF": "CHF", "kr": "SEK"}
ISO = {"EUR", "USD", "GBP", "JPY", "PLN", "CZK", "HUF", "CHF", "SEK", "NOK", "DKK", "RON", "BGN", "TND", "MAD", "TRY", "CAD"}
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
PIECES = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|(General)|(.)', re.S | re.I)

# Days, months and years in figures, each once: names of months depend on the language.
IN_FIGURES = re.compile(r"(?!.*(m{3}|d{3}))[dmy]+([-/. ][dmy]+)*", re.I)


class Shown:
    """A number format: literal text, whether it shows days, parts of a hundred, thousands, and which currency."""

    def __init__(self, code):
        section = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code or "General")[0]
        literal, rest, whole = [], [], []
        self.currency = None
        for quoted, escaped, bracket, general, other in PIECES.findall(section):
            if bracket.startswith("$"):
                literal.append(bracket[1:].split("-")[0])
            elif bracket and bracket.lower() in ("h", "hh", "m", "mm", "s", "ss"):
                rest.append(bracket)
            elif general:
                rest.append("0")
            elif quoted or escaped:
                literal.append(quoted or escaped)
                whole.append(quoted or escaped)
            elif other in "$€£¥":
                literal.append(other)
            else:
                rest.append(other)
                whole.append(other)
        self.whole = "".join(whole)
        self.literal = "".join(literal)
        self.pattern = "".join(rest)
        for known, currency in SYMBOLS.items():
            if known in self.literal:
                self.currency = currency
        for word in re.findall(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])", self.literal):
            self.currency = word if word in ISO else self.currency
        self.day = bool(re.search(r"[dmyhs]", self.pattern, re.I))
        self.percent = "%" in self.pattern
        self.thousands = bool(re.search(r"[0#?],+(?:\.|[^0#?.,]|$)", self.pattern))
        self.code = section
        # Digits of a whole number and words, nothing that divides, multiplies or counts.
        self.simple = not (self.day or self.percent or self.thousands) and re.fullmatch(r"[-0#?,/ +]*(\.[0#?]*)?", self.pattern)


shown_by = {}


def shown(code):
    if code not in shown_by:
        shown_by[code] = Shown(code)
    return shown_by[code]


@lru_cache(maxsize=20_000)
def visible(text):
    """Without marks that nobody sees, white space folded."""
    return " ".join(INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def text_of(cell, from_1904=False):
    """What a person reads in a cell for a text; and why that is not certain, or None."""
    if cell is None or cell.kind == "blank":
        return "", None
    if cell.kind == "text":
        return visible(cell.value), None
    if cell.kind != "number":
        return cell.value, cell.kind
    value = Decimal(cell.value)
    plain = str(int(value)) if value == value.to_integral_value() and abs(value) < 10**15 else None
    form = shown(cell.style)
    if form.code.lower() in ("general", "@", "0") and plain is not None:
        return plain, None
    digits = f"{value.normalize():f}"
    if form.code.lower() in ("general", "@") and len(digits) <= 11:
        # With the computer's own sign for decimals: what compares numbers of documents passes over signs.
        return digits, None
    if plain and value >= 0 and form.simple:
        return digits_in(form.code, plain), None
    places = re.fullmatch(r"#,##0\.(0+)|0\.(0+)", form.pattern)
    if form.simple and not form.literal and value >= 0 and places and -value.as_tuple().exponent == len(places[1] or places[2]):
        return cell.value, None
    if plain and form.day and 61 <= value < 200_000 and IN_FIGURES.fullmatch(form.whole):
        return day_in(form.whole, int(value) + (1462 if from_1904 else 0)), None
    return plain or cell.value, "shown otherwise"


def day_in(pattern, serial):
    """A day in figures, as a format without names of months shows it."""
    day = datetime.date(1899, 12, 30) + datetime.timedelta(days=serial)
    known = {"d": f"{day.day}", "dd": f"{day.day:02}", "m": f"{day.month}", "mm": f"{day.month:02}", "yy": f"{day.year % 100:02}"}
    return re.sub(r"d+|m+|y+", lambda found: known.get(found[0].lower(), str(day.year)), pattern, flags=re.I)


def digits_in(code, digits):
    """A whole number in a format of placeholders and words, filled from the right; groups are left to the computer."""
    section, shown_, left = [one for one in PIECES.findall(code.split(";")[0])], [], digits
    point = next((index for index, one in enumerate(section) if one[-1] == "."), len(section))
    section = section[:point] + [one for one in section[point:] if one[0] or one[1]]
    places = sum(other in "0#?" for *_, other in section if other)
    for quoted, escaped, bracket, general, other in reversed(section):
        if other and other in "0#?":
            places -= 1
            taken, left = (left, "") if places == 0 else (left[-1:], left[:-1])
            shown_.append(taken or ("0" if other == "0" else ""))
        elif quoted or escaped:
            shown_.append(quoted or escaped)
        elif other and other in "-/ +":
            shown_.append(other)
    return "".join(reversed(shown_))


def day_of(cell, from_1904):
    """The ISO day of a cell, "" for none; and why it is not certain, or None."""
    if cell is None or cell.kind == "blank":
        return "", None
    if cell.kind == "day":
        found = re.fullmatch(r"(\d{4}-\d\d-\d\d)(T[0-9:.]+(Z|[+-]\d\d:\d\d)?)?", cell.value)
        return (found[1], None) if found else (cell.value, "no ISO day")
    if cell.kind != "number":
        return cell.value, cell.kind
    serial = Decimal(cell.value)
    if not 1 <= serial < 200_000:
        return cell.value, "no day"
    start = datetime.date(1904, 1, 1) if from_1904 else datetime.date(1899, 12, 30)
    if not from_1904 and serial < 61:
        return cell.value, "before March 1900"
    day = start + datetime.timedelta(days=int(serial))
    return day.isoformat(), None if 1990 <= day.year <= 2099 else "not of our time"


def amount_of(cell, currency):
    """The exact decimal of a cell, None for none; and why it is not certain, or None."""
    if cell is None or cell.kind == "blank":
        return None, None
    if cell.kind != "number":
        return None, cell.kind
    value = Decimal(cell.value)
    if len(value.as_tuple().digits) > 15 or abs(value) >= 10**13:
        return value, "more digits than a spreadsheet keeps"
    form = shown(cell.style)
    if form.day:
        return value, "shown as a day"
    if form.thousands or (form.percent and currency is not None):
        return value, "shown in other units"
    if form.currency is not None and currency is not None and form.currency != currency:
        return value, "shown in another currency"
    return value, None


def cents(value):
    return int((value * 100).to_integral_value(ROUND_HALF_UP))
