"""Where audits run: in this process, for now."""
