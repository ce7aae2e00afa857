"""The texts that promises come from: what they say in numbers, and what of it a ledger covers."""
