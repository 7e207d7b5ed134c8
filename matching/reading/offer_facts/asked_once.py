"""One paper is asked once: what one wording names is a certificate or a diploma, never both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from matching.offer import CertificationAsked, DiplomaAsked, Passage
from matching.reading.offer_source import Fact

_T = TypeVar("_T")

Certifications = Fact[tuple[CertificationAsked, ...]]
Diplomas = Fact[tuple[DiplomaAsked, ...]]


def asked_once(certifications: Certifications, diplomas: Diplomas) -> tuple[Certifications, Diplomas]:
    """Return both without what is said by the same words twice.

    « DEAES » stays a diploma; « DEAES ou ADVF », where another paper will do, stays a certificate.
    """
    either = [
        passage
        for one, passage in zip(certifications.value, certifications.passages, strict=True)
        if len(one.keys) > 1
    ]
    kept = _without(diplomas, lambda _, passage: any(_begins_in(passage, other) for other in either))
    return _without(
        certifications,
        lambda one, passage: (
            len(one.keys) == 1 and any(_begins_in(other, passage) for other in kept.passages)
        ),
    ), kept


def _without(fact: Fact[tuple[_T, ...]], left_out: Callable[[_T, Passage], bool]) -> Fact[tuple[_T, ...]]:
    kept = [pair for pair in zip(fact.value, fact.passages, strict=True) if not left_out(*pair)]
    return Fact(tuple(one for one, _ in kept), tuple(passage for _, passage in kept), fact.warnings)


def _begins_in(diploma: Passage, certificate: Passage) -> bool:
    """Whether the diploma's first word is one of the certificate's: « CAP cuisine et SST » are two papers."""
    same = diploma.source == certificate.source
    return same and certificate.start <= diploma.start < certificate.end
