"""The sections of a report, one module each: ``build(context)`` gives it, or ``None`` where it would be empty."""
