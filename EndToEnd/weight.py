"""A page with all its parts stays light: what travels as gzip, style and script included."""
from finding import Finding
import portal

MOST = 100_000
PARTS = ("/assets/style.css", "/assets/chart.js", "/assets/favicon.svg")


def check(pages):
    """Findings, and a note on the heaviest page of all."""
    parts = sum(portal.get(part).sent for part in PARTS)
    findings = [
        Finding(page.address, "under 100 KB", f"{page.sent + parts} bytes", "show less, link to the rest")
        for page in pages if page.sent + parts >= MOST]
    heaviest = max(pages, key=lambda page: page.sent)
    return findings, [f"the heaviest is {heaviest.address} with {(heaviest.sent + parts) / 1000:.0f} KB"]
