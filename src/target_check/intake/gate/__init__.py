"""The quality gate: rules over all actuals of a run."""
