"""The skills of a vocabulary as phrases of keys, found by the rarest of their keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from rapidfuzz import fuzz, process

from matching.reading.skill_labels import is_skill, wordings
from matching.reading.skill_words import KNOW, keys_of, names_an_act
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Skill, Vocabulary

Keys: TypeAlias = tuple[str, ...]
#: Alone, these mean something else in each trade (« dressage », « montage »).
_VAGUE: Final = frozenset(
    "faire connaitre dresser monter entretenir couler plonger conduire servir controler tourner lever tirer"
    " preparer accueillir gerer outil produit architecture francais formation base".split()
)
_LENGTHS: Final = range(2, 13)
_NEAR: Final = 80
_SAME_WORD: Final = 90
_LEAST_NEAR: Final = 3
_NEAR_SURE: Final = 0.95


@dataclass(frozen=True, slots=True)
class SkillMatch:
    """A skill that some keys name, how surely (0..1), and whether they say what is done."""

    code: str
    label: str
    confidence: float
    acts: bool


class SkillPhrases:
    """Every wording of every skill; made when first asked for (0.5 s with the full ROME)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    @cached_property
    def _skills(self) -> Mapping[Keys, Sequence[Skill]]:
        """The skills of each phrase: those whose label is just that, then those that most trades use."""
        found: dict[Keys, dict[str, tuple[int, int, str]]] = defaultdict(dict)
        for skill in self._vocabulary.skills.values():
            if is_skill(skill.label) and fold(skill.label) not in self._job_names:
                for place, wording in enumerate(wordings(skill.label)):
                    keys = _phrase(keys_of(wording))
                    if keys:
                        found[keys].setdefault(
                            skill.code, (min(place, 1), -self._used[skill.code], skill.code)
                        )
        skills = self._vocabulary.skills
        return {
            keys: [skills[code] for code in sorted(ranks, key=ranks.__getitem__)]
            for keys, ranks in found.items()
        }

    @cached_property
    def _used(self) -> Mapping[str, int]:
        """How many trades use each skill."""
        trades = self._vocabulary.occupations.values()
        return Counter(code for one in trades for code in {*one.skills, *one.core_skills})

    @cached_property
    def _job_names(self) -> frozenset[str]:
        """Folded names of jobs, some of which the ROME also lists among its certificates."""
        trades = self._vocabulary.occupations.values()
        return frozenset(fold(name) for one in trades for title in one.titles for name in title.split(" / "))

    @cached_property
    def _by_rarest(self) -> Mapping[str, Sequence[Keys]]:
        counts = Counter(key for keys in self._skills for key in keys)
        found: dict[str, list[Keys]] = defaultdict(list)
        for keys in self._skills:
            found[min(keys, key=lambda key: (counts[key], key))].append(keys)
        return found

    def with_rarest(self, key: str) -> Sequence[Keys]:
        """Return the phrases whose rarest key this is: no text without it can hold them."""
        return self._by_rarest.get(key, ())

    def named(self, keys: Keys, usual: Container[str] = ()) -> SkillMatch | None:
        """Return the skill that exactly these keys name; where several do, rather one of the ``usual`` codes."""
        return self._match(keys, 1.0, usual) if keys in self._skills else None

    def in_item(self, text: str) -> SkillMatch | None:
        """Return the skill that the whole of a short text names, such as an item of a list."""
        keys = _phrase(keys_of(text))
        return (self.named(keys) or self.nearly(keys)) if keys else None

    def nearly(self, keys: Keys, usual: Container[str] = ()) -> SkillMatch | None:
        """Return the skill whose keys all stand among these, misspelt at most, with little besides."""
        near = [phrase for key in dict.fromkeys(keys) for phrase in self.with_rarest(key)]
        texts = [" ".join(phrase) for phrase in near]
        found = process.extract(" ".join(keys), texts, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
        for _, score, place in found:
            if len(near[place]) >= _LEAST_NEAR and all(_is_said(key, keys) for key in near[place]):
                return self._match(near[place], round(score / 100 * _NEAR_SURE, 3), usual)
        return None

    def _match(self, keys: Keys, confidence: float, usual: Container[str]) -> SkillMatch:
        skills = self._skills[keys]
        skill = next((one for one in skills if one.code in usual), skills[0])
        acts = names_an_act(skill.label.partition(" ")[0].rstrip(","))
        return SkillMatch(skill.code, skill.label, confidence, acts)


def _is_said(key: str, keys: Keys) -> bool:
    return key in keys or any(fuzz.ratio(key, one) >= _SAME_WORD for one in keys)


def _phrase(keys: Keys) -> Keys:
    """Return the keys as a phrase: a lone word counts as the knowledge of it, a longer text as none."""
    said = (KNOW, *keys) if len(keys) == 1 else keys
    vague = len(said) == 2 and said[0] == KNOW and said[1] in _VAGUE
    return said if len(said) in _LENGTHS and not vague else ()
