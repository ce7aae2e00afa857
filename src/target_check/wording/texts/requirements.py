"""Requirements in words."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = [
    "AmountWord",
    "BaseWord",
    "LagWord",
    "LevelWord",
    "LimitWord",
    "PlaceWord",
    "RequireWord",
    "StepWord",
    "WhomWord",
]


class LimitWord(Code):
    """What a value must reach."""

    REQUIRE_AT_LEAST = Text("不低于{limit}", "at least {limit}")
    REQUIRE_AT_MOST = Text("不高于{limit}", "at most {limit}")
    REQUIRE_MORE_THAN = Text("超过{limit}", "more than {limit}")
    REQUIRE_LESS_THAN = Text("低于{limit}", "less than {limit}")
    REQUIRE_EQUAL_TO = Text("等于{limit}", "exactly {limit}")
    REQUIRE_REACH = Text("达到{limit}", "reach {limit}")
    REQUIRE_BETWEEN = Text("{span}", "{span}, both included")
    POINTS = Text("{number}个百分点", "{number} pp")
    PERMILLE_POINTS = Text("{number}个千分点", "{number} permille points")
    REQUIRE_ABOUT = Text(
        "{limit}左右[[，容差{within}]][[（由{set_by}设定）]]",
        "about {limit}[[, tolerance {within}]][[ (set by {set_by})]]",
    )


class AmountWord(Code):
    """By how much something moves or leads."""

    REQUIRE_BY_AT_LEAST = Text("不少于{limit}", "at least {limit}")
    REQUIRE_BY_AT_MOST = Text("不超过{limit}", "at most {limit}")
    REQUIRE_BY_MORE_THAN = Text("超过{limit}", "more than {limit}")
    REQUIRE_BY_LESS_THAN = Text("不到{limit}", "less than {limit}")
    REQUIRE_BY_EQUAL_TO = Text("{limit}", "exactly {limit}")
    REQUIRE_BY_BETWEEN = Text("{span}", "{span}, both included")
    REQUIRE_BY_REACH = Text("达到{limit}", "reach {limit}")
    REQUIRE_BY_GOAL_UP = Text("不少于{limit}，以{high}为目标", "at least {limit}, aiming at {high}")
    REQUIRE_BY_GOAL_DOWN = Text("不超过{high}，以{limit}为目标", "at most {high}, aiming at {limit}")


class RequireWord(Code):
    """What is held against a limit."""

    REQUIRE_GOAL_UP = Text("不低于{limit}，以{high}为目标", "at least {limit}, aiming at {high}")
    REQUIRE_GOAL_DOWN = Text("不高于{high}，以{limit}为目标", "at most {high}, aiming at {limit}")
    REQUIRE_INCREASE_BY_ANY = Text("较{base}提高", "increase over {base}")
    REQUIRE_INCREASE_BY_NONE = Text("不低于{base}", "no less than {base}")
    REQUIRE_DECREASE_BY_ANY = Text("较{base}降低", "decrease from {base}")
    REQUIRE_DECREASE_BY_NONE = Text("不高于{base}", "no more than {base}")
    REQUIRE_LEAD = Text("与“{of}”之差{inner}", "the lead over “{of}”: {inner}")
    REQUIRE_INCREASE_BY = Text("较{base}提高{limit}", "increase over {base}: {limit}")
    REQUIRE_DECREASE_BY = Text("较{base}降低{limit}", "decrease from {base}: {limit}")
    REQUIRE_TIMES = Text("与“{of}”的比值{limit}", "as a multiple of “{of}”: {limit}")
    REQUIRE_ABOVE = Text("比“{of}”高出{limit}", "lead over “{of}”: {limit}")
    REQUIRE_SHARE = Text(
        "{members}，其中符合“{inner}”的占比{limit}", "share of {members}, that meet “{inner}”: {limit}"
    )
    MEMBERS = Text("全部{what}", "all {what}")
    REQUIRE_GROWTH = Text("{years}年年均增长率{limit}", "mean yearly growth over {years} years: {limit}")
    REQUIRE_DONE = Text("完成", "done")
    REQUIRE_DONE_INSIDE = Text("在期限内完成", "done within the due period")
    REQUIRE_UNDER_WAY = Text("已在推进或已完成", "under way or done")
    REQUIRE_EVERY = Text("{step}{inner}", "{step}: {inner}")
    REQUIRE_ONCE = Text("至少一次", "at least once")
    DIRECTION_WORD = Text("表示增减方向的词", "a word that says which way")


class BaseWord(Code):
    """What a change is counted from."""

    BASE_BASELINE = Text("基期", "the baseline")
    BASE_PREVIOUS = Text("上年同期", "the same period a year earlier")


class StepWord(Code):
    """How often."""

    STEP_MONTH = Text("每月", "every month")
    STEP_QUARTER = Text("每季度", "every quarter")
    STEP_HALF_YEAR = Text("每半年", "every half-year")
    STEP_YEAR = Text("每年", "every year")


class WhomWord(Code):
    """Who is asked, and by when."""

    ASKED_OF_EACH = Text("{members}，每个{inner}", "each of {members}: {inner}")
    ASKED_OF_ALL = Text("{members}，均须{inner}", "each of {members}: {inner}")
    UNIVERSE = Text("{what}[[，共{count}个]]", "{what}[[, {count} in all]]")
    REPORTED_WITHIN = Text("期满后{lag}内[[（不晚于{period}）]]", "within {lag} of the period’s end[[, by {period}]]")


class LagWord(Code):
    """How long after its period."""

    LAG_DAYS = Text("{number}天", "{number} day(s)")
    LAG_WEEKS = Text("{number}周", "{number} week(s)")
    LAG_MONTHS = Text("{number}个月", "{number} month(s)")
    LAG_QUARTERS = Text("{number}个季度", "{number} quarter(s)")
    LAG_YEARS = Text("{number}年", "{number} year(s)")


class PlaceWord(Code):
    """Kinds of places."""

    PLACE_PROVINCE = Text("省", "provinces")
    PLACE_AUTONOMOUS_REGION = Text("自治区", "autonomous regions")
    PLACE_MUNICIPALITY = Text("直辖市", "municipalities")
    PLACE_SPECIAL_REGION = Text("特别行政区", "special administrative regions")
    PLACE_CORPS = Text("兵团", "the XPCC")
    PLACE_PREFECTURE_CITY = Text("地级市", "prefecture-level cities")
    PLACE_PREFECTURE = Text("地区", "prefectures")
    PLACE_AUTONOMOUS_PREFECTURE = Text("自治州", "autonomous prefectures")
    PLACE_LEAGUE = Text("盟", "leagues")
    PLACE_COUNTY_CITY = Text("县级市", "county-level cities")
    PLACE_COUNTY = Text("县", "counties")
    PLACE_AUTONOMOUS_COUNTY = Text("自治县", "autonomous counties")
    PLACE_BANNER = Text("旗", "banners")
    PLACE_AUTONOMOUS_BANNER = Text("自治旗", "autonomous banners")
    PLACE_DISTRICT = Text("市辖区", "districts")
    PLACE_FOREST_DISTRICT = Text("林区", "forest districts")
    PLACE_SPECIAL_DISTRICT = Text("特区", "special districts")


class LevelWord(Code):
    """Levels of the roster."""

    LEVEL_NATION = Text("全国", "the nation")
    LEVEL_REGION = Text("跨省区域", "regions of several provinces")
    LEVEL_PROVINCE = Text("省级地区", "provinces")
    LEVEL_PREFECTURE = Text("地级市（州、盟）", "prefectures")
    LEVEL_COUNTY = Text("县（市、区、旗）", "counties")
    LEVEL_TOWNSHIP = Text("乡镇（街道）", "townships")
    LEVEL_HOSPITAL = Text("医院", "hospitals")
    LEVEL_CONSORTIUM = Text("医联体", "consortia")
