"""Words of skills as keys: « réalisation d'inventaires » and « réaliser un inventaire » give the same keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import simplemma

from matching.reading.action_nouns import VERB_OF
from matching.vocabulary.folding import fold

#: Stands between two keys that do not belong to one phrase.
BREAK: Final = "|"
#: « réaliser », « effectuer »: that something is done, not what.
DO: Final = "faire"
#: « connaissance de », « techniques de », « maîtriser »: that something is known.
KNOW: Final = "connaitre"
_EMPTY: Final = frozenset(
    "le la les l un une des de du d au aux a en votre vos notre nos sa ses ton ta tes leur leurs ce cet cette ces"
    " vous vous-meme tout toute tous toutes different differents differente differentes divers diverse diverses".split()
)
#: Empty with an accent too; « dés » and « dû » are not.
_ACCENTED: Final = frozenset("a different differents differente differentes vous-meme".split())
#: Their singular is something else.
_PLURAL: Final = frozenset(["travaux", "soins", "fonds", "matieres", "toilettes"])
_DO: Final = frozenset("realiser effectuer proceder faire assurer executer realisation".split())
_KNOW: Final = frozenset("connaitre maitriser".split())
#: Nouns that say so only before « de » or « en »: « plans techniques » are something else.
_KNOW_OF: Final = frozenset("connaissance maitrise technique notion base competence".split())
_BEFORE_A_NOUN: Final = frozenset(
    "autre autres nouvelle nouvelles bonne bonnes principale principales premiere premieres meilleure meilleures"
    " certaines quelques plusieurs grandes et ou".split()
)
_OF: Final = frozenset("de d des du en sur dans".split())
_GENDER_MARK: Final = re.compile(
    r"(?<=\w\w)(?:\([a-zéè]{1,5}\)s?|[·.](?:e|ne|se|rice|trice|euse|fe|ve|ère)s?)$"
)
_LETTER: Final = re.compile(r"[^\W_]")
_LABEL_WORD: Final = re.compile(
    r"(?:[ldjmtscn]|qu|lorsqu|puisqu|jusqu)['’]|[^\W_](?:[^\W_]|[-'’.](?=[^\W_]))*", re.I
)
_INFINITIVE: Final = re.compile(r"[a-z'-]*(?:er|ir|ttre|dre|ire|vre|clure)")
_NO_VERBS: Final = frozenset(
    "dossier chantier atelier papier cahier plancher fer mer cuir hiver laser scanner container leader mixer"
    " polyester foyer loyer escalier mobilier calendrier courrier fichier panier quartier levier clavier"
    " elixir territoire histoire laboratoire repertoire vocabulaire itineraire grammaire cadre lettre livre".split()
)
_TIMES: Final = 3


def keys_of(label: str) -> tuple[str, ...]:
    """Return the keys of a short clean text such as a label; signs in it are passed over."""
    return tuple(key for _, key in keyed(_LABEL_WORD.findall(label)))


def keyed(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the keys of the words that say something, each with its word's place."""
    last = ""
    for place, word in enumerate(words):
        key = _key(word)
        if key in _KNOW_OF and place + 1 < len(words) and _bare(words[place + 1]) in _OF:
            key = KNOW if not _describes(key, words[place - 1 : place]) else key
        if key and not (key == last and key in (BREAK, DO, KNOW)):
            yield place, key
            last = key


def _describes(key: str, before: Sequence[str]) -> bool:
    """Tell whether « technique » says how another thing is: « travaux techniques de », not « maîtriser les techniques de »."""
    return key == "technique" and any(
        _key(word) not in ("", BREAK, KNOW, *_KNOW_OF)
        and _bare(word) not in _BEFORE_A_NOUN
        and not names_an_act(word)
        for word in before
    )


@lru_cache(maxsize=200_000)
def _key(word: str) -> str:
    """What a word counts as: its lemma or its verb, folded; « » for an empty word, BREAK for a sign or a line's end."""
    if not _LETTER.search(word):
        return BREAK if word.strip("\"'’«»“” \t") or "\n" in word else ""
    folded = _bare(word)
    if folded in _EMPTY and (folded in _ACCENTED or folded == word.lower().rstrip("'’ʼ‘")):
        return ""
    if folded in _PLURAL:
        return folded
    lemma = fold(_lemma(_GENDER_MARK.sub("", word.lower()).rstrip("'’."))).replace("œ", "oe")
    key = _act(folded) or _act(lemma) or lemma
    return DO if key in _DO else KNOW if key in _KNOW else key


@lru_cache(maxsize=200_000)
def _bare(word: str) -> str:
    return fold(_GENDER_MARK.sub("", word.lower()).rstrip("'’.")).replace("œ", "oe")


def _lemma(word: str) -> str:
    """The lemma of the lemma, until it stays: a plural and its singular then meet."""
    for _ in range(_TIMES):
        found = simplemma.lemmatize(word, "fr").lower()
        if found == word:
            break
        word = found
    return word


def _act(folded: str) -> str:
    """The verb of a noun of action, in the singular or the plural."""
    return VERB_OF.get(folded) or VERB_OF.get(folded.removesuffix("s")) or ""


def names_an_act(word: str) -> bool:
    """Tell whether a first word says what is done: an infinitive or a noun of action."""
    folded = _bare(word)
    is_verb = _INFINITIVE.fullmatch(folded) and folded not in _NO_VERBS
    return bool(is_verb or _act(folded) or folded in _DO)
