"""Domain: is the offer's domain one of those in which the person's project lies. Never sets aside."""

from __future__ import annotations

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged
from matching.vocabulary.words import DOMAIN_LABELS


def _judge(requirement: Requirement, case: Case) -> Judged:
    return judged(case.in_domain, case.pool.domains >= 0)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    domains = case.person(row).domains
    asked = requirement.label
    told = None if domains is None else ", ".join(DOMAIN_LABELS[d] for d in domains) or "aucun domaine"
    if told is None:
        return Said(asked, None, f"Domaine de l'offre : {asked} ; celui de la personne n'est pas connu.")
    end = "c'est celui de la personne" if verdict is Verdict.MET else f"la personne cherche en : {told}"
    return Said(asked, told, f"Domaine de l'offre : {asked} ; {end}.")


CRITERION = Criterion("domain", _judge, _say)
