"""The brief on each state prints on one page of A4."""
import io

import pypdf

from browser import window
from finding import Finding

A4 = (595, 842)


def check(browser, states):
    findings = []
    with window(browser) as page:
        for address in states:
            page.goto(address)
            sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
            size = tuple(round(float(edge)) for edge in sheets[0].mediabox[2:])
            if len(sheets) > 1 or any(abs(edge - wanted) > 2 for edge, wanted in zip(size, A4)):
                findings.append(Finding(
                    address, "one page of A4", f"{len(sheets)} pages of {size}", "shorten, or @media print"))
    return findings
