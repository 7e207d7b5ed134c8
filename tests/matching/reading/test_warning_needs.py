"""A quick look before a wording is searched for never hides a wording."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from matching.reading.offer_warnings.age import _PHRASES as AGE
from matching.reading.offer_warnings.health import HEALTH
from matching.reading.offer_warnings.origin import ORIGIN
from matching.reading.offer_warnings.phrases import Phrase
from matching.reading.offer_warnings.practices import _PRACTICES
from matching.reading.offer_warnings.private_life import PRIVATE_LIFE
from matching.reading.offer_warnings.sex import _PHRASES as SEX

QUICK = [one for one in (*AGE, *SEX, *ORIGIN, *HEALTH, *PRIVATE_LIFE, *_PRACTICES) if one.needs]
LETTERS = st.characters(min_codepoint=32, max_codepoint=126)


def test_some_wordings_have_a_quick_look() -> None:
    assert len(QUICK) >= 5


@pytest.mark.parametrize("phrase", QUICK, ids=lambda phrase: phrase.message[:30])
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_what_is_needed_is_in_every_wording(phrase: Phrase, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(phrase.pattern, alphabet=LETTERS))
    found = phrase.pattern.search(text)
    assume(found)
    assert found is not None
    assert phrase.needs is not None
    # Round the wording nothing else may help.
    assert phrase.needs.search(f" {found.group()} ")
