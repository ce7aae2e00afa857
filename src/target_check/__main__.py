"""``python -m target_check`` is the command ``target-check``."""

from target_check.cli.main import run

if __name__ == "__main__":
    run()
