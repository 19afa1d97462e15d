"""Rebuilds the data of the annotation from public packages: ``python -m auditor.text.substitutions.build``."""
