"""The built-in rules: one folder a criterion, one file a rule; the path is the rule's id."""
