"""Who answers for targets: entities, their parents, groups, and the names they go by."""
