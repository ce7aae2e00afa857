"""The numerals of a text that its ledger must account for. docs/trace.md gives the rule for readers.

Digits always count. A Chinese numeral counts before a measure word, as a fraction, or with two or more characters that
make a number. Ordinals (第二), marks of a list (一是), grades (三级医院) and names such as 十四五 do not: they name and
do not measure. Words that measure without a numeral (每, 均, 全覆盖, 年度) count too, by the rule of ``number_words``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from target_check.documents.normalise import Normalised
from target_check.errors import NotANumber
from target_check.vocabulary.numbers.chinese import chinese_number
from target_check.vocabulary.numbers.measuring_words import number_words
from target_check.vocabulary.numbers.words import ARABIC, DIGITS, FORMAL_DIGITS, ONES, ORDERS, SCALE

__all__ = ["Numeral", "numerals"]

_DIGITS = f"〇{DIGITS}{FORMAL_DIGITS}"
_NUMERAL = f"[{_DIGITS}两{ORDERS}廿拾佰仟]"

# Longest first. What a word must not be followed by keeps 一部分, 一次性, 三成为 and the like out.
_MEASURES = (
    "个百分点|百分点|平方米|平方公里|立方米|人次|公里|千米|公斤|千克|公顷|小时|分钟|季度|人份|床日|"
    "个|家|所|项|名|批|大|类|种|条|款|人|位|例|件|份|张|台|套|座|处|间|栋|辆|架|册|期|轮|届|场|倍|岁|年|月|日|天|周|季|"
    "秒|亩|吨|户|笔|只|支|盒|番|床|篇|幅|岗|分钟|元(?!化|结构|体制|制)|次(?!性|元|生)|部(?!分|门|委|署|队|位)|"
    "成(?!为|不|立|功|果|效|员|本|长|就|形|型|都|熟|绩|渝|分)"
)
_ARABIC = re.compile(rf"{ARABIC}(?:{SCALE})*[%‰]?", re.ASCII)
_FRACTION = re.compile(rf"(?:十?[百千万]|{_NUMERAL}+)分之(?:{_NUMERAL}+(?:点[{_DIGITS}]+)?|[0-9]+(?:\.[0-9]+)?)|一半")
_CHINESE = re.compile(
    rf"(?P<run>(?:[数几](?=[{ORDERS}]))?{_NUMERAL}+(?:点[{_DIGITS}]+[万亿]?)?)(?P<odd>[余多几来]?(?:万|亿)?)(?P<measure>{_MEASURES})?"
    r"|半(?=个?(?:年|月|天|日|小时|数))|几(?=个|家|所|项|名|年|倍)"
)
_NAMES = re.compile(  # numerals in names of plans, congresses and policies, and in words that count nothing
    "十[一二三四五六]五|第?十[一二三四五六]个五年|党的(?:十[一二三四五六七八九]|二十[一二三]?)[大届]|三位一体|千家万户|千方百计|千千万万|万一|百分百|"
    "(?:城乡|二)二元|二元(?=结构|、|体制)|一次次|一家人"
)
_SHORT = frozenset({"千万", "万千", "千百", "万万", "百千"})  # adverbs unless something is measured
_ROWS = frozenset(f"{one}{two}" for one, two in pairwise(ONES)) | {"两三", "三两"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral in a normalised text: where it starts and ends, and its characters."""

    start: int
    end: int
    text: str


def numerals(normalised: Normalised) -> tuple[Numeral, ...]:
    """Every numeral that must be accounted for, in order; none runs across the end of a paragraph."""
    edges = sorted({0, len(normalised.text), *normalised.breaks})
    return tuple(
        Numeral(start + begin, start + end, normalised.text[start + begin : start + end])
        for start, stop in pairwise(edges)
        for begin, end in _spans(normalised.text[start:stop])
    )


def _spans(text: str) -> list[tuple[int, int]]:
    """Fractions and number words before their parts, and nothing that is part of a name."""
    taken = bytearray(len(text))
    for name in _NAMES.finditer(text):
        taken[name.start() : name.end()] = b"\1" * len(name[0])
    found: list[tuple[int, int]] = []
    arabic = (each.span() for each in _ARABIC.finditer(text))
    for start, end in (*number_words(text), *_fractions(text), *arabic, *_chinese(text)):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append((start, end))
    return sorted(found)


def _fractions(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _FRACTION.finditer(text))


def _chinese(text: str) -> Iterator[tuple[int, int]]:
    """The run alone is the numeral; its measure word only shows that it is one."""
    for found in _CHINESE.finditer(text):
        run = found["run"]
        if run is None:
            yield found.span()
        elif _ordinal(text, found.start(), found["measure"] or ""):
            continue
        elif found["measure"] or (len(run) > 1 and run not in _SHORT and _is_number(run)):
            yield found.start("run"), found.end("odd") if found["measure"] else found.end("run")


def _ordinal(text: str, start: int, measure: str) -> bool:
    return text[start - 1 : start] == "第" and measure != "季度"


def _is_number(run: str) -> bool:
    """十四五 and 二三 are no numbers by value; 三四 before a measure word still counts as an estimate."""
    if run in _ROWS:
        return False
    try:
        chinese_number(run, run)
    except NotANumber:
        return False
    return True
