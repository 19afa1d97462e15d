"""Examples for hygiene/recurring_line: pages of one site, and what stands on all of them."""

from __future__ import annotations

from auditor import Example

_STORIES = (
    "The council met on Monday to talk about the bridge, which has been shut since an engineer found cracks in it.",
    "A ferry lost power off the point and drifted for three hours before a tug from the mainland could reach it.",
    "Farmers in the valley have had no rain for seventy days, and a third of them will lose what they have sown.",
    "Bees that drank a common weedkiller did not find home half as often as those that had been given clean syrup.",
    "The library will stay open for a year, after eight thousand people signed a petition that began in a kitchen.",
)


def _page(story: int, line: str) -> str:
    return f"{_STORIES[story]}\n\n{line}"


def _others(line: str, stories: tuple[int, ...] = (1, 2, 3)) -> tuple[str, ...]:
    return tuple(_page(story, line) for story in stories)


_LINES = (
    "The Harbour Times is printed on paper from forests that are planted again",
    "Our reporters have covered the valley since the winter of 1911, rain or shine.",
    "Members of the reading circle get the Saturday paper a day before everybody else.",
    "Have a tip for the newsroom? Ring the night desk, which never sleeps.",
    "Velm Tribune, a paper of the Marland group, with offices in Leith and in Bergen",
    "This page was made by people, and is read by three of them before it is put here.",
)
_TWO = "A paper for the whole of the valley\nMade by those who live in it and care for it"

EXAMPLES = (
    *(Example(_page(0, f"[[{line}]]"), others=_others(line)) for line in _LINES),
    Example(f"[[{_LINES[4]}]]\n\n{_STORIES[0]}", others=tuple(f"{_LINES[4]}\n\n{_STORIES[n]}" for n in (1, 2))),
    Example(_page(0, f"[[{_TWO}]]"), others=_others(_TWO)),
    Example(_page(0, f"[[{_LINES[1].upper()}]]"), others=_others(_LINES[1])),
    Example(
        f"{_STORIES[4]}\n\n[[{_LINES[2]}]]\n\n{_STORIES[0]}",
        others=tuple(f"{_STORIES[n]}\n\n{_LINES[2]}\n\nMore is to be known by Friday noon." for n in (1, 2, 3)),
    ),
    Example(_page(0, f"[[{_LINES[5]}]]"), others=(*_others(_LINES[5]), *_STORIES[1:3])),
    # What recurs and is no furniture, or does not recur.
    Example(_page(0, _LINES[0])),
    Example(_page(0, _LINES[0]), others=_others(_LINES[0], (1,))),
    Example(_page(0, _LINES[0]), others=_STORIES),
    Example(_page(0, _LINES[0]), others=(*_others(_LINES[0], (1, 2)), *(_STORIES * 4))),
    Example(_page(0, _LINES[1]), others=(_page(0, _LINES[1]),) * 5),
    Example(_page(0, "What would you do again?"), others=_others("What would you do again?")),
    Example(_page(0, "To be sure."), others=_others("To be sure.")),
    Example(_page(0, "By Anna Keller"), others=_others("By Anna Keller")),
    Example(_page(0, "12 October 2022"), others=_others("12 October 2022")),
    Example(
        _page(0, "# How we counted the votes in the north\n\nBy hand."),
        others=_others("# How we counted the votes in the north\n\nWith care."),
        markdown=True,
    ),
    Example(_page(0, _LINES[3]), others=_others(_LINES[3]), metadata={"source": "another.example"}),
)
