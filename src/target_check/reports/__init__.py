"""What is told: one report model, and each format it is written in.

``build_report`` makes the document, ``render_html`` and ``render_markdown`` write it; ``render_json`` writes every
verdict for machines, of the shape that ``json_schema`` publishes.
"""
