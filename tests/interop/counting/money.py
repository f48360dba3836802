"""Amounts: exact fractions while they are worked with, whole minor units once they are rounded."""
from fractions import Fraction

# Decimals that ISO 4217 gives a currency, where they are not two.
DECIMALS = {
    **dict.fromkeys(["JPY", "KRW", "CLP", "ISK", "VND", "XOF", "XAF", "XPF", "UGX", "PYG"], 0),
    **dict.fromkeys(["TND", "JOD", "KWD", "BHD", "OMR", "LYD", "IQD"], 3),
}
# Units for one euro, roughly, and only to tell a rate from its inverse where the agreement lists none.
ROUGH = {
    "EUR": "1", "GBP": "0.86", "SEK": "11.2", "NOK": "11.7", "DKK": "7.46", "PLN": "4.28", "CZK": "24.8",
    "HUF": "395", "RON": "5", "TND": "3.37", "JPY": "165", "MAD": "10.6", "TRY": "45", "CHF": "0.94", "USD": "1.12",
}


def decimals(currency):
    return DECIMALS.get(currency, 2)


def half_up(value):
    """To a whole number, half away from zero."""
    value = Fraction(value)
    whole = (abs(value) + Fraction(1, 2)).__floor__()
    return -whole if value < 0 else whole


def floor(value):
    """Towards zero: what is cut off a cost is cut off a credit alike."""
    value = Fraction(value)
    whole = abs(value).__floor__()
    return -whole if value < 0 else whole


POLICIES = {"half-up": half_up, "floor": floor}


def minor(amount, currency):
    return half_up(Fraction(amount) * 10 ** decimals(currency))


def text(units, currency):
    places = decimals(currency)
    sign, digits = ("-" if units < 0 else ""), str(abs(units)).rjust(places + 1, "0")
    return sign + (digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}")


def split(total, weights):
    """Largest remainder, ties to the first."""
    whole, sign = abs(total), -1 if total < 0 else 1
    exact = [Fraction(whole * weight, sum(weights)) for weight in weights]
    parts = [part.__floor__() for part in exact]
    by_remainder = sorted(range(len(weights)), key=lambda at: (parts[at] - exact[at], at))
    for at in by_remainder[: whole - sum(parts)]:
        parts[at] += 1
    return [sign * part for part in parts]
