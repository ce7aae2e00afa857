"""The signs and words that numbers are written with.

Whoever reads numbers, from a cell, a figure or a running text, is made of these; what a reader refuses is its own.
"""

from collections.abc import Mapping

__all__ = [
    "ARABIC",
    "COUNTED",
    "DASHES",
    "DIGITS",
    "FORMAL",
    "FORMAL_DIGITS",
    "ONES",
    "ORDERS",
    "OVER",
    "RANGE",
    "SCALE",
    "SCALES",
]

ONES = "一二三四五六七八九"
DIGITS = f"零{ONES}"
"""Chinese digits, each at the place of its value; 〇 is another 零."""
FORMAL_DIGITS = "壹贰叁肆伍陆柒捌玖"
ORDERS = "十百千万亿"
COUNTED = f"〇{DIGITS}十两廿"
"""What a numeral of a running text may begin with; formal digits (陆, 伍) are words there."""
FORMAL = str.maketrans(f"〇{FORMAL_DIGITS}拾佰仟點", f"{DIGITS}十百千点")
"""Other forms of digits and orders to the usual ones."""

SCALES: Mapping[str, int] = {
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
"""Words for powers of ten that may stand behind a number."""

_KEEP_TO_THEMSELVES = {"百": "(?!分)", "千": "(?![克米瓦分])"}
"""百分点, 千克, 千米 and 千瓦 are units, and no hundred or thousand."""

SCALE = "|".join(word + _KEEP_TO_THEMSELVES.get(word, "") for word in sorted(SCALES, key=len, reverse=True))
"""Any of them, as a regular expression, the longest first."""

OVER: Mapping[str, str] = {"百分之": "%", "千分之": "‰", "万分之": "/万", "十万分之": "/10万"}
"""Words in front of a number, and the sign that stands behind it instead."""

ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
"""ASCII digits, in groups of three or in one."""

DASHES = str.maketrans("—–−〜～﹣－", "-------")
"""All dashes and minus signs to one, where a text is known to hold a figure."""
RANGE = "[-~至到]"
"""Between the two ends of a range."""
