"""The words by which people head the columns of a table of actuals, and what each column then holds."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from target_check.wording.texts.intake import RoleWord

__all__ = ["HEADER_WORDS", "Role", "header_key", "role_of", "unit_in_header"]


class Role(StrEnum):
    """What a column holds."""

    ENTITY = "entity"
    ENTITY_CODE = "entity_code"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    INDICATOR = "indicator"
    INDICATOR_ID = "indicator_id"
    PERIOD = "period"
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    WEIGHT = "weight"
    UNIT = "unit"
    UNIT_OR_ENTITY = "unit_or_entity"  # a bare 单位, decided by its cells
    NATURE = "nature"
    DONE_ON = "done_on"
    NOTE = "note"
    SOURCE = "source"
    TARGET = "target"  # what was asked for, not what was reported

    @property
    def words(self) -> RoleWord:
        """What such a column is called."""
        return _WORDS[self]


_WORDS: Mapping[Role, RoleWord] = {
    Role.ENTITY: RoleWord.ROLE_ENTITY,
    Role.ENTITY_CODE: RoleWord.ROLE_ENTITY_CODE,
    Role.PROVINCE: RoleWord.ROLE_PROVINCE,
    Role.PREFECTURE: RoleWord.ROLE_PREFECTURE,
    Role.COUNTY: RoleWord.ROLE_COUNTY,
    Role.INDICATOR: RoleWord.ROLE_INDICATOR,
    Role.INDICATOR_ID: RoleWord.ROLE_INDICATOR_ID,
    Role.PERIOD: RoleWord.ROLE_PERIOD,
    Role.YEAR: RoleWord.ROLE_YEAR,
    Role.QUARTER: RoleWord.ROLE_QUARTER,
    Role.MONTH: RoleWord.ROLE_MONTH,
    Role.VALUE: RoleWord.ROLE_VALUE,
    Role.NUMERATOR: RoleWord.ROLE_NUMERATOR,
    Role.DENOMINATOR: RoleWord.ROLE_DENOMINATOR,
    Role.WEIGHT: RoleWord.ROLE_WEIGHT,
    Role.UNIT: RoleWord.ROLE_UNIT,
    Role.UNIT_OR_ENTITY: RoleWord.ROLE_UNIT_OR_ENTITY,
    Role.NATURE: RoleWord.ROLE_NATURE,
    Role.DONE_ON: RoleWord.ROLE_DONE_ON,
    Role.NOTE: RoleWord.ROLE_NOTE,
    Role.SOURCE: RoleWord.ROLE_SOURCE,
    Role.TARGET: RoleWord.ROLE_TARGET,
}

HEADER_WORDS: Mapping[Role, str] = {
    Role.ENTITY: "地区 地区名称 区域 行政区 行政区划 行政区名称 行政区划名称 机构 机构名称 考核对象 对象 统筹地区 "
    "填报地区 地區 单位名称 region region_name area area_name entity entity_name institution ref_area location",
    Role.ENTITY_CODE: "行政区划代码 行政區劃代碼 区划代码 行政区代码 地区代码 地区编码 机构代码 区划编码 "
    "region_code area_code entity_code region_id entity_id adcode",
    Role.PROVINCE: "省 省份 省(区、市) 省(自治区、直辖市) 省市 所属省 所属省份 province",
    Role.PREFECTURE: "市 地市 地级市 市(州) 市州 盟市 市(地、州、盟) 所属市 所属地市 city prefecture",
    Role.COUNTY: "县 县区 区县 旗县 旗县区 县(市、区) 县(区) 县(市) 县域 旗县(市、区) 县市区 "
    "县(市、区、旗) county district",
    Role.INDICATOR: "指标 指标名称 考核指标 监测指标 评价指标 指标项 統計指標 指標 指標名稱 "
    "indicator indicator_name measure metric",
    Role.INDICATOR_ID: "指标代码 指标编码 指标编号 指标id indicator_code indicator_id",
    Role.PERIOD: "时期 报告期 期间 时间 统计期 统计时间 数据时间 报告时间 数据期 考核期 统计周期 期別 "
    "period time_period report_period reporting_period time",
    Role.YEAR: "年份 年度 年 统计年度 报告年度 考核年度 year fiscal_year",
    Role.QUARTER: "季度 季 quarter",
    Role.MONTH: "月份 月 month",
    Role.VALUE: "实际值 完成值 数值 值 指标值 实际完成值 实际完成 完成数 完成情况 全年实际完成值 实际 數值 實際值 实绩 "
    "value obs_value actual actual_value",
    Role.NUMERATOR: "分子 分子值 分子数 numerator",
    Role.DENOMINATOR: "分母 分母值 分母数 denominator",
    Role.WEIGHT: "权重 权数 weight",
    Role.UNIT: "计量单位 指标单位 数值单位 計量單位 unit units unit_measure",
    Role.UNIT_OR_ENTITY: "单位 單位",
    Role.NATURE: "数据性质 性质 数值性质 值类型 数值类型 数据类型 nature obs_status value_type",
    Role.DONE_ON: "完成日期 完成时间 done_on date_done completed_on",
    Role.NOTE: "备注 说明 備註 note notes remark remarks comment comments",
    Role.SOURCE: "数据来源 来源 資料來源 source data_source",
    Role.TARGET: "目标值 目标 计划值 年度目标值 年度指标值 target target_value plan",
}

_UNIT = re.compile(r"[(\[]([^()\[\]]{1,12})[)\]]$")
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")


def header_key(text: str) -> str:
    """A header without width, case, blanks and trailing marks, so that equal keys are the same header."""
    folded = unicodedata.normalize("NFKC", text).casefold().strip()
    if folded.isascii():
        return re.sub(r"[\s_-]+", "_", folded).strip("*:_")
    return _BLANKS.sub("", folded).strip("*:")


_ROLES = {header_key(word): role for role, words in HEADER_WORDS.items() for word in words.split()}


def role_of(text: str) -> Role | None:
    """What a header says its column holds: 数值(%) is a value, 县(市、区) a county."""
    key = header_key(text)
    return _ROLES.get(key) or _ROLES.get(_UNIT.sub("", key).rstrip("_"))


def unit_in_header(text: str) -> str:
    """The unit a header carries in parentheses, else an empty text: % of 数值(%)."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if header_key(plain) in _ROLES:
        return ""
    found = _UNIT.search(plain)
    return found[1].removeprefix("单位").lstrip(":").strip() if found else ""
