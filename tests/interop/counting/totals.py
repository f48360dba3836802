"""Totals and breakdowns of the lines that were judged, of everything or of one period."""
from .limits import cumulative, opening_bases
from .money import text


def totals(terms, lines, period=None):
    chosen = of_period(lines, period)
    read = sum(line.declared for line in chosen)
    accepted = sum(line.declared for line in chosen if line.verdict == "accepted")
    flat = {partner: flat_rate(terms, lines, partner, period) for partner in terms.partners}
    amounts = {
        "read": read,
        "accepted": accepted,
        "excluded": read - accepted,
        "flatRate": sum(flat.values()),
        "claimable": accepted + sum(flat.values()),
    }
    found = {name: text(amount, terms.currency) for name, amount in amounts.items()}
    for name, key in (("byPartner", "partner"), ("byCategory", "category"), ("byAction", "action"),
                      ("byPeriod", "period")):
        found[name] = breakdown(terms, chosen, key)
    found["flatRateByPartner"] = {partner: text(amount, terms.currency) for partner, amount in flat.items()}
    return found


def of_period(lines, period):
    """The lines of a period, with those of no known one, which would be lost otherwise."""
    return [line for line in lines if period is None or line.period in (period, "?")]


def breakdown(terms, lines, key):
    """Amounts as read; what stands under no known code goes under "?"."""
    found = {}
    for line in lines:
        found[getattr(line, key)] = found.get(getattr(line, key), 0) + line.declared
    return {code: text(amount, terms.currency) for code, amount in found.items() if amount != 0}


def flat_rate(terms, lines, partner, period):
    """policy(rate × cumulative base) less earlier periods; what was claimed on the opening counts as one."""
    codes = list(terms.periods)
    until = codes if period is None else codes[: codes.index(period) + 1]
    now = up_to(terms, lines, partner, until)
    if period is None or until == codes[:1]:
        earlier = {
            category: sum(
                amount for (owner, _, of), amount in terms.opening.items() if (owner, of) == (partner, category)
            )
            for category in now
        }
    else:
        earlier = up_to(terms, lines, partner, until[:-1])
    return sum(amount - earlier[category] for category, amount in now.items())


def up_to(terms, lines, partner, periods):
    bases = opening_bases(terms, partner)
    for line in lines:
        if line.partner == partner and line.verdict == "accepted" and line.period in periods:
            if "unknown-code" not in line.errors:
                bases[line.category] = bases.get(line.category, 0) + line.declared
    return cumulative(terms, partner, bases)
