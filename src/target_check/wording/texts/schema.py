"""What editors show beside the keys of the catalogue's files: a title, and what belongs there.

Codes are ``SCHEMA_<model>`` and ``SCHEMA_<model>_<key>``; the hint is the description.
"""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = ["DocumentTitle", "FileTitle", "IndicatorTitle", "RequirementTitle", "TargetTitle", "WaiverTitle"]


def _text(zh: str, en: str, description_zh: str = "", description_en: str = "") -> Text:
    return Text(zh, en, description_zh, description_en)


class FileTitle(Code):
    """The files."""

    SCHEMA_COMMITMENTSFILE = _text(
        "一个文件的目标",
        "Targets of one document",
        "targets/commitments/*.yaml：把文件里的数字承诺逐条写成目标。",
        "targets/commitments/*.yaml: each numeric promise of a document as a target.",
    )
    SCHEMA_COMMITMENTSFILE_DOCUMENT = _text(
        "来源文件", "Document", "documents 里的文件编号。", "The id of a document in documents/."
    )
    SCHEMA_COMMITMENTSFILE_TARGETS = _text(
        "目标",
        "Targets",
        "目标编号（小写字母、数字、下划线）及其内容；编号一经使用不再更改。",
        "Ids (lower case, digits, underscores) and what they promise; an id once used stays.",
    )
    SCHEMA_COMMITMENTSFILE_WITHDRAWN = _text(
        "撤销",
        "Withdrawn",
        "从目录里删去的目标，逐个签认。",
        "Targets taken out of the catalogue, each signed off.",
    )
    SCHEMA_WITHDRAWAL = _text("撤销", "Withdrawal", "经批准删去的一个目标。", "One target taken out with approval.")
    SCHEMA_WITHDRAWAL_TARGET = _text("目标", "Target", "被删去的目标编号。", "The id of the target taken out.")
    SCHEMA_WITHDRAWAL_ON = _text("日期", "On", "批准之日。", "The day of approval.")
    SCHEMA_WITHDRAWAL_REASON = _text("理由", "Reason", "为什么撤销。", "Why.")
    SCHEMA_WITHDRAWAL_APPROVER = _text("批准者", "Approver", "谁批准的。", "Who approved it.")
    SCHEMA_WITHDRAWAL_DOCUMENT = _text("依据", "Document", "批准的文件。", "The document that approves it.")
    SCHEMA_INDICATORSFILE = _text(
        "指标",
        "Indicators",
        "targets/indicators/*.yaml：量的是什么，怎么量。",
        "targets/indicators/*.yaml: what is measured, and how.",
    )
    SCHEMA_INDICATORSFILE_INDICATORS = _text("指标", "Indicators", "指标编号及其内容。", "Ids and what they measure.")
    SCHEMA_WAIVERSFILE = _text(
        "豁免",
        "Waivers",
        "targets/waivers/*.yaml：经批准的例外；只在第二个合计中剔除，不改变结论。",
        "targets/waivers/*.yaml: approved exceptions; left out of the second total only, never changing a status.",
    )
    SCHEMA_WAIVERSFILE_WAIVERS = _text("豁免", "Waivers", "一条豁免一项。", "One item a waiver.")
    SCHEMA_SETTINGSFILE = _text(
        "设置",
        "Settings",
        "targets/settings.yaml：展示和数据质量的阈值，不影响结论。",
        "targets/settings.yaml: thresholds of presentation and quality; they decide no verdict.",
    )
    SCHEMA_SETTINGSFILE_GREEN_FROM = _text(
        "绿灯下限",
        "Green from",
        "与序时进度之差（百分点）达到此值为绿灯。",
        "Points of schedule at or above which the light is green.",
    )
    SCHEMA_SETTINGSFILE_YELLOW_FROM = _text(
        "黄灯下限",
        "Yellow from",
        "低于绿灯而达到此值为黄灯，再低为红灯（百分点）。",
        "Below green and at or above this: yellow; else red (points).",
    )
    SCHEMA_SETTINGSFILE_SMALL_DENOMINATOR = _text(
        "小分母",
        "Small denominator",
        "分母小于此值的比率予以标注，不参与排名。",
        "Rates over fewer cases are flagged and not ranked.",
    )
    SCHEMA_SETTINGSFILE_WEAK_COMPLETION = _text(
        "目标偏低",
        "Weak completion",
        "完成率（%）高于此值，提示目标偏低。",
        "A completion above this many percent hints at a weak target.",
    )
    SCHEMA_SETTINGSFILE_MEMBERS_SHOWN = _text(
        "列出成员数", "Members shown", "每个目标最多列出多少成员。", "How many members are shown per target."
    )
    SCHEMA_SETTINGSFILE_LANGUAGES = _text(
        "语言",
        "Languages",
        "名称、口径要用哪些语言写全，如 [zh]；不写则凡是用过的语言都要写全。",
        "In which languages names and definitions are demanded, such as [zh]; without it, in those in which any is written.",
    )
    SCHEMA_SETTINGSFILE_CHANGES = _text(
        "签认记录",
        "Signed-off changes",
        "改动阈值时新增一条，compare 据此放行。",
        "One more entry when a threshold changes; compare asks for it.",
    )


class TargetTitle(Code):
    """A target."""

    SCHEMA_TARGET = _text(
        "目标",
        "Target",
        "一条承诺：谁、哪个指标、什么要求、何时到期、出自哪个数字。",
        "One promise: who, which indicator, what requirement, due when, from which figure.",
    )
    SCHEMA_TARGET_TITLE = _text(
        "名称",
        "Title",
        "如“黑龙江：70%的统筹地区实施DRG/DIP付费”。",
        "Such as “Heilongjiang: 70 % of pooling areas pay by DRG/DIP”.",
    )
    SCHEMA_TARGET_INDICATOR = _text("指标", "Indicator", "indicators 里的指标编号。", "The id of an indicator.")
    SCHEMA_TARGET_ENTITY = _text(
        "考核对象",
        "Entity",
        "名录里的代码或名称，可以是多个；原文未点名写 unnamed（仅限 proposal、quoted）。",
        "Code or name in the roster, or several; unnamed only with proposal and quoted.",
    )
    SCHEMA_TARGET_REQUIRE = _text(
        "要求",
        "Requirement",
        "恰好一种要求；数量带单位，如 70 %、1.5 万个、5 元/人。",
        "Exactly one requirement; quantities carry their unit: 70 %, “1.5 万个”, “5 元/人”.",
    )
    SCHEMA_TARGET_DUE = _text(
        "期限",
        "Due",
        "2024、2024-H1、2024-Q3、2024-06、2024-06-30、2020/2025，或 standing（长期）。",
        "2024, 2024-H1, 2024-Q3, 2024-06, 2024-06-30, 2020/2025, or standing.",
    )
    SCHEMA_TARGET_SOURCE = _text(
        "文件中的数字",
        "Figure",
        "带有这个数字的最短原文，及其前后各至多十来个字。",
        "The shortest exact phrase that carries the number, with up to a dozen characters before or after.",
    )
    SCHEMA_TARGET_FORCE = _text(
        "约束力",
        "Force",
        "binding 约束性；expected 预期性；proposal 建议；quoted 转述。后两种不评估。不写则从文件。",
        "Only binding and expected are assessed; the document's own by default.",
    )
    SCHEMA_TARGET_HEDGE = _text(
        "弹性措辞",
        "Softening word",
        "原文里的词：力争、争取、原则上、鼓励、推进、推动、深化、适时、基本可单写；其他词写作 {word, class}。“左右”属于 about。",
        "The document's own word: 力争, 争取, 原则上, 鼓励, 推进, 推动, 深化, 适时, 基本 may stand alone; any other as {word, class}. 左右 belongs to about.",
    )
    SCHEMA_HEDGE = _text(
        "弹性措辞", "Softening word", "原文的措辞及其类别。", "The document's own word, and its class."
    )
    SCHEMA_HEDGE_WORD = _text("措辞", "Word", "原文的词，如 稳步开展。", "As the document has it, such as 稳步开展.")
    SCHEMA_HEDGE_CLASS = _text(
        "类别",
        "Class",
        "aim 力争；principle 原则上；encourage 鼓励；effort 推进、推动、深化；timing 适时；basic 基本。",
        "aim (strive for), principle (in principle), encourage, effort (push on), timing (in due course), basic (largely).",
    )
    SCHEMA_TARGET_DUE_FROM = _text(
        "期限的出处",
        "Where the due date stands",
        "text 就在所引处（默认）；document 在同一文件的别处；assumed 原文没有，编目时假定，结论上会注明。",
        "text: with the commitment (default); document: elsewhere in it; assumed: nowhere, which each verdict says.",
    )
    SCHEMA_TARGET_PREVIOUS = _text(
        "上年的目标", "Last year's target", "同一指标上一年的目标编号。", "The id of the target of the year before."
    )
    SCHEMA_TARGET_EACH = _text(
        "每个",
        "Each of",
        "每个成员都要达到：级别（county）、多个级别、{level, kinds} 或组的编号。",
        "Every member must meet it: a level, several levels, {level, kinds}, or a group id.",
    )
    SCHEMA_TARGET_JOINTLY = _text(
        "共同完成",
        "Jointly",
        "多个对象共同完成，只有一个结论，任一对象均可填报。",
        "One verdict for all entities together; any of them may report it.",
    )
    SCHEMA_TARGET_EXCEPT = _text(
        "不适用于", "Except", "不适用的对象及理由。", "Entities to which it does not apply, and why."
    )
    SCHEMA_TARGET_BASELINE = _text(
        "基期",
        "Baseline",
        "起点的时期和数值；与 each 连用时只写时期。",
        "Period and value it starts from; with each, the period alone.",
    )
    SCHEMA_TARGET_PACE = _text(
        "进度要求",
        "Pace",
        "elapsed 按时间；linear 从基期匀速；steps 分阶段；none 无。累计的数量和总量有下限要求的默认 elapsed，其余默认 none。控制上限也可以写明进度：实际数超过序时应控数即为进度滞后。",
        "elapsed (default of lower bounds on counts and amounts that accumulate), linear, steps, none (default of all else). A cap may declare one: spending ahead of it is behind.",
    )
    SCHEMA_TARGET_MILESTONES = _text(
        "阶段目标", "Milestones", "到期之前要达到的数值。", "Values to be reached on the way."
    )
    SCHEMA_TARGET_PARENT = _text(
        "上级目标", "Parent", "它所落实的上级目标编号。", "The id of the target above that it serves."
    )
    SCHEMA_TARGET_SUPERSEDES = _text(
        "取代",
        "Supersedes",
        "它所取代的目标编号；被取代的目标留在目录里。",
        "The id of the target it replaces, which stays in the catalogue.",
    )
    SCHEMA_TARGET_CHANGES = _text(
        "签认记录",
        "Signed-off changes",
        "放宽、改口径、改编号的签认；只增不改，compare 据此放行。",
        "What was loosened, redefined or renamed, signed off; only ever added to, and what compare asks for.",
    )
    SCHEMA_TARGET_NOTE = _text("备注", "Note", "写给读者的说明。", "For whoever reads it.")
    SCHEMA_QUOTE = _text(
        "文件中的数字", "Figure", "三者合起来在原文中只出现一次。", "Together they stand once in the text."
    )
    SCHEMA_QUOTE_FIGURE = _text(
        "原文", "Figure", "带有数字的最短原文，一字不差。", "The shortest phrase with the number, to the letter."
    )
    SCHEMA_QUOTE_PREFIX = _text("前文", "Prefix", "紧接在前的至多十来个字。", "Up to a dozen characters just before.")
    SCHEMA_QUOTE_SUFFIX = _text("后文", "Suffix", "紧接在后的至多十来个字。", "Up to a dozen characters just after.")
    SCHEMA_EACH = _text("成员", "Members", "级别和类别，或一个组。", "Levels and kinds, or a group.")
    SCHEMA_EACH_LEVEL = _text(
        "级别",
        "Level",
        "province、prefecture、county、township、hospital、consortium，或组的编号。",
        "province, prefecture, county, township, hospital, consortium, or a group id.",
    )
    SCHEMA_EACH_KINDS = _text(
        "类别", "Kinds", "如 [旗, 县]；不写为全部类别。", "Such as “[旗, 县]”; all of them if left out."
    )
    SCHEMA_EXCEPT = _text("不适用对象", "Exception", "一个对象。", "One entity.")
    SCHEMA_EXCEPT_ENTITY = _text("对象", "Entity", "代码或名称。", "Code or name.")
    SCHEMA_EXCEPT_REASON = _text("理由", "Reason", "为什么不适用。", "Why it does not apply.")
    SCHEMA_BASELINE = _text("基期", "Baseline", "起点。", "Where it starts from.")
    SCHEMA_BASELINE_PERIOD = _text("时期", "Period", "如 2020。", "Such as 2020.")
    SCHEMA_BASELINE_VALUE = _text("数值", "Value", "带单位，如 85 %。", "With its unit, such as 85 %.")
    SCHEMA_MILESTONE = _text("阶段目标", "Milestone", "一个日期和一个数值。", "A date and a value.")
    SCHEMA_MILESTONE_DUE = _text("期限", "Due", "如 2024-H1。", "Such as 2024-H1.")
    SCHEMA_MILESTONE_VALUE = _text("数值", "Value", "带单位。", "With its unit.")
    SCHEMA_CHANGE = _text("签认", "Sign-off", "一次经批准的变更。", "One approved change.")
    SCHEMA_CHANGE_ON = _text("日期", "On", "批准之日，如 2024-06-01。", "The day of approval, such as 2024-06-01.")
    SCHEMA_CHANGE_WHAT = _text(
        "变更", "What", "loosened 放宽；redefined 改口径；renamed 改编号。", "loosened, redefined or renamed."
    )
    SCHEMA_CHANGE_ASPECT = _text(
        "方面",
        "Aspect",
        "改的是哪一方面，如 value、due；compare 会给出可以照抄的一条。renamed 不写。",
        "What was changed, such as value or due; compare prints an entry to copy. Not for renamed.",
    )
    SCHEMA_CHANGE_FROM = _text("原值", "From", "变更前的值；原来没有则留空。", "The value before; empty if none.")
    SCHEMA_CHANGE_TO = _text("现值", "To", "变更后的值；现在没有则留空。", "The value after; empty if none.")
    SCHEMA_CHANGE_WAS = _text(
        "原编号",
        "Was",
        "改编号（renamed）前的编号；后继目标签认放宽时写被取代的目标。",
        "The id before (renamed); or, where a successor asks for less, the target it replaces.",
    )
    SCHEMA_CHANGE_REASON = _text("理由", "Reason", "为什么变更。", "Why.")
    SCHEMA_CHANGE_APPROVER = _text("批准者", "Approver", "谁批准的。", "Who approved it.")
    SCHEMA_CHANGE_DOCUMENT = _text("依据", "Document", "批准的文件。", "The document that approves it.")
    SCHEMA_BILINGUAL = _text("中英文", "Chinese and English", "中文必填。", "Chinese is required.")
    SCHEMA_BILINGUAL_ZH = _text("中文", "Chinese", "中文。", "In Chinese.")
    SCHEMA_BILINGUAL_EN = _text("英文", "English", "英文。", "In English.")


class RequirementTitle(Code):
    """What a target requires."""

    SCHEMA_REQUIRE = _text("要求", "Requirement", "恰好写一种。", "Exactly one of these keys.")
    SCHEMA_REQUIRE_AT_LEAST = _text(
        "不低于",
        "At least",
        "以上、不低于、达到；要建成、完成、覆盖的数目也用它。如 90 %。",
        "Also for things to build, finish, cover or reach. Such as 90 %.",
    )
    SCHEMA_REQUIRE_AT_MOST = _text("不高于", "At most", "以内、不高于。如 10 %。", "Such as 10 %.")
    SCHEMA_REQUIRE_MORE_THAN = _text(
        "超过", "More than", "超过，恰好等于不算。如 90 %。", "Equal does not count. Such as 90 %."
    )
    SCHEMA_REQUIRE_LESS_THAN = _text(
        "低于", "Less than", "低于、不足，恰好等于不算。如 10 %。", "Equal does not count. Such as 10 %."
    )
    SCHEMA_REQUIRE_EQUAL_TO = _text("等于", "Equal to", "仅当多了也是违反时使用。", "Only where more is a breach too.")
    SCHEMA_REQUIRE_BETWEEN = _text(
        "之间", "Between", "两端都含，如 [2 个, 3 个]。", "Closed at both ends: “[2 个, 3 个]”."
    )
    SCHEMA_REQUIRE_ABOUT = _text(
        "左右", "About", "容差不在原文里，须写明由谁确定。", "The tolerance is not in the text; say who set it."
    )
    SCHEMA_REQUIRE_ABOUT_VALUE = _text("数值", "Value", "如 500 家。", "Such as “500 家”.")
    SCHEMA_REQUIRE_ABOUT_WITHIN = _text(
        "容差",
        "Within",
        "数值的百分比，或同单位的数；比率只用百分点。",
        "In % of the value or in its unit; for rates in points, “百分点”.",
    )
    SCHEMA_REQUIRE_ABOUT_SET_BY = _text("由谁确定", "Set by", "谁定的容差。", "Who set the tolerance.")
    SCHEMA_REQUIRE_INCREASE_BY = _text(
        "提高",
        "Increase by",
        "如 5 元/人、3 百分点；只写数量即“至少”。",
        "Such as “5 元/人”, “3 百分点”; a plain quantity means at least.",
    )
    SCHEMA_REQUIRE_DECREASE_BY = _text("降低", "Decrease by", "写法同 increase_by。", "Written as increase_by.")
    SCHEMA_REQUIRE_FROM = _text(
        "比较基准",
        "From",
        "baseline 基期（默认）；previous 上年同期。",
        "baseline (default) or previous, the same period a year earlier.",
    )
    SCHEMA_REQUIRE_CHANGE_OF = _text(
        "差距",
        "Lead over",
        "写指标编号：变化的是与该指标之差（差距缩小）。",
        "The id of an indicator: it is the lead over it that changes.",
    )
    SCHEMA_REQUIRE_RELATIVE = _text(
        "相对变化", "Relative", "比率按百分比增减时写 true。", "true where a ratio changes by percent, not by points."
    )
    SCHEMA_REQUIRE_TIMES = _text(
        "倍数",
        "Times",
        "同一对象同期另一指标的倍数。",
        "A multiple of another indicator of the same entity and period.",
    )
    SCHEMA_REQUIRE_ABOVE = _text(
        "高出",
        "Above",
        "比同一对象同期另一指标高出多少；比率用百分点。",
        "A lead over another indicator; rates lead by points, “百分点”.",
    )
    SCHEMA_REQUIRE_OF = _text("对照指标", "Of", "指标编号。", "The id of an indicator.")
    SCHEMA_REQUIRE_SHARE = _text(
        "达标比例",
        "Share",
        "一级、一类或一组成员中达到要求的比例。",
        "The share of the members of a level, kind or group that meet a requirement.",
    )
    SCHEMA_REQUIRE_SHARE_OF = _text(
        "成员", "Of", "级别、{level, kinds} 或组的编号。", "A level, {level, kinds}, or a group id."
    )
    SCHEMA_REQUIRE_SHARE_MEETING = _text(
        "各成员的要求", "Meeting", "每个成员要达到的要求。", "What each member has to meet."
    )
    SCHEMA_REQUIRE_GROWTH = _text("年均增长", "Growth", "几何平均的年均增速。", "Mean yearly growth, geometric.")
    SCHEMA_REQUIRE_GROWTH_OVER = _text("年数", "Over", "如 5 years。", "Such as 5 years.")
    SCHEMA_REQUIRE_DONE = _text(
        "完成", "Done", "里程碑：期限内填报为已完成即达标。", "A milestone: met if reported done by the end of due."
    )
    SCHEMA_REQUIRE_DONE_INSIDE = _text(
        "在期限内",
        "Inside",
        "due：期限之内完成的才算，以前完成的不算。",
        "due: done within the due period, not before.",
    )
    SCHEMA_REQUIRE_UNDER_WAY = _text(
        "推进",
        "Under way",
        "推进中的工作：期限内报告推进中或已完成即达标，不要求完成。",
        "Work in hand: met if reported as under way or done within the due period; no promise to finish.",
    )
    SCHEMA_REQUIRE_GOAL = _text(
        "区间是目标",
        "A goal",
        "与 between 连用：越多（或越少）越好，只考核近端，远端作为目标显示。",
        "Beside between: more (or less) is welcome; the near end is demanded, the far one shown as the goal.",
    )
    SCHEMA_REQUIRE_EVERY = _text(
        "定期",
        "Every",
        "周期，或 {period, require, from}。",
        "The step, or {period, require, from}.",
    )
    SCHEMA_REQUIRE_EVERY_PERIOD = _text("周期", "Period", "每个周期。", "Each of these.")
    SCHEMA_REQUIRE_EVERY_REQUIRE = _text(
        "每期的要求", "Requirement", "不写即每期至少一次。", "At least once if left out."
    )
    SCHEMA_REQUIRE_EVERY_FROM = _text("从何时起", "From", "如 2021。", "Such as 2021.")


class IndicatorTitle(Code):
    """An indicator."""

    SCHEMA_INDICATOR = _text("指标", "Indicator", "量的是什么。", "What is measured.")
    SCHEMA_INDICATOR_NAME = _text("名称", "Name", "通行的名称。", "The usual name.")
    SCHEMA_INDICATOR_ALIASES = _text(
        "别名", "Aliases", "填报表里可能出现的其他叫法。", "Other names that stand in reported tables."
    )
    SCHEMA_INDICATOR_KIND = _text(
        "类型",
        "Kind",
        "ratio 比率；count 数量；amount 总量；level 水平（不可相加）；milestone 完成与否；cadence 定期工作。",
        "ratio, count, amount, level (never added), milestone, cadence.",
    )
    SCHEMA_INDICATOR_UNIT = _text(
        "计量单位",
        "Unit",
        '如 "%"、家、元/人次；完成与否、定期工作不写。',
        'Such as "%", “家”, “元/人次”; none for milestones and cadences.',
    )
    SCHEMA_INDICATOR_NUMERATOR = _text("分子", "Numerator", "比率必填。", "Required of a ratio.")
    SCHEMA_INDICATOR_DENOMINATOR = _text("分母", "Denominator", "比率必填。", "Required of a ratio.")
    SCHEMA_INDICATOR_WEIGHT = _text(
        "权重", "Weight", "aggregate: weights 时必填。", "Required with aggregate: weights."
    )
    SCHEMA_INDICATOR_BETTER = _text(
        "方向", "Better", "higher 越高越好；lower 越低越好；nearer 越接近越好。", "higher, lower or nearer."
    )
    SCHEMA_INDICATOR_MEASURE = _text(
        "时点或时期",
        "Measure",
        "stock 期末时点数；flow 期内累计数；比率看其分子分母。",
        "stock at the period's end, or flow within it; of a ratio: its parts.",
    )
    SCHEMA_INDICATOR_AGGREGATE = _text(
        "汇总方式",
        "Aggregate",
        "parts 分子分母分别相加（比率默认）；sum 相加；weights 加权；none 不汇总。",
        "parts (default of ratio), sum (default of count, and of amount without '/'), weights, none.",
    )
    SCHEMA_INDICATOR_REPORTING = _text("填报", "Reporting", "填报周期和时限。", "How often, and within what time.")
    SCHEMA_INDICATOR_PLAUSIBLE = _text(
        "合理范围", "Plausible", "两个带单位的数，如 [0 %, 100 %]。", "Two quantities: [0 %, 100 %]."
    )
    SCHEMA_INDICATOR_DEFINITION = _text(
        "口径", "Definition", "怎样计算、包含什么。", "How it is counted and what it includes."
    )
    SCHEMA_INDICATOR_SOURCE = _text(
        "口径来源", "Source", "规定口径的标准或统计制度。", "The standard or statistical system that defines it."
    )
    SCHEMA_INDICATOR_PROVENANCE = _text(
        "口径依据",
        "Provenance",
        "document 仅有所引文件的用语；common 业内通行理解，待与原文核对；public 见于公开资料。",
        "document: the cited document's own words; common: common understanding, to be checked; public: seen in a "
        "public source.",
    )
    SCHEMA_INDICATOR_POPULATION = _text(
        "人群",
        "Population",
        "所说的人群，如 重点人群；名称后会加上它。口径相同、人群不同的指标各写一条。",
        "The part of the population it speaks of; it is added to the name.",
    )
    SCHEMA_INDICATOR_VERIFIED_BY = _text(
        "核对人",
        "Verified by",
        "谁与官方文本核对过；没有写 nobody。",
        "Who held the definition against the official text, or nobody.",
    )
    SCHEMA_INDICATOR_KNOWN_FOR = _text(
        "保留理由",
        "Known for",
        "没有目标用到而仍保留的，写明作什么用。",
        "What an indicator that no target uses is known for.",
    )
    SCHEMA_INDICATOR_XPCC = _text(
        "兵团", "XPCC", "beside 与新疆并列；within_xinjiang 计入新疆。", "beside, or within_xinjiang."
    )
    SCHEMA_PART = _text("组成部分", "Part", "分子、分母或权重。", "Numerator, denominator or weight.")
    SCHEMA_PART_ZH = _text("中文", "Chinese", "中文名称。", "Its name in Chinese.")
    SCHEMA_PART_EN = _text("英文", "English", "英文名称。", "Its name in English.")
    SCHEMA_PART_UNIT = _text("单位", "Unit", "计量单位。", "Its unit.")
    SCHEMA_REPORTING = _text("填报", "Reporting", "填报周期和时限。", "How often, and within what time.")
    SCHEMA_REPORTING_EVERY = _text("周期", "Every", "默认 year。", "year by default.")
    SCHEMA_REPORTING_WITHIN = _text(
        "时限", "Within", "期末之后多久，如 30 days、1 month。", "How long after the period's end: 30 days, 1 month."
    )


class DocumentTitle(Code):
    """A document and its ledger."""

    SCHEMA_DOCUMENT = _text(
        "来源文件",
        "Document",
        "targets/documents/*.yaml：作出承诺的文件，及其数字台账。",
        "targets/documents/*.yaml: a text that makes commitments, and the ledger of its figures.",
    )
    SCHEMA_DOCUMENT_DOCUMENT = _text("编号", "Id", "commitments 里引用的编号。", "The id that commitments name.")
    SCHEMA_DOCUMENT_TITLE = _text("标题", "Title", "文件标题。", "The document's title.")
    SCHEMA_DOCUMENT_RENAMED_FROM = _text(
        "原编号", "Renamed from", "这个文件以前用的编号。", "The id that the document had before."
    )
    SCHEMA_DOCUMENT_ISSUED = _text(
        "发布日期",
        "Issued",
        "如 2024-02-01；从这一天起评估。",
        "Such as 2024-02-01; targets are assessed from then on.",
    )
    SCHEMA_DOCUMENT_ISSUER = _text("发布者", "Issuer", "发布机关。", "Who issued it.")
    SCHEMA_DOCUMENT_FORCE = _text("约束力", "Force", "其中目标的默认约束力。", "The default of its targets.")
    SCHEMA_DOCUMENT_SHA256 = _text("原文哈希", "SHA-256", "原文文件字节的 SHA-256。", "Of the file's bytes.")
    SCHEMA_DOCUMENT_NORMALISER = _text(
        "归一化版本", "Normaliser", "原文归一化规则的版本。", "The version of the rules that normalise the text."
    )
    SCHEMA_DOCUMENT_FIGURES = _text(
        "数字台账", "Ledger", "文件里的每一个数字及其去向。", "Every figure of the text, and what became of it."
    )
    SCHEMA_FIGURE = _text("数字", "Figure", "去向三选一：target、actual、context。", "One of target, actual, context.")
    SCHEMA_FIGURE_FIGURE = _text(
        "原文", "Figure", "带有数字的最短原文，一字不差。", "The shortest phrase with the number, to the letter."
    )
    SCHEMA_FIGURE_PREFIX = _text("前文", "Prefix", "紧接在前的至多十来个字。", "Up to a dozen characters just before.")
    SCHEMA_FIGURE_SUFFIX = _text("后文", "Suffix", "紧接在后的至多十来个字。", "Up to a dozen characters just after.")
    SCHEMA_FIGURE_TARGET = _text("成为目标", "Target", "目标编号，可以是多个。", "The id of a target, or several.")
    SCHEMA_FIGURE_ACTUAL = _text("实际值", "Actual", "这个数字报告的是什么。", "What the figure reports.")
    SCHEMA_FIGURE_CONTEXT = _text(
        "背景",
        "Context",
        "既非目标也非实际值的原因，如名称、序号、口号。",
        "Why it is neither: a name, an ordinal, a slogan.",
    )
    SCHEMA_LEDGERACTUAL = _text(
        "文中的实际值", "Reported figure", "indicator 与 about 二选一。", "Either indicator or about."
    )
    SCHEMA_LEDGERACTUAL_INDICATOR = _text("指标", "Indicator", "指标编号。", "The id of an indicator.")
    SCHEMA_LEDGERACTUAL_ABOUT = _text(
        "说的是什么", "About", "没有对应指标时用文字说明。", "In words, where there is no indicator."
    )
    SCHEMA_LEDGERACTUAL_ENTITY = _text("对象", "Entity", "代码、文字或 unnamed。", "A code, a text, or unnamed.")
    SCHEMA_LEDGERACTUAL_PERIOD = _text("时期", "Period", "时期或 unknown。", "A period, or unknown.")
    SCHEMA_LEDGERACTUAL_VALUE = _text("数值", "Value", "带单位。", "With its unit.")
    SCHEMA_LEDGERACTUAL_COMPARATOR = _text(
        "比较词",
        "Comparator",
        "= 默认；超过 >；不足 <；约 ~；变化 change。",
        "= by default; ~ for about, change for a change.",
    )


class WaiverTitle(Code):
    """A waiver."""

    SCHEMA_WAIVER = _text("豁免", "Waiver", "经批准的例外。", "An approved exception.")
    SCHEMA_WAIVER_TARGET = _text("目标", "Target", "目标编号。", "The id of a target.")
    SCHEMA_WAIVER_ENTITY = _text(
        "对象",
        "Entity",
        "代码或名称；共同完成的目标要写全各方，不写则豁免整个目标。",
        "Codes or names; of a joint target all of them. Without it the whole target is waived.",
    )
    SCHEMA_WAIVER_REASON = _text("理由", "Reason", "必填。", "Required.")
    SCHEMA_WAIVER_APPROVER = _text("批准者", "Approver", "必填。", "Required.")
    SCHEMA_WAIVER_FROM = _text("起", "From", "第一天，如 2024-01-01。", "The first day, such as 2024-01-01.")
    SCHEMA_WAIVER_UNTIL = _text(
        "止", "Until", "最后一天（含当日，北京时间）。", "The last day, inclusive (Asia/Shanghai)."
    )
