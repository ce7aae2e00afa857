"""Words that measure without a numeral: 均 and 全覆盖 are all, 每 is one of each, 季 and 年度 are a rhythm.

Only where they measure. 均 counts as an adverb (均达到), not as a mean or a balance (平均, 人均, 均衡);
全 counts with what it makes whole (全覆盖, 全部), not in names of areas and manners (全省, 全面);
年度, 季 and 月 count as a rhythm (年度考核, 季调度, 按月), not in dates (2024年度, 上年度);
年底 and 年内 count as a day by which something is due.
每 always counts. 各 names all and numbers none (各级, 各省份), unless a number follows it (各建设1所).
"""

import re
from collections.abc import Iterator

from target_check.vocabulary.numbers.words import DIGITS

__all__ = ["ALL", "EACH", "NONE", "number_words"]

_NUMERAL = f"0-9〇{DIGITS}十两"
_EVENLY = f"(?<![平不])(?<!(?<![{_NUMERAL}每各])[年月日次户人床例亩生])均(?![衡等匀质值价摊势])"
ALL = f"全|人人|{_EVENLY}"
"""What may say 100 % in a phrase that is known to be a figure; of 平均, 年均 and 均衡 it is known that they do not."""
EACH = "每|各"
"""What may say one in such a phrase."""
NONE = "(?:严禁|禁止|杜绝|不得)(?![超低高少多大小])"
"""What may say none in such a phrase: 禁止新设, but not 不得超过5%."""

_WHOLE = "[\u4e00-\u9fff]{0,4}?覆盖|部(?![门队委])|数|额|员|都|达标|纳入|到位|完成|建成|接入|联网|互认|取消|办结"
_COUNTED = rf"(?:[0-9]+(?!\s*年)|[{_NUMERAL}百千万]+(?=[个家所项名人件份套处次批]))"
_IN_DATES = "上下本当今去明前后每全历近往多常来青少老中成童壮半跨财该"
_WORK = (
    "报(?![道刊社名纸销警废喜考])|调度|通报|考核|考评|评估|评价|监测|督查|督导|督办|检查|例会|会商|结算|清算|分析|总结|"
    "巡查|盘点"
)
_WORD = re.compile(
    "(?<!每)每(?!每)个?(?:半年|季度|年度|月度|季|年|月)?"
    rf"|各(?=[^，。；、：,.;:()（）]{{0,4}}{_COUNTED})"
    rf"|(?<![{_NUMERAL}{_IN_DATES}])(?:[年季月]度|[年季月](?={_WORK}))"
    rf"|(?<![{_NUMERAL}])(?:[年季月][底末]|年内(?!分泌|[科镜涵]))"
    "|[逐按](?:年(?![龄代级限轻度])|季度?|月)"
    f"|全(?:{_WHOLE})|人人|{_EVENLY}"
)


def number_words(text: str) -> Iterator[tuple[int, int]]:
    """Where each number word of a running text starts and ends, in order."""
    return (found.span() for found in _WORD.finditer(text))
