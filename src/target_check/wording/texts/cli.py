"""Help and messages of the commands."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = [
    "AggregateWord",
    "BetterWord",
    "DueFromWord",
    "ForceWord",
    "FormatWord",
    "HedgeWord",
    "HelpWord",
    "InspectWord",
    "KindWord",
    "MeasureWord",
    "Message",
    "PaceWord",
    "ProvenanceWord",
    "ShowWord",
    "Stage",
]


class HelpWord(Code):
    """What --help says."""

    HELP = Text(
        "把政策文件里的数字目标与填报的实际值逐项对照：达没达标、差多少、依据文件里的哪个数字、来自表里的哪个单元格。",
        "Hold the numeric targets of policy documents against reported actuals: met or not, by how much, from which figure and which cell.",
    )
    HELP_GENERAL = Text(
        "通用选项：--lang zh|en 选择语言（默认中文）；--debug 出现内部故障时显示详情。退出码：0 正常；1 有 --fail-on 所列情形或目标定义有错；2 用法有误；3 文件无法读取或目录中没有可用目标；4 没有核对任何内容；5 内部故障。",
        "Everywhere: --lang zh|en chooses the language (Chinese by default); --debug shows details of an internal fault. Exit codes: 0 clean; 1 what --fail-on names, or errors in definitions; 2 wrong usage; 3 a file cannot be read or no usable target is left; 4 nothing was checked; 5 internal fault.",
    )
    HELP_VERSION = Text("显示版本号后退出。", "Show the version and exit.")
    HELP_FILES = Text(
        "实际值文件：CSV、XLSX、XLS 或 ODS，可以一次给多个。",
        "Files of actuals: CSV, XLSX, XLS or ODS; several at once.",
    )
    HELP_TARGETS = Text(
        "目标目录所在文件夹；不写则从当前文件夹逐级向上找（文件夹本身或其中的 targets），找不到才用随软件附带的目录。",
        "Folder of the catalogue; without it the nearest one from here upwards (a folder itself, or targets in it), else the packaged one.",
    )
    HELP_CHECK = Text(
        "核对实际值文件，给出摘要，或生成 HTML、Markdown、JSON 报告。",
        "Check files of actuals; print a summary, or write HTML, Markdown and JSON reports.",
    )
    HELP_AS_OF = Text(
        "核对日期，如 2024-12-31、2024年12月31日；不写则为今天（北京时间），报告里会写明。",
        "Day of judgement, such as 2024-12-31; today (Asia/Shanghai) if not given, and printed.",
    )
    HELP_ENTITY = Text(
        "只看这个地区及其下级：行政区划代码或名称。", "Only this entity and those below it: code or name."
    )
    HELP_FORMAT = Text("报告格式，多个用逗号隔开：{formats}。", "Report formats, comma-separated: {formats}.")
    HELP_OUTPUT = Text(
        "写到哪里：文件夹（没有就新建）；只有一种格式时也可以是带相应扩展名的文件。",
        "Where to write: a folder (made if absent), or a file when one format and its extension are given.",
    )
    HELP_FAIL_ON = Text(
        "出现这些情形就以退出码 1 结束，多个用逗号隔开，如 missed,not_reported；findings 指数据有不可用的问题，broken 指目标定义有误，none 表示都不算。",
        "End with exit code 1 if these occur, comma-separated, such as missed,not_reported; findings means data that cannot be used, broken means definitions that are broken, none nothing at all.",
    )
    HELP_INSPECT = Text(
        "只读取和检查文件，不作评估：认出了什么，哪个单元格有问题，怎么改。",
        "Read and check files without judging: what was recognised, which cell is wrong, how to mend it.",
    )
    HELP_INSPECT_FORMAT = Text("输出格式：text 或 json。", "Output: text or json.")
    HELP_INIT = Text(
        "写出一份带注释的小目录（来源文件、台账、指标、目标、名录、填报示例），照着改成自己的。",
        "Write a small catalogue with comments (document, ledger, indicators, targets, roster, actuals) to start from.",
    )
    HELP_INIT_FOLDER = Text(
        "写到哪个文件夹：没有就新建，已有内容的不动。", "Folder to write to: made if absent, left alone if not empty."
    )
    HELP_LINT = Text(
        "检查目标定义（YAML）：每个问题给出文件、行、列和改法。",
        "Check target definitions (YAML): every problem with file, line, column and what to do.",
    )
    HELP_LINT_PATHS = Text(
        "只显示这些文件或文件夹的问题；所在的整个目录总会加载。",
        "Show findings of these files or folders only; the catalogue around them is always loaded.",
    )
    HELP_LINT_FORMAT = Text("输出格式。", "Output format.")
    HELP_SELECT = Text("只看这些代码，逗号隔开。", "Only these codes, comma-separated.")
    HELP_IGNORE = Text("不看这些代码，逗号隔开。", "Leave these codes out, comma-separated.")
    HELP_STRICT = Text("警告也按错误处理（退出码 1）。", "Warnings count as errors (exit code 1).")
    HELP_LIST = Text("列出目录里的目标、指标或文件。", "List targets, indicators or documents of the catalogue.")
    HELP_LIST_WHAT = Text(
        "targets（目标）、indicators（指标）或 documents（文件）。", "targets, indicators or documents."
    )
    HELP_LIST_WORDS = Text("只列出编号或名称里含有这些词的。", "Only those whose id or name holds these words.")
    HELP_SHOW = Text("完整显示一项目标、指标或文件。", "Show one target, indicator or document whole.")
    HELP_SHOW_ID = Text("编号，可用 list 查。", "Its id; list shows them.")
    HELP_SCHEMA = Text("输出 JSON Schema，供编辑器和程序使用。", "Print a JSON Schema for editors and programs.")
    HELP_SCHEMA_KIND = Text(
        "indicators、commitments、documents、waivers、settings 或 report。",
        "indicators, commitments, documents, waivers, settings or report.",
    )


class FormatWord(Code):
    """What a format of the report holds."""

    FORMAT_HTML = Text("单独一个网页文件，不联网，可直接打印", "One self-contained page: no network, prints well")
    FORMAT_MARKDOWN = Text("同样的内容，Markdown", "The same content in Markdown")
    FORMAT_JSON = Text(
        "供程序使用，含每个成员的结论（target-check schema report）",
        "For programs, with every member's verdict (target-check schema report)",
    )


class Stage(Code):
    """Stages of long work."""

    STAGE_READING = Text("读取文件", "Reading files")
    STAGE_SHEETS = Text("读取工作表", "Reading sheets")
    STAGE_GATING = Text("检查数据质量", "Checking data quality")
    STAGE_JUDGING = Text("评估目标", "Judging targets")
    STAGE_TELLING = Text("撰写报告", "Writing reports")


class Message(Code):
    """What a command says besides its data."""

    INITIALISED = Text(
        "已写出一份示例目录，内容虚构，每个文件里都有注释。下一步：target-check lint {folder}；教程见 docs/authoring.md。",
        "An example catalogue is written; it is made up, and has comments in every file. Next: target-check lint {folder}; docs/authoring.md is a tutorial.",
    )
    FOLDER_NOT_EMPTY = Text(
        "{path} 里已经有内容，什么也没有写。请换一个新的或空的文件夹。",
        "Something stands in {path} already; nothing was written. Name a new or empty folder.",
    )
    CATALOGUE_USED = Text("目标目录：{path}", "Catalogue: {path}")
    PACKAGED_CATALOGUE_USED = Text(
        "目标目录：{path}（随软件附带；从当前文件夹向上没有找到别的目录）",
        "Catalogue: {path} (the packaged one; no other was found from here upwards)",
    )
    WRITTEN = Text("已写入：{path}", "Written: {path}")
    LISTED = Text("共 {count} 条（目录 {catalogue}）。", "{count} listed (catalogue {catalogue}).")
    LINTED = Text(
        "检查了 {targets} 项目标、{indicators} 项指标、{documents} 份文件：错误 {errors} 个，警告 {warnings} 个。",
        "Checked {targets} targets, {indicators} indicators, {documents} documents: {errors} errors, {warnings} warnings.",
    )
    FILES_UNREADABLE = Text(
        "有文件读不出来：{files}。原因见上；其余文件已照常处理。",
        "Not readable: {files}; the reasons are above. The other files were processed.",
    )
    NO_USABLE_TARGET = Text(
        "目录里没有可用的目标，什么也没有核对。请先运行 target-check lint。",
        "The catalogue has no usable target; nothing was checked. Run target-check lint first.",
    )
    NOTHING_READ = Text(
        "文件里没有认出任何实际值：没有带指标、地区、时期和数值的数据行。各表各列是怎样识别的，见 target-check inspect。",
        "No actual was recognised in the files: no row has an indicator, an entity, a period and a value. target-check inspect shows how each sheet and column was read.",
    )
    NOTHING_KNOWN = Text(
        "文件里的指标名称目录里都没有：{names}。请用 target-check list indicators 查对名称，或用 target-check inspect 看相近的指标。",
        "The catalogue knows none of the indicators in the files: {names}. target-check list indicators shows its names, target-check inspect those that are near.",
    )
    NOTHING_ASSESSED = Text(
        "没有评估任何目标：在所选地区和核对日期，目录里没有要考核的目标。请检查 --entity、--as-of 和 --targets，或用 target-check list 查看目标。",
        "No target was assessed: the catalogue asks for nothing of this entity on this day. Check --entity, --as-of and --targets; target-check list shows the targets.",
    )
    NOTHING_OF_INDICATOR = Text(
        "认出了数据（{indicators}），但所选范围内没有目标考核这些指标。请用 target-check list 查看目标。",
        "Values were recognised ({indicators}), but no target in question asks for these indicators. target-check list shows the targets.",
    )
    NOTHING_OF_ENTITY = Text(
        "文件里有所需的指标（{indicators}），但填报地区是{entities}，目标考核的是{asked}。",
        "The indicators are there ({indicators}), but for {entities}; the targets ask {asked}.",
    )
    NOTHING_USABLE = Text(
        "文件里有所需的数据（{indicators}），但都不能用来判断。原因和改法见问题清单，或用 target-check inspect 查看。",
        "The values are there ({indicators}), but none can be judged. The findings say why and what mends it; so does target-check inspect.",
    )
    NOTHING_OF_PERIOD = Text(
        "文件里有所需的指标（{indicators}）和地区，但时期是 {periods}，不能据以判断[[；目标的时期是 {asked}]]。",
        "The indicators ({indicators}) and entities are there, but for {periods}, which decides nothing[[; the targets ask for {asked}]].",
    )
    NO_CHINESE_HERE = Text(
        "此控制台（{encoding}）不能显示中文，改用英文；要显示中文，请先运行 chcp 65001。",
        "This console ({encoding}) cannot show Chinese: ? stands for what it cannot show. "
        "Use --lang en for English, or run chcp 65001 first (and set PYTHONUTF8=1) for Chinese.",
    )
    FAIL_ON_MET = Text("出现了 --fail-on 所列的情形，退出码为 1。", "What --fail-on names has occurred: exit code 1.")
    INTERRUPTED = Text("已中断，没有写完的内容不作数。", "Interrupted; what was not finished does not count.")
    INTERNAL_FAULT = Text(
        "软件内部故障（{kind}：{detail}）。这不是您的文件的问题。请加上 --debug 重新运行一次，把显示的内容和所用的文件一并反馈给维护者。",
        "Internal fault ({kind}: {detail}). Your file is not to blame. Run once more with --debug and send what it shows, with the files, to the maintainers.",
    )
    CATALOGUE_NOT_FOUND = Text(
        "{path} 不是目标目录：里面应有 indicators 和 commitments 文件夹。请用 --targets 指明目录。",
        "{path} is no catalogue: it should hold the folders indicators and commitments. Name one with --targets.",
    )
    NO_SUCH_PATH = Text("没有这个文件或文件夹：{path}。", "No such file or folder: {path}.")
    TWO_CATALOGUES = Text(
        "这里有两个目标目录：{paths}。请用 --targets 指明用哪一个。",
        "These are two catalogues: {paths}. Say which one with --targets.",
    )
    PATH_OUTSIDE_CATALOGUE = Text(
        "{path} 不在目标目录 {catalogue} 里。", "{path} does not lie in the catalogue {catalogue}."
    )
    NO_SUCH_ENTITY = Text(
        "名录里没有“{entity}”。[[您是不是要：{near}？]]可以改用六位行政区划代码。",
        "“{entity}” is in no roster.[[ Did you mean {near}?]] A six-digit code works too.",
    )
    SEVERAL_ENTITIES = Text(
        "“{entity}”不止一个：{candidates}。请改用六位行政区划代码。",
        "“{entity}” is several: {candidates}. Use the six-digit code.",
    )
    NO_SUCH_LIST = Text(
        "不能列出“{got}”，可以列出：{expected}。[[您是不是要：{near}？]]",
        "Cannot list “{got}”; there are {expected}.[[ Did you mean {near}?]]",
    )
    NO_SUCH_ID = Text(
        "目录里没有编号 {id}。[[您是不是要：{near}？]]用 target-check list 查看全部编号。",
        "No id {id} in the catalogue.[[ Did you mean {near}?]] target-check list shows all.",
    )
    NO_SUCH_SCHEMA = Text(
        "没有“{got}”的 Schema，可选：{expected}。[[您是不是要：{near}？]]",
        "No schema of “{got}”; there are {expected}.[[ Did you mean {near}?]]",
    )
    NO_SUCH_FORMAT = Text("没有“{got}”这种格式，可选：{expected}。", "No format “{got}”; there are {expected}.")
    NO_SUCH_STATUS = Text(
        "--fail-on 里的“{got}”不认识，可选：{expected}。",
        "“{got}” in --fail-on is unknown; there are {expected}.",
    )
    NO_SUCH_LANGUAGE = Text("没有语言“{got}”，可选：{expected}。", "No language “{got}”; there are {expected}.")
    NO_SUCH_COMMAND = Text(
        "没有命令“{got}”。[[您是不是要：{near}？]]用 target-check --help 查看全部命令。",
        "No command “{got}”.[[ Did you mean {near}?]] target-check --help shows all.",
    )
    NO_SUCH_OPTION = Text("没有选项 {got}。[[您是不是要：{near}？]]", "No option {got}.[[ Did you mean {near}?]]")
    MISSING_ARGUMENT = Text(
        "缺少 {name}。在命令后加 --help 查看用法。",
        "{name} is missing. Add --help to the command to see how it is used.",
    )
    BAD_ARGUMENT = Text("{name} 的值不对：{problem}", "Bad value of {name}: {problem}")
    BAD_USAGE = Text(
        "用法有误：{problem} 在命令后加 --help 查看用法。",
        "Wrong usage: {problem} Add --help to the command to see how it is used.",
    )
    BAD_AS_OF = Text(
        "--as-of 应为某一天，如 2024-12-31 或 2024年12月31日，现在是“{got}”。",
        "--as-of should be a day, such as 2024-12-31 or 2024年12月31日, not “{got}”.",
    )
    OUTPUT_NEEDED = Text(
        "一次输出多种格式（{formats}）时，请用 -o 指定文件夹。",
        "Several formats at once ({formats}) need a folder: -o.",
    )
    CANNOT_WRITE = Text(
        "无法写入 {path}：{problem}。请换一个文件夹，或检查权限、是否正被打开。",
        "Cannot write {path}: {problem}. Choose another folder, or check permissions.",
    )


class ShowWord(Code):
    """Labels of list and show."""

    COLON = Text("：", ": ")
    AS_IS = Text("{text}", "{text}")
    SHOW_TITLE = Text("名称", "Title")
    SHOW_ENTITY = Text("考核对象", "Entity")
    SHOW_EACH = Text("逐个考核", "Each of")
    SHOW_EXCEPT = Text("不适用于", "Except")
    SHOW_INDICATOR = Text("指标", "Indicator")
    SHOW_REQUIREMENT = Text("要求", "Requirement")
    SHOW_DUE = Text("期限", "Due")
    SHOW_REPORT_BY = Text("填报时限", "Reported")
    JOINTLY = Text("{entities}（共同完成，一方填报即可）", "{entities} (jointly; any of them may report)")
    JOINTLY_SHORT = Text("共同完成，一方填报即可", "jointly; any may report")
    SHOW_FORCE = Text("约束力", "Force")
    SHOW_HEDGE = Text("原文的弹性措辞", "Softening word")
    SHOW_BASELINE = Text("基期", "Baseline")
    SHOW_PACE = Text("进度要求", "Pace")
    SHOW_MILESTONES = Text("阶段目标", "Milestones")
    SHOW_PARENT = Text("上级目标", "Parent")
    SHOW_CHILDREN = Text("下级目标", "Children")
    SHOW_SUPERSEDES = Text("取代", "Supersedes")
    SHOW_PREVIOUS = Text("上年的目标", "Last year's target")
    SHOW_DOCUMENT = Text("来源文件", "Document")
    SHOW_FIGURE = Text("文件中的数字", "Figure in the document")
    SHOW_DEFINITION = Text("口径", "Definition")
    SHOW_PROVENANCE = Text("口径依据", "Definition rests on")
    SHOW_VERIFIED = Text("口径核对人", "Definition verified by")
    SHOW_NOTE = Text("备注", "Note")
    SHOW_PLACE = Text("定义位置", "Defined at")
    SHOW_ALIASES = Text("别名", "Aliases")
    SHOW_POPULATION = Text("人群", "Population")
    SHOW_KIND = Text("类型", "Kind")
    SHOW_UNIT = Text("计量单位", "Unit")
    SHOW_NUMERATOR = Text("分子", "Numerator")
    SHOW_DENOMINATOR = Text("分母", "Denominator")
    SHOW_WEIGHT = Text("权重", "Weight")
    SHOW_BETTER = Text("方向", "Better")
    SHOW_MEASURE = Text("时点或时期", "Measure")
    SHOW_AGGREGATE = Text("汇总方式", "Aggregation")
    SHOW_REPORTING = Text("填报周期", "Reported")
    SHOW_WITHIN = Text("填报时限", "Reported within")
    SHOW_PLAUSIBLE = Text("合理范围", "Plausible range")
    SHOW_SOURCE = Text("口径来源", "Definition from")
    SHOW_TARGETS = Text("相关目标", "Targets")
    SHOW_ISSUER = Text("发布者", "Issuer")
    SHOW_ISSUED = Text("发布日期", "Issued")
    SHOW_SHA256 = Text("原文哈希", "SHA-256 of the text")
    SHOW_LEDGER_TARGET = Text("数字台账：成为目标", "Figures that became targets")
    SHOW_LEDGER_ACTUAL = Text("数字台账：实际值", "Figures that report actuals")
    SHOW_LEDGER_CONTEXT = Text("数字台账：背景", "Figures that are context")
    ENTITY_UNNAMED = Text("原文未点名", "unnamed in the text")
    DUE_STANDING = Text("长期", "standing")
    SHOW_DUE_FROM = Text("期限的出处", "The due date stands")
    HEDGED = Text("{word}（{kind}）", "{word} ({kind})")
    NOBODY = Text("尚无人与官方文本核对", "nobody has held it against the official text")


class DueFromWord(Code):
    """Where a due date stands."""

    DUE_FROM_DOCUMENT = Text("文件的别处", "elsewhere in the document")
    DUE_FROM_ASSUMED = Text("原文没有，编目时假定", "nowhere: it was assumed")


class HedgeWord(Code):
    """Classes of softening words."""

    HEDGE_AIM = Text("力争类", "an aim")
    HEDGE_PRINCIPLE = Text("原则类", "in principle")
    HEDGE_ENCOURAGE = Text("鼓励类", "encouraged")
    HEDGE_EFFORT = Text("推进类", "work in hand")
    HEDGE_TIMING = Text("适时类", "in due course")
    HEDGE_BASIC = Text("基本类", "largely")


class ForceWord(Code):
    """How a promise binds."""

    FORCE_BINDING = Text("约束性", "binding")
    FORCE_EXPECTED = Text("预期性", "expected")
    FORCE_PROPOSAL = Text("建议（不评估）", "proposal (not assessed)")
    FORCE_QUOTED = Text("转述他人的目标（不评估）", "quoted from somebody else (not assessed)")


class PaceWord(Code):
    """How progress is expected."""

    PACE_ELAPSED = Text("按时间进度", "elapsed time")
    PACE_LINEAR = Text("从基期均匀推进", "linear from the baseline")
    PACE_STEPS = Text("分阶段", "in steps")
    PACE_NONE = Text("无", "none")


class ProvenanceWord(Code):
    """What a definition rests on."""

    PROVENANCE_DOCUMENT = Text("仅有文件用语", "the document’s own words")
    PROVENANCE_COMMON = Text("业内通行理解", "common understanding")
    PROVENANCE_PUBLIC = Text("见于公开资料", "seen in a public source")


class KindWord(Code):
    """Kinds of indicators."""

    KIND_RATIO = Text("比率", "ratio")
    KIND_COUNT = Text("数量", "count")
    KIND_AMOUNT = Text("总量", "amount")
    KIND_LEVEL = Text("水平（不可相加）", "level (never added)")
    KIND_MILESTONE = Text("完成与否", "milestone")
    KIND_CADENCE = Text("定期工作", "cadence")


class BetterWord(Code):
    """Which way is better."""

    BETTER_HIGHER = Text("越高越好", "higher is better")
    BETTER_LOWER = Text("越低越好", "lower is better")
    BETTER_NEARER = Text("越接近越好", "nearer is better")


class MeasureWord(Code):
    """At a day, or over time."""

    MEASURE_STOCK = Text("期末时点数", "stock at the period's end")
    MEASURE_FLOW = Text("期内累计数", "flow within the period")


class AggregateWord(Code):
    """How members add up."""

    AGGREGATE_PARTS = Text("分子、分母分别相加", "numerators and denominators are added")
    AGGREGATE_SUM = Text("相加", "added")
    AGGREGATE_WEIGHTS = Text("加权平均", "weighted mean")
    AGGREGATE_NONE = Text("不汇总", "not aggregated")


class InspectWord(Code):
    """What inspect says."""

    INSPECT_FILE = Text(
        "文件 {file}（{format}[[，编码 {encoding}]]，哈希 {sha256}）",
        "File {file} ({format}[[, {encoding}]], hash {sha256})",
    )
    INSPECT_DECLARED = Text("文件自称：{remark}", "The file says of itself: {remark}")
    INSPECT_SKIPPED = Text("工作表“{sheet}”：跳过，{reason}", "Sheet “{sheet}”: skipped, {reason}")
    INSPECT_SHEET = Text(
        "表“{sheet}”：表头在第 {header_row} 行，数据 {rows} 行，取得实际值 {actuals} 个",
        "Table “{sheet}”: header in row {header_row}, {rows} data rows, {actuals} actuals taken",
    )
    INSPECT_COLUMNS = Text("认出的列：{columns}", "Columns recognised: {columns}")
    INSPECT_TAKEN = Text("认出的指标：{indicators}", "Indicators recognised: {indicators}")
    INSPECT_UNKNOWN = Text(
        "目录里没有的指标：{names} 个名称，共 {rows} 行（不参与评估）",
        "Indicators not in the catalogue: {names} names, {rows} rows (not judged)",
    )
    INSPECT_UNKNOWN_NAME = Text("“{name}”{count} 行[[，相近的有：{near}]]", "“{name}”, {count} rows[[, near: {near}]]")
    INSPECT_FINDINGS = Text(
        "问题 {count} 个，其中使数据不可用的 {blocking} 个",
        "{count} findings, {blocking} of them make data unusable",
    )
    INSPECT_MORE = Text("……还有 {more} 个", "... and {more} more")
