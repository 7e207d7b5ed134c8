"""Texts and files become offers and participants; spaCy, rapidfuzz and file formats live only here."""
