"""Broken definitions: what the loader finds."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = [
    "ForeignCode",
    "QuantityCode",
    "ReferenceCode",
    "RequirementCode",
    "RosterCode",
    "ShapeCode",
    "YamlCode",
    "YamlProblem",
]


class YamlCode(Code):
    """Files that are no YAML of ours."""

    YAML_SYNTAX = Text(
        "这不是合法的 YAML：{problem}。",
        "This is no valid YAML: {problem}.",
        "从标出的位置往前看一两行：多半是少了冒号、引号或括号没有配对，或缩进不齐；改好后整个文件才会被读取。",
        "Look at the marked place and the line or two above it: a missing colon, an unpaired quote or bracket, or uneven indentation. Nothing of the file is read until it is mended.",
    )
    YAML_ENCODING = Text(
        "文件不是 UTF-8 编码，从这一行起读不出来。",
        "The file is not in UTF-8 from this line on.",
        "用编辑器另存为 UTF-8 编码。",
        "Save the file as UTF-8.",
    )
    YAML_TAG = Text(
        "这里用了标签 {tag}；目录文件里只有文字、列表和映射。",
        "The tag {tag} stands here; a catalogue holds only texts, lists and mappings.",
        "删去标签（以 ! 开头的词）；以 ! 开头的文字请加引号。",
        "Remove the tag (the word that begins with !); put a text that begins with ! in quotes.",
    )
    YAML_RECURSIVE = Text(
        "这里引用了它自己。",
        "This refers to itself.",
        "把引用（以 * 开头的名字）换成实际内容。",
        "Write out the content in place of the alias (the name that begins with *).",
    )
    YAML_ALIASES = Text(
        "文件里的引用（以 * 开头的名字）层层相套，展开后太大，没有读取。",
        "The aliases of this file (names that begin with *) grow too large when written out; it was not read.",
        "把引用换成实际内容。",
        "Write out the content in place of the aliases.",
    )
    YAML_TOO_DEEP = Text(
        "文件的嵌套层数太多，没有读取。",
        "The file is nested too deeply and was not read.",
        "目录文件最多只有十来层；检查是否多写了括号或短横。",
        "A catalogue has a dozen levels at most; look for superfluous brackets or dashes.",
    )
    YAML_KEY = Text(
        "键只能是一个词，这里是列表或映射。",
        "A key is a word; here it is a list or a mapping.",
        "以 [ 或 { 开头的文字请加引号。",
        "Put a text that begins with [ or { in quotes.",
    )
    REPEATED_KEY = Text(
        "键 {key} 写了两次（第一次在第 {first_line} 行），后面的这个不会被采用。",
        "The key {key} stands twice (first on line {first_line}); this second one is not used.",
        "留下一个，删去另一个。",
        "Keep one and remove the other.",
    )


class ForeignCode(Code):
    """What lies in the folder and is not read."""

    SYMBOLIC_LINK = Text(
        "{path} 是符号链接，没有读取：git 的版本里只有链接，没有它所指的内容，放宽了也比不出来。",
        "{path} is a symbolic link and was not read: a git revision keeps the link and not what it leads to, so nobody could see what is loosened there.",
        "把链接换成真实的文件或文件夹。",
        "Put the file or folder itself in place of the link.",
    )
    NESTED_REPOSITORY = Text(
        "{path} 是另一个 git 仓库（如子模块），没有读取：本仓库的版本里没有它的内容，放宽了也比不出来。",
        "{path} is another git repository (a submodule, say) and was not read: a revision of this one holds none of its content, so nobody could see what is loosened there.",
        "把其中的文件直接放进本目录。",
        "Put its files into this catalogue.",
    )


class YamlProblem(Code):
    """What libyaml says, in an author's words; each stands inside a sentence."""

    YAML_BAD_START = Text(
        "这个字符不能开头（如制表符、%、@、`）；缩进请用空格，文字请加引号",
        "nothing may begin with this character (a tab, %, @, `): indent with spaces, put texts in quotes",
    )
    YAML_TAB = Text("缩进用了制表符，只能用空格", "the indentation uses a tab; only spaces may indent")
    YAML_UNCLOSED_QUOTE = Text("从这里开始的引号没有结束", "the quotation that begins here never ends")
    YAML_COLON_TOO_MANY = Text(
        "这里不能再有一个冒号：或者前面一行没有写完，或者缩进不齐，或者含冒号的文字没有加引号",
        "a colon cannot stand here: the line before is unfinished, the indentation is uneven, or a text with a colon lacks quotes",
    )
    YAML_COLON_MISSING = Text(
        "键的后面少了半角冒号（冒号后要有空格）", "the colon behind a key is missing (an ASCII colon and a space)"
    )
    YAML_FULL_WIDTH_COLON = Text(
        "这里用了全角冒号“：”，键的后面要用半角冒号加空格",
        "a full-width colon stands here; behind a key an ASCII colon and a space are needed",
    )
    YAML_UNCLOSED_LIST = Text(
        "从这里开始的方括号没有结束，或者少了逗号", "the bracket that opens here is not closed, or a comma is missing"
    )
    YAML_UNCLOSED_MAPPING = Text(
        "从这里开始的花括号没有结束，或者少了逗号", "the brace that opens here is not closed, or a comma is missing"
    )
    YAML_KEY_EXPECTED = Text(
        "这里应该是一个键：缩进和上面的键没有对齐，或者引号、括号后面还有多余的文字",
        "a key was expected: it does not stand under the keys above, or something is left behind a quote or bracket",
    )
    YAML_CONTENT_EXPECTED = Text(
        "这里少了内容，或多了一个逗号", "something is missing here, or there is a comma too many"
    )
    YAML_DASH_MISPLACED = Text(
        "列表的短横“-”不能写在这里，要另起一行", "a dash of a list cannot stand here; begin a new line"
    )
    YAML_UNKNOWN_ALIAS = Text(
        "以 * 开头的名字没有定义；如果是文字，请加引号",
        "the name that begins with * is not defined; if it is a text, put it in quotes",
    )
    YAML_REPEATED_ANCHOR = Text("以 & 开头的名字定义了两次", "the name that begins with & is defined twice")
    YAML_TWO_DOCUMENTS = Text(
        "一个文件只能有一段 YAML，这里又开始了一段（---）", "a file holds one YAML document; another begins here (---)"
    )
    YAML_UNKNOWN_TAG = Text(
        "以 ! 开头的标签不认识；如果是文字，请加引号",
        "an unknown tag that begins with !; if it is a text, put it in quotes",
    )
    YAML_BAD_ESCAPE = Text(
        "双引号里的反斜线写法不认识；换成单引号，或把 \\ 写成 \\\\",
        "an unknown backslash escape in double quotes; use single quotes, or write \\\\ for \\",
    )
    YAML_BLOCK_TEXT = Text(
        "多行文字的记号（| 或 >）后面不能再有文字", "no text may follow on the line of a block text (| or >)"
    )
    YAML_DIRECTIVE = Text(
        "以 % 开头的行是 YAML 指令；如果是文字，请加引号",
        "a line that begins with % is a directive; put a text in quotes",
    )
    YAML_CONTROL_CHARACTER = Text("文件里有不可见的控制字符", "the file holds an invisible control character")
    YAML_OTHER = Text("{detail}", "{detail}")


class ShapeCode(Code):
    """Keys and values that do not belong where they stand."""

    MISSING_KEY = Text(
        "缺少必填的键 {key}。", "The required key {key} is missing.", "在这里补上 {key}。", "Add {key} here."
    )
    UNKNOWN_KEY = Text(
        "没有 {key} 这个键。[[是否想写 {near}？]]",
        "There is no key {key}.[[ Did you mean {near}?]]",
        "改正或删去这个键。[[这里可用：{known}。]]",
        "Mend or remove the key.[[ Here you may use: {known}.]]",
    )
    NOT_ONE_OF = Text(
        "[[{key}：]]“{got}”不在可选值之内。[[是否想写 {near}？]]",
        "[[{key}: ]]“{got}” is not one of the values allowed.[[ Did you mean {near}?]]",
        "改为其中之一：{expected}。",
        "Use one of: {expected}.",
    )
    EXPECTED_TEXT = Text(
        "[[{key}：]]这里应是一段文字，写成了列表或映射。",
        "[[{key}: ]]a text is expected here, not a list or a mapping.",
        "写成一段文字，需要时加引号。",
        "Write a text, in quotes if need be.",
    )
    EMPTY_TEXT = Text("[[{key}：]]内容不能为空。", "[[{key}: ]]this must not be empty.", "补上内容。", "Fill it in.")
    EXPECTED_LIST = Text(
        "[[{key}：]]这里应是一个列表。",
        "[[{key}: ]]a list is expected here.",
        "写成 [甲, 乙]，或每项一行、以短横开头。",
        "Write [one, two], or one item a line behind a dash.",
    )
    GOAL_NEEDS_BAND = Text(
        "goal 只与 between 连用，且须知道哪个方向更好（指标 {indicator} 的 better 应为 higher 或 lower）。",
        "goal goes with between, and with a better direction (the better of {indicator} must be higher or lower).",
        "去掉 goal，或改写要求、补上 better。",
        "Remove goal, or mend the requirement or the indicator's better.",
    )
    HEDGE_NEEDS_CLASS = Text(
        "弹性措辞“{word}”没有类别。",
        "The softening word “{word}” has no class.",
        "写成 hedge: {word: …, class: …}，类别为 {classes} 之一；“左右”请用 about。",
        "Write hedge: {word: …, class: …} with one of {classes}; for 左右 use about.",
    )
    EXPECTED_TWO = Text(
        "[[{key}：]]这里应是两个数：下限和上限。",
        "[[{key}: ]]two values are expected here, the lower and the upper.",
        "写成 [2 个, 3 个]。",
        "Write them as [2 个, 3 个].",
    )
    EXPECTED_MAPPING = Text(
        "[[{key}：]]这里应是“键: 值”的映射。",
        "[[{key}: ]]a mapping of keys to values is expected here.",
        "写成“键: 值”，每个键一行。[[可用的键：{keys}。]]",
        "Write “key: value”, one key a line.[[ Keys: {keys}.]]",
    )
    EXPECTED_NUMBER = Text(
        "[[{key}：]]“{got}”不是数。",
        "[[{key}: ]]“{got}” is no number.",
        "写成不带单位和千分位的数，如 30。",
        "Write a plain number without unit or separators, such as 30.",
    )
    NUMBER_TOO_SMALL = Text(
        "[[{key}：]]“{got}”太小，不能小于 {least}。",
        "[[{key}: ]]“{got}” is too small; {least} is the least.",
        "改为不小于 {least} 的数。",
        "Use {least} or more.",
    )
    BAD_SHAPE = Text(
        "[[{key}：]]“{got}”的写法不对。",
        "[[{key}: ]]“{got}” is not of the form required.",
        "sha256 是文件字节的 SHA-256 值，64 位小写十六进制数。",
        "sha256 is the SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.",
    )
    BAD_DATE = Text(
        "[[{key}：]]“{got}”不是日期。",
        "[[{key}: ]]“{got}” is no date.",
        "写成 2024-02-01 的形式，并确认这一天存在。",
        "Write it as 2024-02-01, and make sure that the day exists.",
    )
    BAD_VALUE = Text(
        "[[{key}：]]“{got}”不能用在这里（{problem}）。",
        "[[{key}: ]]“{got}” cannot be used here ({problem}).",
        "对照说明改正；`target-check schema` 列出每个键的写法。",
        "Mend it; `target-check schema` lists the form of every key.",
    )
    EMPTY_LIST = Text(
        "这里至少要写一项。",
        "At least one item is needed here.",
        "补上名称或代码；层级写 county，多个层级写 [prefecture, county]，或 {level: county, kinds: [旗, 县]}。",
        "Name one; a level is written county, several [prefecture, county], or {level: county, kinds: [旗, 县]}.",
    )
    DUPLICATE_ID = Text(
        "编号 {id} 已在 {first} 用过，这里的定义没有采用。",
        "The id {id} is already used at {first}; this definition is left out.",
        "给这一条换一个编号，或删去重复的一条。",
        "Give this one another id, or remove the repetition.",
    )


class QuantityCode(Code):
    """Numbers, units, periods and days."""

    UNITS_UNREADABLE = Text(
        "计量单位表 {path} 读不出来：{detail}",
        "The table of units {path} cannot be read: {detail}",
        "对照 docs/authoring.md 改好这一行，或恢复原来的 units.txt。",
        "Mend that line, or put back the units.txt there was.",
    )
    UNKNOWN_UNIT = Text(
        "没有“{text}”这个单位。[[是否想写 {near}？]]",
        "There is no unit “{text}”.[[ Did you mean {near}?]]",
        "改用 units.txt 里的单位，或先在那里定义它。",
        "Use a unit of units.txt, or define it there first.",
    )
    UNIT_DOES_NOT_FIT = Text(
        "单位“{got}”和指标 {indicator} 对不上[[，它的单位是“{expected}”]]。",
        "The unit “{got}” does not fit the indicator {indicator}[[, which is measured in “{expected}”]].",
        "换成同类单位；比率的升降用百分点，按百分比增减要写 relative: true。",
        "Use a unit of the same kind; rates move by 百分点 (points), relative change needs relative: true.",
    )
    BAD_QUANTITY = Text(
        "“{text}”不是“数 单位”[[：{why}]]。",
        "“{text}” is no quantity[[: {why}]].",
        "写成半角数字加单位，如 70 %、500 家、1.5 万个、3 百分点。",
        "Write a plain number and its unit: 70 %, 500 家, 1.5 万个, 3 百分点.",
    )
    QUANTITY_NEEDS_UNIT = Text(
        "“{text}”没有单位。",
        "“{text}” has no unit.",
        "在数的后面写上单位，如 70 %；有了单位，70 家和 70 % 就不会弄混。",
        "Write the unit behind the number, such as 70 %, so that 70 家 and 70 % cannot be mixed up.",
    )
    EXPECTED_QUANTITY = Text(
        "这里应是一个量，如 70 %。",
        "A quantity such as 70 % is expected here.",
        "只写一个数和它的单位。",
        "Write one number and its unit.",
    )
    EMPTY_INTERVAL = Text(
        "从 {low} 到 {high} 之间没有数，这个要求谁也达不到。",
        "No number lies between {low} and {high}; nobody could meet this.",
        "把小的写在前，大的写在后。",
        "Write the lower bound first.",
    )
    TOLERANCE_UNIT = Text(
        "容差的单位“{got}”不适用于指标 {indicator}。",
        "A tolerance in “{got}” does not fit the indicator {indicator}.",
        "比率的容差只能用百分点；其他指标用 % 或指标自己的单位。",
        "A rate has its tolerance in 百分点 (points); anything else in % or in its own unit.",
    )
    BAD_PERIOD = Text(
        "“{text}”不是时期[[：{why}]]。",
        "“{text}” is no period[[: {why}]].",
        "写成 2024、2024-H1、2024-Q3、2024-06、2024-06-30 或 2020/2025；期限（within）写成 30 days 或 1 month。",
        "Write 2024, 2024-H1, 2024-Q3, 2024-06, 2024-06-30 or 2020/2025; a lag (within) is 30 days or 1 month.",
    )
    BAD_YEARS = Text("“{got}”不是年数。", "“{got}” is no number of years.", "写成 5 years。", "Write it as 5 years.")


class RequirementCode(Code):
    """Requirements that cannot be judged."""

    ONE_REQUIREMENT = Text(
        "require 里要正好写一种要求[[，这里有：{found}]]。",
        "require holds exactly one requirement[[; here are {found}]].",
        "只留一种；不同的要求分成几个目标。可用：{keys}。",
        "Keep one, and make several targets of several requirements. Keys: {keys}.",
    )
    ONE_LIMIT = Text(
        "这里要正好写一个界限[[，现有：{found}]]。",
        "Exactly one limit belongs here[[; here are {found}]].",
        "只留一个：{keys}。",
        "Keep one of {keys}.",
    )
    NO_UNIT_TO_MEASURE = Text(
        "指标 {indicator} 的类别是 {kind}，没有可比大小的数值。",
        "The indicator {indicator} is a {kind}: it has no value to hold against a limit.",
        "里程碑用 done: true，定期事项用 every；否则给指标换类别并写上单位。",
        "Use done: true for a milestone and every for what recurs, or give the indicator another kind and a unit.",
    )
    DONE_NEEDS_MILESTONE = Text(
        "done 和 under_way 只用于里程碑，指标 {indicator} 的类别是 {kind}。",
        "done and under_way are for milestones; the indicator {indicator} is a {kind}.",
        "给出数值要求，或把指标的 kind 改为 milestone。",
        "State a limit, or make the indicator's kind milestone.",
    )
    EVERY_NEEDS_CADENCE = Text(
        "every 没有写明每期要做到什么，而指标 {indicator} 的类别是 {kind}。",
        "every does not say what each period must reach, and the indicator {indicator} is a {kind}.",
        "写成 every: {period: year, require: {at_least: 600 人次}}，或用类别为 cadence 的指标。",
        "Write every: {period: year, require: {at_least: 600 人次}}, or use an indicator of kind cadence.",
    )


class ReferenceCode(Code):
    """Names of things that are not there."""

    UNKNOWN_INDICATOR = Text(
        "没有指标 {indicator}。[[是否想写 {near}？]]",
        "There is no indicator {indicator}.[[ Did you mean {near}?]]",
        "改正编号，或在 indicators/ 里定义它。",
        "Mend the id, or define it in indicators/.",
    )
    BROKEN_INDICATOR = Text(
        "指标 {indicator} 的定义有错，用到它的目标不能评估。",
        "The definition of the indicator {indicator} is broken, so this target cannot be assessed.",
        "先改正该指标的问题（另行列出）。",
        "Mend the indicator first; its own findings are listed.",
    )
    UNKNOWN_ENTITY = Text(
        "名录里没有“{entity}”。[[是否想写 {near}？]]",
        "The roster has no “{entity}”.[[ Did you mean {near}?]]",
        "写名录里的代码或全称；新的机构先加进 rosters/。",
        "Use a code or full name of the roster; add a new body to rosters/ first.",
    )
    AMBIGUOUS_ENTITY = Text(
        "“{entity}”可以指好几个：{candidates}。",
        "“{entity}” may mean several: {candidates}.",
        "改写代码。",
        "Write the code instead.",
    )
    UNNAMED_NEEDS_FORCE = Text(
        "没有点名的考核对象（unnamed）只能用于不评估的目标。",
        "Only a target that is not assessed may have an unnamed entity.",
        "写出考核对象，或写上 force: proposal（建议）或 force: quoted（转述）。",
        "Name the entity, or say force: proposal or force: quoted.",
    )
    UNKNOWN_LEVEL = Text(
        "没有“{level}”这个层级，也没有这个编号的组。[[是否想写 {near}？]]",
        "There is neither a level nor a group {level}.[[ Did you mean {near}?]]",
        "层级有：{known}；组见 rosters/groups.csv，一次只写一个组。",
        "Levels are {known}; groups stand in rosters/groups.csv, one at a time.",
    )
    UNKNOWN_KIND = Text(
        "名录里没有“{kind}”这一类。[[是否想写 {near}？]]",
        "The roster has no kind “{kind}”.[[ Did you mean {near}?]]",
        "写名录 kind 一列里的类别，如 旗、县、市辖区。",
        "Use a kind of the roster's column, such as 旗, 县, 市辖区.",
    )
    UNKNOWN_DOCUMENT = Text(
        "没有文件 {document}。[[是否想写 {near}？]]",
        "There is no document {document}.[[ Did you mean {near}?]]",
        "改正编号，或在 documents/ 里登记这个文件；在此之前它的目标都不评估。",
        "Mend the id, or describe the document in documents/; until then none of its targets is assessed.",
    )
    BROKEN_DOCUMENT = Text(
        "文件 {document} 的登记有错，它的目标不能评估。",
        "The description of the document {document} is broken, so its targets cannot be assessed.",
        "先改正 documents/ 里的问题（另行列出）。",
        "Mend it in documents/ first; its own findings are listed.",
    )
    UNKNOWN_TARGET = Text(
        "没有目标 {target}。[[是否想写 {near}？]]",
        "There is no target {target}.[[ Did you mean {near}?]]",
        "改正编号；一个目标不能以自己为上级或前身。",
        "Mend the id; a target cannot be its own parent or predecessor.",
    )
    FIGURE_FATE = Text(
        "数字“{figure}”的去向要正好写一种：target、actual 或 context。",
        "Exactly one of target, actual and context says what became of the figure “{figure}”.",
        "是承诺写 target，是已有成绩写 actual，都不是则在 context 里说明是什么。",
        "A promise has a target, a result an actual; anything else says in context what it is.",
    )
    LEDGER_ABOUT = Text(
        "数字“{figure}”的 actual 要么写 indicator，要么用 about 说明是什么，二者取一。",
        "The actual of the figure “{figure}” has either an indicator or says in about what it is.",
        "目录里有这个指标就写 indicator，没有就写 about。",
        "Name the indicator if the catalogue has it, else describe it in about.",
    )


class RosterCode(Code):
    """Rosters, their aliases and groups."""

    ROSTER_EMPTY = Text(
        "名录里一个考核对象也没有。",
        "The roster has no entity.",
        "在 rosters/ 里放上 areas.csv；不放 rosters/ 则使用自带的名录。",
        "Put an areas.csv into rosters/; without a rosters/ folder the packaged roster is used.",
    )
    ROSTER_NOT_UTF8 = Text(
        "名录文件不是 UTF-8 编码，没有读取。",
        "The roster file is not in UTF-8 and was not read.",
        "另存为“CSV UTF-8”。",
        "Save it as CSV UTF-8.",
    )
    ROSTER_UNREADABLE = Text(
        "从这一行起不是合法的 CSV（{reason}）。",
        "This is no valid CSV from this line on ({reason}).",
        "检查引号是否成对。",
        "See whether the quotes are paired.",
    )
    ROSTER_MISSING_COLUMN = Text(
        "名录缺少这些列：{columns}。",
        "The roster lacks the columns {columns}.",
        "补上列名；除 kind、national、valid_from、valid_to 外都要有。",
        "Add them; all but kind, national, valid_from and valid_to are needed.",
    )
    ROSTER_FIELD_COUNT = Text(
        "这一行有 {fields} 格，表头有 {expected} 格，没有采用。",
        "The row has {fields} fields and the header {expected}; it is left out.",
        "检查逗号是否多了或少了；含逗号的文字要加引号。",
        "Look for a comma too many or too few; put texts with commas in quotes.",
    )
    ROSTER_MISSING_VALUE = Text(
        "这一行没有填 {column}，没有采用。",
        "The row has no {column} and is left out.",
        "补上 {column}。",
        "Fill in {column}.",
    )
    ROSTER_UNKNOWN_LEVEL = Text(
        "没有“{level}”这个层级，这一行没有采用。",
        "There is no level “{level}”; the row is left out.",
        "改为其中之一：{levels}。",
        "Use one of {levels}.",
    )
    ROSTER_DUPLICATE_CODE = Text(
        "代码 {code} 已在 {first} 出现，这一行没有采用。",
        "The code {code} already stands at {first}; this row is left out.",
        "换一个代码，或删去重复的一行。",
        "Use another code, or remove the repetition.",
    )
    ROSTER_BAD_FLAG = Text(
        "{column} 一列的“{text}”不认识，按“是”处理。",
        "“{text}” in the column {column} is not understood and taken for yes.",
        "写 yes 或 no，或留空。",
        "Write yes or no, or leave it empty.",
    )
    ROSTER_BAD_DATE = Text(
        "{column} 一列的“{text}”不是日期，按空白处理。",
        "“{text}” in the column {column} is no date and taken for none.",
        "写成 2024-02-01，或留空。",
        "Write it as 2024-02-01, or leave it empty.",
    )
    ROSTER_DATES_REVERSED = Text(
        "起始日 {valid_from} 晚于截止日 {valid_to}，这一行任何一天都不存在。",
        "It begins on {valid_from}, after its end on {valid_to}, and so exists on no day.",
        "改正两个日期。",
        "Mend the two dates.",
    )
    ROSTER_UNKNOWN_PARENT = Text(
        "{code} 的上级 {parent} 不在名录里，按没有上级处理。",
        "The parent {parent} of {code} is not in the roster; it is taken to have none.",
        "改正上级代码，或补上该上级。",
        "Mend the code, or add the parent.",
    )
    ROSTER_REGION_PARENT = Text(
        "{code} 与 {parent} 之间有一个是跨省区域：区域没有上下级，按没有上级处理。",
        "One of {code} and {parent} is a region of several provinces, which is nobody's parent or child; {code} is taken to have none.",
        "区域一行的 parent 留空；区域由谁组成写在 groups.csv，组编号用区域代码。",
        "Leave parent empty; say in groups.csv what the region consists of, with its code as the group.",
    )
    ROSTER_REGION_EMPTY = Text(
        "跨省区域 {code} 没有写明由哪些省份组成，没有人能替它填报。",
        "Nothing says what the region {code} consists of, so nobody can answer for it.",
        "在 groups.csv 里以 {code} 为组编号，逐行写上成员。",
        "Add its members to groups.csv, one a line, with {code} as the group.",
    )
    ROSTER_PARENT_CYCLE = Text(
        "{code} 沿着上级 {parent} 又回到自己，按没有上级处理。",
        "Above {code} the parent {parent} leads back to it; it is taken to have none.",
        "上级要比自己高一层；改正上级代码。",
        "A parent is of a higher level; mend the code.",
    )
    ROSTER_UNKNOWN_ALIAS_CODE = Text(
        "别名“{alias}”指向的代码 {code} 不在名录里，没有采用。",
        "The alias “{alias}” names the code {code}, which is not in the roster; it is left out.",
        "改正代码，或删去这个别名。",
        "Mend the code, or remove the alias.",
    )
    ROSTER_UNKNOWN_MEMBER = Text(
        "组 {group} 的成员 {member} 不在名录里，没有采用。",
        "The member {member} of the group {group} is not in the roster and is left out.",
        "改正代码，或先把它加进名录；成员未定时留空并写 expected_count。",
        "Mend the code, or add the entity first; leave an unknown member empty and state expected_count.",
    )
    ROSTER_TOO_MANY_MEMBERS = Text(
        "组 {group} 有 {members} 个成员，比 expected_count（{expected_count}）多。",
        "The group {group} has {members} members, more than its expected_count of {expected_count}.",
        "核对成员和 expected_count。",
        "Check the members and expected_count.",
    )
    ROSTER_BAD_COUNT = Text(
        "组 {group} 的 expected_count“{text}”不是数，按没有填处理。",
        "The expected_count “{text}” of the group {group} is no number and taken for none.",
        "写成整数，如 31。",
        "Write a whole number, such as 31.",
    )
    ROSTER_GROUP_CONFLICT = Text(
        "组 {group} 的 {column} 前后不一：先是“{first}”，这里是“{text}”；采用前者。",
        "The {column} of the group {group} was “{first}” before and is “{text}” here; the first is used.",
        "各行写成一样，或只在第一行写。",
        "Write the same in every row, or in the first only.",
    )
