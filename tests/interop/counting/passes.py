"""The verdict on every line: what it breaks by itself, then, in order, what it breaks because of those before it."""
from .documents import duplicates, overflows
from .limits import Used
from .line_rules import own_errors

HOURS = 1720


def judge(terms, lines, decisions, until=None):
    """Sets every line's verdict, and returns the rules that fire on each; periods after `until` play no part."""
    later = [] if until is None else list(terms.periods)[list(terms.periods).index(until) + 1 :]
    ordered = sorted((line for line in lines if line.period not in later), key=lambda line: line.order(terms))
    rules, against = before_limits(terms, ordered, decisions)
    running = [LumpSums(terms), Hours(terms), Budget(Used(terms))]
    for line in ordered:
        if line.withdrawn:
            line.verdict = "withdrawn"
            continue
        # A negative amount counts whatever is wrong with it, unless the lead excluded it.
        counts = not decisions.excludes(line) and (line.negative or not against[line])
        for test in running if counts and not line.negative else []:
            if test.breaks(line):
                rules[line].add(test.rule)
                if not decisions.accepts(line, test.rule):
                    counts = False
                    break
        if counts:
            for test in running:
                test.accept(line)
        line.verdict = "accepted" if counts else "lead-excluded" if decisions.excludes(line) else "excluded"
    return rules


def before_limits(terms, ordered, decisions):
    """By line the rules that fire whatever else has counted, and those of them that keep it out."""
    rules = {line: set() if line.withdrawn else own_errors(line, terms) for line in ordered}
    against = {line: {rule for rule in found if not decisions.accepts(line, rule)} for line, found in rules.items()}
    excluded = {line for line in ordered if decisions.excludes(line)}

    def accepted(rule):
        return {line for line in ordered if decisions.accepts(line, rule)}

    fires, falls = duplicates(ordered, terms, excluded, accepted("duplicate-invoice"))
    kept = fires & accepted("duplicate-invoice")
    over = overflows(ordered, terms, excluded, falls, accepted("share-over-invoice"), kept)
    for rule, on, out in (
        ("duplicate-invoice", fires, falls),
        ("share-over-invoice", over, over - accepted("share-over-invoice")),
    ):
        for line in on:
            rules[line].add(rule)
        for line in out:
            against[line].add(rule)
    return rules, against


class LumpSums:
    """Each entry of the budget is one lump sum, due whole and once."""

    rule = "lump-sum-differs"

    def __init__(self, terms):
        self.terms = terms
        self.left = list(terms.entries)

    def breaks(self, line):
        return self._applies(line) and self._entry(line) is None

    def accept(self, line):
        entry = self._entry(line) if self._applies(line) else None
        if entry:
            self.left.remove(entry)

    def _applies(self, line):
        kind = self.terms.method(line.partner, line.category)["kind"]
        return line.type == "lump-sum" and kind == "lump-sum" and line.declared > 0

    def _entry(self, line):
        """The entry of its own action first."""
        fitting = [
            ((partner, action, category), amount)
            for (partner, action, category), amount in self.left
            if partner == line.partner and category == line.category and amount == line.declared
        ]
        return min(fitting, key=lambda entry: entry[0][1] != line.action, default=None)


class Hours:
    """Hours of one person of one partner in a calendar year, of lines that count."""

    rule = "hours-above-limit"

    def __init__(self, terms):
        self.terms = terms
        self.limit = terms.rules.get("hoursPerYear", HOURS)
        self.hours = {}

    def breaks(self, line):
        key = self._key(line)
        return key is not None and self.hours.get(key, 0) + line.units > self.limit

    def accept(self, line):
        key = self._key(line)
        if key is not None:
            self.hours[key] = self.hours.get(key, 0) + line.units

    def _key(self, line):
        method = self.terms.method(line.partner, line.category)
        if line.type != "unit-cost" or method.get("unit") != "hour" or line.units is None:
            return None
        return line.partner, line.person or line.supplier, (line.document_date or "")[:4]


class Budget:
    rule = "over-budget"

    def __init__(self, used):
        self.breaks, self.accept = lambda line: not used.fits(line), used.add
