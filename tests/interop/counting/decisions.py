"""What the lead decided, by partner, line and rule."""
NEVER = {"amount-invalid", "date-invalid", "exchange-rate-missing", "unknown-code", "frozen-line-changed",
         "frozen-line-deleted"}


class Decisions:
    """No word means accept; an exclusion needs neither rule nor finding and beats it. Without a reason none counts."""

    def __init__(self, rows):
        self.accepted, self.excluded = set(), set()
        for row in rows:
            if not row["Reason"].strip():
                continue
            where = row["Partner"], int(row["Line"])
            if row["Decision"] == "exclude":
                self.excluded.add(where)
            elif row["Rule"] not in NEVER:
                self.accepted.add((*where, row["Rule"]))

    def excludes(self, line):
        return (line.partner, line.number) in self.excluded

    def accepts(self, line, rule):
        return (line.partner, line.number, rule) in self.accepted
