"""Measure ``targets/units.txt`` with pint and write the table that start-up reads instead of loading pint."""

from target_check.resources import targets_folder
from target_check.vocabulary.units.definitions import TABLE, Definitions, table_of


def main() -> None:
    """Write the table."""
    TABLE.write_text(table_of(Definitions.read(targets_folder() / "units.txt")), encoding="utf-8")


if __name__ == "__main__":
    main()
