"""One document declared more than once: by two partners, twice by one, or in parts that exceed it."""
from .line_rules import UNDOCUMENTED, possible


def identity(line):
    """What names a document, None where a line holds none that can be recognised."""
    if not any(sign.isdigit() for sign in line.document) or line.eligible is None or line.eligible < 0:
        return None
    if line.type in UNDOCUMENTED and not line.has_amounts:
        return None
    if "amount-invalid" in line.errors or line.document_date is None:
        return None
    day = None if line.type == "depreciation" else line.document_date
    person = line.person if line.type == "payslip" else ""
    supplier = ("tax", line.tax_number) if line.tax_number else ("name", line.supplier)
    return supplier, line.document, day, line.minor(line.gross), person, line.type == "depreciation"


def by_document(lines):
    """Lines that are not withdrawn, by document, in the order in which they count."""
    found = {}
    for line in lines:
        key = None if line.withdrawn else identity(line)
        if key is not None:
            found.setdefault(key, []).append(line)
    return found


def duplicates(lines, terms, lead_excluded, accepted):
    """Lines on which `duplicate-invoice` fires, and those that fall. Between partners nothing can be accepted."""
    fires, falls = set(), set()
    for same in by_document(lines).values():
        partners = {line.partner for line in same}
        shared = {line.shared for line in same}
        between = len(partners) > 1 and (len(shared) > 1 or None in shared)
        if between:
            fires.update(same)
            first = next((line.partner for line in same if line not in lead_excluded), None)
            falls.update(line for line in same if line.partner != first)
        for alike in groups(same):
            if len(alike) < 2:
                continue
            room = max(possible(line, terms) for line in alike)
            if sum(line.minor(line.eligible) for line in alike) <= room + len(alike):
                continue
            fires.update(alike)
            stand, total = 0, 0
            for line in alike:
                if line in lead_excluded:
                    continue
                amount = line.minor(line.eligible)
                if (line in accepted and not between) or stand == 0 or total + amount <= room + stand + 1:
                    stand, total = stand + 1, total + amount
                else:
                    falls.add(line)
    return fires, falls


def groups(same):
    """Lines of one document and partner that are alike in action, category, day of payment and eligible amount."""
    found = {}
    for line in same:
        key = line.partner, line.action, line.category, line.payment_date, line.minor(line.eligible)
        found.setdefault(key, []).append(line)
    return found.values()


def overflows(lines, terms, lead_excluded, duplicate, accepted, kept):
    """
    Parts that take a document over what of it can be eligible, by more than a minor unit a part. A part holds its room
    whatever else is wrong with it; one that falls itself or that the lead excluded holds none, and a duplicate that falls
    is no part. A duplicate that the lead kept holds room and is no part that could fall.
    """
    falls = set()
    for same in by_document(lines).values():
        room = max(possible(line, terms) for line in same)
        candidates = [line for line in same if line not in duplicate]
        parts, total = 0, 0
        for line in candidates if len(candidates) > 1 else []:
            if line in lead_excluded:
                continue
            amount = line.minor(line.eligible)
            if line not in kept and total + amount > room + parts + 1:
                falls.add(line)
                if line not in accepted:
                    continue
            parts, total = parts + 1, total + amount
    return falls
