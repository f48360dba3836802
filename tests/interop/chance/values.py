"""Amounts, rates and days by chance."""
import datetime

from counting.money import ROUGH, decimals


def rate(chance, other, currency):
    return f"{float(ROUGH[other]) / float(ROUGH[currency]) * chance.uniform(0.97, 1.03):.5g}"


def money(amount, currency):
    return f"{amount:.{decimals(currency)}f}"


def days(chance, first="2026-01-05", last="2027-12-20"):
    start, end = (datetime.date.fromisoformat(day).toordinal() for day in (first, last))
    return datetime.date.fromordinal(chance.randint(start, end)).isoformat()


def later(day, by):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(by)).isoformat()
