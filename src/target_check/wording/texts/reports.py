"""Headings, labels and sentences of the reports."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = [
    "BesideWord",
    "ColumnWord",
    "DayWord",
    "FrameWord",
    "KeyWord",
    "ManifestWord",
    "MethodWord",
    "OverviewWord",
    "QualityWord",
    "SectionWord",
    "ShownWord",
    "SummaryWord",
]


class FrameWord(Code):
    """What stands around the sections."""

    REPORT_TITLE = Text("政策目标达标评估报告", "Compliance report on policy targets")
    REPORT_AS_OF = Text("评估基准日：{day}", "Assessed as of {day}")
    REPORT_HEADING = Text("{chinese}、{title}", "{number}. {title}")
    REPORT_CONTENTS = Text("目录", "Contents")
    REPORT_SKIP = Text("跳到正文", "Skip to the report")
    REPORT_TOP = Text("返回目录", "Back to contents")
    REPORT_FILTER = Text("筛选结论", "Filter verdicts")
    REPORT_FILTER_TEXT = Text("地区、目标或单元格", "Entity, target or cell")
    REPORT_FILTER_STATUS = Text("结论", "Status")
    REPORT_FILTER_ALL = Text("全部", "All")
    REPORT_FILTER_NONE = Text("没有符合条件的结论", "No verdict matches")
    REPORT_NOTE = Text("注", "Note")
    REPORT_ATTENTION = Text("请注意", "Please note")
    REPORT_COLON = Text("：", ": ")
    REPORT_MORE = Text("其余见报告全文（-f html -o 文件夹）", "the rest is in the full report (-f html -o FOLDER)")
    REPORT_NONE = Text("无。", "None.")
    REPORT_UNKNOWN = Text("无法识别", "not recognised")
    REPORT_LIST_SEPARATOR = Text("、", ", ")
    REPORT_CLAUSE_SEPARATOR = Text("；", "; ")
    REPORT_DOCUMENT = Text("《{title}》", "“{title}”")
    REPORT_FILE_HASHED = Text("{file}（{hash}）", "{file} ({hash})")
    REPORT_DECLARED = Text("填报文件“{file}”自述：{remark}", "The file “{file}” says of itself: {remark}")
    REPORT_FILE_LOST = Text(
        "填报文件“{file}”未能读取，其中数据未参与评估：{why}",
        "The file “{file}” could not be read; nothing of it was assessed: {why}",
    )
    REPORT_BROKEN_LEFT_OUT = Text(
        "有{count}项目标的定义有误，未参与评估：{ids}",
        "{count} target(s) have a broken definition and were left out: {ids}",
    )
    REPORT_TARGET_BROKEN = Text(
        "目标“{id}”的定义有误，未参与评估；详见“问题清单”",
        "The definition of target “{id}” is broken, so it was left out; see the findings",
    )


class DayWord(Code):
    """Days and periods."""

    REPORT_MONTH_1 = Text("1月", "January")
    REPORT_MONTH_2 = Text("2月", "February")
    REPORT_MONTH_3 = Text("3月", "March")
    REPORT_MONTH_4 = Text("4月", "April")
    REPORT_MONTH_5 = Text("5月", "May")
    REPORT_MONTH_6 = Text("6月", "June")
    REPORT_MONTH_7 = Text("7月", "July")
    REPORT_MONTH_8 = Text("8月", "August")
    REPORT_MONTH_9 = Text("9月", "September")
    REPORT_MONTH_10 = Text("10月", "October")
    REPORT_MONTH_11 = Text("11月", "November")
    REPORT_MONTH_12 = Text("12月", "December")
    REPORT_MONTH_SHORT_1 = Text("1", "Jan")
    REPORT_MONTH_SHORT_2 = Text("2", "Feb")
    REPORT_MONTH_SHORT_3 = Text("3", "Mar")
    REPORT_MONTH_SHORT_4 = Text("4", "Apr")
    REPORT_MONTH_SHORT_5 = Text("5", "May")
    REPORT_MONTH_SHORT_6 = Text("6", "Jun")
    REPORT_MONTH_SHORT_7 = Text("7", "Jul")
    REPORT_MONTH_SHORT_8 = Text("8", "Aug")
    REPORT_MONTH_SHORT_9 = Text("9", "Sep")
    REPORT_MONTH_SHORT_10 = Text("10", "Oct")
    REPORT_MONTH_SHORT_11 = Text("11", "Nov")
    REPORT_MONTH_SHORT_12 = Text("12", "Dec")
    REPORT_DAY = Text("{year}年{month}{day}日", "{day} {month} {year}")
    REPORT_SPAN_YEAR = Text("{year}年", "{year}")
    REPORT_SPAN_H1 = Text("{year}年上半年", "first half of {year}")
    REPORT_SPAN_H2 = Text("{year}年下半年", "second half of {year}")
    REPORT_SPAN_Q1 = Text("{year}年一季度", "Q1 {year}")
    REPORT_SPAN_Q2 = Text("{year}年二季度", "Q2 {year}")
    REPORT_SPAN_Q3 = Text("{year}年三季度", "Q3 {year}")
    REPORT_SPAN_Q4 = Text("{year}年四季度", "Q4 {year}")
    REPORT_SPAN_MONTH = Text("{year}年{month}", "{month} {year}")
    REPORT_SPAN_MONTHS = Text("{year}年{start}—{end}月", "{start}–{end} {year}")
    REPORT_SPAN_YEARS = Text("{start}—{end}年", "{start}–{end}")
    REPORT_SPAN_MONTHS_YEARS = Text("{start}至{end}", "{start} to {end}")
    REPORT_SPAN_DAYS = Text("{start}至{end}", "{start} to {end}")
    REPORT_SPAN_END = Text("{month}末", "end of {month}")
    REPORT_SPAN = Text("{start} 至 {end}", "{start} to {end}")
    REPORT_STANDING = Text("长期有效", "standing")


class ColumnWord(Code):
    """Headings of columns."""

    REPORT_COLUMN_ENTITY = Text("考核对象", "Entity")
    REPORT_COLUMN_PERIOD = Text("时期", "Period")
    REPORT_COLUMN_VALUE = Text("实际值[[（{unit}）]]", "Actual[[ ({unit})]]")
    REPORT_COLUMN_LIMIT = Text("目标值[[（{unit}）]]", "Target[[ ({unit})]]")
    REPORT_COLUMN_GAP = Text("差距[[（{unit}）]]", "Gap[[ ({unit})]]")
    REPORT_COLUMN_SCHEDULE = Text("与序时差[[（{unit}）]]", "Against schedule[[ ({unit})]]")
    REPORT_COLUMN_POINTS = Text("与序时差", "Against schedule")
    REPORT_COLUMN_STATUS = Text("结论", "Status")
    REPORT_COLUMN_REASONS = Text("说明", "Remarks")
    REPORT_COLUMN_SOURCE = Text("数据来源（文件!工作表!单元格）", "Source (file!sheet!cell)")
    REPORT_COLUMN_TITLE = Text("目标", "Target")
    REPORT_COLUMN_DUE = Text("完成时限", "Due")
    REPORT_COLUMN_COUNTED = Text("计数口径", "Counted")
    REPORT_COLUMN_TOTAL = Text("合计", "Total")
    REPORT_COLUMN_WAIVED = Text("豁免", "Waived")
    REPORT_COLUMN_TARGETS = Text("目标数", "Targets")
    REPORT_COLUMN_RATE = Text("达标率（%）", "Share met (%)")
    REPORT_COLUMN_WORST = Text("最差结论", "Worst status")
    REPORT_COLUMN_INDICATOR = Text("指标", "Indicator")
    REPORT_COLUMN_RANK = Text("位次", "Rank")
    REPORT_COLUMN_WHY = Text("原因", "Why")
    REPORT_COLUMN_NEXT = Text("处理建议", "Next step")
    REPORT_COLUMN_FILE = Text("文件", "File")
    REPORT_COLUMN_FORMAT = Text("格式", "Format")
    REPORT_COLUMN_ACTUALS = Text("读取数值", "Values read")
    REPORT_COLUMN_USABLE = Text("可用", "Usable")
    REPORT_COLUMN_UNUSABLE = Text("不可用", "Unusable")
    REPORT_COLUMN_SAYS_NOT_APPLICABLE = Text("自报不适用", "Says not applicable")
    REPORT_COLUMN_ERRORS = Text("错误", "Errors")
    REPORT_COLUMN_WARNINGS = Text("警告", "Warnings")
    REPORT_COLUMN_SHEET = Text("工作表", "Sheet")
    REPORT_COLUMN_ROWS = Text("数据行", "Data rows")
    REPORT_COLUMN_READ = Text("识别情况", "What was recognised")
    REPORT_COLUMN_CODE = Text("读取时的标注", "Remark made while reading")
    REPORT_COLUMN_TIMES = Text("次数", "Times")
    REPORT_COLUMN_SEVERITY = Text("级别", "Severity")
    REPORT_COLUMN_PLACE = Text("位置", "Where")
    REPORT_COLUMN_FINDING = Text("问题", "What is wrong")
    REPORT_COLUMN_WAIVER_REASON = Text("豁免理由", "Reason")
    REPORT_COLUMN_APPROVER = Text("批准", "Approved by")
    REPORT_COLUMN_VALID = Text("有效期", "Valid")
    REPORT_COLUMN_HOLDS = Text("基准日效力", "On the as-of date")
    REPORT_COLUMN_REQUIREMENT = Text("要求", "Requirement")
    REPORT_COLUMN_DOCUMENT = Text("出处", "Source")
    REPORT_COLUMN_PARENT = Text("上级目标", "Parent target")
    REPORT_COLUMN_CHILD = Text("本级目标", "Local target")
    REPORT_COLUMN_RELATION = Text("衔接情况", "How it relates")
    REPORT_COLUMN_RULE = Text("判定规则", "When")
    REPORT_COLUMN_COUNTS = Text("是否计入达标率", "In the share met")
    REPORT_COLUMN_SIZE = Text("字节数", "Bytes")
    REPORT_COLUMN_HASH = Text("SHA-256", "SHA-256")
    REPORT_IN_PERCENT = Text("（%）", " (%)")


class ShownWord(Code):
    """Values and what stands beside them."""

    REPORT_UNIT_TIMES = Text("次", "times")
    REPORT_UNIT_POINTS = Text("百分点", "pp")
    REPORT_UNIT_PERMILLE_POINTS = Text("千分点", "permille points")
    REPORT_DONE = Text("已完成", "done")
    REPORT_UNDER_WAY = Text("推进中", "under way")
    REPORT_NOT_STARTED = Text("未启动", "not started")
    REPORT_NOT_DONE = Text("未完成", "not done")
    REPORT_COMPLETION = Text("完成率", "Completion")
    REPORT_REVERSED_COMPLETION = Text("逆向完成率", "Reversed completion")
    REPORT_INCREMENT = Text("增量完成率 {percent}%", "of the change {percent}%")
    REPORT_AT_AND_BASE = Text("[[{at}，]]较{base}", "[[{at}, ]]compared with {base}")
    REPORT_COMPARED = Text("{at}较{base}", "{at} compared with {base}")
    REPORT_PARTS = Text("分子 {numerator}，分母 {denominator}", "{numerator} of {denominator}")
    REPORT_MEASURES_INCREASE = Text("增加或提高", "increase")
    REPORT_MEASURES_DECREASE = Text("减少或下降", "decrease")
    REPORT_MEASURES_MULTIPLE = Text("与对比指标之比", "multiple of the other")
    REPORT_MEASURES_LEAD = Text("比对比指标高", "lead over the other")
    REPORT_MEASURES_GROWTH = Text("年均增幅", "mean yearly growth")
    REPORT_STATED_FROM = Text("{low}起算达标", "met from {low} on")
    REPORT_STATED_UP_TO = Text("不超过{high}算达标", "met up to {high}")
    REPORT_STATED_WITHIN = Text("{low}—{high}算达标", "met from {low} to {high}")
    REPORT_GOAL_FROM = Text("{low}起算达标，{goal}为努力目标", "met from {low} on; the goal is {goal}")
    REPORT_GOAL_UP_TO = Text("不超过{high}算达标，{goal}为努力目标", "met up to {high}; the goal is {goal}")
    REPORT_ROLLED_UP = Text("下级汇总 {value}", "members add up to {value}")
    REPORT_EXPECTED = Text("序时应达 {value}", "expected {value}")
    REPORT_LIGHT_GREEN = Text("绿灯", "green")
    REPORT_LIGHT_YELLOW = Text("黄灯", "yellow")
    REPORT_LIGHT_RED = Text("红灯", "red")
    REPORT_OF_WHICH = Text("其中", "of which")
    REPORT_READ_AS = Text("原文“{raw}”[[；{rule}]]", "text “{raw}”[[; {rule}]]")
    REPORT_MORE_CELLS = Text("另有{count}处", "and {count} more")
    REPORT_SEE_PERIODS = Text("见以下各期", "see the periods below")
    REPORT_SEEN = Text(
        "已读取、未采用：{cell}（{period}，原文“{raw}”）", "read, not used: {cell} ({period}, text “{raw}”)"
    )
    REPORT_WAIVED = Text("豁免", "waived")
    REPORT_WAIVER_LINE = Text(
        "豁免：{reason}（{approver}批准，至{until}）；结论不因豁免改变。",
        "Waived: {reason} (approved by {approver}, until {until}); the status is unchanged.",
    )
    REPORT_IN_BRACKETS = Text("{text}（{more}）", "{text} ({more})")


class SummaryWord(Code):
    """The summary."""

    REPORT_SUMMARY = Text("总体情况", "Summary")
    REPORT_SUMMARY_SCOPE = Text(
        "截至{as_of}，共评估{documents}份文件提出的{targets}项目标，形成结论{verdicts}条。",
        "As of {as_of}, {targets} target(s) of {documents} document(s) were assessed, giving {verdicts} verdict(s). ",
    )
    REPORT_SUMMARY_NOTHING = Text(
        "截至{as_of}，没有评估[[{name}的]]任何目标，因此没有结论；这不表示没有问题。",
        "As of {as_of}, no target[[ of {name}]] was assessed, so there is no verdict; that says nothing about how things are.",
    )
    REPORT_SUMMARY_NOTHING_WHY = Text("目标库中另有：{why}。", "The catalogue has besides: {why}.")
    REPORT_SUMMARY_NOTHING_NOT_YET = Text(
        "文件在基准日之后印发的目标{count}项", "{count} target(s) of documents issued after that day"
    )
    REPORT_SUMMARY_NOTHING_NOT_ASSESSED = Text(
        "建议、引述、未指明责任主体或已被替代的目标{count}项",
        "{count} proposal(s), quotations, targets of nobody named, or superseded ones",
    )
    REPORT_SUMMARY_NOTHING_BROKEN = Text(
        "定义有误而未评估的目标{count}项", "{count} target(s) with a broken definition"
    )
    REPORT_SUMMARY_NO_DATA = Text(
        "没有一条结论依据填报的数据得出，因此不能说明任何目标是否达到。",
        "No verdict rests on reported data, so nothing is said about whether any target is met.",
    )
    REPORT_SUMMARY_NONE_DUE = Text(
        "目前没有到期且应当报送的目标，不计算达标率。", "None is due and owed yet, so there is no share met."
    )
    REPORT_SUMMARY_ALL_EXCEPTED = Text(
        "全部为不适用，不计算达标率。", "None of them applies, so there is no share met."
    )
    REPORT_SUMMARY_ALL_WAIVED = Text(
        "经批准豁免{waived}条，豁免不改变结论；剔除豁免后没有到期的结论，不计算达标率。",
        "{waived} verdict(s) are waived, which changes no status; without them nothing is due, so there is no second share.",
    )
    REPORT_SUMMARY_DUE = Text(
        "其中到期{due}条，达标{met}条，达标率{rate}%（{met}/{due}）；未达标{missed}条，应报未报{not_reported}条，数据不可用{unusable}条。",
        "{due} are due: {met} met, a share of {rate}% ({met}/{due}); {missed} missed, {not_reported} not reported, {unusable} unusable.",
    )
    REPORT_SUMMARY_UNLISTED = Text(
        "另有{count}条到期结论，名录没有列全成员、上级也没有代为填报，单独计数，不计入达标率。",
        "{count} more are due whose members the roster does not name and for whom the entity above has not answered: counted apart, not in the share met.",
    )
    REPORT_SUMMARY_NOT_DUE = Text("尚未到期的结论：{statuses}。", "Not yet due: {statuses}.")
    REPORT_SUMMARY_WAIVED = Text(
        "经批准豁免{waived}条，豁免不改变结论；剔除豁免后到期{due}条，达标{met}条，达标率{rate}%（{met}/{due}）。",
        "{waived} verdict(s) are waived, which changes no status; without them {due} are due and {met} met, a share of {rate}% ({met}/{due}).",
    )
    REPORT_SUMMARY_HEDGED = Text(
        "以上结论中，原文带有弹性措辞的{count}条：{classes}。",
        "Of all these, {count} verdict(s) are about commitments that the documents soften: {classes}.",
    )
    REPORT_SUMMARY_HEDGED_CLASS = Text("{kind}{count}条（{statuses}）", "{kind}: {count} ({statuses})")
    REPORT_SHARES_CAPTION = Text("结论构成", "Verdicts by status")
    REPORT_FRACTION = Text("{met}/{due}", "{met}/{due}")
    REPORT_FRACTION_NONE = Text("无到期", "none due")
    REPORT_FRACTION_HEAD = Text("达标/到期", "Met / due")
    REPORT_RATE = Text("达标率", "Share met")
    REPORT_UNWAIVED_RATE = Text("剔除豁免后达标率", "Share met without waived")
    REPORT_LEAD_MISSED = Text("到期或已无法补救", "due, or beyond mending")
    REPORT_LEAD_NOT_REPORTED = Text("到期且超过报送时限", "due and past the reporting date")
    REPORT_LEAD_UNUSABLE = Text("有数据但无法判定", "reported, but cannot be judged")
    REPORT_ROW_TARGETS = Text("目标（整体计一次）", "Targets (wholes once)")
    REPORT_ROW_SOFT = Text("其中：原文有弹性措辞", "of which softened")
    REPORT_ROW_MEMBERS = Text("成员（单独计数）", "Members (apart)")
    REPORT_TOTALS_CAPTION = Text("结论统计", "Totals")
    REPORT_TOTALS_NOTE = Text(
        "达标率＝达标÷（到期－不适用）；数据不可用和应报未报计入分母，不视为达标。对每个成员提出的目标，以整体计一次，成员另行计数。",
        "Share met = met / (due - not applicable); unusable and not reported stay in the denominator. A target for each member counts once, as its whole; members are counted apart.",
    )


class KeyWord(Code):
    """The key findings."""

    REPORT_KEY = Text("重点问题", "Key findings")
    REPORT_KEY_NOTHING_ASSESSED = Text(
        "没有评估任何目标，因此列不出问题。", "No target was assessed, so there is nothing to list."
    )
    REPORT_KEY_NO_DATA = Text(
        "没有一条结论依据填报的数据得出，因此列不出问题。",
        "No verdict rests on reported data, so there is nothing to list.",
    )
    REPORT_KEY_ALL_MET = Text(
        "到期的{due}条结论全部达标[[；未到期而有进度要求的{paced}条均不滞后]]。",
        "All {due} verdict(s) that are due are met[[; all {paced} that are held against a pace keep it]].",
    )
    REPORT_KEY_NONE = Text(
        "到期{due}条，达标{met}条，其余没有未达标、数据不可用或应报未报的。",
        "{due} are due and {met} met; none of the others is missed, unusable or not reported.",
    )
    REPORT_KEY_NONE_DUE = Text(
        "尚无到期的结论；已有数据的{early}条中没有已无法补救的[[，有进度要求的{paced}条均不滞后]]。",
        "None is due yet; of {early} with data none is beyond mending[[, and all {paced} that are held against a pace keep it]].",
    )
    REPORT_KEY_MORE = Text("另有{count}条，见各目标明细。", "{count} more stand in the sections of the targets.")
    REPORT_KEY_MISSED = Text(
        "{entity}“{title}”：{period}实际值{value}，要求{requirement}[[，{apart}]]。",
        "{entity}, “{title}”: {value} in {period}, required: {requirement}[[, {apart}]].",
    )
    REPORT_KEY_MISSED_DONE = Text(
        "{entity}“{title}”：要求{requirement}[[（{due}）]]，填报显示{value}[[；{why}]]。",
        "{entity}, “{title}”: required: {requirement}[[ ({due})]]; reported: {value}[[; {why}]].",
    )
    REPORT_KEY_MISSED_NO_VALUE = Text(
        "{entity}“{title}”：{period}未达标，要求{requirement}[[；{why}]]。",
        "{entity}, “{title}”: missed in {period}, required: {requirement}[[; {why}]].",
    )
    REPORT_KEY_UNUSABLE = Text(
        "{entity}“{title}”：{period}的数据已报，但无法判定[[：{why}]]。",
        "{entity}, “{title}”: what was reported for {period} cannot be judged[[: {why}]].",
    )
    REPORT_KEY_NOT_REPORTED = Text(
        "{entity}“{title}”：{period}应报未报[[：{why}]]。",
        "{entity}, “{title}”: nothing reported for {period}[[: {why}]].",
    )
    REPORT_KEY_BEHIND = Text(
        "{entity}“{title}”：目前{value}，要求{requirement}，慢于序时进度{lag}。",
        "{entity}, “{title}”: {value} so far, required: {requirement}; {lag} behind schedule.",
    )
    REPORT_KEY_BEHIND_NO_VALUE = Text(
        "{entity}“{title}”：进度滞后[[：{why}]]。", "{entity}, “{title}”: behind schedule[[: {why}]]."
    )
    REPORT_KEY_WHOLE = Text(
        "{entity}“{title}”：{members}，要求{requirement}[[；{why}]]。",
        "{entity}, “{title}”: {members}; required: {requirement}[[; {why}]].",
    )
    REPORT_KEY_PERIODS = Text(
        "{entity}“{title}”：{periods}，要求{requirement}[[；{why}]]。",
        "{entity}, “{title}”: {periods}; required: {requirement}[[; {why}]].",
    )
    REPORT_MEMBERS_COUNTED = Text("{all}个成员中[[{said}]]", "of {all} members[[ {said}]]")
    REPORT_MEMBERS_OF_STATUS = Text("{status}{count}个", "{count} {status}")
    REPORT_MEMBERS_UNLISTED = Text(
        "{count}个未列入名录、无人填报", "{count} not named by the roster and not answered for"
    )
    REPORT_MEMBERS_ALL_UNLISTED = Text(
        "[[{all}个]]成员未列入名录，上级也未代为填报",
        "the[[ {all}]] members are not named by the roster, and nobody answered for them",
    )
    REPORT_MEMBERS_BY_COUNT = Text("上级填报{all}个中{count}个达标", "{count} of {all}, as the entity above reports")
    REPORT_MEMBERS_BY_WORD = Text("由上级代为填报", "answered by the entity above")
    REPORT_PERIODS_COUNTED = Text("{all}期中[[{said}]]", "of {all} periods[[ {said}]]")
    REPORT_PERIODS_OF_STATUS = Text("{status}{count}期", "{count} {status}")
    REPORT_KEY_MEMBERS = Text("{status}：{names}", "{status}: {names}")
    REPORT_KEY_MEMBER = Text("{name}[[（{value}）]]", "{name}[[ ({value})]]")
    REPORT_KEY_CELLS = Text("见 {cells}", "see {cells}")
    REPORT_AND_MORE_PERIODS = Text("{names}等{count}期", "{names} and others, {count} in all")
    REPORT_AND_MORE = Text("{names}等{count}个", "{names} and others, {count} in all")
    REPORT_BELOW = Text("较目标值低{by}", "{by} below the target")
    REPORT_ABOVE = Text("较目标值高{by}", "{by} above the target")


class OverviewWord(Code):
    """Overview, matrix, ranking."""

    REPORT_OVERVIEW = Text("各地区概览", "Entities at a glance")
    REPORT_TILES_CAPTION = Text("省级行政区结论示意图", "Provinces by their worst verdict")
    REPORT_TILES_NOTE = Text(
        "方格位置仅示意方位，不表示边界和面积。颜色和符号表示该省份（含所辖地区）最差的结论，数字为达标数/到期数；空白表示本次没有目标；灰色表示不在统计范围。",
        "Tiles only suggest where a province lies; they show neither borders nor size. Sign and colour give the worst status of the province and what lies in it, numbers are met / due; blank: no target; grey: outside these statistics.",
    )
    REPORT_TILES_SUMMARY = Text("各省最差结论及达标数/到期数：{provinces}。", "Worst status, met / due: {provinces}.")
    REPORT_TILE_SAID = Text("{name} {status} {text}", "{name}: {status}, {text}")
    REPORT_OVERVIEW_CAPTION = Text("各考核对象结论统计", "Verdicts by entity")
    REPORT_MATRIX = Text("各地区各指标达标情况", "Entities by indicator")
    REPORT_MATRIX_CAPTION = Text("各指标结论：{first}至{last}", "Status by indicator: {first} to {last}")
    REPORT_MATRIX_NOTE = Text(
        "同一对象同一指标有多项目标时，显示其中最差的结论；空白表示没有目标。",
        "Where an entity has several targets for an indicator, the worst status is shown. Blank: no target.",
    )
    REPORT_MATRIX_LEFT_OUT = Text(
        "另有{count}项指标各只涉及一个考核对象，无从比较，未列入；见“各考核对象明细”。",
        "{count} more indicator(s) concern one entity each and are left out; see “By entity”.",
    )
    REPORT_WORST_OF = Text("{count}项中最差", "worst of {count}")
    REPORT_RANKING = Text("排名", "Ranking")
    REPORT_RANKING_CAPTION = Text("各目标居前和居后的考核对象", "First and last by target")
    REPORT_RANKING_NOTE = Text(
        "数值相等的并列；未报送、数据不可用和分母过小的不参加排名。每个考核对象的位次见“各目标明细”。",
        "Equal values share a rank; silent, unusable and small-denominator entities are not ranked. Every rank stands with its target.",
    )
    REPORT_COLUMN_ORDER = Text("次序", "Order")
    REPORT_COLUMN_RANKED = Text("参加排名", "Ranked")
    REPORT_COLUMN_FIRST = Text("居前", "First")
    REPORT_COLUMN_LAST = Text("居后", "Last")
    REPORT_HIGHEST_FIRST = Text("由高到低", "highest first")
    REPORT_LOWEST_FIRST = Text("由低到高", "lowest first")
    REPORT_PLACE = Text("第{rank}位：{names}，{value}", "{rank}. {names}: {value}")
    REPORT_TIED = Text("{names}（并列）", "{names} (shared)")
    REPORT_TIED_MANY = Text("{names}等{count}个（并列）", "{names} and others, {count} in all (shared)")


class SectionWord(Code):
    """Sections of entities and targets."""

    REPORT_ENTITIES = Text("各考核对象明细", "By entity")
    REPORT_ENTITY_SAID = Text("{count}项目标：{statuses}", "{count} target(s): {statuses}")
    REPORT_ENTITIES_LEAD = Text(
        "每项结论的出处、数据单元格和判定依据见“各目标明细”中的同名目标。",
        "Source, cells and rule of every verdict stand in the section of its target.",
    )
    REPORT_TARGETS_LEAD = Text(
        "按文件排列。原文中的数字用【】标出，前后为紧邻的文字；标识符是目标在目标库中的编号。",
        "By document. The figure stands in 【】 between the words next to it; the identifier is the target’s in the catalogue.",
    )
    REPORT_ENTITY_CAPTION = Text("{name}目标完成情况", "Targets of {name}")
    REPORT_TARGETS = Text("各目标明细", "By target")
    REPORT_TARGET_CAPTION = Text("{title}：结论", "{title}: verdicts")
    REPORT_MEMBERS_MORE = Text(
        "另有{count}个未达标、数据不可用或进度滞后的成员未在此列出。",
        "{count} more failing members are not listed here. ",
    )
    REPORT_MEMBERS_CELLS = Text("各成员的单元格，共{count}处", "the members’ cells, {count} in all")
    REPORT_PERIODS_LEFT_OUT = Text(
        "达标的{count}期未逐期列出，见 JSON 格式的报告[[（{file}）]]。",
        "{count} periods that are met are not listed; they are in the JSON report[[ ({file})]].",
    )
    REPORT_MEMBERS_FULL = Text(
        "全部成员的结论见 JSON 格式的报告[[（{file}）]]。",
        "The verdicts of all members are in the JSON report[[ ({file})]].",
    )
    REPORT_MEMBERS_CAPTION = Text(
        "{name}：未达标、数据不可用和进度滞后的成员",
        "{name}: members that fail, cannot be judged or are behind",
    )
    REPORT_FACT_REQUIREMENT = Text("要求", "Requirement")
    REPORT_FACT_DUE = Text("完成时限", "Due")
    REPORT_DUE = Text(
        "{due}[[（期限出处：{source}）]][[；{owed}填报]]",
        "{due}[[ (where the due date stands: {source})]][[; reported {owed}]]",
    )
    REPORT_FACT_JOINTLY = Text("完成方式", "How")
    REPORT_FACT_FORCE = Text("约束力", "Force")
    REPORT_FACT_INDICATOR = Text("指标", "Indicator")
    REPORT_FACT_QUOTE = Text("原文", "Quoted")
    REPORT_FACT_ISSUER = Text("发布", "Issued by")
    REPORT_FACT_ISSUED = Text("日期", "Date")
    REPORT_FACT_DOCUMENT_HASH = Text("文件校验值", "File hash")
    REPORT_FACT_VERDICTS = Text("本次评估", "Assessed here")
    REPORT_QUOTE = Text("“[[…{prefix}]]【{figure}】[[{suffix}…]]”", "“[[…{prefix}]]【{figure}】[[{suffix}…]]”")
    REPORT_INDICATOR = Text("{name}[[：{text}]]", "{name}[[: {text}]]")
    REPORT_FACT_BASELINE = Text("基期", "Baseline")
    REPORT_FACT_PARENT = Text("上级目标", "Parent")
    REPORT_FACT_SUPERSEDES = Text("替代目标", "Supersedes")
    REPORT_FACT_EXCEPTED = Text("不适用对象", "Not applicable to")
    REPORT_FACT_CHANGES = Text("修订记录", "Changes")
    REPORT_FACT_NOTE = Text("备注", "Note")
    REPORT_FACT_PLACE = Text("定义位置", "Defined in")
    REPORT_FACT_AS_OF = Text("评估基准日", "As of")
    REPORT_FACT_PROGRAM = Text("程序及版本", "Program")
    REPORT_FACT_CATALOGUE = Text("目标库", "Catalogue")
    REPORT_FACT_CATALOGUE_HASH = Text("目标库校验值", "Catalogue hash")
    REPORT_FACT_RESULT_HASH = Text("结论校验值", "Result hash")
    REPORT_FACT_FILES = Text("填报文件", "Files")
    REPORT_FORCE_BINDING = Text("约束性", "binding")
    REPORT_FORCE_EXPECTED = Text("预期性", "expected")
    REPORT_FORCE_PROPOSAL = Text("建议", "proposal")
    REPORT_FORCE_QUOTED = Text("引述", "quoted")
    REPORT_FORCE_HEDGED = Text("{force}（原文措辞：{hedge}，{kind}）", "{force} (the document says {hedge}: {kind})")
    REPORT_PARTS_NAMED = Text(
        "分子：{numerator}，分母：{denominator}", "numerator: {numerator}, denominator: {denominator}"
    )
    REPORT_DEFINED_BY = Text("依据：{source}（[[{how}，]]{verified}）", "defined by: {source} ([[{how}; ]]{verified})")
    REPORT_THIS_DOCUMENT = Text("本文件", "this document")
    REPORT_OTHER_DOCUMENT = Text("《{title}》", "“{title}”")
    REPORT_VERIFIED = Text("核对：{by}", "verified by {by}")
    REPORT_NOT_VERIFIED = Text("未经官方文本核对", "not held against an official text")
    REPORT_BASELINE = Text("{period}[[，{value}]]", "{period}[[, {value}]]")
    REPORT_CHANGE = Text("{on}{what}：{reason}（{approver}批准）", "{on}, {what}: {reason} (approved by {approver})")
    REPORT_CHANGE_LOOSENED = Text("放宽", "loosened")
    REPORT_CHANGE_REDEFINED = Text("重新定义", "redefined")
    REPORT_CHANGE_RENAMED = Text("更名", "renamed")


class QualityWord(Code):
    """Who is silent, what is unusable, the quality of the data, the findings."""

    REPORT_SILENT = Text("应报未报", "Not reported")
    REPORT_SILENT_SAID = Text(
        "共{verdicts}项结论涉及应报未报，未报送的考核对象及成员合计{count}个（次）。应报未报不视为达标；名录没有列全成员的单独计数。",
        "{verdicts} verdict(s) lack reports, {count} of entities and members in all. They are never a pass; those whose members the roster does not name are counted apart.",
    )
    REPORT_SILENT_CAPTION = Text("应报未报清单", "Missing reports")
    REPORT_COLUMN_SILENT = Text("未报送的成员及说明", "Members that have not reported, and remarks")
    REPORT_SILENT_MEMBERS = Text("{count}个：{names}", "{count}: {names}")
    REPORT_SILENT_CUT = Text("{names}等", "{names} and others")
    REPORT_MEMBERS_SILENT = Text(
        "应报未报的成员{count}个：{names}。", "Members that have not reported, {count}: {names}. "
    )
    REPORT_SILENT_MORE = Text("另有{count}条未在此列出。", "{count} more are not listed here.")
    REPORT_SILENT_NONE = Text("到期应报的{due}条结论均已报送。", "All {due} that were owed have been reported.")
    REPORT_SILENT_NONE_DUE = Text("没有到期应报的结论。", "Nothing was owed yet.")
    REPORT_UNASSESSABLE_NONE = Text(
        "没有数据不可用的结论；填报文件和目标定义都能读取。",
        "No verdict had unusable data; every file and definition could be read.",
    )
    REPORT_UNASSESSABLE_NO_DATA = Text("没有可用来判断的数据。", "There were no data to judge.")
    REPORT_UNASSESSABLE = Text("未能判定及原因", "What could not be assessed, and why")
    REPORT_UNUSABLE_CAPTION = Text("数据不可用的结论", "Verdicts on unusable data")
    REPORT_MEND_AND_SEND = Text(
        "按“问题清单”修改原文件后重新报送", "Mend the file as the findings say, and submit it again"
    )
    REPORT_QUALITY = Text("数据质量", "Data quality")
    REPORT_FILES_CAPTION = Text("填报文件读取情况", "Files")
    REPORT_SHEETS_CAPTION = Text("工作表识别情况", "Sheets")
    REPORT_ONLY_SHEET = Text("（单表）", "(the only table)")
    REPORT_SHEET_SKIPPED = Text("跳过：{why}", "skipped: {why}")
    REPORT_SHEET_READ = Text(
        "[[表头在第{row}行；]][[识别列：{columns}]]", "[[header in row {row}; ]][[columns: {columns}]]"
    )
    REPORT_SHEET_SAME = Text("表头在第{row}行；识别列同上", "header in row {row}; the same columns")
    REPORT_QUALITY_CODES = Text("读取标注统计", "Remarks made while reading")
    REPORT_CODES_CAPTION = Text("各类读取标注的次数", "How often each remark was made")
    REPORT_QUALITY_UNKNOWN = Text("目标库中没有的指标", "Indicators the catalogue does not know")
    REPORT_UNKNOWN_LEAD = Text(
        "下列指标名称未能与目标库对应，相关数据没有参与评估。",
        "These names match no indicator of the catalogue; their values were not assessed.",
    )
    REPORT_UNKNOWN_NAME = Text(
        "“{name}”（{file}，{count}处）[[；是否指：{near}？]]",
        "“{name}” ({file}, {count} times)[[; did you mean {near}?]]",
    )
    REPORT_QUALITY_UNUSED = Text("没有目标对应的数据", "Values no target asks for")
    REPORT_UNUSED_SAID = Text(
        "共{count}个数值没有目标对应，或不在任何目标的时期内：{cells}[[，另有{more}处]]。",
        "{count} value(s) are asked for by no target, or lie outside every period: {cells}[[, and {more} more]].",
    )
    REPORT_FINDINGS = Text("问题清单", "Findings")
    REPORT_FINDINGS_CAPTION = Text(
        "[[{name}：]]问题、位置及处理建议", "[[{name}: ]]findings, where they are, and what to do"
    )
    REPORT_FINDINGS_OTHERS = Text(
        "其他地区的问题（{count}个），与{name}无关", "Findings on other entities ({count}), none on {name}"
    )
    REPORT_FINDINGS_NONE = Text(
        "读到的数据中没有发现[[{name}的]]问题。", "Nothing wrong was found in what was read[[ of {name}]]."
    )
    REPORT_FINDINGS_NOTHING_READ = Text(
        "没有读到任何实际值，无从检查数据问题。", "No actual was read, so there was nothing to check."
    )


class BesideWord(Code):
    """Waivers, what is excluded, the waterfall."""

    REPORT_WAIVERS = Text("豁免", "Waivers")
    REPORT_WAIVERS_CAPTION = Text("豁免清单", "Waivers")
    REPORT_WAIVERS_NOTE = Text(
        "豁免须经批准并有期限，只影响“剔除豁免后达标率”，不改变结论。",
        "A waiver is approved and ends; it changes no status, only the second total.",
    )
    REPORT_WAIVER_WHOLE = Text("整个目标", "the whole target")
    REPORT_HOLDS = Text("有效", "in force")
    REPORT_HOLDS_NOT = Text("不在有效期内", "not in force")
    REPORT_NO_VERDICT = Text("无对应结论", "no verdict")
    REPORT_EXCLUDED = Text("未纳入评估的目标", "Targets not assessed")
    REPORT_EXCLUDED_CAPTION = Text("{document}：{count}项", "{document}: {count}")
    REPORT_EXCLUDED_NOTE = Text("上述目标不计入任何总数。", "None of these is counted anywhere.")
    REPORT_WHY_PROPOSAL = Text("文件作者的建议，不是承诺", "an author's advice, no commitment")
    REPORT_WHY_QUOTED = Text("引述他人目标", "somebody else's target, quoted")
    REPORT_WHY_UNNAMED = Text("未指明责任主体", "nobody is named")
    REPORT_WHY_SUPERSEDED = Text("已被新目标替代", "superseded")
    REPORT_WHY_NOT_YET = Text("基准日时文件尚未印发", "issued after the as-of date")
    REPORT_UNNAMED = Text("未指明", "unnamed")
    REPORT_WATERFALL = Text("上下级目标衔接", "Local targets beside their parents")
    REPORT_WATERFALL_CAPTION = Text("下级目标与上级目标比较", "Local targets held against the targets they serve")
    REPORT_ORDER_SAME = Text("与上级目标一致", "the same as the parent")
    REPORT_ORDER_TIGHTER = Text("严于上级目标[[（相差{by}）]]", "stricter than the parent[[ (by {by})]]")
    REPORT_ORDER_LOOSER = Text("低于上级目标要求[[（相差{by}）]]", "weaker than the parent[[ (by {by})]]")
    REPORT_ORDER_UNLIKE = Text("要求形式不同，不能直接比较", "not comparable: the requirements differ in kind")
    REPORT_ORDER_COUNTED = Text(
        "本目标按{count}个考核对象、每个{each}计，共{own}；", "{count} entities with {each} each, {own} in all; "
    )
    REPORT_ORDER_ADDS_UP_SAME = Text(
        "{counted}各下级目标合计{sum}，与上级目标相等",
        "{counted}the local targets add up to {sum}, just what the parent asks",
    )
    REPORT_ORDER_ADDS_UP_LESS = Text(
        "{counted}各下级目标合计{sum}，比上级目标{whole}少{by}",
        "{counted}the local targets add up to {sum}, {by} less than the {whole} of the parent",
    )
    REPORT_ORDER_ADDS_UP_MORE = Text(
        "{counted}各下级目标合计{sum}，比上级目标{whole}多{by}",
        "{counted}the local targets add up to {sum}, {by} more than the {whole} of the parent",
    )
    REPORT_ORDER_NOT_SUMMED = Text(
        "各下级目标的要求不能相加[[，上级目标{whole}]]",
        "the local targets cannot be added up[[; the parent asks {whole}]]",
    )


class MethodWord(Code):
    """The methods."""

    REPORT_METHODS = Text("评估方法与图例", "Methods and legend")
    REPORT_LEGEND = Text("结论图例", "Statuses")
    REPORT_LEGEND_CAPTION = Text("十种结论及判定规则", "The ten statuses and when each is given")
    REPORT_RULE_MET = Text("已到期，已报送，且达到要求。", "Due, reported, and the requirement holds.")
    REPORT_RULE_MISSED = Text(
        "已到期，已报送，但未达到要求；或虽未到期但已无法补救（如控制总量已突破）。",
        "Due and reported, and it does not hold; before the due date only when nothing can mend it (a cap already exceeded).",
    )
    REPORT_RULE_MET_EARLY = Text(
        "未到期，已达到要求，且剩余时间本身不会使其改变。",
        "Not yet due, holds already, and the rest of the period cannot undo it by itself.",
    )
    REPORT_RULE_ON_TRACK = Text("未到期，达到或快于序时进度。", "Not yet due, at or ahead of the pace.")
    REPORT_RULE_BEHIND = Text("未到期，慢于序时进度。", "Not yet due, behind the pace.")
    REPORT_RULE_IN_PROGRESS = Text(
        "未到期，已有数据，但目标没有约定进度。", "Not yet due, an actual is there, and no pace is set."
    )
    REPORT_RULE_NOT_REPORTED = Text(
        "已到期且超过报送时限，没有数据；单位自报“不适用”而未经目标认可的，也在此列。",
        "Due and past its reporting date, with no actual; or the entity says 不适用 by itself.",
    )
    REPORT_RULE_NOT_DUE = Text(
        "未到期且没有数据；或已到期，尚在报送时限内。",
        "Not yet due and no actual; or due and still within its reporting date.",
    )
    REPORT_RULE_UNUSABLE = Text(
        "有数据，但无法据以判定（如自相矛盾、单位不符、数值含糊）。",
        "An actual is there and cannot be judged (contradictory, of another unit, vague).",
    )
    REPORT_RULE_NOT_APPLICABLE = Text(
        "目标文件或目标定义明确将该对象排除。", "The target itself excepts the entity; nothing else."
    )
    REPORT_COUNTS_MET = Text("计入分子和分母", "above and below")
    REPORT_COUNTS_DUE = Text("计入分母", "below only")
    REPORT_COUNTS_NOT = Text("不计入", "neither")
    REPORT_LIGHTS = Text("进度灯", "Lights")
    REPORT_LIGHTS_SAID = Text(
        "进度灯只用于展示，不影响结论。与序时差为{green}个百分点及以上为绿灯；低于{green}而不低于{yellow}个百分点为黄灯；低于{yellow}个百分点为红灯。",
        "Lights only present; they decide nothing. Green: {green} points of schedule or more; yellow: below {green} and not below {yellow}; red: below {yellow}.",
    )
    REPORT_SMALL_SAID = Text(
        "分母小于{small}的比率加以标注且不参加排名；完成率超过{weak}%的目标加以标注，提示目标可能偏低。",
        "Ratios with a denominator below {small} are marked and not ranked; completion above {weak}% is marked, for the target may be weak.",
    )
    REPORT_FORMULAS = Text("计算口径", "Formulas")
    REPORT_FORMULA_GAP = Text("差距", "Gap")
    REPORT_FORMULA_GAP_SAID = Text(
        "（实际值－目标值），指标越低越好时取相反数；比率以百分点计。正数表示优于目标；有上下限的，取到最近界限的距离，界内为正。“左右”类目标按原文数值计算，是否达标由容差决定。",
        "Actual less target, with the sign turned where lower is better; rates in percentage points. Positive is better than asked; with two bounds, the distance to the nearer, positive inside. Targets of about (左右) so much are measured by the text’s own number; the tolerance decides.",
    )
    REPORT_FORMULA_COMPLETION = Text("完成率", "Completion")
    REPORT_FORMULA_COMPLETION_SAID = Text(
        "实际值÷目标值×100%，用于越高越好的指标；不封顶。",
        "Actual / target × 100%, where higher is better; never capped.",
    )
    REPORT_FORMULA_REVERSED = Text("逆向完成率", "Reversed completion")
    REPORT_FORMULA_REVERSED_SAID = Text(
        "（2－实际值÷目标值）×100%，用于越低越好的指标；增速类、目标值不大于零的不计算，只列差距。",
        "(2 - actual / target) × 100%, where lower is better; none for growth rates and targets at or below zero.",
    )
    REPORT_FORMULA_INCREMENT = Text("增量完成率", "Completion of the change")
    REPORT_FORMULA_INCREMENT_SAID = Text(
        "（实际值－基期值）÷（目标值－基期值）×100%，用于有基期的目标，与完成率并列。",
        "(Actual - baseline) / (target - baseline) × 100%, beside completion where there is a baseline.",
    )
    REPORT_FORMULA_PACE = Text("序时进度", "Pace")
    REPORT_FORMULA_PACE_SAID = Text(
        "累计指标按已过月份占目标期的比例计算应达值；约定了线性或分步进度的，按约定计算。控制上限约定了进度的，以实际数对照序时应控数，超出的为进度滞后；存量、控制上限和增速类指标未约定进度的不计算。",
        "For what accumulates, the share of months gone; a linear or stepped pace where the target sets one. A cap may set one too: what is spent is held against what may be spent by then, and more is behind. None for levels, caps and growth without one.",
    )
    REPORT_FORMULA_POINTS = Text("与序时差", "Against schedule")
    REPORT_FORMULA_POINTS_SAID = Text(
        "完成率－序时应达完成率，以百分点计；正数为快于序时。以最近一次数据的期末为准，不以基准日为准。",
        "Completion less expected completion, in points; positive is ahead. Taken at the end of the latest actual, not at the as-of date.",
    )
    REPORT_FORMULA_RATE = Text("达标率", "Share met")
    REPORT_FORMULA_RATE_SAID = Text("达标÷（到期－不适用）×100%。", "Met / (due - not applicable) × 100%.")
    REPORT_FORMULA_WHOLE = Text("整体结论", "Wholes")
    REPORT_FORMULA_WHOLE_SAID = Text(
        "对每个成员或每个时期提出的目标，以最差的成员（时期）为整体结论，次序为：未达标、数据不可用、应报未报、进度滞后、推进中、未到期、进度正常、提前达标、达标。",
        "The worst member or period speaks for the whole: missed, unusable, not reported, behind, in progress, not due, on track, met early, met.",
    )
    REPORT_FORMULA_PARTS = Text("比率", "Rates")
    REPORT_FORMULA_PARTS_SAID = Text(
        "同时报送比率与分子、分母的，在比率自身舍入误差内以分子、分母为准；超出误差的为数据不可用。",
        "Within its own rounding a reported rate yields to its parts; beyond it the data are unusable.",
    )
    REPORT_FORMULA_ROLL_UP = Text("逐级汇总", "Roll-up")
    REPORT_FORMULA_ROLL_UP_SAID = Text(
        "考核对象自报数优先；没有自报数时，由全部下级同期数据汇总，缺任何一个下级即为应报未报。累计指标计入期内存在过的全部下级，各按其存续期间计：年中撤销的计至撤销之日，年中设立的自设立之日起计。比率按分子、分母分别合计，不作平均。",
        "An entity's own actual decides; without one all members of exactly that period are added up, and one missing member makes it not reported. Of what accumulates, everyone who existed on any day of the period counts, each for its own days: one dissolved within it up to that day, one founded within it from that day. Rates are never averaged.",
    )
    REPORT_FORMULA_EXACT = Text("数值精度", "Exactness")
    REPORT_FORMULA_EXACT_SAID = Text(
        "按未舍入的数值精确判定；表中数字四舍五入，一般保留两位小数，舍入会改变与目标值的大小关系时多保留若干位。",
        "Judged on unrounded values, exactly. Shown numbers are rounded half-up to two decimals, or more where rounding would cross the target.",
    )


class ManifestWord(Code):
    """What the report rests on."""

    REPORT_MANIFEST = Text("核验信息", "Manifest")
    REPORT_MANIFEST_CAPTION = Text("填报文件及校验值", "Files and their hashes")
    REPORT_MANIFEST_NOTE = Text(
        "用相同的目标库、填报文件、基准日和程序版本重新评估，应得到相同的结论校验值。",
        "The same catalogue, files, as-of date and program version give the same result hash.",
    )
