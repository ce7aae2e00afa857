"""Requirements in words."""

from target_check.wording.text import Text

__all__ = ["TEXTS"]

_LIMITS = {
    "REQUIRE_AT_LEAST": Text("不低于{limit}", "at least {limit}"),
    "REQUIRE_AT_MOST": Text("不高于{limit}", "at most {limit}"),
    "REQUIRE_MORE_THAN": Text("超过{limit}", "more than {limit}"),
    "REQUIRE_LESS_THAN": Text("低于{limit}", "less than {limit}"),
    "REQUIRE_EQUAL_TO": Text("等于{limit}", "exactly {limit}"),
    "REQUIRE_BETWEEN": Text("{limit}至{high}之间（含两端）", "from {limit} to {high}, both included"),
    "REQUIRE_ABOUT": Text(
        "{limit}左右[[，容差{within}]][[（由{set_by}设定）]]",
        "about {limit}[[, tolerance {within}]][[ (set by {set_by})]]",
    ),
}
_MEASURES = {
    "REQUIRE_GOAL_UP": Text("不低于{limit}，以{high}为目标", "at least {limit}, aiming at {high}"),
    "REQUIRE_GOAL_DOWN": Text("不高于{high}，以{limit}为目标", "at most {high}, aiming at {limit}"),
    "REQUIRE_INCREASE_BY_ANY": Text("较{base}提高", "increase over {base}"),
    "REQUIRE_INCREASE_BY_NONE": Text("不低于{base}", "no less than {base}"),
    "REQUIRE_DECREASE_BY_ANY": Text("较{base}降低", "decrease from {base}"),
    "REQUIRE_DECREASE_BY_NONE": Text("不高于{base}", "no more than {base}"),
    "REQUIRE_LEAD": Text("与“{of}”之差{inner}", "the lead over “{of}”: {inner}"),
    "REQUIRE_INCREASE_BY": Text("较{base}提高{limit}", "increase over {base}: {limit}"),
    "REQUIRE_DECREASE_BY": Text("较{base}降低{limit}", "decrease from {base}: {limit}"),
    "BASE_BASELINE": Text("基期", "the baseline"),
    "BASE_PREVIOUS": Text("上年同期", "the same period a year earlier"),
    "REQUIRE_TIMES": Text("与“{of}”的比值{limit}", "as a multiple of “{of}”: {limit}"),
    "REQUIRE_ABOVE": Text("比“{of}”高出的幅度{limit}", "lead over “{of}”: {limit}"),
    "REQUIRE_SHARE": Text(
        "{members}中符合“{meeting}”的占比{limit}", "share of {members} that reach “{meeting}”: {limit}"
    ),
    "MEMBERS": Text("全部{what}", "all {what}"),
    "REQUIRE_GROWTH": Text("{years}年年均增长率{limit}", "mean yearly growth over {years} years: {limit}"),
    "REQUIRE_DONE": Text("完成", "done"),
    "REQUIRE_DONE_INSIDE": Text("在期限内完成", "done within the due period"),
    "REQUIRE_UNDER_WAY": Text("已在推进或已完成", "under way or done"),
    "REQUIRE_EVERY": Text("{step}{inner}", "{step}: {inner}"),
    "REQUIRE_ONCE": Text("至少一次", "at least once"),
}
_STEPS = {
    "STEP_MONTH": Text("每月", "every month"),
    "STEP_QUARTER": Text("每季度", "every quarter"),
    "STEP_HALF_YEAR": Text("每半年", "every half-year"),
    "DIRECTION_WORD": Text("表示增减方向的词", "a word that says which way"),
    "STEP_YEAR": Text("每年", "every year"),
}
_LEVELS = {
    "LEVEL_NATION": Text("全国", "the nation"),
    "LEVEL_REGION": Text("跨省区域", "regions of several provinces"),
    "LEVEL_PROVINCE": Text("省级地区", "provinces"),
    "LEVEL_PREFECTURE": Text("地级市（州、盟）", "prefectures"),
    "LEVEL_COUNTY": Text("县（市、区、旗）", "counties"),
    "LEVEL_TOWNSHIP": Text("乡镇（街道）", "townships"),
    "LEVEL_HOSPITAL": Text("医院", "hospitals"),
    "LEVEL_CONSORTIUM": Text("医联体", "consortia"),
}

TEXTS: dict[str, Text] = {**_LIMITS, **_MEASURES, **_STEPS, **_LEVELS}
