"""Scripts make no errors and add no text; nothing is asked of other hosts."""
from browser import window
from finding import Finding
import portal

TEXT = "() => document.body.innerText.replace(/\\s+/g, ' ').trim()"


def check(browser, addresses):
    findings = []
    with window(browser) as page, window(browser, java_script_enabled=False) as plain:
        errors = []
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("requestfailed", lambda request: errors.append(f"{request.url} failed"))
        page.on("request", lambda request: errors.append(f"{request.url} is of another host")
                if not request.url.startswith((portal.ADDRESS, "data:")) else None)
        for address in addresses:
            errors.clear()
            page.goto(address, wait_until="load")
            status = f"status of {portal.get(address).status}"
            findings += [
                Finding(address, "no errors in the console", error, "mend the script or the policy of the page")
                for error in errors if status not in error]
            plain.goto(address)
            if page.evaluate(TEXT) != plain.evaluate(TEXT):
                findings.append(Finding(
                    address, "the same text without scripts", "body", "write the text into the page"))
    return findings
