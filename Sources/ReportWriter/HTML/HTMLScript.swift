/// What the HTML edition does: tables sort, figures filter.
///
/// Without it everything can be read, too.
enum HTMLScript {
    static let source = """

        "use strict";
        for (const table of document.querySelectorAll("table.sortable")) {
          const body = table.tBodies[0], original = [...body.rows];
          for (const th of table.tHead.querySelectorAll("th")) {
            const button = document.createElement("button");
            button.type = "button";
            button.append(...th.childNodes);
            th.append(button);
            button.addEventListener("click", () => {
              const next = {none: "ascending", ascending: "descending", descending: "none"}\
        [th.ariaSort || "none"];
              for (const other of table.tHead.querySelectorAll("th")) other.ariaSort = "none";
              th.ariaSort = next;
              const key = row => row.cells[th.cellIndex].textContent.trim();
              const compare = (a, b) => {
                const [x, y] = [parseFloat(key(a)), parseFloat(key(b))];
                return isNaN(x) || isNaN(y) ? key(a).localeCompare(key(b)) : x - y;
              };
              const rows = [...original];
              if (next !== "none") rows.sort(compare);
              if (next === "descending") rows.reverse();
              body.append(...rows);
            });
          }
        }
        const filter = document.getElementById("filter"), shown = document.getElementById("shown");
        const rows = [...document.querySelectorAll("#figure-table tbody tr")];
        filter.addEventListener("input", () => {
          const wanted = filter.value.toLowerCase();
          let count = 0;
          for (const row of rows) {
            row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
            if (!row.hidden) count++;
          }
          shown.textContent = shown.dataset.text.replace("%1", count).replace("%2", rows.length);
        });
        // A link to a figure must find its row, whatever was filtered before.
        addEventListener("hashchange", () => {
          const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
          if (row && row.hidden) {
            filter.value = "";
            filter.dispatchEvent(new Event("input"));
            row.scrollIntoView();
          }
        });

        """
}
