"""How fast an audit is, and beside other linters."""
