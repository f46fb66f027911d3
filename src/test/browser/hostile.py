#!/usr/bin/env python3
"""Writes documents whose titles, texts and names try to become markup or script of the report."""
import json
import pathlib
import sys

TAGS = "</script><img src=x onerror=owned=1><script>owned=1</script>"
ATTRIBUTE = "\" onmouseover=\"owned=1\" '><svg/onload=owned=1>"
COMMENT = "<!--<script> --></title></style><iframe src=javascript:owned=1></iframe>"
TEMPLATE = "${owned=1} {{owned=1}} `${owned=1}` \u2028owned=1\u2029"


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True)
    for name, evil in (("tags", TAGS), ("attribute", ATTRIBUTE), ("comment", COMMENT), ("template", TEMPLATE)):
        text = (
            f"{evil}\n\n2023年5月3日，北京市公安局{evil}抓获犯罪嫌疑人{len(name)}17人，"
            f"冻结资金{evil}3.5万元，同比上升12.5%。\n\nPolice in Shanghai {evil} arrested 42 people {evil} in May 2023.\n"
        )
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        record = {"text": f"{evil} 全市新增就业{evil}12.3万人。", "title": evil, "id": evil}
        (folder / f"{name}.jsonl").write_text(json.dumps(record) + "\n{broken\n", encoding="utf-8")
        html = f"<title>{evil.replace('&', '&amp;').replace('<', '&lt;')}</title><p>Rainfall reached 80 mm in {evil.replace('<', '&lt;')}, up 3%.</p>"
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    (folder / "a<img src=x onerror=owned=1>\"'&.txt").write_text("Sales rose 4% to $12 million.\n", encoding="utf-8")
    (folder / "<b onclick=owned=1>.txt").write_bytes(b"")


main()
