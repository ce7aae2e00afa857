"""The roster: what exists on a day, what stands below what, and which entity a text means."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.vocabulary.roster.entities import Entity, Group, Level
from target_check.vocabulary.roster.roster import Roster

FOLDER = Path(__file__).parents[2] / "targets" / "rosters"
ROSTER = Roster.load(FOLDER)
ENTITIES = list(ROSTER)
END_2024 = date(2024, 12, 31)
HEADER = "code,name,short_name,level,kind,parent,national,valid_from,valid_to\n"
NATION = "000000,全国,全国,nation,国家,,yes,,\n"

entities = st.sampled_from(ENTITIES)
days = st.dates(date(2011, 12, 31), date(2027, 12, 31))


def codes(found: tuple[Entity, ...]) -> list[str]:
    return [entity.code for entity in found]


def load(folder: Path, **files: str) -> Roster:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return Roster.load(folder)


def told(roster: Roster) -> list[tuple[str, int, str]]:
    return [(Path(problem.file).name, problem.line, problem.code) for problem in roster.problems]


class TestThePackagedRoster:
    def test_has_no_problems(self) -> None:
        assert ROSTER.problems == ()

    def test_counts_of_end_2024(self) -> None:
        living = [entity for entity in ROSTER if entity.exists(END_2024)]
        levels = Counter(entity.level for entity in living if entity.kind != "兵团")
        assert levels == {"nation": 1, "region": 5, "province": 34, "prefecture": 333, "county": 2846}

    def test_kinds_of_end_2024(self) -> None:
        living = [entity for entity in ROSTER if entity.exists(END_2024)]
        kinds = Counter(entity.kind for entity in living if entity.level == "prefecture")
        assert kinds == {"地级市": 293, "自治州": 30, "地区": 7, "盟": 3}
        kinds = Counter(entity.kind for entity in living if entity.level == "county")
        assert kinds == {
            "县": 1301, "市辖区": 977, "县级市": 397, "自治县": 117, "旗": 49, "自治旗": 3, "林区": 1, "特区": 1
        }  # fmt: skip

    def test_inner_mongolia_of_end_2024(self) -> None:
        counties = ROSTER.below("150000", END_2024, levels=[Level.COUNTY])
        assert Counter(entity.kind for entity in counties) == {
            "旗": 49, "自治旗": 3, "县": 17, "县级市": 11, "市辖区": 23
        }  # fmt: skip
        assert len(ROSTER.below("150000", END_2024, levels=[Level.COUNTY], kinds=["旗", "自治旗"])) == 52

    def test_national_statistics_leave_out_hong_kong_macao_and_taiwan(self) -> None:
        provinces = ROSTER.below("000000", END_2024, levels=[Level.PROVINCE])
        assert len(provinces) == 32
        assert provinces == ROSTER.children("000000", END_2024)
        assert not {"710000", "810000", "820000"} & set(codes(provinces))
        assert [entity.code for entity in provinces if entity.kind == "兵团"] == ["660000"]

    @pytest.mark.parametrize(
        ("code", "name", "short_name", "kind", "parent"),
        [
            ("150000", "内蒙古自治区", "内蒙古", "自治区", "000000"),
            ("150100", "呼和浩特市", "呼和浩特", "地级市", "150000"),
            ("150723", "鄂伦春自治旗", "鄂伦春", "自治旗", "150700"),
            ("150223", "达尔罕茂明安联合旗", "达尔罕茂明安", "旗", "150200"),
            ("152200", "兴安盟", "兴安", "盟", "150000"),
            ("522300", "黔西南布依族苗族自治州", "黔西南", "自治州", "520000"),
            ("622926", "东乡族自治县", "东乡", "自治县", "622900"),
            ("653100", "喀什地区", "喀什", "地区", "650000"),
            ("110105", "朝阳区", "朝阳", "市辖区", "110000"),
            ("429021", "神农架林区", "神农架", "林区", "420000"),
            ("520203", "六枝特区", "六枝", "特区", "520200"),
            ("231202", "北林区", "北林", "市辖区", "231200"),
            ("441803", "清新区", "清新", "市辖区", "441800"),
            ("130133", "赵县", "赵县", "县", "130100"),
            ("659001", "石河子市", "石河子", "县级市", "650000"),
            ("810000", "香港特别行政区", "香港", "特别行政区", "000000"),
        ],
    )
    def test_names_kinds_and_parents(self, code: str, name: str, short_name: str, kind: str, parent: str) -> None:
        entity = ROSTER.get(code)
        assert entity is not None
        assert (entity.name, entity.short_name, entity.kind, entity.parent) == (
            name,
            short_name,
            kind,
            parent,
        )

    @pytest.mark.parametrize(
        ("name", "code", "parts"),
        [
            ("京津冀", "jingjinji", ("110000", "120000", "130000")),
            ("长三角", "changsanjiao", ("310000", "320000", "330000", "340000")),
            ("粤港澳大湾区", "yuegangao", ("440000", "810000", "820000")),
            ("成渝地区双城经济圈", "chengyu", ("500000", "510000")),
            ("川渝", "chuanyu", ("500000", "510000")),
        ],
    )
    def test_regions(self, name: str, code: str, parts: tuple[str, ...]) -> None:
        assert codes(ROSTER.find(name)) == [code]
        assert ROSTER.constituents(code, END_2024) == parts
        assert code not in codes(ROSTER.below("000000", END_2024))

    def test_prefectures_without_counties(self) -> None:
        without = {"441900", "442000", "460400", "620200"}
        prefectures = ROSTER.below("000000", END_2024, levels=[Level.PREFECTURE])
        assert {entity.code for entity in prefectures if not ROSTER.children(entity.code, END_2024)} == without

    def test_a_division_re_coded_twice_lives_in_three_rows_one_after_the_other(self) -> None:
        lives = [ROSTER.get(code) for code in ("632121", "630221", "630203")]
        dates = [(life.valid_from, life.valid_to) for life in lives if life]
        assert dates == [
            (None, date(2012, 12, 31)), (date(2013, 1, 1), date(2014, 12, 31)), (date(2015, 1, 1), None)
        ]  # fmt: skip

    def test_a_day_told_by_the_source_is_kept(self) -> None:
        old, new = ROSTER.get("431121"), ROSTER.get("431181")
        assert old is not None
        assert new is not None
        assert old.valid_to == date(2021, 2, 19)
        assert new.valid_from == date(2021, 2, 20)

    def test_pilot_cities_of_inner_mongolia_are_known(self) -> None:
        group = ROSTER.group("nm_group_pilots")
        assert group is not None
        assert group.codes(END_2024) == ("150200", "150400", "150300")
        assert group.expected_count == 3

    def test_groups_whose_members_are_unknown_know_their_number(self) -> None:
        expected = {group.id: group.expected_count for group in ROSTER.groups() if not group.members}
        assert expected["shanxi_model_hospitals"] == 31
        assert expected["yunnan_seven_hospitals"] == 7
        assert expected["anhui_consortia"] == 125
        assert ROSTER.group("nobody") is None


class TestFind:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("110000", ["110000"]),
            ("110000000000", ["110000"]),
            ("110000.0", ["110000"]),
            ("１１００００", ["110000"]),
            ("吉林省", ["220000"]),
            ("吉林", ["220000", "220200"]),
            ("海南", ["460000", "632500", "150303"]),
            ("鼓楼区", ["320106", "320302", "350102", "410204"]),
            ("内 蒙 古", ["150000"]),
            ("一、山西省", ["140000"]),
            ("（一）山西", ["140000"]),
            ("1. 河北省", ["130000"]),
            ("①河北省", ["130000"]),
            ("其中：大连市", ["210200"]),
            ("二、其中：大连市", ["210200"]),
            ("宁波市*", ["330200"]),
            ("内蒙", ["150000"]),
            ("XPCC", ["660000"]),
            ("兵团", ["660000"]),
            ("inner mongolia", ["150000"]),
            ("Shaanxi", ["610000"]),
            ("国家", ["000000"]),
            ("襄樊", ["420600"]),
            ("即墨市", ["370215", "370282"]),
            ("元坝区", ["510811"]),
            ("日喀则市", ["540200", "542301"]),
            ("吉林省吉林市", ["220200"]),
            ("河北省石家庄市长安区", ["130102"]),
            ("河北省/石家庄市/长安区", ["130102"]),
            ("三亚市", ["460200"]),
        ],
    )
    def test_by_code_name_short_name_alias_old_name_and_path(self, text: str, found: list[str]) -> None:
        assert codes(ROSTER.find(text)) == found

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " ",
            "*",
            "合计",
            "市辖区",
            "市本级",
            "高新区",
            "999999",
            "110101001000",
            "北京市石家庄市",
            "其中：",
        ],
    )
    def test_nothing_is_guessed(self, text: str) -> None:
        assert ROSTER.find(text) == ()

    def test_within_prefers_what_stands_below(self) -> None:
        assert codes(ROSTER.find("朝阳区", within="220000")) == ["220104"]
        assert codes(ROSTER.find("吉林", within="220000")) == ["220000", "220200"]
        assert codes(ROSTER.find("新市区", within="650000")) == ["650104"]

    def test_within_keeps_the_others_where_nothing_stands_below(self) -> None:
        assert ROSTER.find("朝阳区", within="440000") == ROSTER.find("朝阳区")

    def test_a_day_tells_an_ended_division_from_its_successor(self) -> None:
        found = ROSTER.find("沙县")
        assert codes(tuple(entity for entity in found if entity.exists(END_2024))) == ["350405"]
        assert codes(tuple(entity for entity in found if entity.exists(date(2019, 12, 31)))) == ["350427"]

    @pytest.mark.parametrize(
        ("text", "near"),
        [
            ("呼和浩持市", "呼和浩特市"),
            ("黑龙红省", "黑龙江省"),
            ("Hebie", "河北省"),
            ("新疆维吾而自治区", "新疆维吾尔自治区"),
        ],
    )
    def test_near_names_are_proposed(self, text: str, near: str) -> None:
        assert ROSTER.near(text)[0] == near

    def test_near_proposes_no_more_than_asked_and_nothing_for_the_strange(self) -> None:
        assert len(ROSTER.near("长按区", limit=2)) == 2
        assert ROSTER.near("某某") == ()
        assert ROSTER.near("") == ()


class TestLaws:
    @given(entities)
    def test_every_entity_is_found_by_its_code_name_and_short_name(self, entity: Entity) -> None:
        for text in (entity.code, entity.name, entity.short_name):
            assert entity in ROSTER.find(text)

    @given(entities)
    def test_a_name_after_its_parents_name_means_the_same_entity(self, entity: Entity) -> None:
        parent = ROSTER.get(entity.parent)
        if parent is not None and parent.level != "nation":
            assert entity in ROSTER.find(parent.name + entity.name)

    @given(entities, st.sampled_from(["一、", "（二）", "3. ", "其中：", " ", "\u3000"]), st.data())
    def test_what_tables_put_around_a_name_does_not_count(
        self, entity: Entity, before: str, data: st.DataObject
    ) -> None:
        cut = data.draw(st.integers(0, len(entity.name)))
        written = f"{before}{entity.name[:cut]} \u3000{entity.name[cut:]}"
        assert ROSTER.find(written) == ROSTER.find(entity.name)

    @given(st.text(max_size=30))
    def test_no_text_breaks_the_search(self, text: str) -> None:
        assert all(entity.code in ROSTER for entity in ROSTER.find(text))
        assert len(ROSTER.near(text)) <= 3

    @given(entities, days)
    def test_below_is_what_has_the_entity_above_it_and_lives(self, entity: Entity, on: date) -> None:
        counted = [other for other in ENTITIES if entity.level != "nation" or other.national]
        inside = ROSTER.constituents(entity.code, on)
        tops = {*inside, *(() if entity.level is Level.REGION else (entity.code,))}
        above = {other.code: {each.code for each in ROSTER.ancestors(other.code)} for other in counted}
        expected = [each for each in counted if (above[each.code] & tops or each.code in inside) and each.exists(on)]
        assert list(ROSTER.below(entity.code, on)) == expected

    @given(entities, days)
    def test_children_are_those_below_whose_parent_is_the_entity(self, entity: Entity, on: date) -> None:
        below = ROSTER.below(entity.code, on)
        assert ROSTER.children(entity.code, on) == tuple(child for child in below if child.parent == entity.code)

    @given(entities)
    def test_levels_below_go_down(self, entity: Entity) -> None:
        ranks = {list(Level).index(below.level) for below in ROSTER.below(entity.code, date(2024, 6, 30))}
        assert all(rank > list(Level).index(entity.level) for rank in ranks)

    @given(entities)
    def test_a_life_has_its_first_and_its_last_day_and_none_beyond(self, entity: Entity) -> None:
        if entity.valid_from:
            assert entity.exists(entity.valid_from)
            assert not entity.exists(entity.valid_from - timedelta(days=1))
        if entity.valid_to:
            assert entity.exists(entity.valid_to)
            assert not entity.exists(entity.valid_to + timedelta(days=1))

    @given(entities)
    def test_a_county_has_a_living_parent_all_its_life(self, entity: Entity) -> None:
        parent = ROSTER.get(entity.parent)
        if parent is not None:
            assert parent.exists(entity.valid_from or date(2011, 12, 31))
            assert parent.exists(entity.valid_to or date(2026, 12, 31))

    def test_no_two_living_siblings_share_a_name(self) -> None:
        for on in (date(year, 12, 31) for year in range(2011, 2027)):
            names = Counter((entity.parent, entity.name) for entity in ENTITIES if entity.exists(on))
            assert [name for name, count in names.items() if count > 1] == []


class TestFiles:
    def test_columns_are_found_by_name_and_four_may_be_missing(self, tmp_path: Path) -> None:
        text = "\ufeff# a comment, with a comma\nparent,level,short_name, name ,code\n,nation,,全国,000000\n\n000000,province,, 甲省 ,990000\n"
        roster = load(tmp_path, areas=text)
        assert roster.problems == ()
        entity = roster.get("990000")
        assert entity is not None
        assert (entity.name, entity.short_name, entity.kind, entity.parent) == ("甲省", "甲省", "", "000000")
        assert (entity.national, entity.valid_from, entity.valid_to) == (True, None, None)

    def test_entities_of_all_files_make_one_roster(self, tmp_path: Path) -> None:
        hospitals = "code,name,short_name,level,parent\nH1,甲县人民医院,县医院,hospital,000000\n"
        roster = load(tmp_path, areas=HEADER + NATION, hospitals=hospitals)
        assert [entity.code for entity in roster] == ["000000", "H1"]
        assert len(roster) == 2
        assert "H1" in roster
        assert codes(roster.find("H1")) == codes(roster.find("县医院")) == ["H1"]

    @pytest.mark.parametrize(
        ("rows", "line", "code", "params"),
        [
            ("110000,甲,,province,,000000,,,\n110000,乙,,province,,000000,,,\n", 4, "ROSTER_DUPLICATE_CODE", {"code": "110000"}),
            ("110000,甲,,province,,990000,,,\n", 3, "ROSTER_UNKNOWN_PARENT", {"code": "110000", "parent": "990000"}),
            ("110000,甲,,province,,000000,,2024-2-1,\n", 3, "ROSTER_BAD_DATE", {"column": "valid_from", "text": "2024-2-1"}),
            ("110000,甲,,province,,000000,,,2024-W01-1\n", 3, "ROSTER_BAD_DATE", {"column": "valid_to", "text": "2024-W01-1"}),
            ("110000,甲,,province,,000000,,2024-02-01,2024-01-31\n", 3, "ROSTER_DATES_REVERSED", {"valid_from": "2024-02-01"}),
            ("110000,甲,,provice,,000000,,,\n", 3, "ROSTER_UNKNOWN_LEVEL", {"level": "provice"}),
            ("110000,,,province,,000000,,,\n", 3, "ROSTER_MISSING_VALUE", {"column": "name"}),
            (",甲,,province,,000000,,,\n", 3, "ROSTER_MISSING_VALUE", {"column": "code"}),
            ("110000,甲,,province,,000000,maybe,,\n", 3, "ROSTER_BAD_FLAG", {"text": "maybe"}),
            ("110000,甲,province,000000\n", 3, "ROSTER_FIELD_COUNT", {"fields": "4", "expected": "9"}),
            ("H1,甲,,hospital,,H2,,,\nH2,乙,,hospital,,H1,,,\n", 3, "ROSTER_PARENT_CYCLE", {"code": "H1", "parent": "H2"}),
        ],
    )  # fmt: skip
    def test_a_faulty_line_is_a_problem_with_its_place(
        self, tmp_path: Path, rows: str, line: int, code: str, params: dict[str, str]
    ) -> None:
        roster = load(tmp_path, areas=HEADER + NATION + rows)
        assert told(roster) == [("areas.csv", line, code)]
        assert params.items() <= roster.problems[0].params.items()
        assert all(entity.code in roster for entity in roster)

    def test_a_faulty_date_leaves_the_rest_of_its_line_usable(self, tmp_path: Path) -> None:
        roster = load(tmp_path, areas=HEADER + NATION + "110000,甲,,province,,000000,,never,2024-12-31\n")
        entity = roster.get("110000")
        assert entity is not None
        assert (entity.valid_from, entity.valid_to) == (None, END_2024)

    def test_what_cannot_be_read_is_a_problem(self, tmp_path: Path) -> None:
        (tmp_path / "areas.csv").write_bytes((HEADER + "110000,北京市").encode("gb18030"))
        (tmp_path / "more.csv").write_text("code,name\n1,甲\n", encoding="utf-8")
        (tmp_path / "quoted.csv").write_text(HEADER + '1,"甲' + "乙" * 140_000, encoding="utf-8")
        assert told(Roster.load(tmp_path)) == [
            (tmp_path.name, 1, "ROSTER_EMPTY"),
            ("areas.csv", 2, "ROSTER_NOT_UTF8"),
            ("more.csv", 1, "ROSTER_MISSING_COLUMN"),
            ("quoted.csv", 2, "ROSTER_UNREADABLE"),
        ]

    def test_an_absent_folder_is_an_empty_roster_with_a_problem(self, tmp_path: Path) -> None:
        roster = Roster.load(tmp_path / "none")
        assert told(roster) == [("none", 1, "ROSTER_EMPTY")]
        assert roster.find("北京") == ()

    def test_aliases_and_members_must_be_in_the_roster(self, tmp_path: Path) -> None:
        roster = load(
            tmp_path,
            areas=HEADER + NATION,
            aliases="alias,code\n国,000000\n甲,990000\n,000000\n",
            groups="group,name,member,expected_count\ng,甲组,000000,2\ng,,990000,\n,乙组,,1\nh,丙组,,two\n",
        )
        assert told(roster) == [
            ("aliases.csv", 3, "ROSTER_UNKNOWN_ALIAS_CODE"),
            ("aliases.csv", 4, "ROSTER_MISSING_VALUE"),
            ("groups.csv", 3, "ROSTER_UNKNOWN_MEMBER"),
            ("groups.csv", 4, "ROSTER_MISSING_VALUE"),
            ("groups.csv", 5, "ROSTER_BAD_COUNT"),
        ]
        assert codes(roster.find("国")) == ["000000"]
        assert [(group.id, group.expected_count, len(group.members)) for group in roster.groups()] == [
            ("g", 2, 1), ("h", None, 0)
        ]  # fmt: skip

    def test_a_region_consists_of_the_members_of_its_group_and_is_nobodys_parent(self, tmp_path: Path) -> None:
        rows = "r,甲乙,,region,,,no,,\n1,甲,,province,,000000,,,\n2,乙,,province,,000000,,,2023-12-31\n11,丙,,county,,1,,,\n"
        groups = "group,name,member,expected_count,valid_from,valid_to\nr,甲乙,1,2,,\nr,,2,,,\n"
        roster = load(tmp_path, areas=HEADER + NATION + rows, groups=groups)
        assert roster.problems == ()
        assert roster.constituents("r", date(2023, 12, 31)) == ("1", "2")
        assert roster.constituents("r", END_2024) == ("1",)
        assert roster.codes_below("r", END_2024) == ("1", "11")
        assert roster.codes_below("r", END_2024, levels=[Level.PROVINCE]) == ("1",)
        assert roster.children("r", END_2024) == roster.ancestors("r") == ()
        assert codes(roster.children("000000", END_2024)) == ["1"]
        assert codes(roster.ancestors("1")) == ["000000"]
        assert roster.constituents("1", END_2024) == roster.constituents("x", END_2024) == ()

    @pytest.mark.parametrize(
        ("rows", "problems"),
        [
            ("r,甲乙,,region,,,,,\n", [(3, "ROSTER_REGION_EMPTY")]),
            ("r,甲乙,,region,,000000,,,\n1,甲,,province,,000000,,,\n", [(3, "ROSTER_REGION_PARENT")]),
            ("r,甲乙,,region,,,,,\n1,甲,,province,,r,,,\n", [(4, "ROSTER_REGION_PARENT")]),
        ],
    )
    def test_a_region_without_constituents_or_within_the_tree_is_a_problem(
        self, tmp_path: Path, rows: str, problems: list[tuple[int, str]]
    ) -> None:
        groups = (
            "group,name,member,expected_count\nr,,1,\n" if ",甲,," in rows else "group,name,member,expected_count\n"
        )
        roster = load(tmp_path, areas=HEADER + NATION + rows, groups=groups)
        assert told(roster) == [("areas.csv", line, code) for line, code in problems]
        assert roster.ancestors("r") == roster.ancestors("1") == () or codes(roster.ancestors("1")) == ["000000"]

    def test_a_group_must_agree_with_itself(self, tmp_path: Path) -> None:
        groups = "group,name,member,expected_count\ng,甲组,000000,1\ng,乙组,110000,3\n"
        roster = load(tmp_path, areas=HEADER + NATION + "110000,甲,,province,,000000,,,\n", groups=groups)
        assert Counter(problem.code for problem in roster.problems) == {
            "ROSTER_GROUP_CONFLICT": 2, "ROSTER_TOO_MANY_MEMBERS": 2
        }  # fmt: skip

    def test_members_belong_between_their_days(self, tmp_path: Path) -> None:
        groups = (
            "group,name,member,expected_count,valid_from,valid_to\n"
            "g,甲组,000000,1,,2023-12-31\ng,,110000,,2024-01-01,\n"
        )
        roster = load(tmp_path, areas=HEADER + NATION + "110000,甲,,province,,000000,,,\n", groups=groups)
        group = roster.group("g")
        assert isinstance(group, Group)
        assert roster.problems == ()
        assert group.codes(date(2023, 12, 31)) == ("000000",)
        assert group.codes(date(2024, 1, 1)) == ("110000",)

    def test_what_stands_outside_national_statistics_takes_its_inside_along(self, tmp_path: Path) -> None:
        rows = "810000,港,,province,,000000,no,,\n810001,区,,county,,810000,yes,,\n"
        roster = load(tmp_path, areas=HEADER + NATION + rows)
        assert roster.below("000000", END_2024) == ()
        assert codes(roster.below("810000", END_2024)) == ["810001"]
