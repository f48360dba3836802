"""What has been used of the budget, with the flat rates that follow it, against the agreed flexibility."""
from fractions import Fraction

from .money import POLICIES, minor, split

USABLE = {"none", "notify"}
PARENTS = {"partner-category": ["partner"], "action": ["partner"], "category": ["partner", "project"],
           "partner": ["project"]}
KEYS = {
    "line": ("partner", "action", "category"),
    "partner-category": ("partner", "category"),
    "partner": ("partner",),
    "action": ("action",),
    "category": ("category",),
    "project": (),
}


class Used:
    """Accepted amounts by budget line; what a flat rate pays is worked out from them."""

    def __init__(self, terms):
        self.terms = terms
        self.lines = dict(terms.opening)
        self.bases = {}
        for partner in terms.partners:
            for category, amount in opening_bases(terms, partner).items():
                self._base(partner, category, amount)
        self.levels = self._levels()

    def add(self, line):
        """Takes an accepted line in. Under an unknown code it is no base; REVENUE frees no budget."""
        if "?" not in (line.action, line.category, line.period, line.type) and "unknown-code" not in line.errors:
            self._base(line.partner, line.category, line.declared)
        if not line.is_revenue():
            key = line.partner, line.action, line.category
            self.lines[key] = self.lines.get(key, 0) + line.declared

    def fits(self, line):
        """Whether every total that the line raises, by itself or by the flat rates that follow it, stays in its limit."""
        if line.is_revenue():
            return True
        touched = [(level, where) for level in self.levels for where in self._touched(level, line)]
        before = [self._total(where) for _, where in touched]
        kept = dict(self.lines), dict(self.bases)
        self.add(line)
        fits = all(
            self._total(where) <= was or self._holds(level, where, line)
            for (level, where), was in zip(touched, before)
        )
        self.lines, self.bases = kept
        return fits

    def flat_rates(self, partner):
        """Cumulative amounts by category, a base that is a flat rate itself included."""
        return cumulative(self.terms, partner, {key[1]: at for key, at in self.bases.items() if key[0] == partner})

    def _base(self, partner, category, amount):
        self.bases[partner, category] = self.bases.get((partner, category), 0) + amount

    def _levels(self):
        """By level the highest tier that needs no approval; its own budget where every tier needs one."""
        tiers = {}
        for one in self.terms.rules["flexibility"]:
            tiers.setdefault(one["level"], []).append(one)
        usable = {level: [one for one in all_ if one["approval"] in USABLE] for level, all_ in tiers.items()}
        return usable or {"line": []}

    def _touched(self, level, line):
        """
        The totals of a level that the line is part of, or a flat rate that follows it. Without any flexibility there is
        no level, only the line's own budget line.
        """
        places = [(line.action, line.category)]
        for category in [] if level == "line" else self.terms.flat_rates(line.partner):
            places += [(action, category) for action, _ in by_action(self.terms, line.partner, category, 0)]
        found = []
        for action, category in places:
            place = {"partner": line.partner, "action": action, "category": category}
            where = {name: place[name] for name in KEYS[level]}
            if where not in found:
                found.append(where)
        return found

    def _holds(self, level, where, line):
        budget = self.terms.budget_of(**where)
        tiers = [(self._limit(one, budget), one) for one in self.levels[level]]
        limit, tier = max(tiers, key=lambda pair: pair[0], default=(budget, {}))
        if self._total(where) > limit:
            return False
        parents = PARENTS.get(level, []) if tier.get("compensated") else []
        above = [{name: line.partner for name in KEYS[parent]} for parent in parents]
        return all(self._total(where) <= self.terms.budget_of(**where) for where in above)

    def _limit(self, tier, budget):
        by_share = budget * (1 + Fraction(tier.get("maxIncrease", "0")))
        return max(by_share, budget + minor(tier.get("maxAmount", "0"), self.terms.currency))

    def _total(self, wanted):
        total = 0
        for partner in [wanted["partner"]] if "partner" in wanted else self.terms.partners:
            flat = self.flat_rates(partner)
            for (owner, action, category), amount in self.lines.items():
                # What was opened of a flat rate is part of its cumulative amount.
                if owner == partner and not (category in flat and (owner, action, category) in self.terms.opening):
                    total += amount if _within(wanted, partner, action, category) else 0
                elif owner == partner and _within(wanted, partner, action, category):
                    total += amount - self.terms.opening[owner, action, category]
            for category, amount in flat.items():
                for action, part in by_action(self.terms, partner, category, amount):
                    total += part if _within(wanted, partner, action, category) else 0
        return total


def _within(wanted, partner, action, category):
    has = {"partner": partner, "action": action, "category": category}
    return all(has[name] == value for name, value in wanted.items())


def by_action(terms, partner, category, amount):
    """A flat rate belongs to the actions where the partner budgets its category, in proportion to the budget."""
    actions = [action for action in terms.actions if (partner, action, category) in terms.budget]
    return zip(actions, split(amount, [terms.budget[partner, action, category] for action in actions]))


def opening_bases(terms, partner):
    """What was opened, by category; that of a flat rate is part of its cumulative amount already."""
    found, flat = {}, terms.flat_rates(partner)
    for (owner, _action, category), amount in terms.opening.items():
        if owner == partner and category not in flat:
            found[category] = found.get(category, 0) + amount
    return found


def cumulative(terms, partner, bases):
    """policy(rate × cumulative base) of every flat rate of a partner."""
    policy = POLICIES[terms.rules["rounding"]["flatRate"]]
    found = {}
    for category, method in terms.flat_rates(partner).items():
        base = sum(found.get(one, 0) + bases.get(one, 0) for one in method["base"])
        found[category] = policy(Fraction(method["rate"]) * base)
    return found
