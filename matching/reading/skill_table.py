"""Every wording of every skill of a vocabulary as a phrase of keys, made once and kept in a file."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from matching.reading import action_nouns, skill_labels, skill_words
from matching.reading.skill_labels import is_skill, wordings
from matching.reading.skill_words import DO, KNOW, keys_of, names_an_act
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Vocabulary

_LENGTHS: Final = range(2, 13)
#: As many letters are shared by « conducteur » and « conductrice ».
_STEM: Final = 4
#: « Grande distribution », « second œuvre »; « grand reporter » and « seconde de cuisine » are titles too.
_NO_PERSON: Final = frozenset("grand grande second seconde professionnel professionnelle".split())
#: Alone, these mean something else in each trade (« dressage », « montage ») or are a quality (« communication »).
_VAGUE: Final = frozenset(
    "faire connaitre dresser monter entretenir couler plonger conduire servir controler tourner lever tirer"
    " preparer accueillir gerer son motiver communication outil produit architecture francais formation base".split()
)


@dataclass(frozen=True, slots=True)
class SkillTable:
    """Phrases (keys joined by spaces): the codes that each names, best first, and those of each rarest key."""

    codes: Mapping[str, Sequence[str]]
    by_rarest: Mapping[str, Sequence[str]]


def phrase_of(keys: Sequence[str]) -> str:
    """Return keys as a phrase: a lone word is the knowledge of it; « » when they say too little or too much."""
    said = [KNOW, *keys] if len(keys) == 1 else keys
    vague = len(said) == 2 and said[0] == KNOW and said[1] in _VAGUE
    # « Observer des faits »: a noun that reads as the empty verb would leave the other word alone.
    vague = vague or (len(said) == 2 and said[1] in (DO, KNOW))
    return " ".join(said) if len(said) in _LENGTHS and not vague else ""


def make_table(vocabulary: Vocabulary) -> SkillTable:
    """Return the phrases of a vocabulary (1 s of work for the full ROME)."""
    codes = _codes_by_phrase(vocabulary)
    counts = Counter(key for phrase in codes for key in phrase.split())
    by_rarest: dict[str, list[str]] = defaultdict(list)
    for phrase in codes:
        by_rarest[min(phrase.split(), key=lambda key: (counts[key], key))].append(phrase)
    return SkillTable(codes, dict(by_rarest))


def _codes_by_phrase(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The skills of each phrase: those whose label is just that, then those that most trades use."""
    trades = vocabulary.occupations.values()
    used = Counter(code for one in trades for code in {*one.skills, *one.core_skills})
    titles = [title for one in trades for title in one.titles]
    jobs = {fold(name) for title in titles for name in title.split(" / ")}
    people = set(_people(titles))
    found: dict[str, dict[str, tuple[bool, int, str]]] = defaultdict(dict)
    for code, skill in vocabulary.skills.items():
        # The ROME lists certificates by the name of the job among its skills.
        folded = fold(skill.label)
        if is_skill(skill.label) and folded not in jobs and folded.split()[0] not in people:
            for place, wording in enumerate(wordings(skill.label)):
                phrase = phrase_of(keys_of(wording))
                if phrase:
                    found[phrase].setdefault(code, (place > 0, -used[code], code))
    return {phrase: sorted(ranks, key=ranks.__getitem__) for phrase, ranks in found.items()}


def _people(titles: Iterable[str]) -> Iterator[str]:
    """Yield the first words that name a person who does a job: those with two genders, or in « -iste »."""
    for title in titles:
        firsts = [fold(name).split()[0] for name in title.split(" / ") if name.strip()]
        two = len(firsts) == 2 and firsts[0] != firsts[1] and firsts[0][:_STEM] == firsts[1][:_STEM]
        yield from (
            first
            for first in firsts
            if (two or first.endswith("iste")) and first not in _NO_PERSON and not names_an_act(first)
        )


def kept_table(vocabulary: Vocabulary, folder: Path, mark: str) -> SkillTable:
    """Return the table kept in a folder for the vocabulary of that mark, or make and keep it.

    The file's name tells the vocabulary, the rules and the lemmas it was made with, its first line the
    hash of the rest: one of another making or a damaged one counts for nothing.
    """
    place = folder / f"skills-{_making(mark)}.json"
    found = _load(place)
    if found is None:
        found = make_table(vocabulary)
        _keep(found, place)
    return found


def _making(mark: str) -> str:
    rules = (Path(str(module.__file__)).read_bytes() for module in (action_nouns, skill_labels, skill_words))
    made = b"\n".join([mark.encode(), version("simplemma").encode(), Path(__file__).read_bytes(), *rules])
    return hashlib.sha256(made).hexdigest()[:16]


def _load(place: Path) -> SkillTable | None:
    try:
        seal, _, body = place.read_bytes().partition(b"\n")
    except OSError:
        return None
    return SkillTable(**json.loads(body)) if hashlib.sha256(body).hexdigest().encode() == seal else None


def _keep(table: SkillTable, place: Path) -> None:
    """Write the table whole; a folder that cannot be written only means to make it again next time."""
    body = json.dumps(asdict(table), ensure_ascii=False, separators=(",", ":")).encode()
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        part.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        os.replace(part, place)
        for old in place.parent.glob("skills-*.json"):
            if old != place:
                old.unlink(missing_ok=True)
    except OSError:
        part.unlink(missing_ok=True)
