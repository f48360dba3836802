"""Counts stories of claims, written from the domain's rules and not from the core. Reads stories as JSON lines."""

import json
import sys
from fractions import Fraction

from aid import aid
from money import cents, rounded, share_out
from plan import CLAIMED, Plan


class Story:
    def __init__(self, story):
        signed = story["versions"][0]
        self.plans = [Plan(version) for version in story["versions"]]
        self.plan = self.plans[0]
        self.periods = [one["code"] for one in signed["periods"]]
        self.rows = []  # what was claimed: (kind, partner, source, cents)
        self.kept = {}  # uid -> line as it was claimed
        self.flat = {code: 0 for code in self.plan.partners}
        self.closed = {code: -1 for code in self.plan.partners}
        self.balanced = set()
        office = next(one for one in signed["categories"] if one["code"] == "OFFICE")
        self.office_rate = Fraction(office["method"]["rate"])
        self.flat_policy = signed["rules"]["rounding"]["flatRate"]
        opening = signed.get("opening", [])
        self.opening = {code: {} for code in self.plan.partners}
        self.undecided = {code: {} for code in self.plan.partners}
        for one in opening:
            amount = cents(one.get("certified", one["declared"]))
            to = self.opening if "certified" in one else self.undecided
            costs = to[one["partner"]]
            costs[one["category"]] = costs.get(one["category"], 0) + amount
        # Nothing says what was claimed before: it is the aid on what was certified.
        first = aid(self.plan, {code: dict(costs) for code, costs in self.opening.items()}, lambda _: False, lambda *_: 0)
        self.before_accord = {one.code: list(one.due) for one in first}

    def claimed(self, partner, at, kinds):
        name = self.plan.sources[partner][at]["source"]
        return sum(amount for kind, code, source, amount in self.rows if (code, source) == (partner, name) and kind in kinds)

    def refused(self, claim, files):
        concerned = [code for code in self.plan.partners if not self.plan.leader or code in files]
        if any(self.closed[code] >= self.periods.index(claim["period"]) for code in concerned):
            return True
        if any(code in self.balanced for code in concerned):
            return True
        if claim["kind"] != "advance":
            return False
        room = sum(self.rooms(files).values())
        return cents(claim["amount"]) > room or room == 0

    def rooms(self, files):
        """(partner, source index) -> what can still be advanced: within the partner's part and within the whole fund."""
        plan, room, funds = self.plan, {}, {}
        for code in plan.partners:
            for at, one in enumerate(plan.sources[code]):
                if one["kind"] == "eu-fund":
                    funds.setdefault((plan.authority[code] if plan.leader else "", one["source"]), []).append((code, at))
                elif one["kind"] in CLAIMED:
                    funds[code, at] = [(code, at)]
        share = Fraction(plan.rules.get("claims", {}).get("shareBeforeBalance", 1))
        for places in funds.values():
            agreed = [plan.agreed[code][at] for code, at in places]
            if share < 1 and sum(agreed) > 0:
                agreed = share_out(rounded(share * sum(agreed), "floor"), agreed)
            left = [
                part - self.claimed(code, at, ("advance", "interim", "balance")) for part, (code, at) in zip(agreed, places)
            ]
            mine = [max(part, 0) if not plan.leader or code in files else 0 for part, (code, _) in zip(left, places)]
            whole = max(sum(left), 0)
            room.update(zip(places, share_out(whole, mine) if sum(mine) > whole else mine))
        return room

    def advance(self, amount, files):
        room = self.rooms(files)
        places = [
            (code, at)
            for code in self.plan.partners
            for at in range(len(self.plan.sources[code]))
            if (code, at) in room and (code in files or not self.plan.leader)
        ]
        asked = share_out(amount, [self.plan.agreed[code][at] for code, at in places])
        parts = [min(part, room[place]) for part, place in zip(asked, places)]
        rest = share_out(amount - sum(parts), [room[place] - part for part, place in zip(parts, places)])
        return {place: part + more for place, part, more in zip(places, parts, rest)}

    def lines(self, step, last):
        """All lines in time: as kept, new, or waiting in a closed period."""
        found, here = [], set()
        for line in step["ledger"]:
            if line["partner"] not in step["files"]:
                continue
            here.add(line["uid"])
            if line["uid"] in self.kept:
                found.append(dict(self.kept[line["uid"]], state="kept"))
                continue
            period, amount, closed = self.periods.index(line["period"]), cents(line["amount"]), self.closed[line["partner"]]
            state = "new"
            if period <= closed:
                opens = closed + 1 < len(self.periods)
                state = "new" if amount < 0 and opens else "waits"
                period = closed + 1 if state == "new" else period
            if period <= last:
                found.append(dict(line, amount=amount, state=state, taken=0))
        found += [dict(line, state="kept") for uid, line in self.kept.items() if uid not in here]
        return found

    def deduct(self, lines, control):
        asked, named = {}, {}
        for row in control:
            key = (row["partner"], row["line"])
            asked[key] = asked.get(key, 0) + cents(row["amountOff"])
        for line in lines:
            named[line["partner"], line["line"]] = named.get((line["partner"], line["line"]), 0) + 1
        for line in lines:
            key = (line["partner"], line["line"])
            off = asked.get(key, 0) if named[key] == 1 else 0
            line["off"] = max(min(off, max(line["amount"], 0)), line["taken"])

    def flat_rate(self, partner, lines):
        """To date, without what was claimed before Accord."""
        base = sum(one["amount"] - one["off"] for one in lines if one["category"] == "STAFF")
        undecided = self.undecided[partner].get("STAFF", 0)
        before = self.opening[partner].get("OFFICE", 0) + self.undecided[partner].get("OFFICE", 0)
        if undecided:
            before = max(0, before - rounded(self.office_rate * undecided, self.flat_policy))
        return rounded(self.office_rate * (base + self.opening[partner].get("STAFF", 0)), self.flat_policy) - before

    def costs(self, partner, lines, flat):
        costs = dict(self.opening[partner])
        for line in lines:
            costs[line["category"]] = costs.get(line["category"], 0) + line["amount"] - line["off"]
        costs["OFFICE"] = costs.get("OFFICE", 0) + flat
        return costs

    def set_off(self, partner, at, due, balance):
        advanced = self.claimed(partner, at, ("advance",))
        if advanced == 0 or balance:
            return advanced
        if self.plan.rules.get("claims", {}).get("recovery") != "proportional":
            return 0
        agreed = self.plan.agreed[partner][at]
        share = min(Fraction(max(due, 0), agreed), 1) if agreed > 0 else 0
        return rounded(advanced * Fraction(share), self.plan.policy)

    def tell(self, step):
        claim, files = step["claim"], step["files"]
        self.plan = self.plans[step["version"]]
        if self.refused(claim, files):
            return None
        kind, last = claim["kind"], self.periods.index(claim["period"])
        lines = self.lines(step, last)
        self.deduct(lines, step["control"])
        claims = lambda code: code in files or not self.plan.leader
        new = [] if kind == "advance" else [one for one in lines if one["state"] == "new"]
        corrected = [
            one
            for one in lines
            if kind != "advance" and one["state"] == "kept" and one["off"] > one["taken"] and claims(one["partner"])
        ]
        scope = set() if kind == "advance" else set(files) | {one["partner"] for one in corrected}
        before, now, flat_added = {}, {}, {}
        for code in self.plan.partners:
            old = [dict(one, off=one["taken"]) for one in self.kept.values() if one["partner"] == code]
            own = [one for one in lines if one["partner"] == code and one["state"] != "waits"]
            flat = self.flat_rate(code, own) if code in scope else self.flat[code]
            before[code] = self.costs(code, old, self.flat[code])
            now[code] = self.costs(code, own, flat) if code in scope else before[code]
            flat_added[code] = flat - self.flat[code]
        is_balance = lambda code: code in self.balanced or (kind == "balance" and claims(code))
        offs = {}

        def open_advance(one, at):
            offs[one.code, at] = self.set_off(one.code, at, one.due[at], is_balance(one.code))
            return self.claimed(one.code, at, ("advance",)) - offs[one.code, at]

        def open_then(one, at):
            return self.claimed(one.code, at, ("advance",)) - self.set_off(
                one.code, at, one.due[at], one.code in self.balanced
            )

        today = aid(self.plan, now, is_balance, open_advance)
        then = aid(self.plan, before, lambda code: code in self.balanced, open_then)
        advance = self.advance(cents(claim["amount"]), files) if kind == "advance" else {}
        told = []
        for one, past in zip(today, then):
            paid = [
                self.claimed(one.code, at, ("interim", "balance")) + self.before_accord[one.code][at] + offs.get((one.code, at), 0)
                if one.kind(at) in CLAIMED
                else past.due[at]
                for at in range(len(one.sources))
            ]
            paid, uncovered_before = bear(one.own, past.certified, past.uncovered, paid)
            # Who is in no claim is asked nothing.
            due, uncovered = (list(one.due), one.uncovered) if claims(one.code) else (paid, uncovered_before)
            if kind == "advance":
                due = [amount + advance.get((one.code, at), 0) for at, amount in enumerate(paid)]
                due, uncovered = bear(one.own, past.certified, uncovered_before, due)
            own_new = [line for line in new if line["partner"] == one.code]
            own_corrected = [line for line in corrected if line["partner"] == one.code]
            told.append(
                {
                    "partner": one.code,
                    "accepted": sum(line["amount"] for line in own_new),
                    "deducted": sum(line["off"] for line in own_new) + sum(line["off"] - line["taken"] for line in own_corrected),
                    "flatRate": flat_added[one.code],
                    "certified": one.certified - past.certified,
                    "uncovered": uncovered - uncovered_before,
                    "sources": [
                        {"source": s["source"], "toDate": due[at], "before": paid[at], "aid": due[at] - paid[at], "cut": one.cut[at]}
                        for at, s in enumerate(one.sources)
                    ],
                }
            )
            for at, source in enumerate(one.sources):
                if source["kind"] in CLAIMED and claims(one.code):
                    self.rows.append((kind, one.code, source["source"], due[at] - paid[at]))
        if kind != "advance":
            for line in new + corrected:
                self.kept[line["uid"]] = {key: line[key] for key in ("uid", "partner", "line", "category", "amount")} | {"taken": line["off"]}
            for code, added in flat_added.items():
                self.flat[code] += added
            for code in files:
                self.closed[code] = max(self.closed[code], last)
            if kind == "balance":
                self.balanced |= {code for code in self.plan.partners if claims(code)}
        return told


def bear(own, certified, uncovered, amounts):
    """The last own source bears what the others leave of the certified costs; without one, it is uncovered."""
    rest = certified - sum(amounts)
    if own is None:
        return amounts, rest
    return [amount + rest - uncovered if at == own else amount for at, amount in enumerate(amounts)], uncovered


def main(path):
    with open(path, encoding="utf-8") as file:
        for text in file:
            story = json.loads(text)
            counted = Story(story)
            print(json.dumps([counted.tell(step) for step in story["steps"]]))


main(sys.argv[1])
