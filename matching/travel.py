"""How long the trip to an offer takes, by mode: an estimate between communes, never an address.

Car about 1 min/km and 5 min; scooter 1.5 min/km and 5; bicycle and scooter-board 15 km/h; on foot
5 km/h; bus 25 to 60 min inside the urban area, hardly any before 6:00, after 21:00, on Sundays and
to small villages. Roads are a quarter longer than the straight line. Inside and between communes the
true distance is uncertain by the communes' radii, hence a low and a central figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import hypot
from typing import Final

import numpy as np

from matching.offer import Offer
from matching.verdicts import Floats
from matching.vocabulary.places import Commune, Places
from matching.vocabulary.words import MODES

_ROAD: Final = 1.25
_OWN_COMMUNE: Final = 0.6
_MINUTES_PER_KM: Final = {"pied": 12.0, "velo": 4.0, "trottinette": 4.0, "scooter": 1.5, "voiture": 1.0}
_MINUTES_TO_START: Final = {"pied": 0.0, "velo": 0.0, "trottinette": 0.0, "scooter": 5.0, "voiture": 5.0}
_BUS: Final = "transports_en_commun"
_BUS_FIRST: Final = 6 * 60 + 15
_BUS_LAST: Final = 21 * 60
_SMALL_VILLAGE: Final = 1_800
_NEVER: Final = np.inf
#: Departments whose communes can be within reach of the urban area.
_NEIGHBOURS: Final = ("59", "62", "80", "02")


@dataclass(frozen=True, slots=True)
class Trip:
    """Minutes one way: ``low`` at best, ``central`` usually; infinite when there is no way."""

    low: float
    central: float


NO_WAY: Final = Trip(_NEVER, _NEVER)
NOT_KNOWN: Final = Trip(0.0, _NEVER)


@dataclass(frozen=True)
class TravelTo:
    """Trips to one offer's workplace from any commune by any set of modes."""

    offer: Offer
    places: Places

    @cached_property
    def workplace(self) -> Commune | None:
        """The offer's commune, when it is one we have a position for."""
        return self.places.by_insee(self.offer.workplace.insee) if self.offer.workplace.insee else None

    @property
    def out_of_reach(self) -> bool:
        """Whether the workplace lies in a department from which nobody comes and goes in a day."""
        insee = self.offer.workplace.insee
        return insee is not None and self.workplace is None and not insee.startswith(_NEIGHBOURS)

    def trip(self, home_insee: str | None, mode: str) -> Trip:
        """Return the trip from a commune by one mode."""
        if self.out_of_reach:
            return NO_WAY
        home = self.places.by_insee(home_insee) if home_insee else None
        if home is None or self.workplace is None:
            return NOT_KNOWN
        if mode == _BUS:
            return self._bus(home, self.workplace)
        low, central = self._km(home, self.workplace)
        per_km, start = _MINUTES_PER_KM[mode], _MINUTES_TO_START[mode]
        return Trip(start + per_km * low, start + per_km * central)

    def _km(self, home: Commune, work: Commune) -> tuple[float, float]:
        doubt = hypot(self.places.radius_km(home), self.places.radius_km(work))
        if home.insee == work.insee:
            radius = self.places.radius_km(home)
            return 0.0, _ROAD * _OWN_COMMUNE * radius
        straight = self.places.distance_km(home, work)
        return _ROAD * max(straight - doubt, 0.5), _ROAD * straight

    def _bus(self, home: Commune, work: Commune) -> Trip:
        if home.insee == work.insee:
            return self._inside(home)
        if min(home.population, work.population) < _SMALL_VILLAGE:
            return NO_WAY
        _, km = self._km(home, work)
        usual = min(60.0, 20.0 + 2.5 * km) if home.urban and work.urban else 30.0 + 2.5 * km
        served = self._bus_hours()
        if served is False:
            return NO_WAY
        sure = served is True and home.urban and work.urban
        return Trip(min(usual, 25.0 + km), usual if sure else _NEVER)

    def _inside(self, commune: Commune) -> Trip:
        """Return the trip inside one commune for somebody who rides the bus: at worst, on foot."""
        low, central = self._km(commune, commune)
        walk = Trip(_MINUTES_PER_KM["pied"] * low, _MINUTES_PER_KM["pied"] * central)
        return Trip(walk.low, min(walk.central, 30.0)) if self._bus_hours() else walk

    def _bus_hours(self) -> bool | None:
        """Tell whether buses run at the hours of the work; None when that is not known."""
        hours, schedule = self.offer.work_hours, set(self.offer.schedule)
        start, end = hours.start, hours.end
        if "night" in schedule or "early" in schedule or ("shift" in schedule and start is None):
            return False
        if (start is not None and start < 6 * 60) or (end is not None and end > _BUS_LAST):
            return False
        sunday_or_dawn = "sunday" in schedule or (start is not None and start < _BUS_FIRST)
        return True if self._day_is_said() and not sunday_or_dawn else None

    def _day_is_said(self) -> bool:
        return "day" in self.offer.schedule or self.offer.work_hours.start is not None

    def minutes(self, home_codes: tuple[str | None, ...]) -> tuple[Floats, Floats]:
        """Return (low, central), each float64[communes, 2**modes]: the best of every set of modes."""
        low = np.full((len(home_codes), 1 << len(MODES)), _NEVER)
        central = low.copy()
        for row, code in enumerate(home_codes):
            for bit, mode in enumerate(MODES):
                trip = self.trip(code, mode)
                sets = (np.arange(1 << len(MODES)) >> bit & 1).astype(bool)
                low[row, sets] = np.minimum(low[row, sets], trip.low)
                central[row, sets] = np.minimum(central[row, sets], trip.central)
        return low, central
