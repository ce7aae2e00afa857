"""Two catalogues held against each other."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = ["AspectWord", "CompareHelp", "CompareMessage", "CompareWord", "NatureWord"]


class CompareHelp(Code):
    """What compare --help says."""

    HELP_COMPARE = Text(
        "比较两个版本的目标目录：哪些目标收紧、放宽、改期、改范围、改口径，谁签认了；放宽或改口径而未签认时退出码为 1。",
        "Compare two versions of the catalogue: what was tightened, loosened, re-dated, re-scoped, redefined, and who signed it off; exit code 1 where something loosened or redefined is not signed off.",
    )
    HELP_COMPARE_OLD = Text(
        "旧版本：文件夹，或 rev:版本（如 rev:main、rev:v1.0、rev:HEAD~1），取其中的 targets/；别处的目录写 rev:版本:路径。",
        "The old version: a folder, or rev:NAME (rev:main, rev:v1.0, rev:HEAD~1), of which targets/ is taken; rev:NAME:path names another folder.",
    )
    HELP_COMPARE_AGAINST = Text(
        "把这里的目录与它自己在某个 git 版本里的样子比较，如 --against main；代替 OLD 和 NEW。",
        "Compare the catalogue found here with itself in a git revision, such as --against main; instead of OLD and NEW.",
    )
    HELP_COMPARE_TARGETS = Text(
        "与 --against 同用：目标目录所在文件夹；不写则从当前文件夹逐级向上找。",
        "With --against: folder of the catalogue; without it the nearest one from here upwards.",
    )
    HELP_COMPARE_NEW = Text("新版本，写法相同。", "The new version, written likewise.")
    HELP_COMPARE_FAIL_ON = Text(
        "出现哪些未签认的变化时退出码为 1，用逗号隔开：loosened、redefined、removed、tightened、added、redated、rescoped、renamed、cosmetic；none 表示从不。",
        "Which unsigned changes give exit code 1, comma-separated: loosened, redefined, removed, tightened, added, redated, rescoped, renamed, cosmetic; none for never.",
    )
    HELP_COMPARE_FORMAT = Text(
        "输出格式：text 供阅读，json 供程序，github 供 GitHub Actions 批注，markdown 供合并请求评论。",
        "Output: text for people, json for programs, github for annotations, markdown for a comment on a pull request.",
    )


class CompareMessage(Code):
    """What keeps two catalogues from being compared."""

    NO_SUCH_REVISION = Text(
        "没有 git 版本“{got}”。[[您是不是要：{near}？]]在 CI 里请确认取出了完整历史（fetch-depth: 0）。",
        "There is no git revision “{got}”.[[ Did you mean {near}?]] In CI, make sure that the whole history was fetched (fetch-depth: 0).",
    )
    NO_SUCH_VERSION = Text(
        "没有文件夹“{got}”。[[要读 git 版本请写 {near}。]]",
        "There is no folder “{got}”.[[ To read the git revision write {near}.]]",
    )
    FOLDER_AND_REVISION = Text(
        "“{got}”既是文件夹，又是 git 版本，不作猜测。文件夹请写 {folder}；版本请写 {revision}，或用 --against。",
        "“{got}” is a folder and a git revision; nothing is guessed. For the folder write {folder}; for the revision {revision}, or use --against.",
    )
    REVISION_AMBIGUOUS = Text(
        "git 版本“{got}”不唯一（例如分支和标签同名），不作猜测。请写全名，如 refs/heads/main，或写提交号。",
        "The git revision “{got}” is ambiguous (a branch and a tag of the same name, say); nothing is guessed. Write its full name, such as refs/heads/main, or the hash of the commit.",
    )
    NO_CATALOGUE_IN_REVISION = Text(
        "版本 {revision} 里的 {path} 不是目标目录，无法比较。[[那里的目标目录在：{near}。目录如果移动过，请写 target-check compare rev:版本:旧路径 新路径。]]",
        "Revision {revision} holds no catalogue at {path}, so nothing can be compared.[[ It holds one at: {near}. If the catalogue has moved, write target-check compare rev:NAME:OLD-PATH NEW-PATH.]]",
    )
    CATALOGUE_OUTSIDE_REPOSITORY = Text(
        "目标目录 {path} 不在当前的 git 仓库里，没有可比的版本。请在目录所在的仓库里运行，或用 --targets 指明仓库里的目录。",
        "The catalogue {path} is not part of this git repository, so no revision holds it. Run the command in its repository, or name a catalogue of this one with --targets.",
    )
    CATALOGUE_BEHIND_LINK = Text(
        "目标目录 {path} 在符号链接 {link} 之后；git 只记链接，不记其中内容，无法比较。请指明真实的文件夹。",
        "The catalogue {path} lies behind the symbolic link {link}; git keeps the link and not what it leads to, so nothing can be compared. Name the real folder.",
    )
    COMPARE_WHAT = Text(
        "请给出两个版本（OLD NEW），或只用 --against 版本（可加 --targets 文件夹）。",
        "Give two versions (OLD NEW), or --against REV alone (with --targets DIR if need be).",
    )
    COMPARE_FIRST = Text(
        "版本 {revision} 里还没有任何目标目录：这里的目标都是新增的。",
        "Revision {revision} holds no catalogue yet, wherever: all targets here are new.",
    )
    NOT_IN_A_REPOSITORY = Text(
        "当前文件夹不在 git 仓库里，无法读取版本“{got}”。[[git 的说明：{problem}]]",
        "The current folder is in no git repository, so the revision “{got}” cannot be read.[[ git says: {problem}]]",
    )
    GIT_MISSING = Text(
        "读取版本“{got}”需要 git，但没有找到；可改为比较两个文件夹。",
        "Reading the revision “{got}” needs git, which was not found; compare two folders instead.",
    )
    GIT_FAILED = Text("git 读取“{got}”失败：{problem}", "git could not read “{got}”: {problem}")
    NO_SUCH_NATURE = Text(
        "--fail-on 里的“{got}”不认识，可选：{expected}。[[您是不是要：{near}？]]",
        "“{got}” in --fail-on is unknown; there are {expected}.[[ Did you mean {near}?]]",
    )
    COMPARED = Text(
        "比较完毕：旧 {old} 个目标，新 {new} 个目标；有变化 {changed} 项，其中需要签认而未签认 {failing} 项。",
        "Compared: {old} targets before, {new} after; {changed} changed, {failing} of them need a sign-off and have none.",
    )
    COMPARE_NOTHING_LEFT = Text(
        "“{name}”里没有一个可用的目标，比较没有意义；先用 target-check lint 检查。",
        "“{name}” holds no usable target, so there is nothing to compare; run target-check lint on it first.",
    )
    COMPARE_BROKEN_TARGETS = Text(
        "“{name}”里有 {count} 个目标定义有误，按不存在处理：{ids}",
        "{count} targets of “{name}” are broken and count as absent: {ids}",
    )


class NatureWord(Code):
    """What a difference does to a promise."""

    NATURE_LOOSENED = Text("放宽", "loosened")
    NATURE_REDEFINED = Text("改口径", "redefined")
    NATURE_REMOVED = Text("删除", "removed")
    NATURE_TIGHTENED = Text("收紧", "tightened")
    NATURE_ADDED = Text("新增", "added")
    NATURE_REDATED = Text("改期", "re-dated")
    NATURE_RESCOPED = Text("改范围", "re-scoped")
    NATURE_RENAMED = Text("改编号", "renamed")
    NATURE_COSMETIC = Text("文字修改", "cosmetic")


class AspectWord(Code):
    """In what two promises differ."""

    @property
    def key(self) -> str:
        """What it is called where somebody signs it, and by programs: ``due_from``."""
        return self.removeprefix("ASPECT_").lower()

    ASPECT_KIND = Text("要求的种类", "kind of requirement")
    ASPECT_VALUE = Text("要求", "requirement")
    ASPECT_GOAL = Text("努力目标", "goal of the band")
    ASPECT_SHARE = Text("达标成员的比例", "share of members")
    ASPECT_QUANTIFIER = Text("逐个、按比例还是合计", "each, share or total")
    ASPECT_UNIVERSE = Text("成员范围", "members meant")
    ASPECT_ROSTER = Text("名录中的成员", "members in the roster")
    ASPECT_ROLL_UP = Text("参与汇总的下级", "members that are added up")
    ASPECT_GROUP_SIZE = Text("组内应有数目", "size of the group")
    ASPECT_ENTITIES = Text("考核对象", "entities")
    ASPECT_JOINTLY = Text("分别还是共同", "separately or jointly")
    ASPECT_EXCEPTIONS = Text("不适用对象", "exceptions")
    ASPECT_DUE = Text("期限", "due")
    ASPECT_SPAN = Text("累计的时段", "time over which it accumulates")
    ASPECT_ASSESSED_FROM = Text("起评日期", "assessed from")
    ASPECT_MILESTONES = Text("阶段目标", "milestones")
    ASPECT_RECURRENCE = Text("频次", "recurrence")
    ASPECT_PERIODS = Text("各期的起止", "time in which it recurs")
    ASPECT_PACE = Text("进度要求", "pace")
    ASPECT_FORCE = Text("约束力", "force")
    ASPECT_HEDGE = Text("弹性措辞", "softening word")
    ASPECT_DUE_FROM = Text("期限的出处", "where the due date stands")
    ASPECT_PREVIOUS = Text("上一年的目标", "target of the year before")
    ASPECT_POPULATION = Text("人群", "population")
    ASPECT_WAIVERS = Text("豁免", "waivers")
    ASPECT_BASELINE = Text("基期", "baseline")
    ASPECT_FIGURE = Text("文件中的数字", "figure in the document")
    ASPECT_DOCUMENT = Text("来源文件", "document")
    ASPECT_PARENT = Text("上级目标", "parent")
    ASPECT_HISTORY = Text("已签认的变更记录", "signed-off history")
    ASPECT_INDICATOR = Text("指标", "indicator")
    ASPECT_INDICATOR_KIND = Text("指标类型", "kind of indicator")
    ASPECT_DEFINITION = Text("指标口径", "definition")
    ASPECT_BETTER = Text("方向", "better")
    ASPECT_UNIT = Text("计量单位", "unit")
    ASPECT_MEASURE = Text("时点或时期", "stock or flow")
    ASPECT_AGGREGATE = Text("汇总方式", "aggregation")
    ASPECT_NUMERATOR = Text("分子", "numerator")
    ASPECT_DENOMINATOR = Text("分母", "denominator")
    ASPECT_WEIGHT = Text("权重", "weight")
    ASPECT_INDICATOR_SOURCE = Text("口径来源", "source of the definition")
    ASPECT_PROVENANCE = Text("口径依据", "what the definition rests on")
    ASPECT_XPCC = Text("兵团的计入方式", "how XPCC is counted")
    ASPECT_REPORTING = Text("填报周期和时限", "reporting")
    ASPECT_PLAUSIBLE = Text("合理范围", "plausible range")
    ASPECT_READ_AS = Text("读数所用的名称", "names it is read by")
    ASPECT_NAME = Text("指标名称", "name of the indicator")
    ASPECT_ALIASES = Text("指标别名", "aliases")
    ASPECT_KNOWN_FOR = Text("保留理由", "what it is known for")
    ASPECT_VERIFIED_BY = Text("口径核对人", "definition verified by")
    ASPECT_OTHER = Text("其他", "other")
    ASPECT_TITLE = Text("名称", "title")
    ASPECT_NOTE = Text("备注", "note")
    ASPECT_ID = Text("编号", "id")
    ASPECT_REMOVED = Text("整个目标", "the whole target")
    ASPECT_ADDED = Text("整个目标", "the whole target")
    ASPECT_SUPERSEDED = Text("是否仍有效", "whether it is in force")
    ASPECT_ISSUER = Text("发布者", "issuer")
    ASPECT_SHA256 = Text("原文哈希", "SHA-256 of the text")
    ASPECT_NORMALISER = Text("原文规范化版本", "version of the normaliser")
    ASPECT_ISSUED = Text("印发日期", "date of issue")
    ASPECT_DOCUMENT_FORCE = Text("文件的约束力", "force of the document")
    ASPECT_RENAMED_FROM = Text("原编号", "former id")
    ASPECT_LEDGER = Text("台账", "ledger")
    ASPECT_RECODED = Text("代码变更", "re-coded")
    ASPECT_AREA_NAME = Text("名称所指的考核对象", "entity that a name means")
    ASPECT_ROWS = Text("名录的行", "rows of the roster")
    ASPECT_GROUP = Text("组", "group")
    ASPECT_UNIT_NAME = Text("单位的含义和大小", "what a unit means and its size")
    ASPECT_SUPPRESSION = Text("就地抑制", "suppression")
    ASPECT_FORM = Text("写法", "form")
    ASPECT_SETTING = Text("设置", "setting")


class CompareWord(Code):
    """How a comparison is told."""

    COMPARE_NOTHING = Text("（无）", "(none)")
    COMPARE_TOTAL = Text("合计", "as a whole")
    COMPARE_SHARE = Text("{members}中的一部分", "a share of {members}")
    COMPARE_EACH = Text("每个{members}", "each of {members}")
    COMPARE_JOINTLY_TRUE = Text("共同完成，一个结论", "jointly, one verdict")
    COMPARE_JOINTLY_FALSE = Text("分别完成，各有结论", "separately, one verdict each")
    COMPARE_ONCE = Text("不重复", "does not recur")
    COMPARE_TIME = Text("[[{start} 起]][[ 至 {end}]]", "[[from {start}]][[ to {end}]]")
    COMPARE_WRITTEN = Text("{words}[[（原写法：{numbers}）]]", "{words}[[ (as written: {numbers})]]")
    COMPARE_SIZED = Text("{words}[[（{size}）]][[（{inside}）]]", "{words}[[ ({size})]][[ ({inside})]]")
    COMPARE_INSIDE = Text("限当期", "within the period")
    COMPARE_REASON = Text("{what}：{reason}", "{what}: {reason}")
    COMPARE_WAIVER = Text(
        "{entity} {start} 至 {end}：{reason}（{approver}）", "{entity} {start} to {end}: {reason} ({approver})"
    )
    COMPARE_SEVERAL = Text("{first} 等共 {count} 个（#{digest}）", "{first} and others, {count} in all (#{digest})")
    COMPARE_LEDGER_TARGET = Text("{figure} → 目标 {said}", "{figure} → target {said}")
    COMPARE_LEDGER_ACTUAL = Text("{figure} → 实际值 {said}", "{figure} → actual {said}")
    COMPARE_LEDGER_CONTEXT = Text(
        "{figure} → 不是承诺也不是结果：{said}", "{figure} → neither promise nor result: {said}"
    )
    COMPARE_GROUP = Text(
        "{id} {name}[[，应有 {count} 个]][[：{members}]]", "{id} {name}[[, {count} expected]][[: {members}]]"
    )
    COMPARE_GROUP_SIZE = Text("{count} 个", "{count}")
    COMPARE_OF = Text("{indicator}：{what}", "{indicator}: {what}")
    COMPARE_PROMISE = Text("{requirement}，期限 {due}", "{requirement}, due {due}")
    COMPARE_BROKEN = Text(
        "定义有误，不再参与评估；用 target-check lint 查看", "broken, no longer assessed; see target-check lint"
    )
    COMPARE_SUCCESSOR = Text("由 {id} 取代[[：{promise}]]", "superseded by {id}[[: {promise}]]")
    COMPARE_SIGNED = Text(
        "已签认 {on}（{what}）：{reason}；批准：{approver}[[；依据：{document}]]",
        "signed off {on} ({what}): {reason}; approved by {approver}[[; document: {document}]]",
    )
    COMPARE_WITHDRAWN = Text(
        "已签认撤销 {on}：{reason}；批准：{approver}[[；依据：{document}]]",
        "withdrawal signed off {on}: {reason}; approved by {approver}[[; document: {document}]]",
    )
    COMPARE_PASTE = Text("照此签认（{where}）：{entry}", "to sign it off ({where}): {entry}")
    COMPARE_PASTE_TARGET = Text("写入该目标的 changes", "under changes of the target")
    COMPARE_PASTE_SETTINGS = Text("写入 settings.yaml 的 changes", "under changes of settings.yaml")
    COMPARE_PASTE_SUCCESSOR = Text("写入 {id} 的 changes", "under changes of {id}")
    COMPARE_PASTE_WITHDRAWN = Text("写入 targets 旁的 withdrawn", "under withdrawn, beside targets")
    COMPARE_PASTE_REASON = Text("理由", "why")
    COMPARE_PASTE_APPROVER = Text("批准人", "who approved")
    COMPARE_SIGNED_BY_SUCCESSOR = Text("由取代它的目标 {id} 签认", "signed off by its successor {id}")
    COMPARE_UNSIGNED = Text("未签认", "not signed off")
    COMPARE_WAS = Text("（原编号 {was}）", " (was {was})")
    COMPARE_COUNTS = Text("{nature} {count}", "{nature} {count}")
    COMPARE_TITLE = Text("目标目录的变化：{old} → {new}", "Changes of the catalogue: {old} → {new}")
    COMPARE_SAME = Text("两个版本的目标没有任何变化。", "The targets of the two versions do not differ.")
    COMPARE_SUBJECT_SETTINGS = Text("设置", "settings")
    COMPARE_SUBJECT_ROSTER = Text("名录", "rosters")
    COMPARE_SUBJECT_UNITS = Text("计量单位", "units")
    COMPARE_SUBJECT_SUPPRESSIONS = Text("就地抑制", "suppression")
    COMPARE_SUBJECT_FILES = Text("只改了写法", "written otherwise, meaning the same")
    COMPARE_COLUMN_TARGET = Text("目标", "Target")
    COMPARE_COLUMN_CHANGE = Text("变化", "Change")
    COMPARE_COLUMN_ASPECT = Text("方面", "Aspect")
    COMPARE_COLUMN_BEFORE = Text("原来", "Before")
    COMPARE_COLUMN_AFTER = Text("现在", "After")
    COMPARE_COLUMN_SIGNED = Text("签认", "Sign-off")
    COMPARE_HOW_TO_SIGN = Text(
        "签认办法：在 changes 里新增一条，写明 on（日期）、what（loosened 或 redefined）、aspect（方面）、from 和 to（前后的值）、reason（理由）和 approver（批准者）；一条只签认它写明的那一项。目标自己的变化写在该目标里，几个目标共用的（指标、名录、单位、台账、设置、抑制）写在 settings.yaml 里；删去的目标写进 withdrawn；后继目标（supersedes）不比原目标宽才能取代它。",
        "To sign a change off, add an entry with on, what (loosened or redefined), aspect, from, to, reason and approver under changes; it signs just what it names. What a target says is signed in the target, what several share (indicators, rosters, units, ledgers, settings, suppressions) in settings.yaml, a target taken out under withdrawn; a successor (supersedes) replaces a target only if it asks for no less.",
    )
    TARGET_CHANGED = Text(
        "{id}：{natures}，{aspect}由“{before}”改为“{after}”[[；{signed}]]",
        "{id}: {natures}, {aspect} was “{before}”, is “{after}”[[; {signed}]]",
        "[[{how}]]",
        "[[{how}]]",
    )
