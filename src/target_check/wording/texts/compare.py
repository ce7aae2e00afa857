"""Two catalogues held against each other."""

from target_check.wording.text import Text

__all__ = ["TEXTS"]

_HELP: dict[str, Text] = {
    "HELP_COMPARE": Text(
        "比较两个版本的目标目录：哪些目标收紧、放宽、改期、改范围、改口径，谁签认了；放宽或改口径而未签认时退出码为 1。",
        "Compare two versions of the catalogue: what was tightened, loosened, re-dated, re-scoped, redefined, and who signed it off; exit code 1 where something loosened or redefined is not signed off.",
    ),
    "HELP_COMPARE_OLD": Text(
        "旧版本：文件夹，或 git 版本（如 main、v1.0、HEAD~1），或 版本:路径；版本里默认取仓库的 targets/。",
        "The old version: a folder, or a git revision (main, v1.0, HEAD~1), or REV:path; of a revision the repository's targets/ is taken.",
    ),
    "HELP_COMPARE_NEW": Text("新版本，写法相同。", "The new version, written likewise."),
    "HELP_COMPARE_FAIL_ON": Text(
        "出现哪些未签认的变化时退出码为 1，用逗号隔开：loosened、redefined、removed、tightened、added、redated、rescoped、renamed、cosmetic；none 表示从不。",
        "Which unsigned changes give exit code 1, comma-separated: loosened, redefined, removed, tightened, added, redated, rescoped, renamed, cosmetic; none for never.",
    ),
    "HELP_COMPARE_FORMAT": Text(
        "输出格式：text 供阅读，json 供程序，github 供 GitHub Actions 批注，markdown 供合并请求评论。",
        "Output: text for people, json for programs, github for annotations, markdown for a comment on a pull request.",
    ),
}

_MESSAGES: dict[str, Text] = {
    "NO_SUCH_REVISION": Text(
        "“{got}”既不是文件夹，也不是 git 版本。[[您是不是要：{near}？]]在 CI 里请确认取出了完整历史（fetch-depth: 0）。",
        "“{got}” is neither a folder nor a git revision.[[ Did you mean {near}?]] In CI, make sure that the whole history was fetched (fetch-depth: 0).",
    ),
    "NO_CATALOGUE_IN_REVISION": Text(
        "版本 {revision} 里没有目标目录 {path}；可写成 版本:路径。",
        "Revision {revision} holds no catalogue at {path}; REV:path names another place.",
    ),
    "NOT_IN_A_REPOSITORY": Text(
        "“{got}”不是文件夹，而当前文件夹也不在 git 仓库里，无法当作版本读取。[[git 的说明：{problem}]]",
        "“{got}” is no folder, and the current folder is in no git repository, so it cannot be read as a revision.[[ git says: {problem}]]",
    ),
    "GIT_MISSING": Text(
        "读取版本“{got}”需要 git，但没有找到；可改为比较两个文件夹。",
        "Reading the revision “{got}” needs git, which was not found; compare two folders instead.",
    ),
    "GIT_FAILED": Text("git 读取“{got}”失败：{problem}", "git could not read “{got}”: {problem}"),
    "NO_SUCH_NATURE": Text(
        "--fail-on 里的“{got}”不认识，可选：{expected}。[[您是不是要：{near}？]]",
        "“{got}” in --fail-on is unknown; there are {expected}.[[ Did you mean {near}?]]",
    ),
    "COMPARED": Text(
        "比较完毕：旧 {old} 个目标，新 {new} 个目标；有变化 {changed} 项，其中需要签认而未签认 {failing} 项。",
        "Compared: {old} targets before, {new} after; {changed} changed, {failing} of them need a sign-off and have none.",
    ),
    "COMPARE_NOTHING_LEFT": Text(
        "“{name}”里没有一个可用的目标，比较没有意义；先用 target-check lint 检查。",
        "“{name}” holds no usable target, so there is nothing to compare; run target-check lint on it first.",
    ),
    "COMPARE_BROKEN_TARGETS": Text(
        "“{name}”里有 {count} 个目标定义有误，按不存在处理：{ids}",
        "{count} targets of “{name}” are broken and count as absent: {ids}",
    ),
}

_NATURES: dict[str, Text] = {
    "NATURE_LOOSENED": Text("放宽", "loosened"),
    "NATURE_REDEFINED": Text("改口径", "redefined"),
    "NATURE_REMOVED": Text("删除", "removed"),
    "NATURE_TIGHTENED": Text("收紧", "tightened"),
    "NATURE_ADDED": Text("新增", "added"),
    "NATURE_REDATED": Text("改期", "re-dated"),
    "NATURE_RESCOPED": Text("改范围", "re-scoped"),
    "NATURE_RENAMED": Text("改编号", "renamed"),
    "NATURE_COSMETIC": Text("文字修改", "cosmetic"),
}

_ASPECTS: dict[str, Text] = {
    "ASPECT_KIND": Text("要求的种类", "kind of requirement"),
    "ASPECT_VALUE": Text("要求", "requirement"),
    "ASPECT_SHARE": Text("达标成员的比例", "share of members"),
    "ASPECT_QUANTIFIER": Text("逐个、按比例还是合计", "each, share or total"),
    "ASPECT_UNIVERSE": Text("成员范围", "members meant"),
    "ASPECT_ROSTER": Text("名录中的成员", "members in the roster"),
    "ASPECT_GROUP_SIZE": Text("组内应有数目", "size of the group"),
    "ASPECT_ENTITIES": Text("考核对象", "entities"),
    "ASPECT_JOINTLY": Text("分别还是共同", "separately or jointly"),
    "ASPECT_EXCEPTIONS": Text("不适用对象", "exceptions"),
    "ASPECT_DUE": Text("期限", "due"),
    "ASPECT_SPAN": Text("累计的时段", "time over which it accumulates"),
    "ASPECT_ASSESSED_FROM": Text("起评日期", "assessed from"),
    "ASPECT_MILESTONES": Text("阶段目标", "milestones"),
    "ASPECT_RECURRENCE": Text("频次", "recurrence"),
    "ASPECT_PERIODS": Text("各期的起止", "time in which it recurs"),
    "ASPECT_PACE": Text("进度要求", "pace"),
    "ASPECT_FORCE": Text("约束力", "force"),
    "ASPECT_HEDGE": Text("弹性措辞", "softening word"),
    "ASPECT_WAIVERS": Text("豁免", "waivers"),
    "ASPECT_BASELINE": Text("基期", "baseline"),
    "ASPECT_FIGURE": Text("文件中的数字", "figure in the document"),
    "ASPECT_DOCUMENT": Text("来源文件", "document"),
    "ASPECT_PARENT": Text("上级目标", "parent"),
    "ASPECT_HISTORY": Text("已签认的变更记录", "signed-off history"),
    "ASPECT_INDICATOR": Text("指标", "indicator"),
    "ASPECT_INDICATOR_KIND": Text("指标类型", "kind of indicator"),
    "ASPECT_DEFINITION": Text("指标口径", "definition"),
    "ASPECT_BETTER": Text("方向", "better"),
    "ASPECT_UNIT": Text("计量单位", "unit"),
    "ASPECT_MEASURE": Text("时点或时期", "stock or flow"),
    "ASPECT_AGGREGATE": Text("汇总方式", "aggregation"),
    "ASPECT_NUMERATOR": Text("分子", "numerator"),
    "ASPECT_DENOMINATOR": Text("分母", "denominator"),
    "ASPECT_WEIGHT": Text("权重", "weight"),
    "ASPECT_INDICATOR_SOURCE": Text("口径来源", "source of the definition"),
    "ASPECT_XPCC": Text("兵团的计入方式", "how XPCC is counted"),
    "ASPECT_REPORTING": Text("填报周期和时限", "reporting"),
    "ASPECT_PLAUSIBLE": Text("合理范围", "plausible range"),
    "ASPECT_NAME": Text("指标名称", "name of the indicator"),
    "ASPECT_ALIASES": Text("指标别名", "aliases"),
    "ASPECT_VERIFIED_BY": Text("口径核对人", "definition verified by"),
    "ASPECT_OTHER": Text("其他", "other"),
    "ASPECT_TITLE": Text("名称", "title"),
    "ASPECT_NOTE": Text("备注", "note"),
    "ASPECT_ID": Text("编号", "id"),
    "ASPECT_REMOVED": Text("整个目标", "the whole target"),
    "ASPECT_ADDED": Text("整个目标", "the whole target"),
    "ASPECT_SUPERSEDED": Text("是否仍有效", "whether it is in force"),
    "ASPECT_ISSUER": Text("发布者", "issuer"),
    "ASPECT_SHA256": Text("原文哈希", "SHA-256 of the text"),
    "ASPECT_SETTING": Text("设置", "setting"),
}

_WORDS: dict[str, Text] = {
    "COMPARE_NOTHING": Text("（无）", "(none)"),
    "COMPARE_TOTAL": Text("合计", "as a whole"),
    "COMPARE_SHARE": Text("{members}中的一部分", "a share of {members}"),
    "COMPARE_EACH": Text("每个{members}", "each of {members}"),
    "COMPARE_JOINTLY_TRUE": Text("共同完成，一个结论", "jointly, one verdict"),
    "COMPARE_JOINTLY_FALSE": Text("分别完成，各有结论", "separately, one verdict each"),
    "COMPARE_ONCE": Text("不重复", "does not recur"),
    "COMPARE_TIME": Text("[[{start} 起]][[ 至 {end}]]", "[[from {start}]][[ to {end}]]"),
    "COMPARE_WRITTEN": Text("{words}[[（原写法：{numbers}）]]", "{words}[[ (as written: {numbers})]]"),
    "COMPARE_REASON": Text("{what}：{reason}", "{what}: {reason}"),
    "COMPARE_WAIVER": Text(
        "{entity} {start} 至 {end}：{reason}（{approver}）", "{entity} {start} to {end}: {reason} ({approver})"
    ),
    "COMPARE_SEVERAL": Text("{first} 等共 {count} 个", "{first} and others, {count} in all"),
    "COMPARE_GROUP_SIZE": Text("{count} 个", "{count}"),
    "COMPARE_OF": Text("{indicator}：{what}", "{indicator}: {what}"),
    "COMPARE_PROMISE": Text("{requirement}，期限 {due}", "{requirement}, due {due}"),
    "COMPARE_BROKEN": Text(
        "定义有误，不再参与评估；用 target-check lint 查看", "broken, no longer assessed; see target-check lint"
    ),
    "COMPARE_SUCCESSOR": Text("由 {id} 取代[[：{promise}]]", "superseded by {id}[[: {promise}]]"),
    "COMPARE_SIGNED": Text(
        "已签认 {on}（{what}）：{reason}；批准：{approver}[[；依据：{document}]]",
        "signed off {on} ({what}): {reason}; approved by {approver}[[; document: {document}]]",
    ),
    "COMPARE_SIGNED_BY_SUCCESSOR": Text("由取代它的目标 {id} 签认", "signed off by its successor {id}"),
    "COMPARE_UNSIGNED": Text("未签认", "not signed off"),
    "COMPARE_WAS": Text("（原编号 {was}）", " (was {was})"),
    "COMPARE_COUNTS": Text("{nature} {count}", "{nature} {count}"),
    "COMPARE_TITLE": Text("目标目录的变化：{old} → {new}", "Changes of the catalogue: {old} → {new}"),
    "COMPARE_SAME": Text("两个版本的目标没有任何变化。", "The targets of the two versions do not differ."),
    "COMPARE_SETTINGS": Text("设置", "settings"),
    "COMPARE_COLUMN_TARGET": Text("目标", "Target"),
    "COMPARE_COLUMN_CHANGE": Text("变化", "Change"),
    "COMPARE_COLUMN_ASPECT": Text("方面", "Aspect"),
    "COMPARE_COLUMN_BEFORE": Text("原来", "Before"),
    "COMPARE_COLUMN_AFTER": Text("现在", "After"),
    "COMPARE_COLUMN_SIGNED": Text("签认", "Sign-off"),
    "COMPARE_HOW_TO_SIGN": Text(
        "签认办法：在目标的 changes 里新增一条，写明 on（日期）、what（loosened 或 redefined）、reason（理由）和 approver（批准者）；被取代的目标由新目标的 supersedes 签认。",
        "To sign a change off, add an entry with on, what (loosened or redefined), reason and approver under the target's changes; a replaced target is signed off by supersedes in its successor.",
    ),
    "TARGET_CHANGED": Text(
        "{id}：{natures}，{aspect}由“{before}”改为“{after}”[[；{signed}]]",
        "{id}: {natures}, {aspect} was “{before}”, is “{after}”[[; {signed}]]",
        "[[{how}]]",
        "[[{how}]]",
    ),
}

TEXTS: dict[str, Text] = {**_HELP, **_MESSAGES, **_NATURES, **_ASPECTS, **_WORDS}
