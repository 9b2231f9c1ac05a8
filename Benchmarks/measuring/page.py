"""The parts of a Markdown file that a program writes."""


def replace_part(path, name, text):
    """Puts a text between the marks `<!-- name -->` and `<!-- end of name -->` of a file."""
    begin, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
    with open(path, encoding="utf-8") as file:
        before, _, rest = file.read().partition(begin)
        _, mark, after = rest.partition(end)
    if not mark:
        raise SystemExit(f"error: {path} has no part named {name}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{before}{begin}\n{text}\n{mark}{after}")
