"""Ledgers held against the texts of their documents."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = ["DocumentCode", "FigureCode", "TraceWord"]


class TraceWord(Code):
    """The command and its table."""

    HELP_TRACE = Text(
        "把台账里的每个数字与文件原文对照：还在不在、有没有挪动或改动、原文里还有哪些数字没有交代。",
        "Hold every figure of the ledgers against the text of its document: still there, moved, changed, and which numerals nothing accounts for.",
    )
    HELP_TRACE_DOCUMENTS = Text(
        "存放文件原文的文件夹，文件名为文件编号（txt、md、html、docx、pdf）；不写则用当前位置的 documents。",
        "Folder of the texts, each named by its document's id (txt, md, html, docx, pdf); without it, documents here.",
    )
    HELP_TRACE_FORMAT = Text("输出格式：text 或 json。", "Output: text or json.")
    TRACED = Text(
        "对照了 {documents} 份文件：问题 {findings} 个，其中没有交代的数字 {unaccounted} 个。",
        "Held {documents} documents against their ledgers: {findings} findings, {unaccounted} of them numerals that nothing accounts for.",
    )
    TRACED_NOTHING = Text(
        "没有对照任何文件：{folder} 里没有一份目录登记的原文。用 --documents 指明存放原文的文件夹。",
        "Nothing was held against a text: {folder} holds none of the catalogue's documents. Name their folder with --documents.",
    )
    TRACE_COLUMN_DOCUMENT = Text("文件", "document")
    TRACE_COLUMN_FIGURES = Text("台账数字", "figures")
    TRACE_COLUMN_FOUND = Text("找到", "found")
    TRACE_COLUMN_MOVED = Text("挪动", "moved")
    TRACE_COLUMN_CHANGED = Text("改动", "changed")
    TRACE_COLUMN_AMBIGUOUS = Text("不唯一", "ambiguous")
    TRACE_COLUMN_NUMERALS = Text("原文数字", "numerals")
    TRACE_COLUMN_UNACCOUNTED = Text("未交代", "unaccounted")
    TRACE_COLUMN_PERCENT = Text("已交代", "accounted")
    TRACE_COLUMN_HASH = Text("原文哈希", "hash")
    TRACE_HASH_EQUAL = Text("一致", "equal")
    TRACE_HASH_DIFFERS = Text("不一致", "differs")
    LEDGER_UNCLASSIFIED = Text("待归类", "to be classified")
    TRACE_PASTE = Text(
        "以下 {count} 行可以直接粘贴到 {file} 的 figures 之下；粘贴后把每一行的“待归类”改成它的去向：",
        "These {count} lines can be pasted below figures in {file}; then say of each what became of it:",
    )
    TRACE_PASTE_TARGET = Text("成为目标：target: 目标编号", "it became a target: target: ID")
    TRACE_PASTE_ACTUAL = Text(
        "报告实际值：actual: {about: {zh: 说的是什么}, entity: unnamed, period: unknown, value: 90 %}",
        "it reports something: actual: {about: {zh: what of}, entity: unnamed, period: unknown, value: 90 %}",
    )
    TRACE_PASTE_CONTEXT = Text("都不是：context: 它是什么", "neither: context: what it is")


class FigureCode(Code):
    """Figures and numerals that do not agree."""

    NUMERAL_UNACCOUNTED = Text(
        "数字“{numeral}”在 {document} 的台账里没有交代：{around}",
        "The numeral “{numeral}” is accounted for by no figure in the ledger of {document}: {around}",
        "在台账 figures 里加一行，把去向改成 target、actual 或 context 之一：- {{line}, context: 待归类}",
        "Add a line to figures in the ledger, and say what became of it (target, actual or context): - {{line}, context: to be classified}",
    )
    FIGURE_MOVED = Text(
        "数字“{figure}”不在[[“{prefix}”之后]][[“{suffix}”之前]]了；现在是：{now}[[（目标 {target} 的 source）]]",
        "The figure “{figure}” no longer stands[[ behind “{prefix}”]][[ before “{suffix}”]]; there is: {now}[[ (source of the target {target})]]",
        "对照原文：若是同一处，改正 prefix 和 suffix；若不是，这个数字已被删去，要改台账和目标。",
        "Look at the text: if it is the same place, mend prefix and suffix; if not, the figure was deleted, and ledger and target must follow.",
    )
    FIGURE_CHANGED = Text(
        "原文里没有数字“{figure}”了[[；原来的位置上现在是“{instead}”]][[（目标 {target} 的 source）]]。",
        "The text has no figure “{figure}”[[; in its place stands “{instead}”]][[ (source of the target {target})]].",
        "对照原文：抄错了就改台账；原文改了，就连同目标一起改，并在 changes 里留下记录。",
        "Look at the text: mend the ledger if it was miscopied; if the text has changed, change the target too and sign it off in changes.",
    )
    FIGURE_AMBIGUOUS = Text(
        "“{prefix}{figure}{suffix}”在原文里有 {count} 处，分不清是哪一处：{now}[[（目标 {target} 的 source）]]",
        "“{prefix}{figure}{suffix}” stands in the text {count} times, and it is not clear which is meant: {now}[[ (source of the target {target})]]",
        "把 prefix 或 suffix 写长一点，使它在原文里只出现一次。",
        "Lengthen prefix or suffix until it stands in the text only once.",
    )


class DocumentCode(Code):
    """Texts of documents."""

    DOCUMENT_HASH = Text(
        "{file} 不是台账所依据的那份原文：哈希是 {got}，登记的是 {expected}。",
        "{file} is not the text that the ledger was written for: its hash is {got}, not {expected}.",
        "换成原来那份文件；如果原文确有新版，逐条核对台账后再改 sha256。",
        "Use that file; if the text has a new version, go through the ledger and then change sha256.",
    )
    DOCUMENT_HASH_MISSING = Text(
        "没有登记原文的哈希，无法知道 {file} 是不是台账所依据的那份。",
        "The hash of the text is not given, so nobody knows whether {file} is the one that the ledger was written for.",
        "核对后写上 sha256: {got}。",
        "Once it is checked, write sha256: {got}.",
    )
    DOCUMENT_NORMALISER = Text(
        "normaliser 应为“{expected}”，现在是“{got}”。",
        "normaliser should be “{expected}”, not “{got}”.",
        '按现在的规范化方法核对台账，再改成 normaliser: "{expected}"。',
        'Go through the ledger under the present normal form, then write normaliser: "{expected}".',
    )
    DOCUMENT_ABSENT = Text(
        "{folder} 里没有 {document} 的原文，它的台账没有对照。",
        "The text of {document} is not in {folder}; its ledger was not checked.",
        "把原文放进去，文件名为 {document} 加扩展名（{expected}）。",
        "Put it there under the name {document} with one of {expected}.",
    )
    DOCUMENT_KIND = Text(
        "{path} 不是能读取的文件类型。",
        "{path} is of no kind that can be read.",
        "另存为以下类型之一：{expected}。",
        "Save it as one of {expected}.",
    )
    DOCUMENT_ENCODING = Text(
        "{path} 的文字编码认不出来。",
        "The encoding of {path} is not recognised.",
        "用编辑器另存为 UTF-8 编码。",
        "Save the file as UTF-8.",
    )
    DOCUMENT_DAMAGED = Text(
        "{path} 打不开（{problem}）。",
        "{path} cannot be opened ({problem}).",
        "用原来的程序打开确认没有损坏，再另存一份。",
        "Open it in its own program to see that it is whole, and save it anew.",
    )
    DOCUMENT_ENCRYPTED = Text(
        "{path} 设有密码。",
        "{path} is protected by a password.",
        "去掉密码后另存一份。",
        "Save it without the password.",
    )
    DOCUMENT_NO_TEXT = Text(
        "{path} 里没有文字。",
        "{path} has no text.",
        "如果是扫描件，先做文字识别并人工核对。",
        "If it is a scan, have its text recognised and checked by a person first.",
    )
    DOCUMENT_PAGE_WITHOUT_TEXT = Text(
        "{path} 第 {page} 页是图片，没有文字，上面的数字无从对照。",
        "Page {page} of {path} is a picture without text, so its numerals cannot be checked.",
        "先做文字识别并人工核对，再用识别后的文件。",
        "Have its text recognised and checked by a person, and use that file.",
    )
    EXTRA_NEEDED = Text(
        "读取 {path} 需要另装组件。",
        "Reading {path} needs more libraries.",
        '运行：pip install "target-check[{extra}]"。',
        'Run: pip install "target-check[{extra}]".',
    )
