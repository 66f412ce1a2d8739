"""Nothing is wider than a phone, with everything closed and with everything opened; no chart cuts off its words."""
from browser import open_all, window
from finding import Finding

# What sticks out of the window and is not inside a box that scrolls by itself.
WIDER = """() => {
    const root = document.scrollingElement, width = innerWidth;
    if (root.scrollWidth <= width) return [];
    const inBox = each => {
        for (let box = each.parentElement; box && box !== document.body; box = box.parentElement)
            if (getComputedStyle(box).overflowX !== 'visible') return true;
        return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter(each => {
        const box = each.getBoundingClientRect();
        const inside = getComputedStyle(each).overflowX === 'visible' ? each.scrollWidth : 0;
        return Math.max(box.right, box.left + inside) > width + 1 && box.width > 0 && !inBox(each);
    });
    return [`${root.scrollWidth} px: ` + out.slice(-3).map(each =>
        each.tagName.toLowerCase() + (each.className ? '.' + String(each.className.baseVal ?? each.className) : '')
        + ' “' + each.textContent.trim().slice(0, 40) + '”').join(', ')];
}"""

# Words of a chart that lie outside its drawing, where they are cut off; a pixel is the edge of a letter. Above and
# below, the box of a line is higher than its letters, by some pixels in some fonts.
CUT = """() => [...document.querySelectorAll('svg.chart')].flatMap(chart => {
    const frame = chart.getBoundingClientRect();
    if (!frame.width) return [];
    return [...chart.querySelectorAll('text')].filter(each => {
        const box = each.getBoundingClientRect();
        return box.width && (box.left < frame.left - 1.2 || box.right > frame.right + 1.2
            || box.top < frame.top - 4 || box.bottom > frame.bottom + 4);
    }).map(each => `“${each.textContent}” in “${chart.querySelector('title').textContent}”`);
})"""


def cut(page, address):
    return [
        Finding(address, "all words of a chart inside it", words, "give the label the room that TextWidth says")
        for words in page.evaluate(CUT)]


def check(browser, addresses):
    findings = []
    with window(browser, "phone") as page:
        for address in addresses:
            page.goto(address)
            wide = page.evaluate(WIDER)
            open_all(page)
            for element in wide or page.evaluate(WIDER):
                findings.append(Finding(
                    address, "no wider than 390 px", element, "let it wrap, shrink, or scroll in a box of its own"))
            findings += cut(page, address)
    with window(browser) as page:
        for address in addresses:
            page.goto(address)
            findings += cut(page, address)
            page.emulate_media(media="print")
            findings += cut(page, address)
            page.emulate_media(media="screen")
    return findings
