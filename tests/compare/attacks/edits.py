"""Edits that leave every promise as it is: the same thing written otherwise, and what binds nobody."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import yaml
from tests.compare.attacks.book import Book, Data
from tests.compare.attacks.table import edit

__all__: list[str] = []


def _all_files(book: Book) -> list[str]:
    return [name for kind in ("indicators", "commitments", "documents") for name in book.files(kind)]


@edit("nothing but a comment")
def _(book: Book) -> None:
    name = book.find()[0]
    book.raw[name] = book.text(name) + "# a remark\n"


@edit("all files as JSON")
def _(book: Book) -> None:
    for name in _all_files(book):
        book[name]  # as data it is written as JSON


@edit("all files in block style")
def _(book: Book) -> None:
    for name in _all_files(book):
        first = book.text(name).partition("\n")[0]
        text = yaml.safe_dump(book.seen(name), allow_unicode=True, sort_keys=False, width=1000)
        book.raw[name] = f"{first}\n{text}"


@edit("all keys in another order")
def _(book: Book) -> None:
    def turned(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: turned(node[key]) for key in reversed(node)}
        return [turned(item) for item in node] if isinstance(node, list) else node

    for kind in ("indicators", "commitments"):
        for name in book.files(kind):
            first = book.text(name).partition("\n")[0]
            book.raw[name] = f"{first}\n{json.dumps(turned(book.seen(name)), ensure_ascii=False)}\n"


@edit("lines that end as on Windows, behind a byte order mark")
def _(book: Book) -> None:
    name = book.find()[0]
    book.raw[name] = b"\xef\xbb\xbf" + book.text(name).replace("\n", "\r\n").encode()


@edit("targets in another order")
def _(book: Book) -> None:
    name = book.find()[0]
    book[name]["targets"] = dict(reversed(book[name]["targets"].items()))


@edit("a file of targets under another name")
def _(book: Book) -> None:
    name = book.files("indicators")[0]
    book.raw["indicators/renamed.yml"] = book.text(name)
    book.raw[name] = None


@edit("a target in a file of its own")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    target = book[name]["targets"].pop(id_)
    document = book.seen(name)["document"]
    text = json.dumps({"document": document, "targets": {id_: target}}, ensure_ascii=False)
    schema = "# yaml-language-server: $schema=../schema/commitments.schema.json"
    book.raw[f"commitments/{document}-2.yaml"] = f"{schema}\n{text}\n"


@edit("the rows of the roster in another order")
def _(book: Book) -> None:
    head, *rows = book.text("rosters/groups.csv").rstrip("\n").split("\n")
    comments = [row for row in (head, *rows) if row.startswith(("#", "group,"))]
    others = [row for row in (head, *rows) if row not in comments]
    first = [row for row in others if row.split(",")[1]]
    book.raw["rosters/groups.csv"] = (
        "\n".join([*comments, *reversed(first), *(r for r in others if r not in first)]) + "\n"
    )


@edit("the roster in quotation marks")
def _(book: Book) -> None:
    rows = [row for row in book.text("rosters/areas.csv").splitlines() if not row.startswith("#")]
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(csv.reader(rows))
    book.raw["rosters/areas.csv"] = out.getvalue()


@edit("comments in the units")
def _(book: Book) -> None:
    book.raw["units.txt"] = "# a remark\n" + book.text("units.txt").replace("万- = 1e4", "万- = 10000")


# -- the same, written otherwise ------------------------------------------------------------------------------------


def _stocks(book: Book) -> set[str]:
    return {
        id_
        for _, id_, each in book.entries("indicators")
        if each.get("measure") == "stock" and each["kind"] in ("ratio", "count", "amount", "level")
    }


def _read_at_its_end(book: Book) -> Callable[[Data], bool]:
    stocks = _stocks(book)
    return lambda each: (
        each["indicator"] in stocks and each["due"].isdecimal() and not {"pace", "every"} & {*each, *each["require"]}
    )


@edit("a stock due on the last day of its year")
def _(book: Book) -> None:
    target = book.target(_read_at_its_end(book))
    target["due"] += "-12-31"


@edit("a stock due in the last month of its year")
def _(book: Book) -> None:
    target = book.target(_read_at_its_end(book))
    target["due"] += "-12"


@edit("a milestone due in the last quarter of its year")
def _(book: Book) -> None:
    target = book.target(lambda each: each["require"] == {"done": "true"} and each["due"].isdecimal())
    target["due"] += "-Q4"


@edit("a percent in permille")
def _(book: Book) -> None:
    target = book.target(lambda each: str(each["require"].get("at_least", "")).endswith(" %"))
    number = target["require"]["at_least"].removesuffix(" %")
    target["require"]["at_least"] = f"{float(number) * 10:g} ‰"


@edit("a number with zeros behind the point")
def _(book: Book) -> None:
    target = book.target(lambda each: str(each["require"].get("at_least", "")).endswith(" %"))
    number = target["require"]["at_least"].removesuffix(" %")
    target["require"]["at_least"] = f"{number}.00 %"


@edit("a full-width percent sign in a requirement")
def _(book: Book) -> None:
    target = book.target(lambda each: str(each["require"].get("at_least", "")).endswith(" %"))
    target["require"]["at_least"] = target["require"]["at_least"].replace("%", "％")


@edit("ten thousands written out")
def _(book: Book) -> None:
    target = book.target(lambda each: " 万" in str(each["require"].get("at_least", "")))
    number, _, unit = target["require"]["at_least"].partition(" 万")
    target["require"]["at_least"] = f"{float(number) * 10000:g} {unit}"


@edit("a synonym of a unit in a requirement")
def _(book: Book) -> None:
    target = book.target(lambda each: str(each["require"].get("at_least", "")).endswith((" 所", " 家", " 人")))
    text = target["require"]["at_least"]
    target["require"]["at_least"] = (
        text.replace(" 所", " 家") if " 所" in text else text.replace(" 家", " 所").replace(" 人", " 名")
    )


@edit("a synonym of an indicator's unit")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: each.get("unit") in ("家", "人", "床", "亿元", "万人"))
    indicator["unit"] = {"家": "所", "人": "名", "床": "张", "亿元": "亿人民币元", "万人": "万名"}[indicator["unit"]]


@edit("a full-width percent sign for a unit")
def _(book: Book) -> None:
    book.indicator(lambda each: each.get("unit") == "%")[0]["unit"] = "％"


@edit("a synonym of the unit of a part")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: each.get("numerator", {}).get("unit") in ("家", "人", "例", "个", "项"))
    unit = indicator["numerator"]["unit"]
    indicator["numerator"]["unit"] = {"家": "所", "人": "名", "例": "病例", "个": "item", "项": "project"}[unit]


@edit("full-width and half-width signs in a definition")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: "；" in each["definition"]["zh"] or "，" in each["definition"]["zh"])
    text = indicator["definition"]["zh"]
    indicator["definition"]["zh"] = text.replace("；", ";").replace("，", ",").replace("（", "(").replace("）", ")")


@edit("spaces and stops in a definition")
def _(book: Book) -> None:
    indicator, _ = book.indicator()
    indicator["definition"]["zh"] = " ".join(indicator["definition"]["zh"].rstrip("。"))


@edit("another translation of a definition")
def _(book: Book) -> None:
    book.indicator(lambda each: "en" in each["definition"])[0]["definition"]["en"] = "Said otherwise in English."


@edit("spaces in a name")
def _(book: Book) -> None:
    indicator, _ = book.indicator()
    indicator["name"]["zh"] = f" {indicator['name']['zh'][:2]} {indicator['name']['zh'][2:]} "


@edit("aliases in another order")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: len(each.get("aliases", [])) > 1)
    indicator["aliases"].reverse()


@edit("a title rewritten")
def _(book: Book) -> None:
    target = book.target(lambda each: "：" in each["title"]["zh"])
    target["title"]["zh"] = target["title"]["zh"].replace("：", "· ")


@edit("a note added")
def _(book: Book) -> None:
    book.target(lambda each: "note" not in each)["note"] = "见原文该段。"


@edit("a prefix shortened")
def _(book: Book) -> None:
    target = book.target(lambda each: len(each["source"].get("prefix", "")) > 3 and each["source"].get("suffix"))
    target["source"]["prefix"] = target["source"]["prefix"][2:]


@edit("a prefix longer in the text and in the ledger")
def _(book: Book) -> None:
    name, id_, target = book.find(lambda each: each["source"].get("prefix"))
    quote = target["source"]
    for figure in book[book.document_file(name)]["figures"]:
        if figure.get("target") == id_ and figure["figure"] == quote["figure"]:
            figure["prefix"] = f"其中{figure.get('prefix', '')}"
    book[name]["targets"][id_]["source"]["prefix"] = f"其中{quote['prefix']}"


@edit("a suffix longer")
def _(book: Book) -> None:
    target = book.target(lambda each: each["source"].get("suffix") and each["source"].get("prefix"))
    target["source"]["suffix"] += "等"


@edit("an entity by its name in place of its code")
def _(book: Book) -> None:
    target = book.target(lambda each: each["entity"] == "230000")
    target["entity"] = "黑龙江省"


@edit("entities in another order")
def _(book: Book) -> None:
    book.target(lambda each: isinstance(each["entity"], list) and len(each["entity"]) > 1)["entity"].reverse()


@edit("a list of one entity")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["entity"], str))
    target["entity"] = [target["entity"]]


@edit("each as a mapping")
def _(book: Book) -> None:
    target = book.target(lambda each: each.get("each") == "county")
    target["each"] = {"level": ["county"]}


@edit("the defaults written out")
def _(book: Book) -> None:
    name, id_, _ = book.find(
        lambda each: not {"force", "jointly", "due_from", "pace"} & {*each} and each["require"] == {"done": "true"}
    )
    force = book.document_of(name).get("force", "binding")
    book[name]["targets"][id_] |= {"force": force, "jointly": "false", "due_from": "text", "pace": "none"}


@edit("30 days in Chinese")
def _(book: Book) -> None:
    book.indicator(lambda each: each.get("reporting", {}).get("within") == "30 days")[0]["reporting"]["within"] = "30天"


@edit("an increase as a mapping")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["require"].get("increase_by"), dict))
    book_change = target["require"]["increase_by"]
    target["require"]["increase_by"] = dict(reversed(book_change.items()))


@edit("settings written out as they are by default")
def _(book: Book) -> None:
    book.raw["settings.yaml"] = book.text("settings.yaml").replace("green_from: 0 ", "green_from: 0.0 ")


@edit("other words for what a figure is")
def _(book: Book) -> None:
    for name in book.files("documents"):
        for index, figure in enumerate(book.seen(name)["figures"]):
            if "context" in figure:
                book[name]["figures"][index]["context"] += " (said otherwise)"
                return


@edit("the ledger in another order")
def _(book: Book) -> None:
    book[book.document_file(book.find()[0])]["figures"].reverse()


# -- what binds nobody, and what binds more -------------------------------------------------------------------------


@edit("a proposal lowered")
def _(book: Book) -> None:
    target = book.target(lambda each: "done" not in each["require"] and "every" not in each["require"], binding=False)
    target["due"] = "2099"


@edit("a proposal taken out")
def _(book: Book) -> None:
    name, id_, _ = book.find(binding=False)
    book[name]["targets"].pop(id_)
    figures = book[book.document_file(name)]["figures"]
    figures[:] = [figure for figure in figures if figure.get("target") != id_]


@edit("the text of mere advice exchanged, and its ledger cut")
def _(book: Book) -> None:
    for name in book.files("documents"):
        if book.seen(name).get("force") in ("proposal", "quoted"):
            book[name]["sha256"] = "0" * 64
            book[name]["figures"].pop()
            return
    raise LookupError("no document of advice")


@edit("a proposal of another force")
def _(book: Book) -> None:
    name, id_, target = book.find(binding=False)
    book[name]["targets"][id_]["force"] = "quoted" if target.get("force") == "proposal" else "proposal"


@edit("a floor raised")
def _(book: Book) -> None:
    target = book.target(lambda each: str(each["require"].get("at_least", "")).endswith((" 个", " 家")))
    number, _, unit = target["require"]["at_least"].partition(" ")
    target["require"]["at_least"] = f"{float(number) * 2:g} {unit}"


@edit("a hedge taken back")
def _(book: Book) -> None:
    book.target(lambda each: "hedge" in each).pop("hedge")


@edit("a county that is genuinely re-coded")
def _(book: Book) -> None:
    row = next(line for line in book.text("rosters/areas.csv").splitlines() if line.startswith("150121,"))
    book.replace("rosters/areas.csv", f"{row}\n", f"{row}2025-03-31\n")
    cells = row.split(",")
    new = ",".join(["150191", *cells[1:7], "2025-04-01", ""])
    book.raw["rosters/areas.csv"] = book.text("rosters/areas.csv").rstrip("\n") + f"\n{new}\n"


@edit("a document under another id")
def _(book: Book) -> None:
    name, _, _ = book.find()
    document = book.document_file(name)
    was = book[document]["document"]
    book[document].update({"document": "renamed-plan", "renamed_from": was})
    for each in book.files("commitments"):
        if book.seen(each)["document"] == was:
            book[each]["document"] = "renamed-plan"


@edit("a target added")
def _(book: Book) -> None:
    name, id_, target = book.find(lambda each: each["require"] == {"done": "true"} and "each" not in each)
    book[name]["targets"][f"{id_}_too"] = {**target, "entity": "540000"}


@edit("a loosening that is signed for just that")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    before = target["require"]["at_least"]
    number, _, unit = before.partition(" ")
    target["require"]["at_least"] = f"{float(number) / 2:g} {unit}"
    entry = {
        "on": "2026-11-20",
        "what": "loosened",
        "aspect": "value",
        "from": before,
        "to": target["require"]["at_least"],
    }
    target["changes"] = [{**entry, "reason": "灾后重建延期一年", "approver": "省医改领导小组"}]


@edit("a target withdrawn and signed off")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    book[name]["targets"].pop(id_)
    figures = book[book.document_file(name)]["figures"]
    figures[:] = [figure for figure in figures if figure.get("target") != id_]
    entry = {"target": id_, "on": "2026-11-20", "reason": "文件已废止", "approver": "国务院医改领导小组"}
    book[name]["withdrawn"] = [entry]


@edit("a target renamed and signed off")
def _(book: Book) -> None:
    name, id_, target = book.find(lambda each: each["require"] == {"done": "true"})
    book[name]["targets"].pop(id_)
    entry = {"on": "2026-11-20", "what": "renamed", "was": id_, "reason": "统一编号规则", "approver": "省医改领导小组"}
    book[name]["targets"][f"{id_}_x"] = {**target, "changes": [entry]}
    for figure in book[book.document_file(name)]["figures"]:
        if figure.get("target") == id_:
            figure["target"] = f"{id_}_x"


@edit("a successor that asks for more")
def _(book: Book) -> None:
    name, id_, target = book.find(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    number, _, unit = target["require"]["at_least"].partition(" ")
    more = {"at_least": f"{float(number) * 1.1:g} {unit}"}
    book[name]["targets"][f"{id_}_next"] = {**target, "supersedes": id_, "require": more}


@edit("an alias that is signed off in the settings")
def _(book: Book) -> None:
    indicator, target = book.indicator()
    indicator["aliases"] = [*indicator.get("aliases", []), "某某比率别名"]
    entry = {
        "on": "2026-11-20",
        "what": "redefined",
        "aspect": "read_as",
        "from": "",
        "to": f"某某比率别名 = {target['indicator']}",
    }
    book["settings.yaml"]["changes"] = [{**entry, "reason": "公报改用此名称", "approver": "省医改领导小组"}]
