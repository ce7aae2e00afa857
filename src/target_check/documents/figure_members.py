"""Whom a cited phrase means one by one: 每旗县, 每个省份, 各县(市、区).

每年, 每千人 and 每次 mean no members, and neither do 各级 and 各类. Of what the roster has no level for (每个统筹地区)
it is only known that there are several.
"""

import re
from dataclasses import dataclass
from functools import cache

from target_check.documents.figures import plain_text

__all__ = ["NamedMembers", "named_members"]

_LEVELS = {
    "省": ("province",),
    "自治区": ("province",),
    "直辖市": ("province",),
    "兵团": ("province",),
    "地级市": ("prefecture",),
    "市": ("prefecture", "county"),  # 县级市 are counties
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "县": ("county",),
    "旗": ("county",),
    "区": ("county",),
    "乡": ("township",),
    "镇": ("township",),
    "街道": ("township",),
    "医院": ("hospital",),
    "医共体": ("consortium",),
    "医联体": ("consortium",),
    "村": (),
    "社区": (),
    "统筹地区": (),
    "机构": (),
    "医疗机构": (),
    "医疗卫生机构": (),
}


@dataclass(frozen=True, slots=True)
class NamedMembers:
    """What the phrase says (每旗县), and the levels that it may mean, if it is known which."""

    said: str
    levels: tuple[str, ...]


def named_members(text: str) -> NamedMembers | None:
    """The first that a phrase names with 每, 各 or 逐, if any."""
    found = _pattern().search(plain_text(text))
    return NamedMembers(found.group(), _LEVELS[found["whom"]]) if found else None


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_LEVELS, key=len, reverse=True))
    return re.compile(f"(?:每一?|各|逐)个?(?P<whom>{words})(?![域间别级])")
