"""`candidatheque demo`: the main job on the offers and people that the project carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli.on_demand import on_demand

if TYPE_CHECKING:
    from api import advising
    from api.cli import demo_view, output
else:
    advising = on_demand("api.advising")
    demo_view = on_demand("api.cli.demo_view")
    output = on_demand("api.cli.output")


def demo() -> None:
    """Montre un exemple complet. Offres et personnes sont inventées."""
    with output.progress() as say:
        say("Lecture des offres et des participants…")
        inputs = advising.demo_inputs()
        rankings = list(advising.rank_all(inputs, advising.read_weights(None), say=say))
    output.errors(inputs.notices)
    demo_view.show_demo(output.screen(), inputs, rankings)
