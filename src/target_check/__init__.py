"""Checks reported numbers against the numeric targets of policy documents."""
