"""Closed words: loaded once, passed in. Nothing here reads a clock or a network."""
