"""The table of guards: what protects, the test that holds it, and the change that switches it off.

A mutant is a change of a copy of the sources, chosen at run time by RAPPORTEUR_MUTANT, or SQL that is applied
behind `init`. Nothing of this is in the program itself. With its guard switched off the test has to fail.
"""

from dataclasses import dataclass

HERE = "Tests/EndToEnd"


@dataclass
class Mutant:
    guard: str
    test: str
    # A change of one place in a file of the sources: it stands there once, or this table is out of date.
    file: str = ""
    old: str = ""
    new: str = ""
    # Or a change of the database.
    sql: str = ""


def rewritten(function, old, new):
    """SQL that replaces a piece of a function, and fails where the piece is not in it."""
    return f"""
        do $mutant$
        declare
            source text := pg_get_functiondef('{function}'::regprocedure);
        begin
            if position($old${old}$old$ in source) = 0 then
                raise exception 'the mutant of {function} changes nothing';
            end if;
            execute replace(source, $old${old}$old$, $new${new}$new$);
        end $mutant$;
    """


MUTANTS = {
    "lock": Mutant(
        "one run at a time: the advisory lock",
        f"{HERE}/test_nightly.py::test_a_second_night_names_who_holds_the_lock",
        "Sources/Postgres/Transaction/Connection+AdvisoryLock.swift",
        '        let statement = "select pg_try_advisory_lock($1::bigint) as taken"',
        '        if MUTANT { return true }\n'
        '        let statement = "select pg_try_advisory_lock($1::bigint) as taken"',
    ),
    "fsync-files": Mutant(
        "files are on disk before they are renamed",
        f"{HERE}/faults/test_order_of_syncs.py::test_files_are_on_disk_before_they_are_renamed",
        "Sources/ReportWriter/Publish/FileSystem.swift",
        'try call("fsync", path) { fsync(file) }', 'try call("fsync", path) { MUTANT ? 0 : fsync(file) }',
    ),
    "fsync-folders": Mutant(
        "names are on disk behind a rename",
        f"{HERE}/faults/test_order_of_syncs.py::test_files_are_on_disk_before_they_are_renamed",
        "Sources/ReportWriter/Publish/FileSystem.swift",
        'try call("fsync", path) { fsync(folder) }', 'try call("fsync", path) { MUTANT ? 0 : fsync(folder) }',
    ),
    "swap": Mutant(
        "the link to an edition is swapped in one step",
        f"{HERE}/faults/test_readers.py::test_a_reader_finds_one_edition_at_any_time",
        "Sources/ReportWriter/Publish/Publisher.swift",
        "        try FileSystem.rename(fresh, to: link)",
        "        if MUTANT { try FileSystem.remove(link); usleep(2000) }\n"
        "        try FileSystem.rename(fresh, to: link)",
    ),
    "length": Mutant(
        "no frame of a stranger is longer than a kilobyte",
        f"{HERE}/faults/test_guards.py::test_a_long_frame_of_a_stranger_is_not_read",
        "Sources/FanOut/Protocol/FrameDecoder.swift",
        "guard length <= limit else", "guard length <= limit || MUTANT else",
    ),
    "lease": Mutant(
        "a unit that is held too long is given to another",
        f"{HERE}/test_workers.py::test_a_unit_that_hangs_is_handed_out_twice",
        "Sources/Aggregator/UnitPool.swift",
        "guard let slow = slowest(for: asker, now: now) else", "guard !MUTANT, let slow = slowest(for: asker, now: now) else",
    ),
    "stop": Mutant(
        "a run that is stopped stops its statements",
        f"{HERE}/test_stopping.py::test_statements_that_would_take_half_a_minute_end_within_a_second",
        "Sources/Aggregator/Cancellation.swift",
        "for reaction in reactions { reaction() }", "for reaction in reactions where !MUTANT { reaction() }",
    ),
    "mark": Mutant(
        "the fence of a run: a worker counts only where it sees the run's own marks",
        f"{HERE}/test_worker_peers.py::test_a_copy_that_has_not_replayed_the_run_is_waited_for_and_refused",
        "Sources/FanOut/Worker/RunView.swift",
        "return seen == marks ? try body() : nil", "return seen == marks || MUTANT ? try body() : nil",
    ),
    "peer": Mutant(
        "a Unix socket lets in its own user alone",
        f"{HERE}/test_worker_peers.py::test_another_user_of_this_machine_is_not_let_in",
        "Sources/FanOut/Worker/WorkerServer.swift",
        "guard user == geteuid() || user == 0 else", "guard user == geteuid() || user == 0 || MUTANT else",
    ),
    "key-mode": Mutant(
        "keys that others may read are refused",
        f"{HERE}/test_worker_peers.py::test_keys_that_others_may_read_are_refused",
        "Sources/FanOut/TLS/KeyFile.swift",
        "guard status.st_mode & 0o077 == 0,", "guard status.st_mode & 0o077 == 0 || MUTANT,",
    ),
    "quotes": Mutant(
        "text behind a closing quote is refused",
        f"{HERE}/faults/test_mutated_files.py::test_broken_forms",
        "Sources/Loader/CSV/CSVReader.swift", "        if index > rest {", "        if index > rest, !MUTANT {",
    ),
    "encoding": Mutant(
        "what is no text in UTF-8 is refused",
        f"{HERE}/faults/test_mutated_files.py::test_broken_forms",
        "Sources/Loader/CSV/CSVReader.swift",
        "if let fault = encodingFault(bytes, file: file) {", "if let fault = encodingFault(bytes, file: file), !MUTANT {",
    ),
    "terms": Mutant(
        "the loader takes only expressions that the database takes",
        f"{HERE}/faults/test_expressions.py::test_expressions",
        "Sources/Consultation/Expression/ExpressionChecker.swift",
        "} else if !known.contains(bare) {", "} else if !known.contains(bare), !MUTANT {",
    ),
    "formulas": Mutant(
        "a question is computed only by a formula that can be computed",
        f"{HERE}/test_formulas.py::test_what_is_wrong_is_refused_at_its_place",
        "Sources/Loader/Checks/FormulaChecks.swift",
        "guard !text.isEmpty, let question", "guard !text.isEmpty, !MUTANT, let question",
    ),
    "computed": Mutant(
        "nobody answers what is computed",
        f"{HERE}/test_formulas.py::test_a_column_for_what_is_computed_is_refused",
        "Sources/Loader/Package/Table+Reading.swift",
        '} else if schema.name == "replies", computed.contains(name) {',
        '} else if schema.name == "replies", computed.contains(name), !MUTANT {',
    ),
    "formula": Mutant(
        "no cell is a formula",
        f"{HERE}/faults/test_outputs.py::test_nothing_of_the_data_is_obeyed",
        "Sources/ReportWriter/Machine/CSVText.swift",
        "guard let first = text.unicodeScalars.first, guarded.contains(first) else {",
        "guard let first = text.unicodeScalars.first, guarded.contains(first), !MUTANT else {",
    ),
    "markup": Mutant(
        "no text of the data is markup",
        f"{HERE}/faults/test_outputs.py::test_nothing_of_the_data_is_obeyed",
        "Sources/ReportWriter/HTML/HTML.swift",
        '        var result = ""\n        result.reserveCapacity(text.utf8.count)\n',
        '        if MUTANT { return text }\n        var result = ""\n        result.reserveCapacity(text.utf8.count)\n',
    ),
    "control": Mutant(
        "no sign in a report is obeyed by a terminal",
        f"{HERE}/faults/test_outputs.py::test_nothing_of_the_data_is_obeyed",
        "Sources/ReportWriter/Document/LegibleText.swift",
        "        guard text.unicodeScalars.contains(where:", "        guard !MUTANT, text.unicodeScalars.contains(where:",
    ),
    "visible": Mutant(
        "no sign in a message is obeyed by a terminal",
        f"{HERE}/faults/test_outputs.py::test_no_message_obeys_the_data",
        "Sources/rapporteur/Console/VisibleText.swift",
        "guard unicodeScalars.contains(where: \\.isObeyed) else", "guard unicodeScalars.contains(where: \\.isObeyed), !MUTANT else",
    ),
    "symbol": Mutant(
        "no edition leaves its folder",
        f"{HERE}/faults/test_outputs.py::test_no_edition_leaves_its_folder",
        "Sources/Loader/Checks/SymbolChecks.swift",
        'guard !name.hasPrefix(".") else', 'guard !name.hasPrefix(".") || MUTANT else',
    ),
    "unique-key": Mutant(
        "no row is stored twice: primary keys",
        f"{HERE}/faults/test_guards.py::test_no_row_is_stored_twice",
        sql="alter table rapporteur.figure_result drop constraint figure_result_pkey;",
    ),
    "append-only": Mutant(
        "what was issued stays as it was",
        f"{HERE}/faults/test_guards.py::test_what_was_issued_cannot_be_changed",
        sql="drop trigger stays_as_issued on rapporteur.issued_file;",
    ),
    "grants": Mutant(
        "a reader sees nothing of schema rapporteur",
        f"{HERE}/test_roles.py::test_the_matrix_of_roles_verbs_and_objects",
        sql="grant usage on schema rapporteur to rapporteur_reader;"
            " grant select on rapporteur.replies to rapporteur_reader;",
    ),
    "confidential": Mutant(
        "a confidential reply is never named",
        f"{HERE}/faults/test_guards.py::test_a_reader_finds_no_confidential_name",
        sql=rewritten("rapporteur.hidden_replies(integer, integer)", "p.confidential = 'yes'::text",
                      "p.confidential = 'never'::text"),
    ),
    "suppression": Mutant(
        "a small cell that is hidden cannot be computed back",
        f"{HERE}/test_small_cells.py::test_no_hidden_cell_has_one_value_only",
        sql=rewritten("analysis.guarded_table(text, text, integer)", "exit when lone is null;", "exit;"),
    ),
}
