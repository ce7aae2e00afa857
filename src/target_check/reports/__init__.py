"""What is told: one report model, and each format it is written in.

``build_report`` makes the document, ``formats.format`` is the table of what it is written in, ``render`` writes it.
JSON holds every verdict for machines, in the shape that ``json_schema`` publishes.
"""
