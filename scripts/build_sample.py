"""Build ``examples/sample-2024.xlsx``: a submission of actuals that is made up from beginning to end.

It is there to be tried: held against the catalogue as of 2024-12-31, together with ``examples/reported.csv``, it
shows every status and a good many findings. The same script gives the same bytes. Run it from the repository root:

    python scripts/build_sample.py
"""

import argparse
import os
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from target_check.vocabulary.roster.entities import Entity
from target_check.vocabulary.roster.roster import Roster

os.environ["OPENPYXL_LXML"] = "False"  # with lxml, where that is installed, openpyxl writes other bytes

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "examples" / "sample-2024.xlsx"
YEAR_END = date(2024, 12, 31)
MADE_ON = datetime(2025, 1, 10)  # noqa: DTZ001 - a fixed day in the file's properties, no clock
MADE_UP = "示例数据（虚构），仅供演示"
REMARK = "虚构"
HEADERS = ("行政区划代码", "地区", "指标", "时期", "数值", "计量单位", "分子", "分母", "数据来源", "备注")
WIDTHS = (14, 22, 40, 12, 14, 10, 10, 10, 16, 26)
INNER_MONGOLIA, HAINAN, GUIZHOU = "150000", "460000", "520000"

DEMO = "公立医院改革示范项目完成"
WORK = {  # what is worked on, and where
    DEMO: "140100 330000 340200 360600 420500 460200 500114 652900",
    "国家医学中心建设任务完成": "110000 330000 430000",
    "国家区域医疗中心建设任务完成": "150000 230000 330000 340000 430000 630000 640000 650000 660000",
    "省级（自治区级）区域医疗中心建设任务完成": "150000 340000 430000 640000 650000",
    "紧密型城市医疗集团（试点）建成运行": "320000 340000 360000 420000 640000 650000",
    "省级示范城市医疗集团建成运行": "340000",
    "公立医院高质量发展国家试点任务完成": "310000 320000 330000 420000",
    "公立医院高质量发展省级试点（示范）任务完成": "320000 420000",
    "国家中医药综合改革示范区建设任务完成": "340000 430000 440000",
    "临床重点专科项目任务完成": "350000 640000",
    "中西医协同“旗舰”医院项目完成": "430000 630000",
    "紧密型县域医共体统一管理实行": "540000 630000",
    "用药目录联动管理机制建立": "230000",
    "省妇幼保健院改扩建完成": "230000",
    "省级医改监测平台建成": "320000",
    "“三医一张网”建成": "350000",
    "公立医院综合改革示范城市（县）任务完成": "360000",
    "“双中心”建设任务完成": "370000",
    "中医特色重点医院项目完成": "430000",
    "县域医疗卫生次中心新建": "450000",
    "大型医院国际医疗部设立": "460000",
    "村卫生室建设和发展项目完成": "460000",
    "“无胶片”城市建成": "500000",
    "“三医”联动改革试点市任务完成": "510000",
    "120调度信息平台建成": "540000",
    "高原医学研究中心建设任务完成": "630000",
    "职工医保省级统筹实行": "630000",
    "分级诊疗制度建立": "640000",
    "兵团高水平医院群建成": "660000",
    "疾控体系网格化布局构建": "210000",
    "全民健康工程实施方案印发": "620000",
}
RISING = (  # indicator, the year before, the year
    ("120000", "家庭医生签约服务覆盖率", 38.2, 41.5, "%"),
    ("120000", "家庭医生签约服务覆盖率（重点人群）", 74.1, 73.6, "%"),
    ("340000", "药品耗材集中带量采购品种数", 512, 640, "种"),
    ("450000", "县域内住院率", 81.3, 82.9, "%"),
    ("450000", "基层诊疗量占比", 53.8, 53.8, "%"),
    ("620000", "基层医疗机构医保报销比例", 80, 85, "%"),
    ("620000", "县级医院医保报销比例", 75, 76, "%"),
    ("640000", "居民健康素养水平", 28.4, 30.1, "%"),
    ("650000", "公立医院固定薪酬占比", 41.2, 42.7, "%"),
)

Number = int | float | str | date


@dataclass(frozen=True, slots=True)
class Row:
    """One actual: whose, of what, when, how much."""

    code: str
    indicator: str
    period: str
    value: Number
    unit: str = ""
    parts: tuple[Number, Number] | None = None
    note: str = ""
    percent: bool = False  # shown by Excel as a percentage


def nation() -> Iterator[Row]:
    """The tasks of 2022, with the rhythm that they set for that year."""
    nation_code = "000000"
    yield Row(nation_code, "新增建成社区医院数", "2022", 486, "家")
    yield Row(nation_code, "基本公共卫生服务经费人均财政补助标准", "2021", 80, "元/人")
    yield Row(nation_code, "基本公共卫生服务经费人均财政补助标准", "2022", 85, "元/人")
    yield Row(nation_code, "国家区域医疗中心规划布局基本完成", "2022", "是")
    yield Row(nation_code, "公立医院评价指标体系建立", "2022", "已完成")
    yield Row(nation_code, "“千县工程”县医院遴选完成", "2022", date(2022, 11, 18))
    yield Row(nation_code, "国家医学中心新设", "2022", "是")
    yield Row(nation_code, "医疗卫生服务体系试点开展", "2022", "是")
    yield Row(nation_code, "中心卫生院遴选完成", "2022", "已完成")
    yield Row(nation_code, "公立医院高质量发展评价开展", "2022", "是")
    yield Row(nation_code, "试点医院所在城市价格调整机制建立", "2022", "推进中")
    yield Row(nation_code, "推广三明医改经验监测评价开展", "2022", "是")
    yield Row(nation_code, "紧密型县域医共体统一管理实行", "2022", "推进中")
    yield Row(nation_code, "县域医共体内医保总额付费开展", "2022", "推进中")
    yield Row(nation_code, "国家区域医疗中心建设任务完成", "2022", "推进中")
    yield Row(nation_code, "公立医院技术服务收入占比", "2021", 28.4, "%")
    yield Row(nation_code, "公立医院技术服务收入占比", "2022", 28.1, "%")
    for quarter in ("2022-Q2", "2022-Q3", "2022-Q4"):
        yield Row(nation_code, "推广三明医改经验工作调度", quarter, 1, "次")
    yield Row(nation_code, "推广三明医改经验情况通报", "2022", "是")


def pilot_cities(roster: Roster) -> Iterator[Row]:
    """The pilot cities of each province and who heads its reform group, in 2022."""
    cities = {"210000": 1, "440000": 4, "370000": 3, "320000": 3, INNER_MONGOLIA: 3}
    silent = {"540000", "620000"}
    for province in roster.below("000000", YEAR_END, levels=("province",), kinds=("省", "自治区")):
        if province.code not in silent:
            yield Row(province.code, "紧密型城市医疗集团试点设区的市数", "2022", cities.get(province.code, 2), "个")
    for province in roster.below("000000", YEAR_END, levels=("province",)):
        answer = "否" if province.code == "220000" else "是"
        yield Row(province.code, "党政主要领导任医改领导小组组长", "2022", answer)


def inner_mongolia(roster: Roster) -> Iterator[Row]:
    """The region, its pilots, and each of its county-level units."""
    yield Row(INNER_MONGOLIA, "省级（自治区级）临床重点专科建设数", "2024", 26, "个")
    yield Row(INNER_MONGOLIA, "盟市级临床重点专科建设数", "2024", "１０４", "个", note="全角数字")
    for quarter, places in (("2024-Q1", 3900), ("2024-Q2", 4100), ("2024-Q3", 4000)):
        yield Row(INNER_MONGOLIA, "新增婴幼儿托位数", quarter, places, "托位")
    yield Row(INNER_MONGOLIA, "新增婴幼儿托位数", "2024", "1.586万", "托位")
    yield Row(INNER_MONGOLIA, "新增婴幼儿托位", "2023", 14200, "托位", note="指标名称写漏一字")
    for code, answer in (("150200", "是"), ("150400", "是"), ("150300", "否")):
        yield Row(code, "紧密型城市医疗集团（试点）建成运行", "2024", answer)
    counties = roster.below(INNER_MONGOLIA, YEAR_END, levels=("county",))
    for place, county in enumerate(counties):
        yield from banner(place, county)


def banner(place: int, county: Entity) -> Iterator[Row]:
    """One banner, county, city or district: most have what they need, a few do not, a few say nothing."""
    none_built, silent, not_applicable = {17}, {41, 73}, {58}
    if place not in silent:
        yield Row(county.code, "旗县级临床重点专科建设数", "2024", 2 + place % 3, "个")
        yield Row(county.code, "旗县级临床重点专科建成数", "2024", 0 if place in none_built else 1 + place % 2, "个")
    nurseries: Number = 0 if place in {8, 64} else 1 + place % 4
    if place not in silent:
        yield Row(county.code, "公办托育服务机构数", "2024", "不适用" if place in not_applicable else nurseries, "所")


def heilongjiang() -> Iterator[Row]:
    """Shares with parts, a conflict, a wrong unit and a formula that nobody has calculated."""
    code = "230000"
    yield Row(code, "按DRG/DIP付费的统筹地区占比", "2024", 76.92, "%", parts=(10, 13))
    yield Row(code, "省级（自治区级）临床重点专科建设数", "2024", 25, "个")
    yield Row(code, "省级（自治区级）临床重点专科建设数", "2024", 27, "个", note="与上一行不一致")
    yield Row(code, "国家重点专科建设专业数", "2024", 8, "人次", note="计量单位填错")
    yield Row(code, "建设省级重点专科所涉专业数", "2024", "=2+3", "个", note="公式没有计算结果")
    yield Row(code, "国家紧急医学救援基地建成", "2024-08", date(2024, 8, 22))
    yield Row("230200", "紧密型城市医疗集团（试点）建成运行", "2024", "是")
    yield Row("231000", "紧密型城市医疗集团（试点）建成运行", "2024", "推进中")


def qinghai() -> Iterator[Row]:
    """A percentage by format, a bare 0.925, and a share that only rounding brings up to its target."""
    code = "630000"
    yield Row(code, "按DRG/DIP付费的医疗机构占比", "2024", 1, parts=(148, 148), percent=True)
    yield Row(code, "DRG/DIP病种覆盖率", "2024", 0.925, note="0.925%还是92.5%？")
    yield Row(code, "按DRG/DIP付费的医保基金支出占比", "2024", 70, "%", parts=(34980, 50000), note="四舍五入后为70%")
    yield Row(code, "公立医院主要负责人年薪制试点开展", "2024", "是")
    yield Row("632800", "紧密型城市医疗集团（试点）建成运行", "2024", "是")
    yield Row(code, "公立医院高质量发展评价开展", "2024", "是")
    yield Row(code, "卫生管理专业评价标准制定", "2024", "否")
    yield Row(code, "县域医共体内医保总额付费开展", "2024", "是")


def other_provinces() -> Iterator[Row]:
    """One or two actuals of provinces with one or two commitments."""
    yield Row("140000", "强医工程省级专项资金", "2024", 26000, "万元", note="三年10亿元的第一年")
    yield Row("140000", "医改五项突破实现", "2024", "否")
    yield Row("210000", "医疗服务价格调研开展", "2024", "是")
    yield Row("220000", "二级、三级公立医院绩效考核开展", "2024", date(2024, 6, 28))
    yield Row("230000", "三级医院等级评审开展", "2024", "是")
    for code in ("310112", "310118", "310114"):
        yield Row(code, "紧密型城市医疗集团（试点）建成运行", "2024", "是")
    yield Row("330000", "研究型医院创建启动", "2024", "是")
    yield Row("330000", "医师进修行动计划启动", "2024", date(2024, 5, 20))
    yield Row("320000", "医改三个清单制定并纳入年度任务", "2024", "是")
    yield Row("320000", "医改任务纳入省委深改委年度任务", "2024", "是")
    yield Row("320000", "医改配套政策出台", "2024", "推进中", note="四项中出台三项")
    yield Row("330000", "康复按床日和门诊支付方式试点开展", "2024", "是")
    yield Row("340000", "县域医共体建设实施方案印发", "2024", "是")
    yield Row("350400", "公立医院改革示范项目完成", "2024", date(2024, 11, 28))
    yield Row("360000", "县域医共体建设实施方案印发", "2024", "是")
    yield Row("420000", "“三医”协同发展和治理机制建立", "2024", "是")
    yield Row("430000", "县域医疗卫生次中心新建", "2024", "是")
    yield Row("450000", "医防融合工作实施方案印发", "2024", "未完成")
    yield Row("500000", "医疗集团和医共体改革实施方案印发", "2024", date(2024, 8, 16))
    yield Row("510000", "公立医院高质量发展十条措施印发", "2024", "是")
    yield Row("510000", "医改纳入政府目标绩效考核", "2024", "是")
    yield Row("510000", "基本医保省级统筹实行", "2024", "未启动")
    yield Row("510000", "公立医院目标年薪制试点开展", "2024", "是")
    yield Row("510000", "健康示范县创建启动", "2024", "是")
    yield Row("520000", "医疗卫生服务体系试点开展", "2024", "是")
    yield Row("520000", "公立医院高质量发展评价开展", "2024", "是")
    yield Row("610000", "一位政府领导统一分管医疗、医保、医药", "2024", "是")
    yield Row("620000", "基层首诊政策文件印发", "2024-09", "推进中")
    yield Row("620000", "基层首诊政策文件印发", "2024", date(2024, 11, 4))
    yield Row("640500", "公立医院改革示范项目完成", "2024", "推进中")
    yield Row("640500", "示范项目终期评估完成", "2024", "未完成")
    yield Row("650000", "二级、三级公立医院绩效考核开展", "2024", "是")


def work_in_hand() -> Iterator[Row]:
    """Projects, pilots and mechanisms: most under way, some finished, some not begun."""
    finished = {("340200", DEMO), ("620000", "全民健康工程实施方案印发"), ("210000", "疾控体系网格化布局构建")}
    not_begun = {("500114", DEMO), ("630000", "高原医学研究中心建设任务完成"), ("430000", "国家医学中心建设任务完成")}
    for name, codes in WORK.items():
        for code in codes.split():
            stage = "已完成" if (code, name) in finished else "未启动" if (code, name) in not_begun else "推进中"
            yield Row(code, name, "2024", stage)


def directions() -> Iterator[Row]:
    """What is only to rise: two years each, and one that fell."""
    for code, name, before, after, unit in RISING:
        yield Row(code, name, "2023", before, unit)
        yield Row(code, name, "2024", after, unit)


def duties() -> Iterator[Row]:
    """What recurs by the month, quarter, half-year and year."""
    for quarter, count in (("2024-Q1", 1), ("2024-Q2", 1), ("2024-Q3", 0)):
        yield Row("360000", "县域医共体建设调度", quarter, count, "次")
    for quarter in ("2024-Q1", "2024-Q2", "2024-Q3"):
        yield Row("360000", "县域医共体建设通报", quarter, "是")
    for year, month in months(2021, 12, 2024, 11):
        if (year, month) != (2023, 1):
            side = "510000" if month % 2 else "500000"
            yield Row(side, "川渝卫生健康委处室对接", f"{year}-{month:02}", 1, "次")
    for period in ("2022-H1", "2022-H2", "2023-H1", "2023-H2", "2024-H1"):
        yield Row("500000", "川渝卫生健康委主要领导联合调度", period, "否" if period == "2023-H2" else "是")
    for written in ("2022", "2023", "2024"):
        yield Row("510000", "川渝卫生健康一体化年度工作要点印发", written, "是")
    yield Row("340000", "医疗服务价格调整", "2024", "是")
    yield Row("500000", "医改工作部门联席会议", "2024", 1, "次")
    yield Row("660000", "医共（联）体考核评价", "2024", "是")


def months(year: int, month: int, last_year: int, last_month: int) -> Iterator[tuple[int, int]]:
    """Months from one to another, both included."""
    while (year, month) <= (last_year, last_month):
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - December


def sichuan_chongqing() -> Iterator[Row]:
    """What both do together, told by the region itself or by either side; and what each of them does."""
    yield Row("chuanyu", "火锅底料标准成为国家标准", "2024", "推进中")
    yield Row("chuanyu", "川渝毗邻地区“120”一体化服务", "2024", "推进中")
    yield Row("511600", "毗邻地区二级甲等以上医疗机构检查检验结果互认", "2024", "是")
    yield Row("500117", "医疗急救信息系统互联互通", "2024", "未启动")
    yield Row("510000", "二级以上公立医院检验检查结果互认", "2024", "已完成")
    yield Row("500000", "二级以上公立医院检验检查结果互认", "2024", "推进中")
    yield Row("510000", "川渝通办全程网办事项数", "2024", 11, "个")
    yield Row("500000", "川渝互派挂职干部", "2024", "是")
    yield Row("510000", "一体化工作专班设立", "2024", "是")


def hainan(roster: Roster) -> Iterator[Row]:
    """About ten hospitals, and a milestone in each of nineteen cities and counties."""
    yield Row(HAINAN, "帮扶本省的国家级医院数", "2024", 9, "家")
    yield Row(HAINAN, "紧密型乡村一体化改革完成", "2024", "是")
    yield Row(HAINAN, "“三医联动一张网”二期建设开展", "2024", date(2024, 4, 10))
    yield Row(HAINAN, "优质医疗资源下沉考核评价开展", "2024", "是")
    for code in ("460100", "460200"):
        yield Row(code, "紧密型城市医疗集团（试点）建成运行", "2024", "是")
    kinds = ("地级市", "县级市", "县", "自治县")
    for member in roster.below(HAINAN, YEAR_END, levels=("prefecture", "county"), kinds=kinds):
        yield Row(member.code, "省级优质医疗资源下沉到位", "2024", "否" if member.code == "460300" else "是")


def guizhou(roster: Roster) -> Iterator[Row]:
    """One leader for three departments, in each prefecture and county."""
    for place, member in enumerate(roster.below(GUIZHOU, YEAR_END, levels=("prefecture", "county"))):
        if place != 50:  # noqa: PLR2004 - one says nothing
            answer = "否" if place == 30 else "是"  # noqa: PLR2004 - and one has not done it
            yield Row(member.code, "一位政府领导统一分管医疗、医保、医药", "2024", answer)


def sheets(roster: Roster) -> Iterator[tuple[str, list[Row]]]:
    """The sheets of the workbook."""
    yield "全国", [*nation(), *pilot_cities(roster)]
    yield "内蒙古", list(inner_mongolia(roster))
    yield "黑龙江 青海", [*heilongjiang(), *qinghai()]
    yield "海南 贵州", [*hainan(roster), *guizhou(roster)]
    yield "其他省份", [*other_provinces(), *sichuan_chongqing()]
    yield "项目和趋势", [*work_in_hand(), *directions()]
    yield "周期性工作", list(duties())


def fill(sheet: Worksheet, rows: Sequence[Row], roster: Roster) -> None:
    """A title that says what this is, the headers, and a line an actual."""
    sheet.append([MADE_UP])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(HEADERS))
    sheet["A1"].font = Font(bold=True, size=14, color="9C0006")
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append(HEADERS)
    for cell in sheet[2]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
    for row in rows:
        append(sheet, row, roster)
    for column, width in zip("ABCDEFGHIJ", WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A3"


def append(sheet: Worksheet, row: Row, roster: Roster) -> None:
    """One line."""
    entity = roster.get(row.code)
    if entity is None:
        raise SystemExit(f"not in the roster: {row.code}")
    note = f"{REMARK}；{row.note}" if row.note else REMARK
    parts = row.parts or (None, None)
    sheet.append([row.code, entity.name, row.indicator, row.period, row.value, row.unit or None, *parts, MADE_UP, note])
    value = sheet.cell(sheet.max_row, HEADERS.index("数值") + 1)
    if row.percent:
        value.number_format = "0%"
    elif isinstance(row.value, date):
        value.number_format = "yyyy-mm-dd"


def workbook(roster: Roster) -> bytes:
    """The workbook as openpyxl writes it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets(roster):
        fill(book.create_sheet(name), rows, roster)
    book.properties.title = MADE_UP
    book.properties.creator = "target-check"
    book.properties.created = MADE_ON
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def settled(content: bytes) -> bytes:
    """The same workbook without the time of its making: openpyxl and zip both write the clock."""
    moment = f"{MADE_ON:%Y-%m-%dT%H:%M:%SZ}"
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + moment.encode(), data)
            new.writestr(zipfile.ZipInfo(name, MADE_ON.timetuple()[:6]), data)
    return target.getvalue()


def main() -> None:
    """Write the workbook."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, default=OUT)
    out: Path = parser.parse_args().out
    out.write_bytes(settled(workbook(Roster.load(ROOT / "targets" / "rosters"))))
    print(f"{out}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
