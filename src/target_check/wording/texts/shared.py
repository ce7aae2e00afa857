"""Words that every area uses."""

from target_check.wording.code import Code
from target_check.wording.text import Text

__all__ = ["NumberFault", "PeriodFault", "SeverityWord"]


class SeverityWord(Code):
    """How much a finding weighs."""

    SEVERITY_ERROR = Text("错误", "error")
    SEVERITY_WARNING = Text("警告", "warning")
    SEVERITY_INFO = Text("提示", "info")


class NumberFault(Code):
    """Why a text is no number. No full stop: they stand inside sentences."""

    WHY_EMPTY = Text("这里是空的", "it is empty")
    WHY_NO_NUMBER = Text("开头没有数", "it does not begin with a number")
    WHY_LEFT_OVER = Text("数的前后还有读不懂的文字", "some of the text around the number is not understood")
    WHY_SEPARATORS = Text("千分位要每三位一组", "separators stand between groups of three digits")
    WHY_TOO_MANY_DIGITS = Text("最多 18 位有效数字、6 位小数", "18 digits and 6 decimals are the most")
    WHY_TOO_LONG = Text("文字太长，不像一个数", "the text is too long to be a number")
    WHY_NOT_FINITE = Text("它不是有限的数", "it is not finite")
    WHY_FRACTION = Text("几分之几不能精确写成小数", "a fraction in words has no exact decimal form")
    WHY_AMBIGUOUS_NUMERAL = Text(
        "这个中文数字没有写全，可能有两种读法", "the Chinese numeral is not written in full and may be read in two ways"
    )
    WHY_RANGE_ORDER = Text("范围要从小到大", "a range goes from small to large")
    WHY_RANGE_UNITS = Text("范围两端的单位不同", "the two ends of the range have different units")
    WHY_RANGE_OR_DATE = Text("分不清是范围还是日期", "it may be a range or a date")
    WHY_TWO_COMPARATORS = Text("前后两个比较词互相矛盾", "its two comparing words contradict each other")
    WHY_NOT_ALONE = Text(
        "这里只能是一个数，不带单位、范围或“约”“超”等字",
        "a number alone belongs here, without unit, range or words such as 约 and 超",
    )
    WHY_UNIT_MISSING = Text("没有单位", "the unit is missing")
    WHY_NEVER_ENDS = Text("换算后是无限小数", "converted it never ends")


class PeriodFault(Code):
    """Why a text is no period. No full stop: they stand inside sentences."""

    WHY_NOT_A_PERIOD = Text("认不出时期", "no period is recognised")
    WHY_NO_SUCH_DATE = Text("没有这一天或这个月", "there is no such day or month")
    WHY_YEAR_OUT_OF_RANGE = Text("年份应在 1900 到 2200 之间", "years run from 1900 to 2200")
    WHY_ENDS_BEFORE_START = Text("结束早于开始", "it ends before it starts")
    WHY_MIXED_ENDS = Text("两端要写得一样细：都是年、都是月或都是日", "both ends must be years, or months, or days")
    WHY_DISAGREES = Text("两列说的不是同一个时期", "two columns speak of different periods")
    WHY_YEAR_MISSING = Text("没有写年份", "the year is missing")
    WHY_EXCEL_SERIAL = Text(
        "这是 Excel 的日期序号，把单元格设成日期或文本再填",
        "this is Excel's number of a day; format the cell as a date or as text",
    )
    WHY_AMBIGUOUS_MONTH = Text(
        "分不清是 1 月还是 10 月，写成两位数的月份", "it may be January or October; write the month with two digits"
    )
    WHY_WORKING_DAYS = Text(
        "工作日要有节假日日历才能算，请写成自然日，如 30 days",
        "working days would need a calendar of holidays; write plain days, such as 30 days",
    )
    WHY_NOT_A_LAG = Text("期限要写成 30 days、2 weeks 或 1 month", "a lag is written 30 days, 2 weeks or 1 month")
