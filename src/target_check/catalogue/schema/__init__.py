"""JSON Schemas of the catalogue's files, for editors and programs."""

from target_check.catalogue.schema.files import file_schema

__all__ = ["file_schema"]
