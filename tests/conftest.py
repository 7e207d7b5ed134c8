"""What holds for every test: on a noisy machine no example may fail for having taken long."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
