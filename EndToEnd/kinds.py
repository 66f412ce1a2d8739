"""Which kind of page an address is, and the addresses that no link leads to."""
import urllib.parse

FORMS = ("classify", "compare")
CHARTS = ("lines", "slope", "multiples", "dots", "tiles", "map", "availability", "claims", "gap")

# Forms that were filled in, readings of another day, and addresses that cannot be answered.
FILLED = [
    "/search?q=productivity",
    "/search?q=xyzzy",
    "/changes?from=2025-01-01&to=2026-06-30",
    "/compare?indicator=IC_REG_DURS&states=KHM&states=LAO&states=VNM&from=2010",
    "/definitions/classify?state=KHM&year=2020&sector=C&persons=40&turnover=100000&currency=USD",
    "/definitions/classify?persons=many",
    "/definitions/compare?state=KHM&state=LAO&year=2020",
    "/progress?goal=A&champion=THA&class=not-reported",
    "/progress/slipped?from=2025-01-01&to=2026-06-30",
    "/?as-of=2019-12-31",
    "/?baseline=2014&method=statcan",
    "/states/LAO/indicators/IC_REG_DURS?target=champion-area",
    "/states/ASEAN/indicators/IC_REG_DURS",
    "/observations/LAO.LABOUR_PRODUCTIVITY/2024",
]
PROBLEMS = [
    "/no/such/page",
    "/states/XXX",
    "/indicators/IC_REG_DUR",
    "/states/LAO?as-of=yesterday",
    "/?nonsense=1",
    "/progress?class=purple",
]


def handpicked():
    """The forms and the problems in English and Indonesian, and every chart by its name."""
    english = FILLED + PROBLEMS
    charts = [f"/indicators/IC_REG_DURS?chart={chart}" for chart in CHARTS]
    return english + ["/id" + address for address in english] + charts


def kind(address):
    """`/id/states/LAO` is `/id /states/{}`: language, path without what is named, and the form's fields."""
    parts = urllib.parse.urlsplit(address)
    segments = [part for part in parts.path.split("/") if part]
    language = "/id " if segments[:1] == ["id"] else ""
    if language:
        segments = segments[1:]
    named = [
        "{}" if place % 2 == 1 and part not in FORMS or place == 2 else part
        for place, part in enumerate(segments)]
    fields = sorted({name for name, _ in urllib.parse.parse_qsl(parts.query)})
    return language + "/" + "/".join(named) + ("?" + "&".join(fields) if fields else "")


def examples(pages):
    """The heaviest page of each path, one for each field of a form on it, and all that are picked by hand."""
    chosen, shown = set(), set()
    for page in sorted(pages, key=lambda page: ("?" in page.address, -page.sent, page.address)):
        path, _, fields = kind(page.address).partition("?")
        new = {(path, field) for field in fields.split("&")} - shown
        if new:
            shown |= new
            chosen.add(page.address)
    return sorted(chosen | set(handpicked()))
