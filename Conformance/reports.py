"""Holds the reports against the programs that will read them: python-docx and LibreOffice open the DOCX, pypdf reads the
PDF, and every link is followed on a running portal. Two prints of one vintage must say the same.

    reports.py PANTAU      works in the folder where it is started
"""
import html
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import docx
import pypdf

PANTAU = sys.argv[1]
DAY = "2026-11-01"
failures = 0


def check(claim, holds, said=""):
    global failures
    print(("ok      " if holds else "FAILED  ") + claim + (f": {said}" if said and not holds else ""))
    failures += not holds


def pantau(*arguments):
    result = subprocess.run([PANTAU, *arguments, "--database", "reports.db"], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"pantau {' '.join(arguments)} ended with {result.returncode}: {result.stderr}")
    return result.stdout


def words(text):
    """Without white space, ligatures and hyphens at the ends of lines, which printers add, and without the signs of
    classes, which come from fonts without names for them."""
    return re.sub(r"[^\w.,%+*;:()/'&]+", "", text.replace("\ufb01", "fi").replace("\ufb02", "fl"))


def text_of(pdf):
    return "\n".join(page.extract_text() for page in pdf.pages)


def report(name, *more, kind="monitoring"):
    started = time.monotonic()
    pantau("report", *kind.split(), "--year", "2020", "--as-of", DAY, "--output", name, *more)
    print(f"        {name}: {time.monotonic() - started:.2f} s, {Path(name).stat().st_size:,} bytes")


# ---- DOCX -----------------------------------------------------------------------------------------------------------

def check_docx():
    document = docx.Document("report.docx")
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    check("the DOCX has real styles", {"Title", "Heading 1", "Heading 2", "Caption", "List Bullet"} <= styles, styles)
    check("it has its title", document.core_properties.title == "Achievement at 2020 – KPI Monitoring Report")
    pictures = document.element.body.xpath(".//wp:docPr")
    check("every picture has an alternative text", pictures and all(picture.get("descr") for picture in pictures))
    check("every table repeats its head", all(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in document.tables))
    check("tables are captioned", sum(p.style.name == "Caption" for p in document.paragraphs)
          == len(document.tables) + len(pictures))
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf:writer_pdf_Export", "report.docx", "--outdir", "office"],
                   check=True, capture_output=True, timeout=300)
    printed = words(text_of(pypdf.PdfReader("office/report.pdf")))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    lost = [text for text in headings + cells if words(text) and words(text) not in printed]
    # A cell that a page break cuts in two is there in two parts.
    check("LibreOffice prints every heading and cell", len(lost) * 100 < len(headings + cells), lost[:5])


# ---- PDF ------------------------------------------------------------------------------------------------------------

def check_pdf():
    pdf = pypdf.PdfReader("report.pdf")
    root = pdf.trailer["/Root"]
    check("the PDF is tagged", bool(root["/MarkInfo"]["/Marked"]) and "/StructTreeRoot" in root)
    check("it says its language", root.get("/Lang") == "en")
    check("its day is that of the report", pdf.metadata["/CreationDate"].startswith("D:20261101"))
    # Contents: title and page number, as readers see them.
    contents = words(pdf.pages[1].extract_text())
    entries = []

    def walk(outline):
        for item in outline:
            if isinstance(item, list):
                walk(item)
            else:
                entries.append((item.title, pdf.get_destination_page_number(item) + 1))
    walk(pdf.outline)
    check("it has a bookmark for each part", len(entries) > 20, len(entries))
    # The cover and the contents are not among the entries of the contents.
    listed = [(title, page) for title, page in entries if page > 2 and words(title) in contents]
    wrong = [(title, page) for title, page in listed if f"{words(title)}{page}" not in contents]
    check("contents name the page on which each part begins", len(listed) > 10 and not wrong, wrong[:3])
    pages = [page.extract_text() for page in pdf.pages]
    check("every page but the cover has head and foot", all("SAP SMED 2025: Achievement at 2020" in words_of
                                                          for words_of in pages[1:]))
    report("again.pdf")
    check("a second print says the same", text_of(pdf) == text_of(pypdf.PdfReader("again.pdf")))
    print(f"        {len(pdf.pages)} pages; the second print is {'' if Path('again.pdf').read_bytes() == Path('report.pdf').read_bytes() else 'not '}the same to the byte")
    for state in ["BRN", "IDN", "LAO", "PHL", "VNM"]:
        report("state.pdf", kind=f"state {state}")
        brief = pypdf.PdfReader("state.pdf")
        check(f"the page on {state} is one page of A4", len(brief.pages) == 1
              and [round(float(side)) for side in brief.pages[0].mediabox[2:]] == [595, 842], len(brief.pages))


# ---- Links ----------------------------------------------------------------------------------------------------------

def check_links():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    report("links.html", "--address", base)
    links = sorted({html.unescape(link) for link in re.findall(r'href="(http[^"]*)"', Path("links.html").read_text())})
    check("every link leads to the portal", links and all(link.startswith(base + "/") for link in links))
    portal = subprocess.Popen([PANTAU, "serve", "--database", "reports.db", "--port", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(base + "/health", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        broken = []
        for link in links:
            try:
                urllib.request.urlopen(link, timeout=30).read()
            except urllib.error.HTTPError as error:
                broken.append((error.code, link))
        check(f"{len(links)} links resolve", not broken, broken[:5])
    finally:
        portal.terminate()
        portal.wait()


pantau("init")
for ending in ["html", "docx", "xlsx", "json", "csv", "pdf"]:
    report(f"report.{ending}")
check_docx()
check_pdf()
check_links()
print(f"reports: {failures} failures" if failures else "reports: everything holds")
sys.exit(failures > 0)
