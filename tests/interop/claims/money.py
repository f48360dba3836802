"""Cents, exact fractions, and splits by largest remainder."""

from fractions import Fraction


def cents(text):
    return int(Fraction(text) * 100)


def rounded(value, policy):
    """A fraction of cents as whole cents, symmetric about zero."""
    size = abs(value)
    whole = size.numerator // size.denominator
    if policy == "half-up" and size - whole >= Fraction(1, 2):
        whole += 1
    return whole if value >= 0 else -whole


def share_out(total, weights):
    """The parts of a total in proportion to weights; ties to the first, nothing without weights."""
    weights = [max(weight, 0) for weight in weights]
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    exact = [Fraction(abs(total) * weight, whole) for weight in weights]
    parts = [rounded(one, "floor") for one in exact]
    left = abs(total) - sum(parts)
    for index in sorted(range(len(weights)), key=lambda at: (parts[at] - exact[at], at))[:left]:
        parts[index] += 1
    return [part if total >= 0 else -part for part in parts]
