"""What is found in files of actuals.

A sentence here is also said without its place and particulars, where a value's code is listed: everything that needs
a parameter stands in brackets.
"""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = [
    "CellCode",
    "FileCode",
    "GateCode",
    "ReadingRule",
    "RoleWord",
    "SheetCode",
    "SkippedWord",
    "SubjectCode",
    "TextFileCode",
    "UnaskedCode",
]

_AT = "[[第 {row} 行“{header}”列（{cell}）：]]"
_AT_EN = "[[Row {row}, column “{header}” ({cell}): ]]"
_MANY = "[[（共 {count} 处：{cells}）]]"
_MANY_EN = "[[ ({count} cells: {cells})]]"
_SEND = "改好后重新提交整个文件。"
_SEND_EN = "Mend it and submit the whole file again."


def _cell(zh: str, en: str, hint_zh: str = "", hint_en: str = "") -> Text:
    """A sentence about one cell, or several of one column."""
    return Text(_AT + zh + _MANY, _AT_EN + en + _MANY_EN, hint_zh, hint_en)


class FileCode(Code):
    """Files that cannot be read."""

    FILE_NOT_FOUND = Text(
        "找不到文件[[“{file}”]]。",
        "[[“{file}”: ]]there is no such file.",
        "请核对文件名和所在文件夹。",
        "Check its name and folder.",
    )
    FILE_NOT_READABLE = Text(
        "文件[[“{file}”]]打不开[[（{why}）]]。",
        "[[“{file}” ]]cannot be opened[[ ({why})]].",
        "如果正在用 Excel 或 WPS 编辑，请先关闭；或检查是否有读取权限。",
        "Close it in Excel or WPS, or check that you may read it.",
    )
    FILE_TOO_BIG = Text(
        "文件[[“{file}”有 {size} MB，]]超过[[ {limit} MB 的]]上限。",
        "[[“{file}” has {size} MB, ]]more than the limit[[ of {limit} MB]].",
        "请删去图片和无关的工作表，或按地区拆成几个文件。",
        "Remove pictures and unrelated sheets, or split it by region.",
    )
    EMPTY_FILE = Text(
        "文件[[“{file}”]]是空的，没有任何内容。",
        "[[“{file}” ]]is empty.",
        "请确认保存成功、发送完整，再重新提交。",
        "Make sure that it was saved and sent whole.",
    )
    ENCRYPTED = Text(
        "文件[[“{file}”]]有打开密码，无法读取。",
        "[[“{file}” ]]is locked with a password.",
        "请用 Excel 或 WPS 打开，在“文件—信息—保护工作簿”中取消密码，另存后提交。",
        "Open it in Excel or WPS, remove the password and save it again.",
    )
    OLD_EXCEL = Text(
        "文件[[“{file}”]]是 1990 年代的 Excel 格式，无法读取。",
        "[[“{file}” ]]is in an Excel format of the early 1990s.",
        "请用 Excel 或 WPS 打开，另存为 .xlsx 后提交。",
        "Open it in Excel or WPS and save it as .xlsx.",
    )
    DAMAGED_FILE = Text(
        "文件[[“{file}”]]已损坏或不完整，打不开。",
        "[[“{file}” ]]is damaged or incomplete.",
        "请用 Excel 或 WPS 打开（必要时选择“修复”），另存为新的 .xlsx；如果是下载或传输得来的，请重新获取。",
        "Open it in Excel or WPS (let it repair the file), save it as a new .xlsx; if it was downloaded, fetch it again.",
    )
    NOT_A_TABLE = Text(
        "文件[[“{file}”]]不是表格文件[[（内容是 {kind}）]]。",
        "[[“{file}” ]]is no table[[ (its content is {kind})]].",
        "请提交 .xlsx、.xls、.ods 或 .csv 文件；网页和 Word 里的表格请先粘贴到 Excel 或 WPS 表格中保存。改扩展名不会改变文件内容。",
        "Submit .xlsx, .xls, .ods or .csv; paste tables of web pages or Word into a spreadsheet first. Renaming a file does not change what it is.",
    )
    UNPACKS_TOO_BIG = Text(
        "文件[[“{file}”]]解压后过大，为安全起见没有读取。",
        "[[“{file}” ]]unpacks to far too much and was not read, for safety.",
        "请把数据复制到新建的工作簿中（只粘贴数值），再提交。",
        "Copy the data into a new workbook (values only) and submit that.",
    )
    WRONG_ENCODING = Text(
        "文件[[“{file}”]]的文字编码无法识别[[：第 {line} 行（第 {position} 字节，{byte}）既不是 UTF-8，也不是 GB18030]]。",
        "The encoding of [[“{file}” ]]is not known[[: in line {line}, byte {position} ({byte}) is neither UTF-8 nor GB18030]].",
        "请用 Excel 或 WPS 打开，确认文字没有乱码，另存为“CSV UTF-8”或 .xlsx 后提交。",
        "Open it in Excel or WPS, make sure that the text is legible, and save it as “CSV UTF-8” or .xlsx.",
    )


class SheetCode(Code):
    """Sheets, headers and tables."""

    NO_HEADER = Text(
        "[[工作表“{sheet}”]]没有找到表头[[；最像表头的是第 {row} 行：{found}]]。",
        "[[Sheet “{sheet}”: ]]no header row was found[[; row {row} comes nearest: {found}]].",
        "每行一条数据的表，表头至少要有：地区（或行政区划代码）、指标、时期（或年份）、实际值。请补上表头，或使用填报模板。",
        "A table with one actual a row needs the headers region, indicator, period (or year) and value. Add them or use the template.",
    )
    MISSING_COLUMN = Text(
        "表头里缺少：[[{missing}]]；这张表没有读取。",
        "The header lacks[[ {missing}]]; this sheet was not read.",
        "请在表头行补上这一列，并逐行填写。",
        "Add the column to the header row and fill it in.",
    )
    HEADER_REPEATED = Text(
        "表头“{header}”与前面的列含义相同，{column} 列没有读取。",
        "The header “{header}” means the same as an earlier one; column {column} was not read.",
        "如果应读这一列，请删去或改名另一列。",
        "If this is the one to read, remove or rename the other.",
    )
    SECOND_TABLE = Text(
        "第 {row} 行是另一张表的表头，与第 {first} 行的不同；从这一行起都没有读取。",
        "Row {row} heads another table, unlike the header in row {first}; nothing from there on was read.",
        "请把它放到另一个工作表（或文件）里；如果是同一张表，请把表头改成一样。",
        "Put it on a sheet (or in a file) of its own; if it is the same table, make the headers equal.",
    )
    ROWS_HIDDEN = Text(
        "有 {count} 行是隐藏的（自第 {row} 行起，可能是筛选所致），已照常读取。",
        "{count} rows are hidden (from row {row} on, perhaps by a filter) and were read all the same.",
        "如果不应上报，请删去这些行后重新提交。",
        "If they are not meant, delete them and submit again.",
    )
    COLUMNS_HIDDEN = Text(
        "{columns} 列是隐藏的，已照常读取。",
        "Hidden columns were read all the same: {columns}.",
        "请取消隐藏，核对其中的内容。",
        "Unhide them and check what they hold.",
    )
    SHEET_HIDDEN = Text(
        "[[工作表“{sheet}”]]是隐藏的，没有读取。",
        "[[Sheet “{sheet}” ]]is hidden and was not read.",
        "如果里面有要报的数据，请取消隐藏后重新提交。",
        "If it holds actuals, unhide it and submit again.",
    )
    SHEET_PLANNED = Text(
        "[[工作表“{sheet}”]]按名称是目标或计划，不是实际值，没有读取。",
        "[[Sheet “{sheet}” ]]holds targets or plans by its name, no actuals, and was not read.",
        "如果里面是实际值，请改工作表的名称后重新提交。",
        "If it does hold actuals, rename it and submit again.",
    )
    SHEET_NO_CELLS = Text("[[工作表“{sheet}”]]是图表，没有单元格。", "[[Sheet “{sheet}” ]]is a chart without cells.")
    SHEET_EMPTY = Text("[[工作表“{sheet}”]]是空的。", "[[Sheet “{sheet}” ]]is empty.")
    SHEET_DAMAGED = Text(
        "[[工作表“{sheet}”]]已损坏，没有读取。",
        "[[Sheet “{sheet}” ]]is damaged and was not read.",
        "请用 Excel 或 WPS 打开并另存为新的 .xlsx，再提交。",
        "Open the file in Excel or WPS, save it as a new .xlsx and submit that.",
    )
    SHEET_TOO_BIG = Text(
        "[[工作表“{sheet}”]]的已用区域过大，没有读取。",
        "The used range of [[sheet “{sheet}” ]]is far too large; it was not read.",
        "按 Ctrl+End 看最后一个单元格，删除多余的空行空列后保存；或把数据复制到新工作表。",
        "Press Ctrl+End to see the last cell, delete the empty rows and columns and save; or copy the data to a new sheet.",
    )
    ROWS_BLANK = Text("跳过空行[[ {count} 行]]。", "[[{count} ]]blank rows were skipped.")
    ROWS_TOTAL = Text(
        "跳过合计行[[ {count} 行]]：合计由程序自行汇总。",
        "[[{count} ]]rows of totals were skipped: totals are computed.",
    )
    ROWS_REMARK = Text("跳过说明、注释行[[ {count} 行]]。", "[[{count} ]]rows of remarks were skipped.")
    ROWS_HEADER = Text("跳过重复的表头[[ {count} 行]]。", "[[{count} ]]repeated header rows were skipped.")
    ROWS_PLANNED = Text(
        "跳过目标值、计划值[[ {count} 行]]：它们不是实际值。",
        "[[{count} ]]rows of targets or plans were skipped: they are no actuals.",
    )
    ROWS_MISSING = Text(
        "[[有 {count} 行]]没有填写数值，视为未报。",
        "[[{count} ]]rows have no value and count as not reported.",
        "如有数据，请填上后重新提交。",
        "Fill them in if there are data.",
    )
    MORE_OF_THIS_KIND = Text(
        "{column} 列自第 {row} 行起还有 {count} 处同样的问题，不再一一列出：{what}",
        "Column {column} has {count} more of this kind from row {row} on: {what}",
    )


class TextFileCode(Code):
    """Text files: encoding, separators, quotes."""

    CUT_OFF = _cell(
        "文件在一个字的中间断了，最后一行没有读取",
        "the file ends in the middle of a character; its last row was not read",
        "文件没有保存或传输完整，请重新导出、重新提交。",
        "It was not saved or sent whole: export it again.",
    )
    QUOTE_NOT_CLOSED = Text(
        "第 {row} 行有一个英文双引号没有配对，这一行没有读取，后面各行照常读取。",
        "Row {row} opens a quotation mark that is never closed; the row was not read, those below were.",
        "请补上或删去这个双引号。" + _SEND,
        "Close or remove the mark. " + _SEND_EN,
    )
    NUL_BYTES = Text(
        "文件里有{count}个空字符，已忽略。",
        "The file holds {count} NUL characters, which were ignored.",
        "请用 Excel 或 WPS 打开核对，另存为“CSV UTF-8”。",
        "Check it in Excel or WPS and save it as “CSV UTF-8”.",
    )
    ROW_WIDTH = Text(
        "第 {row} 行有 {got} 格，比表头（{expected} 格）多，各列已经错位，这一行没有读取。",
        "Row {row} has {got} fields, more than the header’s {expected}; its columns have shifted and it was not read.",
        "某一格里的逗号被当成了分隔符：请给这一格加上英文双引号，或改用 .xlsx。",
        "A comma inside a field was taken for a separator: put the field in quotation marks, or use .xlsx.",
    )
    ROW_WIDTH_THOUSANDS = Text(
        "第 {row} 行有 {got} 格，比表头（{expected} 格）多，像是千分位逗号（如 1,234）把一个数拆成了两格；这一行没有读取。",
        "Row {row} has {got} fields, more than the header’s {expected}: a thousands comma (1,234) seems to have split a number; the row was not read.",
        "请去掉千分位逗号，或给这个数加上英文双引号。",
        "Remove the comma, or put the number in quotation marks.",
    )


class SubjectCode(Code):
    """Entities, indicators and periods."""

    ENTITY_MISSING = _cell(
        "没有写地区", "no entity is given", "请填上地区名称或行政区划代码。", "Give its name or code."
    )
    ENTITY_UNKNOWN = _cell(
        "考核对象[[“{text}”]]不在名录里",
        "[[“{text}”: ]]no such entity",
        "[[是不是“{near}”？]]请改成规范名称或 6 位行政区划代码。",
        "[[Did you mean {near}? ]]Use its official name or 6-digit code.",
    )
    ENTITY_AMBIGUOUS = _cell(
        "[[“{text}”]]不止一个[[：{candidates}]]",
        "[[“{text}” ]]means several[[: {candidates}]]",
        "请加一列行政区划代码，或在前面写上上级名称（如“江苏省南京市鼓楼区”）。",
        "Add a column with the code, or write the names above it in front.",
    )
    CODE_NAME_DISAGREE = _cell(
        "代码[[ {got} ]]与名称[[“{name}”]]不是同一个地区[[：{got} 是{means}，{name}是 {expected}]]",
        "the code[[ {got}]] and the name[[ “{name}”]] are not one entity[[: {got} is {means}, {name} is {expected}]]",
        "请核对后改正代码或名称。",
        "Correct the one or the other.",
    )
    CODE_UNKNOWN = _cell(
        "没有[[ {text} 这个]]代码，按名称[[“{name}”]]读取",
        "[[{text}: ]]no such code; the name [[“{name}” ]]was used",
        "请核对代码。",
        "Check the code.",
    )
    NAME_TAKEN_AS_PROVINCE = _cell(
        "[[“{text}”]]按省一级读取",
        "[[“{text}” ]]was taken for the province",
        "如指同名的市、县，请写全称或代码。",
        "If the city or county of that name is meant, write its full name or code.",
    )
    INDICATOR_MISSING = _cell("没有写指标", "no indicator is given", "请填上指标名称。", "Give its name.")
    INDICATOR_UNKNOWN = _cell(
        "目录里没有指标[[“{text}”]]",
        "[[“{text}”: ]]no such indicator",
        "[[是不是“{near}”？]]如是，请改成该名称；如不是，不影响其他行。",
        "[[Did you mean {near}? ]]If so, use that name; if not, the other rows are unaffected.",
    )
    INDICATORS_NOT_ASKED = _cell(
        "有些指标不在目录里，未读取",
        "some indicators are not in the catalogue and were not read",
        "如果其中有要考核的指标，请改用目录里的名称（target-check list indicators）。",
        "If one of them is wanted, use its name in the catalogue (target-check list indicators).",
    )
    INDICATOR_ID_DISAGREES = _cell(
        "指标代码[[“{got}”]]与指标名称[[“{name}”]]不是同一个指标",
        "the id[[ “{got}”]] and the name[[ “{name}”]] are not one indicator",
        "请核对后改正代码或名称。",
        "Correct the one or the other.",
    )
    INDICATOR_AMBIGUOUS = _cell(
        "指标名称[[“{text}”]]对应不止一个指标[[：{candidates}]]",
        "[[“{text}” ]]names several indicators[[: {candidates}]]",
        "请改用指标代码。",
        "Use the id.",
    )
    PERIOD_UNREADABLE = _cell(
        "看不懂时期[[“{text}”]][[：{why}]]",
        "[[“{text}”: ]]no period is recognised[[: {why}]]",
        "请写成 2024年、2024年上半年、2024年三季度、2024年6月或 2024-06-30 这样的形式。",
        "Write it as 2024, 2024-H1, 2024-Q3, 2024-06 or 2024-06-30.",
    )


class CellCode(Code):
    """Values and their units."""

    NOT_A_NUMBER = _cell(
        "[[“{text}”]]不是数[[：{why}]]",
        "[[“{text}” ]]is no number[[: {why}]]",
        "请只填一个数，单位写在单位列；没有数据请留空。",
        "Give one number, with its unit in the unit column; leave the cell empty if there is none.",
    )
    TOO_MANY_DIGITS = _cell(
        "[[“{text}”]]的位数太多（最多 18 位有效数字、6 位小数）",
        "[[“{text}” ]]has too many digits (18 at most, 6 of them decimals)",
        "请按规定的小数位数四舍五入后填写。",
        "Round it to the decimals that are asked for.",
    )
    VALUE_IS_RANGE = _cell(
        "[[“{text}”]]是一个范围，不是一个数",
        "[[“{text}” ]]is a range, no number",
        "请填实际数值。",
        "Give the actual number.",
    )
    APPROXIMATE = _cell(
        "[[“{text}”]]是约数，不能用来判断是否达标",
        "[[“{text}” ]]is approximate and decides nothing",
        "请填准确数值，去掉“约”“左右”等字。",
        "Give the exact number, without words such as 约 or 左右.",
    )
    CELL_ERROR = _cell(
        "单元格是公式错误（如 #N/A、#DIV/0!），没有数值",
        "the cell holds a formula error (#N/A, #DIV/0! ...) and no value",
        "请改正公式，或直接填数值。",
        "Correct the formula, or type the value.",
    )
    FORMULA_NO_VALUE = _cell(
        "单元格有公式，但文件里没有保存计算结果",
        "the cell has a formula whose result was never stored",
        "请用 Excel 或 WPS 打开文件，保存一次（会自动计算），再提交；或只粘贴数值。",
        "Open the file in Excel or WPS and save it (that calculates it), or paste values only.",
    )
    EXCEL_DATE = _cell(
        "数值列里是日期[[“{text}”]]，可能是 Excel 把“1-6”之类的内容自动改成了日期",
        "a date[[ ({text})]] stands where a number belongs; Excel may have turned something like 1-6 into it",
        "请把单元格格式设为“文本”或“数值”，重新填写。",
        "Format the cell as text or number and type it again.",
    )
    VALUE_MERGED = _cell(
        "这个数合并了几行，不知道是各行之和还是每行都是",
        "this value is merged over several rows: nobody knows whether it is their sum or each one's",
        "请取消合并，给每一行填上自己的数。",
        "Unmerge the cells and give every row its own value.",
    )
    SHOWN_SCALED = _cell(
        "单元格格式把数缩小了显示[[（存的是 {text}）]]，看到的与存的不一样",
        "the cell's format shows the number in thousands or 万[[ ({text} is stored)]]: what is seen is not what is stored",
        "请把单元格格式改成普通数值，核对数和单位。",
        "Give the cell a plain number format, then check the number and its unit.",
    )
    NOT_YES_NO = _cell(
        "[[“{text}”]]看不出是否完成",
        "[[“{text}” ]]does not say whether it is done",
        "请填“是”“否”“已完成”“未完成”，或完成日期（如 2024-06-30）。",
        "Write yes or no, or the day on which it was done (2024-06-30).",
    )
    UNIT_UNKNOWN = _cell(
        "不认识单位[[“{text}”]][[（应为{expected}）]]",
        "the unit[[ “{text}”]] is not known[[ ({expected} is expected)]]",
        "[[是不是“{near}”？]]请改成规范的单位。",
        "[[Did you mean {near}? ]]Use a unit that is defined.",
    )
    UNIT_MISMATCH = _cell(
        "单位[[“{got}”]]与指标的单位[[“{expected}”]]不是同一种量",
        "the unit [[“{got}” ]]does not measure what the indicator’s[[ “{expected}”]] does",
        "请核对是不是填错了指标或单位。" + _SEND,
        "Check the indicator and the unit. " + _SEND_EN,
    )
    UNIT_ASSUMED = _cell(
        "没有写单位，按指标自己的单位[[“{expected}”]]读取",
        "no unit is given; the indicator’s own[[ “{expected}”]] was assumed",
        "请在表头或单位列写明单位，以免误读。",
        "State the unit in the header or in a unit column.",
    )
    MEASURE_WORD = _cell(
        "单位[[“{got}”]]按指标的单位[[“{expected}”]]读取",
        "the unit [[“{got}” ]]was read as the indicator’s[[ “{expected}”]]",
        "请把单位改成指标规定的单位。",
        "Use the indicator’s own unit.",
    )
    SCALE_TWICE = _cell(
        "数里有“万”或“亿”[[（{text}）]]，单位[[“{unit}”]]里也有，不知道是否重复",
        "the number[[ {text}]] carries 万 or 亿 and so does the unit[[ “{unit}”]]",
        "请只在一处写“万”或“亿”。",
        "Keep it in one place only.",
    )
    PERCENT_OR_FRACTION = _cell(
        "分不清是百分数还是小数[[：{text} 是 {as_percent} 还是 {as_fraction}？]]",
        "percentage or fraction?[[ {text} may be {as_percent} or {as_fraction}]]",
        "请写成带百分号的形式[[（{as_percent} 或 {as_fraction}）]]，或同时填写分子、分母。",
        "Write it with a percent sign[[ ({as_percent} or {as_fraction})]], or give numerator and denominator too.",
    )
    FLOAT_CELL = _cell(
        "文件里存的数[[（{stored}）]]比显示的位数多，按 Excel 显示的 15 位有效数字[[（{taken}）]]读取",
        "more digits are stored[[ ({stored})]] than the 15 that Excel shows[[ ({taken})]], which were taken",
    )
    PART_NOT_EXACT = _cell(
        "分子、分母要填准确的数[[，不能是“{text}”]]",
        "numerator and denominator must be exact[[, not “{text}”]]",
        "请填准确数值。",
        "Give the exact number.",
    )
    ONE_PART_ONLY = _cell(
        "分子、分母只填了一个[[，缺{missing}]]",
        "only one of the two parts is given[[; {missing} is missing]]",
        "请两个都填，或都不填。",
        "Give both or none.",
    )
    PARTS_DECIDE = _cell(
        "按分子、分母判定是百分数还是小数", "its parts decide whether it is a percentage or a fraction"
    )
    ESTIMATED = _cell("填报方注明是测算、预计或初步数", "marked as estimated or preliminary by who reported it")


class GateCode(Code):
    """What the gate finds among the actuals."""

    PLAUSIBLE_RANGE = _cell(
        "[[{entity}{period}“{indicator}”为 {text}，]]超出合理范围[[（{lower} 到 {upper} {unit}）]]",
        "[[{entity}, {period}, {indicator}: {text} ]]lies outside the plausible range[[ ({lower} to {upper} {unit})]]",
        "请核对数值和单位；如果属实，请在备注里说明。",
        "Check the number and its unit; if it is right, say so in a note.",
    )
    NOT_A_SHARE = _cell(
        "占比不可能小于 0 或大于 100%[[（{text}）]]",
        "a share cannot be below 0 or above 100 %[[ ({text})]]",
        "请核对数值；如果单元格设置了百分比格式，应填 92.5% 而不是 9250%。",
        "Check the number; in a cell formatted as a percentage, 92.5% must not show as 9250%.",
    )
    NUMERATOR_ABOVE_DENOMINATOR = _cell(
        "分子[[（{numerator}）]]大于分母[[（{denominator}）]]",
        "the numerator[[ ({numerator})]] exceeds the denominator[[ ({denominator})]]",
        "请核对两个数，看看是否填反。",
        "Check both; they may be swapped.",
    )
    NEGATIVE = _cell(
        "数量不能是负数[[（{text}）]]", "a count cannot be negative[[ ({text})]]", "请核对数值。", "Check the number."
    )
    ENTITY_NOT_THEN = _cell(
        "[[{entity}]]在[[ {period} ]]期末不存在（尚未设立或已撤并）",
        "[[{entity} ]]did not exist at the end of[[ {period}]] (not yet founded, or merged)",
        "请改用当时的名称和代码。",
        "Use the entity that existed then.",
    )
    CONFLICT = _cell(
        "[[{entity}{period}“{indicator}”]]有不同的数值[[：这里是 {text}，另有 {others}]]",
        "[[{entity}, {period}, {indicator}: ]]different values are reported[[: {text} here, and {others}]]",
        "请只保留正确的一个，其余删去。",
        "Keep the right one and delete the others.",
    )
    DUPLICATE = _cell(
        "[[与 {others} ]]重复，数值相同，只算一次", "repeats [[{others} ]]with the same value; counted once"
    )


class UnaskedCode(Code):
    """Why a value answers no target."""

    UNASKED_INDICATOR = _cell(
        "[[“{indicator}”]]没有目标要求填报，不影响任何结论[[（目录中有 {broken} 项目标定义有误，未参与评估）]]",
        "no target asks for[[ “{indicator}”]]; it changes no verdict[[ ({broken} targets of the catalogue are broken)]]",
        "不必填报；如果应当考核，请目标编写者检查目录。",
        "It need not be reported; if it should be, ask the author of the targets.",
    )
    UNASKED_NOT_ASSESSED = _cell(
        "[[“{indicator}”]]只出现在不作评估的目标里（建议、引用或未指明对象：{targets}）",
        "[[“{indicator}” ]]stands only in targets that are not assessed (proposals, quotations, unnamed: {targets})",
        "不必填报。",
        "It need not be reported.",
    )
    UNASKED_ENTITY = _cell(
        "没有目标要求[[{entity}]]填报[[“{indicator}”]]；填报单位是 {names}[[ 等（共 {count} 个）]]",
        "no target asks[[ {entity}]] for[[ “{indicator}”]]; it is asked of {names}[[ and others ({count})]]",
        "请核对地区是否填错。",
        "Check whether the entity is right.",
    )
    UNASKED_EXCEPTED = _cell(
        "目标写明[[{entity}]]例外，不考核[[“{indicator}”]]",
        "the target excepts[[ {entity}]]:[[ “{indicator}”]] is not asked of it",
        "不必填报。",
        "It need not be reported.",
    )
    UNASKED_MEMBERS_ANSWER = _cell(
        "[[“{indicator}”]]由成员单位各自填报，[[{entity}]]代填的数不采用",
        "[[“{indicator}” ]]is reported by each member itself; what[[ {entity}]] says for them is not used",
        "请改由成员单位逐个填报。",
        "Let each member report.",
    )
    UNASKED_OF_MEMBERS = _cell(
        "[[“{indicator}”]]考核的是每个成员，本级的总数说明不了各个成员的情况",
        "[[“{indicator}” ]]is asked of every member; a total of the whole says nothing about each of them",
        "请填“是”，或用分子、分母填达到要求的个数和应有的个数。",
        "Report 是, or how many of how many meet it as numerator and denominator.",
    )
    UNASKED_PERIOD = _cell(
        "{period}不在任何考核期内[[（到期时间：{due}）]]，不采用",
        "{period} lies in no period that is looked at[[ (due: {due})]], and is not used",
        "请核对时期是否填错。",
        "Check whether the period is right.",
    )
    UNASKED_SUPERSEDED = _cell(
        "考核它的目标（{targets}）自 {on} 之后已被新目标取代，不采用",
        "the target that asks for it ({targets}) has been replaced after {on}; it is not used",
        "请按新目标填报。",
        "Report for the new target.",
    )


class RoleWord(Code):
    """What a column is for."""

    ROLE_ENTITY = Text("地区", "entity")
    ROLE_ENTITY_CODE = Text("行政区划代码", "entity code")
    ROLE_PROVINCE = Text("省", "province")
    ROLE_PREFECTURE = Text("市", "prefecture")
    ROLE_COUNTY = Text("县", "county")
    ROLE_INDICATOR = Text("指标", "indicator")
    ROLE_INDICATOR_ID = Text("指标代码", "indicator id")
    ROLE_PERIOD = Text("时期", "period")
    ROLE_YEAR = Text("年份", "year")
    ROLE_QUARTER = Text("季度", "quarter")
    ROLE_MONTH = Text("月份", "month")
    ROLE_VALUE = Text("实际值", "value")
    ROLE_NUMERATOR = Text("分子", "numerator")
    ROLE_DENOMINATOR = Text("分母", "denominator")
    ROLE_WEIGHT = Text("权重", "weight")
    ROLE_UNIT = Text("单位", "unit")
    ROLE_UNIT_OR_ENTITY = Text("单位", "unit or entity")
    ROLE_NATURE = Text("数据性质", "nature of the value")
    ROLE_DONE_ON = Text("完成日期", "date done")
    ROLE_NOTE = Text("备注", "note")
    ROLE_SOURCE = Text("数据来源", "source")
    ROLE_TARGET = Text("目标值（不读）", "target (not read)")


class SkippedWord(Code):
    """Why a sheet is not read."""

    SKIPPED_NO_HEADER = Text("没有找到表头", "no header row")
    SKIPPED_MISSING_COLUMN = Text("表头缺少必需的列", "a column that is needed is missing")
    SKIPPED_SHEET_PLANNED = Text("名称是目标或计划，不是实际值", "its name says targets or plans")
    SKIPPED_SHEET_HIDDEN = Text("工作表是隐藏的", "the sheet is hidden")
    SKIPPED_SHEET_NO_CELLS = Text("是图表，没有单元格", "a chart without cells")
    SKIPPED_SHEET_EMPTY = Text("工作表是空的", "the sheet is empty")
    SKIPPED_SHEET_DAMAGED = Text("工作表已损坏", "the sheet is damaged")
    SKIPPED_SHEET_TOO_BIG = Text("已用区域过大", "the used range is far too large")


class ReadingRule(Code):
    """By which rule a value was read."""

    PERCENT_FORMAT = Text("按百分比格式读取", "read by its percent format")
    UNIT_IN_CELL = Text("单位在单元格里", "unit in the cell")
    UNIT_IN_FORMAT = Text("单位取自单元格格式", "unit shown by the cell's number format")
    UNIT_COLUMN = Text("单位取自单位列", "unit from the unit column")
    UNIT_PER_NAME = Text(
        "单位的分子取自文件，“每…”取自指标名称", "unit from the file, “per ...” from the indicator’s name"
    )
    UNIT_IN_NAME = Text("单位取自指标名称后的括号", "unit behind the indicator’s name")
    UNIT_HEADER = Text("单位取自表头", "unit from the header")
    UNIT_LINE = Text("单位取自表格旁注明的“单位：”", "unit from a line beside the table")
    YES_NO = Text("按是否完成读取", "read as yes or no")
    DONE_DATE = Text("按完成日期读取", "read as the day it was done")
    READ_AS_COUNT = Text("按次数读取", "read as a number of times")
    FROM_PARTS = Text("由分子、分母计算", "computed from its parts")
