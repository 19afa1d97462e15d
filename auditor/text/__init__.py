"""Annotators: what is computed once a document and shared by all rules, one file each.

The order is fixed, and each may use those before it and nothing else: fold, literals, words, paragraphs,
sentences, quotations, regions, imprint, substitutions, attributions, language, readability.
Every annotator is a pure function of one text.
"""
