"""What browsers know of elements: which are blocks, which close each other, which are never shown."""

from __future__ import annotations

BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup
    p plaintext pre search section summary table tbody tfoot thead tr ul xmp""".split()
)
CELLS = frozenset({"td", "th"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PREFORMATTED = frozenset({"pre", "listing", "plaintext", "xmp"})
VOID = frozenset(
    """area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr""".split()
)
# Never shown, or shown only where the real thing cannot be; the choices of a form are no text of the page.
UNSEEN = frozenset(
    """annotation annotation-xml applet audio canvas datalist iframe noembed noframes noscript object option rp script
    select style svg template textarea title video""".split()
)
# An end tag of these closes nothing but themselves; blocks inside stay open.
FORMATTING = frozenset(
    """a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong
    sub sup time tt u var""".split()
)
CLOSE_PARAGRAPH = BLOCKS - {"button", "caption", "legend", "body", "html", "optgroup", "tbody", "tfoot", "thead", "tr"}
# A start tag closes an open element of the second set, unless one of the third stands between them.
CLOSED_BY = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir", "table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "td": (CELLS, frozenset({"table", "tr"})),
    "th": (CELLS, frozenset({"table", "tr"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption"}), frozenset({"table"})),
    "thead": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption"}), frozenset({"table"})),
    "tfoot": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
    "a": (frozenset({"a"}), BLOCKS | CELLS),
    "button": (frozenset({"button"}), frozenset({"table"})),
}
# Inside of these a paragraph of the outside is not seen.
TABLE = frozenset({"table", "tbody", "tfoot", "thead", "tr", "td", "th", "body", "html"})
SCOPES = frozenset({"table", "td", "th", "caption", "button", "object", "template", "html"})
ONE_OF_A_KIND = frozenset({"html", "body", "head"})  # a second tag of these changes nothing
