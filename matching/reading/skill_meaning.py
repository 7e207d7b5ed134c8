"""Whether the words of a skill mean what its label does: an act still to be done, of this person, in this trade."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from matching.reading.action_nouns import VERB_OF
from matching.reading.skill_labels import examples
from matching.vocabulary.folding import fold

#: Said with a degree it is a quality of character: « une forte orientation client ».
_DEGREE: Final = re.compile(r"\b(?:fort|forte|vrai|vraie|veritable|reel|reelle|grand|grande|sens de l') ?$")
#: Somebody's own: « contribuer à votre développement personnel ».
_OWN: Final = re.compile(r"\b(?:votre|ton|notre|nos) $")
#: « Sens du service et orientation client »: a bare noun beside it makes a quality of it.
_OUTLOOK: Final = re.compile(r"orientation (?:client|service|resultat)")
#: « La ferme recrute une personne », « recrutons »: what the firm does.
_FIRMS_ACT: Final = re.compile(r"(?:recrute|\w+[^i\W]ons)\b")
#: « Suivi du projet de vie »: a project of a person, not one to run.
_OF_A_PERSON: Final = re.compile(
    r"s? (?:d'accueil|d'accompagnement|de (?:vie|soins?)|d[eu]s? (?:residents?|usagers?|l'enfant|patients?|personnes?)|individu\w+"
    r"|personnel\w*|personnalise\w*|(?:socio-?|medico-?)?(?:educati|pedagogi|therapeuti|professionnel|social)\w*)"
)
#: « Éléments collés, soudés »: they are so already.
_DONE: Final = re.compile(r"[^\W\d_]+(?:é|ée|és|ées)\b(?!\()", re.I)
#: « Avoir utilisé », and « savoir utilisé » for the infinitive; « le relevé » is a noun.
_HAVING: Final = re.compile(r"\b(?:avoir|avez|ayant|ayez|as|savoir|pour|d[e'])(?: \w+)? ?$")
_WORD: Final = re.compile(r"[a-z]{4,}")


def is_nobodys_act(folded: str, before: str, span: tuple[int, int]) -> bool:
    """Tell whether the words are a quality, somebody else's act, or about a person's own project."""
    start, end = span
    said = folded[start:end]
    return bool(
        _DEGREE.search(before)
        or _OWN.search(before)
        or _OUTLOOK.match(said)
        or _FIRMS_ACT.match(said)
        or (said.rstrip("s").endswith("projet") and _OF_A_PERSON.match(folded, end - said.endswith("s")))
    )


def is_name(label: str, words: str) -> bool:
    """Tell whether a label in capitals, such as a program's, is what the words say: « robots » are no « ROBOT »."""
    return not label.isupper() or not words.split()[-1].islower()


def is_done(words: str, before: str) -> bool:
    """Tell whether words open on a past participle that no « avoir » before them makes an act."""
    done = _DONE.match(words)
    is_noun = done and fold(done[0]).rstrip("s") in VERB_OF
    return bool(done) and not is_noun and not _HAVING.search(before)


def is_plural(word: str) -> bool:
    """Tell whether a noun of action is in the plural: alone, « conditionnements » are things."""
    folded = fold(word)
    return folded not in VERB_OF and folded.removesuffix("s") in VERB_OF


def is_meant(label: str, folded: str) -> bool:
    """Tell whether a text speaks of one of the examples of a label, where it lists some."""
    listed = [_words(example) for example in examples(label)]
    return not listed or any(example <= _words(folded) for example in listed)


@lru_cache(maxsize=64)
def _words(folded: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in _WORD.findall(folded))
