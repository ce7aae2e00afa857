"""Wrong definitions: what the rules find."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = [
    "ConventionFlaw",
    "DateFlaw",
    "EvidenceFlaw",
    "IndicatorFlaw",
    "LanguageWord",
    "LedgerReason",
    "LintCode",
    "MilestoneReason",
    "OverlapWord",
    "PaceReason",
    "RelationFlaw",
    "RequirementFlaw",
    "RosterFlaw",
    "SignReason",
    "UnrelatedReason",
    "WaiverFlaw",
    "WeakerReason",
]


class RequirementFlaw(Code):
    """Requirements."""

    AGAINST_BETTER = Text(
        "要求是 {key}，而指标 {indicator} 的 better 是 {better}：方向相反。",
        "The requirement is {key}, while of the indicator {indicator} {better} is better: they pull apart.",
        "核对原文：改比较方式，或改指标的 better。",
        "Hold it against the text: mend the comparison, or the indicator's better.",
    )
    ABOUT_WITHOUT_TOLERANCE = Text(
        "“左右”（about）缺少 {missing}；原文没有给出容差，要有人定下来。",
        "about lacks {missing}: the text gives no tolerance, somebody has to set one.",
        "写成 about: {value: 500 家, within: 5 %, set_by: 定容差的单位}。",
        "Write about: {value: 500 家, within: 5 %, set_by: who decided it}.",
    )
    YEAR_BOUND_MILESTONE = Text(
        "“{word}”说的是某一年的事，而 done: true 只问有没有做过：上一年报的“是”也会让它达标。",
        "{word} speaks of one year, while done: true asks only whether it was ever done: last year's yes would meet it.",
        "写 done: {inside: due}；每年都要做的写 every: year；指标 {indicator} 并不限于一年的，改它的口径。",
        "Write done: {inside: due}; every: year for what recurs; if {indicator} is not of one year, mend its definition.",
    )
    IMPLAUSIBLE_LIMIT = Text(
        "{value} {unit} 不在指标 {indicator} 的合理范围 {low}—{high} {unit} 之内，达到它的填报会被当作错误。",
        "{value} {unit} lies outside what the indicator {indicator} calls plausible, {low} to {high} {unit}: an actual that meets it would be refused.",
        "核对数和单位，或改 plausible。",
        "Check the number and its unit, or mend plausible.",
    )
    IMPOSSIBLE_PACE = Text(
        "pace: {pace} 不能用在这里：{reason}。",
        "pace: {pace} cannot be had here: {reason}.",
        "删去 pace，或补上它需要的内容（linear 要有带值的 baseline，steps 要有 milestones）。",
        "Remove pace, or add what it needs (linear a baseline with a value, steps the milestones).",
    )
    UNUSED_MILESTONES = Text(
        "写了 milestones，但 pace 是 {pace}，它们不起作用。",
        "There are milestones, but with pace {pace} nothing is held against them.",
        "加上 pace: linear（逐段推进）或 pace: steps（分级达到），或删去 milestones。",
        "Add pace: linear (towards each) or pace: steps (level by level), or remove the milestones.",
    )
    MISPLACED_MILESTONE = Text(
        "{due} 的里程碑放错了：{reason}。",
        "The milestone of {due} is misplaced: {reason}.",
        "核对它的时期和数值。",
        "Check its period and value.",
    )
    CHANGE_WITHOUT_BASELINE = Text(
        "{key} 是和基期相比，却没有写 baseline。",
        "{key} compares with a baseline, and there is none.",
        "补上 baseline: {period: ...}；若与上年同期相比，写 from: previous。",
        "Add baseline: {period: ...}; to compare with the year before, write from: previous.",
    )
    LIMIT_OUT_OF_SCALE = Text(
        "{limit} {unit} 与同文件同指标的目标（如 {other}：{usual} {unit}）相差百倍以上。",
        "{limit} {unit} is more than a hundred times off its siblings in this document (such as {other}: {usual} {unit}).",
        "核对单位：是不是把万、亿或 %、‰ 弄错了。",
        "Check the unit: 万 and 亿, % and ‰ are easily mixed up.",
    )
    MIXED_SCALES = Text(
        "这里用“{unit}”，同一指标 {indicator} 在 {other} 用“{first}”，容易看错数量级。",
        "Here the unit is “{unit}”, while {other} has “{first}” for the same indicator {indicator}: easily misread.",
        "原文允许时统一用一种单位。",
        "Keep to one unit where the texts allow it.",
    )


class PaceReason(Code):
    """Why a pace cannot be had. These stand inside sentences."""

    NO_PACE_NO_VALUE = Text(
        "要求比的不是指标本身的数值", "the requirement is not about the value of the indicator itself"
    )
    NO_PACE_NO_END = Text("目标长期有效，没有终点", "the target has no end")
    NO_PACE_NO_FLOW = Text("指标不是逐期累积的数量", "the indicator does not accumulate over time")
    NO_PACE_NO_STEPS = Text("没有 milestones", "there are no milestones")
    NO_PACE_NO_BASELINE = Text("baseline 没有写值", "there is no baseline with a value")


class MilestoneReason(Code):
    """Why a milestone is misplaced. These stand inside sentences."""

    MILESTONE_TOO_LATE = Text("不早于目标的期限", "it is not before the target's own due date")
    MILESTONE_BEFORE_BASELINE = Text("不晚于基期", "it is not after the baseline")
    MILESTONE_SAME_DAY = Text("同一天已有一个", "there is another on the same day")
    MILESTONE_BACKWARD = Text("比前一个还差", "it is worse than the one before")


class DateFlaw(Code):
    """Dates and baselines."""

    DUE_BEFORE_BASELINE = Text(
        "基期 {baseline} 不早于期限 {due}。",
        "The baseline {baseline} does not end before the due period {due}.",
        "核对两个时期，是不是写反了。",
        "Check whether the two were exchanged.",
    )
    DUE_BEFORE_DOCUMENT = Text(
        "期限 {due} 在文件 {document} 印发（{issued}）时已经过去。",
        "The due period {due} was over when {document} was issued ({issued}).",
        "核对期限；如果是已有成绩，应记入台账的 actual，而不是目标。",
        "Check the due period; a result belongs into the ledger as an actual, not among the targets.",
    )
    YEAR_DIFFERS = Text(
        "编号 {id} 末尾的年份和期限 {due} 不一致。",
        "The year at the end of {id} is not that of the due period {due}.",
        "核对期限；编号尚未发布的，也可以改编号。",
        "Check the due period; an id that is not yet published may be changed instead.",
    )
    BASELINE_MEETS_TARGET = Text(
        "基期值 {value} {unit} 已经满足要求，这个目标没有提出新的要求。",
        "The baseline of {value} {unit} already meets the requirement: the target asks for nothing new.",
        "核对基期值和要求；若本意是保持，请在 note 中说明并就地抑制本条。",
        "Check baseline and limit; if it is meant to maintain a value, say so in note and suppress this.",
    )
    BASELINE_AGAINST_BETTER = Text(
        "从基期值 {value} {unit} 出发，只有变差才能满足要求（better: {better}）。",
        "From the baseline of {value} {unit} the requirement could only be met by getting worse (better: {better}).",
        "核对基期值、要求和指标的 better。",
        "Check the baseline, the limit and the indicator's better.",
    )


class EvidenceFlaw(Code):
    """Text and ledger."""

    FIGURE_LACKS_NUMBER = Text(
        "所引数字“{figure}”里找不到要求中的“{number}”。",
        "The cited figure “{figure}” does not hold “{number}” of the requirement.",
        "核对数值和单位；数字应引到带有该数的最短原文。",
        "Check number and unit; cite the shortest phrase of the text that carries the number.",
    )
    COMPARATOR_DIFFERS = Text(
        "所引数字“{figure}”的意思是 {expected}，要求却写成 {key}。",
        "The cited figure “{figure}” says {expected}, the requirement {key}.",
        "改为 {expected}；恰好等于界限时两者结论不同。",
        "Use {expected}: at the limit itself the two differ.",
    )
    HEDGE_NOT_DECLARED = Text(
        "引文里有“{word}”，目标却没有写 hedge。",
        "The citation says “{word}”, but the target has no hedge.",
        "补上 hedge: {word}。",
        "Add hedge: {word}.",
    )
    EACH_NOT_DECLARED = Text(
        "引文说的是“{said}”，目标却没有写 each：只要有一个达到（或合计达到），整个目标就算达标。",
        "The citation says “{said}”, but the target has no each: one of them alone, or all together, would meet it.",
        "补上 each（层级、类别或组），或把考核对象逐个列出。",
        "Add each (a level, kinds or a group), or list the entities.",
    )
    EACH_LEVEL_DIFFERS = Text(
        "引文说的是“{said}”（{expected}），目标逐一考核的却是{levels}。",
        "The citation says “{said}” ({expected}), but the target goes through {levels}.",
        "核对 each 的层级；名称特殊的，用 groups.csv 的组。",
        "Check the level of each; where the name is special, use a group of groups.csv.",
    )
    TARGET_NOT_IN_LEDGER = Text(
        "目标 {target} 引自“{figure}”，但文件 {document} 的台账里，这个数字的去向不是它。",
        "The target {target} cites “{figure}”, of which the ledger of {document} says something else.",
        "台账里的这一行改为 target: {target}（几个目标就列出几个），或干脆删去：目标的 source 就是它的台账；否则改正目标的 source。",
        "Say target: {target} in that line (a list, if there are several), or leave the line out: the target's source is its line; else mend the target's source.",
    )
    FIGURE_UNCLASSIFIED = Text(
        "台账里的“{figure}”还没有写明去向。",
        "The ledger does not say yet what became of “{figure}”.",
        "改成 target: 目标编号，actual: {...}，或在 context 里写明它是什么。",
        "Write target: ID, actual: {...}, or say in context what it is.",
    )
    LEDGER_DISAGREES = Text(
        "台账把“{figure}”记给目标 {target}，但{reason}。",
        "The ledger gives “{figure}” to the target {target}, but {reason}.",
        "让台账和目标的 figure、prefix、suffix 一致。",
        "Make figure, prefix and suffix of ledger and target agree.",
    )
    INCOMPLETE_DOCUMENT = Text(
        "文件 {document} 缺少 {missing}。",
        "The document {document} lacks {missing}.",
        "补齐后才能证明目标与原文一致。",
        "Add them, so that the targets can be held against the text.",
    )


class LedgerReason(Code):
    """What a ledger says instead. These stand inside sentences."""

    LEDGER_OTHER_DOCUMENT = Text("该目标属于另一个文件", "that target belongs to another document")
    LEDGER_OTHER_FIGURE = Text("该目标引的不是这一处", "that target cites another place")


class RelationFlaw(Code):
    """Between targets."""

    WEAKER_THAN_PARENT = Text(
        "比上级目标 {parent} 宽：{reason}（本目标：{own}；上级：{theirs}）。",
        "Weaker than its parent {parent}: {reason} (this one: {own}; the parent: {theirs}).",
        "核对数值和期限；若两者不可比，删去 parent。",
        "Check limit and due date; if the two cannot be compared, remove parent.",
    )
    UNRELATED_PARENT = Text(
        "上级目标 {parent} {reason}。",
        "The parent {parent} {reason}.",
        "改正 parent，或删去它。",
        "Mend parent, or remove it.",
    )
    UNRELATED_PREVIOUS = Text(
        "上年的目标 {previous} {reason}。",
        "Last year's target {previous} {reason}.",
        "改正 previous，或删去它。",
        "Mend previous, or remove it.",
    )
    LINK_CYCLE = Text(
        "{key} 绕成了圈：{circle}。",
        "{key} leads in a circle: {circle}.",
        "去掉其中一处 {key}。",
        "Remove one {key} of the circle.",
    )
    CANNOT_BOTH_HOLD = Text(
        "与目标 {other} 不能同时满足：这里要求{own}，那里要求{theirs}。",
        "This and the target {other} cannot both hold: {own} here, {theirs} there.",
        "改正其一；若后者取代前者，写上 supersedes: {other}。",
        "Mend one; if this replaces the other, say supersedes: {other}.",
    )
    OVERLAPPING_TARGETS = Text(
        "与目标 {other}（{theirs}）重复：{relation}，一个承诺会被数两次。",
        "This overlaps with the target {other} ({theirs}): {relation}, so one promise counts twice.",
        "留一个；若是取代或落实关系，写上 supersedes 或 parent。",
        "Keep one, or link them with supersedes or parent.",
    )


class WeakerReason(Code):
    """In what a target is weaker. These stand inside sentences."""

    WEAKER_LOWER = Text("要求更低", "it asks for less")
    WEAKER_LATER = Text("期限更晚", "it is due later")


class UnrelatedReason(Code):
    """Why a link leads to the wrong target. These stand inside sentences."""

    UNRELATED_INDICATOR = Text("用的是另一个指标，无法相比", "is about another indicator, so nothing can be compared")
    UNRELATED_ENTITY = Text("的考核对象不在本目标的上级", "is not for an entity above this one's")
    UNRELATED_OTHER_ENTITY = Text("的考核对象与本目标不同", "is for another entity")
    UNRELATED_NOT_EARLIER = Text("的期限不早于本目标", "is not due earlier")


class OverlapWord(Code):
    """Which of two overlapping targets asks for more. These stand inside sentences."""

    OVERLAP_SAME = Text("要求相同", "they ask for the same")
    OVERLAP_TIGHTER = Text("这里更严", "this one is stricter")
    OVERLAP_LOOSER = Text("这里更宽", "this one is weaker")


class RosterFlaw(Code):
    """Rosters."""

    NO_SUCH_MEMBERS = Text(
        "{entity} 在 {on} 没有“{what}”，无从逐一考核。",
        "{entity} has no “{what}” on {on}, so nothing could be judged.",
        "核对层级、类别和考核对象：直辖市没有地级，市辖区不是县和旗。",
        "Check level, kind and entity: a municipality has no prefectures, 市辖区 is neither 县 nor 旗.",
    )
    LEVEL_NOT_IN_ROSTER = Text(
        "名录里没有任何“{level}”一级的考核对象，只能由上级填报“是”或达到要求的个数。",
        "The roster has no entity of level “{level}” yet; only the entity above can answer, by 是 or a count.",
        "有了名单就加进 rosters/；或用 groups.csv 的组写明 expected_count。",
        "Add them to rosters/ once they are known, or use a group with its expected_count.",
    )
    NOT_VALID_WHEN_DUE = Text(
        "{entity} 在期限 {on} 不存在[[（自 {valid_from} 起）]][[（至 {valid_to} 止）]]。",
        "{entity} does not exist on the due date {on}[[ (since {valid_from})]][[ (until {valid_to})]].",
        "改用届时有效的代码，或核对名录的 valid_from、valid_to。",
        "Use the code valid then, or check valid_from and valid_to in the roster.",
    )
    TITLE_NAMES_ANOTHER = Text(
        "标题说的是{named}，考核对象却是{entity}。",
        "The title names {named}, while {entity} is to answer for the target.",
        "核对 entity 的代码；代码没错就改标题。",
        "Check the code in entity; if it is right, mend the title.",
    )
    EXCEPT_WITHOUT_EFFECT = Text(
        "except 里的 {entity} 本来就不在考核范围内。",
        "The excepted {entity} is not among those the target applies to.",
        "改正代码，或删去这一条。",
        "Mend the code, or remove the exception.",
    )


class IndicatorFlaw(Code):
    """Indicators."""

    UNUSED_INDICATOR = Text(
        "没有目标或台账用到指标 {indicator}。",
        "No target and no ledger line uses the indicator {indicator}.",
        "删去它，或让目标用上它。",
        "Remove it, or let a target use it.",
    )
    SHARED_NAME = Text(
        "名称“{name}”和指标 {other} 相同，填报表里的这一列分不清是哪个。",
        "The name “{name}” is also that of the indicator {other}: a column under it could mean either.",
        "两个指标各用各的名称；如果是同一个指标，合并成一个。",
        "Give each a name of its own; if they are one indicator, make them one.",
    )
    UNIT_NOT_OF_KIND = Text(
        "指标 {indicator} 的 kind 是 {kind}，单位却是“{unit}”：数量会被相加，比率不能相加。",
        "The indicator {indicator} is a {kind} in “{unit}”: what is counted is added up, and rates must not be.",
        "核对 kind 和 unit：用 % 的是 ratio 或 level，数出来的是 count，钱和物是 amount。",
        "Check kind and unit: what is in % is a ratio or a level, what is counted a count, money and goods an amount.",
    )
    PART_SCALES_DIFFER = Text(
        "指标 {indicator} 的分子用“{numerator}”、分母用“{denominator}”，差着倍数，容易填错。",
        "The indicator {indicator} has its numerator in “{numerator}” and its denominator in “{denominator}”: easily wrong by the factor between.",
        "分子、分母用同一个单位。",
        "Use one unit for both.",
    )


class WaiverFlaw(Code):
    """Waivers."""

    WAIVER_EXPIRED = Text(
        "目标 {target} 的豁免已于 {until} 到期。",
        "The waiver for {target} expired on {until}.",
        "需要就办理续期；留作记录则就地抑制本条。",
        "Renew it if need be; suppress this where it is kept for the record.",
    )
    WAIVER_NEVER_HOLDS = Text(
        "豁免从 {from} 到 {until}，结束早于开始，任何一天都不生效。",
        "The waiver runs from {from} to {until}: it holds on no day.",
        "改正两个日期。",
        "Mend the two dates.",
    )
    SUCCESSOR_UNFIT = Text(
        "不能取代 {target}：{aspects}有放宽或不同；两个目标都照常评估。",
        "It cannot replace {target}: it asks for less, or for something else, in {aspects}; both stay assessed.",
        "改正；确需放宽的，每项在本目标的 changes 里签认一条，写明 was: {target}。",
        "Mend it; what is to be looser needs an entry of its own under changes, with was: {target}.",
    )
    CHANGE_SIGNS_NOTHING = Text(
        "这条签认不起作用：{why}。",
        "This entry signs nothing: {why}.",
        "target-check compare 会给出可以照抄的一条，补上理由和批准人即可。",
        "target-check compare prints an entry to copy; fill in the reason and who approved.",
    )
    UNIT_NOT_POWER_OF_TEN = Text(
        "单位“{name}”是 {factor}，不是 10 的整数次幂。",
        "The unit “{name}” is {factor}, which is no power of ten.",
        "改正 units.txt；不能整十换算的，各用一个量纲。",
        "Mend units.txt; give what does not convert by tens a dimension of its own.",
    )
    WAIVER_UNBOUNDED = Text(
        "豁免从 {from} 到 {until}，超过三年。",
        "The waiver runs from {from} to {until}, more than three years.",
        "缩短期限、到期再办，或修改目标并写入 changes。",
        "Shorten it and renew it in time, or change the target and record that in changes.",
    )
    WAIVER_NAMES_SOME = Text(
        "目标 {target} 由几方共同完成，这条豁免没有包括{names}，不起作用。",
        "The target {target} is a joint one; the waiver leaves out {names} and has no effect.",
        "写全各方，或不写 entity（豁免整个目标）。",
        "Name them all, or leave entity out to waive the whole target.",
    )
    WAIVER_WITHOUT_APPROVER = Text(
        "豁免的 {key} 写的是“{text}”，等于没有。",
        "The waiver's {key} is “{text}”, which is as good as none.",
        "写明批准的单位或人，以及理由。",
        "Say who approved it, and why.",
    )
    WAIVER_WITHOUT_EFFECT = Text(
        "{entity} 不是目标 {target} 的考核对象，这条豁免不起作用。",
        "{entity} does not answer for the target {target}; the waiver has no effect.",
        "改正考核对象或目标编号。",
        "Mend the entity or the target.",
    )


class SignReason(Code):
    """Why an entry signs nothing. These stand inside sentences."""

    SIGN_TOO_EARLY = Text("日期早于文件印发之日", "its day is before the document")
    SIGN_TOO_LATE = Text("日期还没有到", "its day has not come yet")
    SIGN_NO_REASON = Text("reason 没有说出理由", "reason gives none")
    SIGN_NO_APPROVER = Text("approver 没有写明是谁批准的", "approver names nobody")
    SIGN_WAS_MISSING = Text("改编号要用 was 写明原编号", "a renamed target needs was, its former id")
    SIGN_ASPECT_MISSING = Text("没有用 aspect 写明改的是哪一方面", "aspect does not say what was changed")
    SIGN_ASPECT_UNKNOWN = Text("aspect 不认识", "its aspect is unknown")
    SIGN_VALUES_MISSING = Text("没有用 from 和 to 写明前后的值", "from and to do not say what it was and what it is")
    SIGN_STILL_STANDS = Text("目标还在，没有撤销", "the target still stands")


class ConventionFlaw(Code):
    """Conventions."""

    MISSING_TRANSLATION = Text(
        "{key}“{text}”没有{language}。",
        "The {key} “{text}” has no {language}.",
        "补上；只用一种语言的目录，在 settings.yaml 里写明 languages，如 languages: [zh]。",
        "Add it; a catalogue in one language says so in settings.yaml, such as languages: [zh].",
    )
    BAD_ID = Text(
        "编号 {id} 不是 {form}（小写字母、数字，用分隔号连接）。",
        "The id {id} is not {form} (lower-case letters and digits between separators).",
        "在发布前改正；已发布的改名要在 changes 里写 renamed。",
        "Mend it before it is published; afterwards a change of name needs a renamed entry in changes.",
    )
    FILE_NAME = Text(
        "这个文件是 {document} 的，文件名应为 {name}。",
        "The file belongs to {document} and should be called {name}.",
        "改文件名。",
        "Rename the file.",
    )
    SCHEMA_LINE_MISSING = Text(
        "文件第一行不是 {line}，编辑器不会在书写时检查它。",
        "The file does not begin with {line}, so editors do not check it while it is written.",
        "把同类文件的第一行抄过来。",
        "Copy the first line of a file of its kind.",
    )


class LanguageWord(Code):
    """The languages."""

    LANGUAGE_zh = Text("中文", "Chinese")
    LANGUAGE_en = Text("英文", "English")


class LintCode(Code):
    """Suppressions, and rules that fail."""

    SUPPRESSION_INCOMPLETE = Text(
        "这条抑制不完整，没有起作用：“{comment}”。",
        "This suppression is incomplete and has no effect: “{comment}”.",
        "写成 # lint: ignore 规则代码 until 2025-12-31 because 理由。",
        "Write # lint: ignore CODE until 2025-12-31 because of a reason.",
    )
    SUPPRESSION_EXPIRED = Text(
        "对 {code} 的抑制已于 {until} 到期，不再起作用。",
        "The suppression of {code} expired on {until} and has no effect.",
        "解决它所掩盖的问题；确有理由才写新的日期。",
        "Mend what it hides; give it a new date only with good reason.",
    )
    SUPPRESSION_TOO_LONG = Text(
        "对 {code} 的抑制到 {until} 才到期，超过一年，不起作用。",
        "The suppression of {code} runs until {until}, more than a year ahead, and has no effect.",
        "期限写在一年之内，到期再看是否还需要。",
        "Give it a day within a year, and look at it again then.",
    )
    SUPPRESSION_TOO_WIDE = Text(
        "对 {code} 的抑制管到了整个文件或不止一项，不起作用。",
        "The suppression of {code} covers a whole file, or more than one entry, and has no effect.",
        "写在有关的那一项上；每项各写一条。",
        "Put it at the entry concerned, one for each.",
    )
    SUPPRESSION_UNUSED = Text(
        "这里没有 {code} 可抑制。",
        "There is no {code} here to suppress.",
        "删去这条注释。",
        "Remove the comment.",
    )
    RULE_CRASHED = Text(
        "规则 {rule} 出了内部错误，没有查完（{problem}）。",
        "The rule {rule} failed and did not finish ({problem}).",
        "这是程序的缺陷，请连同这一行报告；其他规则不受影响。",
        "This is a fault of the program; please report it with this line. The other rules ran.",
    )
    UNKNOWN_RULE = Text(
        "没有规则 {rule}。[[是否想写 {near}？]]",
        "There is no rule {rule}.[[ Did you mean {near}?]]",
        "全部规则见 docs/rules.md。",
        "All rules are in docs/rules.md.",
    )
