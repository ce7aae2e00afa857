"""Statuses of verdicts and the codes that explain them."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = ["BaseCode", "MemberCode", "StatusWord", "TimingCode", "ValueCode"]


class StatusWord(Code):
    """Statuses of verdicts."""

    STATUS_MET = Text("达标", "met")
    STATUS_MISSED = Text("未达标", "missed")
    STATUS_MET_EARLY = Text("提前达标", "met early")
    STATUS_ON_TRACK = Text("进度正常", "on track")
    STATUS_BEHIND = Text("进度滞后", "behind")
    STATUS_IN_PROGRESS = Text("推进中", "in progress")
    STATUS_NOT_REPORTED = Text("应报未报", "not reported")
    STATUS_NOT_DUE = Text("未到期", "not due")
    STATUS_UNUSABLE = Text("数据不可用", "unusable")
    STATUS_NOT_APPLICABLE = Text("不适用", "not applicable")


class TimingCode(Code):
    """When a value was reported, and for which period."""

    AWAITING_REPORT = Text("已到期，上报期限未到", "due; its report is not owed yet")
    AFTER_AS_OF = Text(
        "评估日之后的数据（{periods}）只列出，不采用", "values after the as-of date ({periods}) are shown, not used"
    )
    AFTER_DUE = Text(
        "到期之后的数据（{periods}）只列出，不采用", "values after the due date ({periods}) are shown, not used"
    )
    LATEST_IS_EARLIER = Text(
        "本期没有数据，最近一期是{period}",
        "nothing for the period itself; the latest is {period}",
        "请补报本期数据。",
        "Report the period itself.",
    )
    EARLIER_PERIOD = Text(
        "本期还没有数据，暂以{period}的数据反映进展", "nothing for the period yet; progress is shown by {period}"
    )
    STALE = Text(
        "最近的数据（{period}）已超过一个报告周期",
        "the latest value ({period}) is older than one reporting period",
        "请补报更近的数据。",
        "Report a later value.",
    )
    NO_PERIOD_YET = Text(
        "长期目标，发文后还没有完整的考核期", "a standing target; no period has closed since its document"
    )
    BEFORE_FOUNDED = Text(
        "成立之前或撤销之后的周期（{periods}）不考核",
        "periods before it was founded or after it was dissolved ({periods}) are not asked for",
    )
    NO_SUBPERIOD = Text(
        "考核期内没有一个完整的周期",
        "the due period holds no whole period of the step",
        "请目标编写者检查 due 与 every。",
        "The author should check due and every.",
    )
    MISSED_BEFORE = Text("以前未达标的时期：{periods}", "missed before: {periods}")
    RETRACTED = Text(
        "{done}曾报已完成，{not_done}改报未完成，以后者为准",
        "reported as done in {done} and as not done in {not_done}; the latter counts",
        "请核实完成情况，说明改报的原因。",
        "Find out which is true, and say why it was taken back.",
    )
    CANNOT_RECOVER = Text("已无法挽回：到期前不可能再达到", "cannot be mended before it is due")


class ValueCode(Code):
    """What is the matter with a value."""

    ROUNDED = Text(
        "按四舍五入后的数判断会得出相反结论；以未舍入的数为准",
        "the rounded value would be judged otherwise; the unrounded one decides",
    )
    SET_ASIDE = Text(
        "同一时期另有 {count} 处分段填报不能使用（{cells}），没有采用",
        "{count} statements about pieces of the same period cannot be used ({cells}) and were set aside",
        "请核对这几处，只保留正确的一个。",
        "Check them and keep the right one.",
    )
    PARTS_MISSING = Text(
        "缺少分子、分母或权重，无法计算[[（{cell}）]]",
        "numerator, denominator or weight is missing[[ ({cell})]]",
        "请补报分子和分母（或权重）。",
        "Report the parts (or the weight) too.",
    )
    PARTS_DISAGREE = Text(
        "[[{cell}：]]填报的比率[[（{text}）]]与分子、分母[[（{numerator}、{denominator}）]]算出的[[ {computed}{unit} ]]不符",
        "[[{cell}: ]]the reported rate[[ ({text})]] is not what the parts[[ ({numerator}, {denominator})]] give"
        "[[: {computed} {unit}]]",
        "请核对比率、分子和分母。",
        "Check the rate and both parts.",
    )
    ZERO_DENOMINATOR = Text(
        "[[{cell}：]]分母是 0，比率无法计算",
        "[[{cell}: ]]the denominator is zero; there is no rate",
        "请核对分母；确无业务的，请在备注中说明。",
        "Check the denominator; if there was nothing to count, say so in a note.",
    )
    BOUND_UNDECIDED = Text(
        "只报了范围（如“超”“不足”），不足以判断",
        "only a bound was reported, and it does not decide",
        "请填报准确数。",
        "Report the exact number.",
    )
    STAGE_NOT_SAID = Text(
        "只说“未完成”，没有说是否已经启动，不足以判断",
        "it is said not to be done, but not whether it has begun, which would decide",
        "请填报“未启动”“推进中”或“已完成”。",
        "Report 未启动 (not started), 推进中 (under way) or 已完成 (done).",
    )
    VALUE_MISSING = Text(
        "没有可用的数值[[（{cell}）]]", "there is no value to use[[ ({cell})]]", "请填报数值。", "Report a value."
    )
    PIECES_ONLY = Text(
        "只报了部分时段（{periods}），合计至少为{least}",
        "only pieces of the period are reported ({periods}); together they are at least {least}",
        "请补报其余时段，或直接填报全期数。",
        "Report the other pieces, or the whole period.",
    )
    TILES_DISAGREE = Text(
        "全期数与分期合计不一致，以全期数为准",
        "the whole and its pieces do not agree; the whole decides",
        "请核对各分期的数：{cells}。",
        "Check the pieces: {cells}.",
    )
    SMALL_DENOMINATOR = Text("分母只有{count}，波动大，不参加排名", "a denominator of only {count}: not ranked")
    SAYS_NOT_APPLICABLE = Text(
        "填报单位自称“不适用”，未经批准",
        "the entity says 不适用 by itself; nobody has granted it",
        "如确不适用，请申请在目标中写明例外；否则请填报。",
        "Ask for an exception in the target, or report.",
    )
    EXCEPTED = Text("目标写明本单位例外[[：{reason}]]", "excepted by the target[[: {reason}]]")
    DUE_NOT_IN_TEXT = Text("期限不是原文写的，是编目时假定的", "the due date is not in the text; it was assumed")
    DONE_BEFORE_DOCUMENT = Text(
        "完成于{day}，早于文件印发（{issued}）",
        "done on {day}, before the document was issued ({issued})",
        "请核实所报的是不是这项任务。",
        "Check that it is this task that was reported.",
    )
    TOLERANCE_NOT_IN_TEXT = Text(
        "“左右”的容差[[（{within}）]]不是原文写的[[，由{set_by}设定]]",
        "the tolerance of 左右[[ ({within})]] is not in the text[[; it was set by {set_by}]]",
    )


class BaseCode(Code):
    """What a value is compared with, and how far it has come."""

    BASE_MISSING = Text(
        "缺少对比基数",
        "the value to compare with is missing",
        "请补报基期（或上年同期）数据。",
        "Report the base period.",
    )
    ZERO_BASE = Text("对比的数是 0，不能相除", "what it is divided by is zero")
    NEGATIVE_BASE = Text("对比的数是负数，增幅或倍数没有意义", "what it is divided by is negative")
    OTHER_MISSING = Text(
        "缺少同期的“{indicator}”",
        "“{indicator}” of the same period is missing",
        "请补报该指标。",
        "Report that indicator too.",
    )
    GROWTH_UNDEFINED = Text("期初或期末数不是正数，年均增长率无法计算", "growth is undefined: a value is not positive")
    TARGET_EQ_BASELINE = Text(
        "目标值等于基期值：属保持类目标，只看是否达到", "target equals baseline: maintain; threshold only"
    )
    MET_AT_BASELINE = Text("基期就已达到目标，只看是否达到", "met at the baseline already: threshold only")
    WEAK_TARGET = Text("完成率过高，目标可能偏低", "completion is so high that the target may be weak")


class MemberCode(Code):
    """What those below an entity, or all members of a universe, say together."""

    ROLLUP_INCOMPLETE = Text(
        "下级未报齐，尚缺{count}个：{names}",
        "{count} below have not reported: {names}",
        "请催报，或由本级直接填报。",
        "Remind them, or report the whole.",
    )
    CHILDREN_UNUSABLE = Text(
        "下级{count}个单位的数据不可用：{names}", "the values of {count} below cannot be used: {names}"
    )
    CHILDREN_DISAGREE = Text(
        "本级数（{own}）与下级汇总（{children}）不一致，以本级数为准",
        "own value ({own}) and roll-up ({children}) differ; the own one decides",
        "请与下级核对。",
        "Reconcile the two.",
    )
    XPCC_UNSTATED = Text(
        "指标没有说明兵团数据是否含在新疆内，这里单列计算",
        "the indicator does not say whether the XPCC is within Xinjiang; it is counted beside it",
    )
    MEMBERS_UNKNOWN = Text(
        "名录没有列全成员[[（应有{expected}个，列名{known}个）]]，上级也没有代为填报，本项单独计数[[；名单应写在 {file}]]",
        "the roster does not name all members[[ ({known} of {expected})]] and the entity above has not answered for them;"
        " counted apart[[; the list belongs into {file}]]",
        "请由上级填报“是”或完成个数（分子、分母），或者在名录中补全名单。",
        "Let the entity above report 是 or a count (numerator and denominator), or complete the list.",
    )
    MEMBERS_BY_WORD = Text(
        "名录没有列全成员，由上级代为填报", "the roster does not name all members; the entity above answers for them"
    )
    MEMBERS_BY_COUNT = Text(
        "名录没有列全成员，按上级填报的个数判断：{all}个中{count}个",
        "the roster does not name all members; judged by the count of the entity above: {count} of {all}",
    )
    MEMBERS_MISCOUNTED = Text(
        "填报的个数不能使用[[（分母填的是{count}，应为{expected}）]][[（{numerator}、{denominator}）]]",
        "the count cannot be used[[ (of {count}, where {expected} are expected)]][[ ({numerator}, {denominator})]]",
        "分子填完成的个数，分母填应有的个数，都是整数，分子不大于分母。",
        "Give the number that meet it and the number there are: whole numbers, the first not above the second.",
    )
    MEMBERS_DISAGREE = Text(
        "上级填报的情况与列名成员自己填报的不一致",
        "what the entity above says of its members is not what they say themselves",
        "请与成员核对。",
        "Reconcile the two.",
    )
    EMPTY_UNIVERSE = Text(
        "所指范围内没有考核对象：名录里没有、当时不存在，或都列为例外",
        "nobody is left whom it applies to: not in the roster, not there at the time, or excepted",
        "请核对 each 或 share 所指的层级、类型或组，名录里的起止日期，以及 except。",
        "Check the level, kinds or group that each or share names, the dates in the roster, and except.",
    )
    SILENT_MEMBERS = Text(
        "{all}个中{met}个达标，{count}个未报或数据不可用[[：{names}]]",
        "{met} of {all} meet it; {count} are silent or unusable[[: {names}]]",
    )
    WORST_MEMBERS = Text("{all}个中{count}个{status}：{names}", "{count} of {all} {status}: {names}")
    ONLY_SOME_MEMBERS = Text(
        "只看所选范围内的{count}个（共{all}个）", "only the {count} (of {all}) in the chosen area are looked at"
    )
    PERIODS_MISSED = Text("未达标的时期：{periods}", "periods missed: {periods}")
    PERIODS_SILENT = Text("应报未报的时期：{periods}", "periods not reported: {periods}")
