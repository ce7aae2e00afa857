"""Whom a cited phrase means one by one: 每旗县, 每个省份, 各县(市、区).

每年, 每千人 and 每次 mean no members, and neither do 各级 and 各类. Of what the roster has no level for (每个统筹地区)
it is only known that there are several.
"""

import re
from dataclasses import dataclass
from functools import cache

from target_check.documents.figures import plain_text
from target_check.vocabulary.roster.entities import Level

__all__ = ["NamedMembers", "named_members"]

_LEVELS = {
    "省": (Level.PROVINCE,),
    "自治区": (Level.PROVINCE,),
    "直辖市": (Level.PROVINCE,),
    "兵团": (Level.PROVINCE,),
    "地级市": (Level.PREFECTURE,),
    "市": (Level.PREFECTURE, Level.COUNTY),  # 县级市 are counties
    "州": (Level.PREFECTURE,),
    "盟": (Level.PREFECTURE,),
    "县": (Level.COUNTY,),
    "旗": (Level.COUNTY,),
    "区": (Level.COUNTY,),
    "乡": (Level.TOWNSHIP,),
    "镇": (Level.TOWNSHIP,),
    "街道": (Level.TOWNSHIP,),
    "医院": (Level.HOSPITAL,),
    "医共体": (Level.CONSORTIUM,),
    "医联体": (Level.CONSORTIUM,),
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
    levels: tuple[Level, ...]


def named_members(text: str) -> NamedMembers | None:
    """The first that a phrase names with 每, 各 or 逐, if any."""
    found = _pattern().search(plain_text(text))
    return NamedMembers(found.group(), _LEVELS[found["whom"]]) if found else None


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_LEVELS, key=len, reverse=True))
    return re.compile(f"(?:每一?|各|逐)个?(?P<whom>{words})(?![域间别级])")
