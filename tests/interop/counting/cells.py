"""What a cell of a ledger holds. In the files of these tests an apostrophe before a value makes it a text, as in Excel."""
import datetime
import re
import unicodedata
from fractions import Fraction

NUMBERS = {"Units", "Net", "VAT", "Eligible", "Exchange rate"}
DATES = {"Document date", "Payment date"}


class Unreadable(Exception):
    """A value that is there and cannot be determined."""


def plain(value):
    return value[1:] if value.startswith("'") else value


def is_text_amount(value):
    return value != "" and not re.fullmatch(r"-?\d+(\.\d+)?", value)


def _readings(value):
    """Every amount that a text may mean, by the decimal sign that it takes for granted (None: any)."""
    digits = re.sub(r"[\s\u00a0\u202f]", "", plain(value))
    match = re.fullmatch(r"(-?)([\d.,]+)", digits)
    if not match or not match[2][0].isdigit() or not match[2][-1].isdigit():
        raise Unreadable(value)
    found = {}
    for decimal, thousands in ((".", ","), (",", ".")):
        whole, *rest = match[2].split(decimal)
        if len(rest) > 1 or (rest and not rest[0].isdigit()):
            continue
        if thousands in whole and not re.fullmatch(r"[1-9]\d{0,2}(\%s\d{3})+" % thousands, whole):
            continue
        number = whole.replace(thousands, "") + ("." + rest[0] if rest else "")
        found[decimal] = Fraction(match[1] + number)
    if not found:
        raise Unreadable(value)
    return found


def column_sign(values):
    """The decimal sign that the texts of a column show, if they agree."""
    signs = set()
    for value in filter(is_text_amount, values):
        try:
            found = _readings(value)
        except Unreadable:
            continue
        if len(set(found.values())) == 1 and len(found) == 2:
            continue
        if len(found) == 1:
            signs.add(next(iter(found)))
    return signs.pop() if len(signs) == 1 else None


def amount(value, sign):
    """The amount in a cell, None when it is blank; `sign` is the decimal sign of its column."""
    if value.strip() in ("", "'"):
        return None
    if not is_text_amount(value):
        return Fraction(value)
    found = _readings(value)
    if len(set(found.values())) == 1:
        return next(iter(found.values()))
    if sign in found:
        return found[sign]
    raise Unreadable(value)


def day(value):
    """A date, day first or ISO, None when the cell is blank."""
    written = plain(value).strip()
    if written == "":
        return None
    for pattern in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"):
        try:
            found = datetime.datetime.strptime(written, pattern).date()
        except ValueError:
            continue
        if 1990 <= found.year <= 2099:
            return found.isoformat()
    raise Unreadable(value)


def code(value, known):
    """A code, from itself, from a dropdown's `CODE · label` or from its label alone; None when blank, "?" when unknown."""
    written = plain(value).strip()
    if written == "":
        return None
    alone = written.split(" · ")[0].strip()
    for one, labels in known.items():
        if alone.lower() == one.lower() or written.lower() in labels:
            return one
    return "?"


def squeezed(value):
    """A name or number without case, accents, spaces and punctuation."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", plain(value).casefold()) if sign.isalnum())
