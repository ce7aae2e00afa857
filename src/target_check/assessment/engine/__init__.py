"""Engines: they select, join and sum what was reported, and never judge."""

from target_check.assessment.engine.memory.engine import MemoryEngine
from target_check.assessment.engine.reading import Ask, Engine, Presence, Reading

__all__ = ["Ask", "Engine", "MemoryEngine", "Presence", "Reading"]
