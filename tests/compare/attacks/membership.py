"""Attacks on who is meant: rosters and groups."""

from tests.compare.attacks.book import Book
from tests.compare.attacks.table import attack

__all__: list[str] = []

_AREAS, _GROUPS = "rosters/areas.csv", "rosters/groups.csv"


def _row(book: Book, code: str) -> list[str]:
    return next(line for line in book.text(_AREAS).splitlines() if line.startswith(f"{code},")).split(",")


def _change(book: Book, code: str, column: int, text: str) -> None:
    cells = _row(book, code)
    old = ",".join(cells)
    cells[column] = text
    book.replace(_AREAS, f"{old}\n", f"{','.join(cells)}\n")


def _add(book: Book, *rows: str) -> None:
    book.raw[_AREAS] = book.text(_AREAS).rstrip("\n") + "\n" + "\n".join(rows) + "\n"


@attack("a prefecture moved to another province")
def _(book: Book) -> None:
    _change(book, "150200", 5, "140000")


@attack("a county moved to another province")
def _(book: Book) -> None:
    _change(book, "150121", 5, "140100")


@attack("a county that ends before the promise is due")
def _(book: Book) -> None:
    _change(book, "150121", 8, "2023-12-31")


@attack("a county that ends a day before the period does")
def _(book: Book) -> None:
    _change(book, "150121", 8, "2024-12-30")


@attack("a county that begins after the promise is due")
def _(book: Book) -> None:
    _change(book, "150121", 7, "2030-01-01")


@attack("a county taken out")
def _(book: Book) -> None:
    row = ",".join(_row(book, "150121"))
    book.replace(_AREAS, f"{row}\n", "")


@attack("a county of another kind")
def _(book: Book) -> None:
    _change(book, "150121", 4, "市辖区")


@attack("a county of another level")
def _(book: Book) -> None:
    _change(book, "150121", 3, "township")


@attack("a province outside national statistics")
def _(book: Book) -> None:
    _change(book, "230000", 6, "no")


@attack("a county that is nobody's")
def _(book: Book) -> None:
    _change(book, "150121", 5, "")


@attack("a county invented")
def _(book: Book) -> None:
    _add(book, "150199,虚构旗,虚构,county,旗,150100,yes,,")


@attack("a county ended, and another one begun later")
def _(book: Book) -> None:
    _change(book, "150121", 8, "2024-06-30")
    _add(book, "150191,土默特左旗,土默特左旗,county,旗,150100,yes,2024-09-01,")


@attack("a re-coding into another prefecture")
def _(book: Book) -> None:
    _change(book, "150121", 8, "2024-06-30")
    _add(book, "150291,土默特左旗,土默特左旗,county,旗,140200,yes,2024-07-01,")


@attack("a re-coding that changes the kind a promise asks for")
def _(book: Book) -> None:
    _change(book, "150121", 8, "2024-06-30")
    _add(book, "150191,土默特左区,土默特左,county,市辖区,150100,yes,2024-07-01,")


@attack("a member taken out of a group")
def _(book: Book) -> None:
    book.replace(_GROUPS, "every_group,,150400,,,\n", "")


@attack("a member of a group exchanged")
def _(book: Book) -> None:
    book.replace(_GROUPS, "every_group,,150400,,,", "every_group,,150500,,,")


@attack("a member of a group that ends early")
def _(book: Book) -> None:
    book.replace(_GROUPS, "every_group,,150400,,,", "every_group,,150400,,,2024-02-29")


@attack("a group said to be smaller")
def _(book: Book) -> None:
    book.replace(_GROUPS, "示范单位,,31,,", "示范单位,,3,,")


@attack("a group without a number")
def _(book: Book) -> None:
    book.replace(_GROUPS, "示范单位,,31,,", "示范单位,,,,")


@attack("a group by another name")
def _(book: Book) -> None:
    book.replace(_GROUPS, "各类示范单位", "各类培育单位")


@attack("a group taken out")
def _(book: Book) -> None:
    book.replace(_GROUPS, "every_unnamed,各类示范单位,,31,,\n", "")


@attack("a second file of areas that repeats a code")
def _(book: Book) -> None:
    row = _row(book, "150121")
    row[5] = "140100"
    head = book.text(_AREAS).partition("code,")[2].partition("\n")[0]
    book.raw["rosters/aaa.csv"] = f"code,{head}\n{','.join(row)}\n"


@attack("a roster without its rows")
def _(book: Book) -> None:
    text = book.text(_AREAS)
    book.raw[_AREAS] = "\n".join(line for line in text.splitlines() if ",county," not in line) + "\n"


@attack("a folder of rosters of one's own, with one province")
def _(book: Book) -> None:
    book.raw[_AREAS] = (
        "code,name,short_name,level,kind,parent,national,valid_from,valid_to\n230000,黑龙江省,黑龙江,province,省,,yes,,\n"
    )
