"""Every sentence that is shown to a person, in Chinese and English, by code and parameters."""

from target_check.wording.speaker import LANGUAGES, Language, Speaker, all_texts
from target_check.wording.text import Text

__all__ = ["LANGUAGES", "Language", "Speaker", "Text", "all_texts"]
