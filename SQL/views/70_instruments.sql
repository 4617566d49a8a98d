-- Resolutions, conventions, agreements, programmes and reports.
--
-- Grain:   one row for each edition and instrument
create or replace view analysis.instruments as
select
    i.edition,
    i.instrument,
    coalesce(rapporteur.worded(i.title), i.instrument) as title,
    i.kind,
    i.symbol,
    i.body,
    i.date_from,
    i.date_to,
    i.precision,
    i.date_source,
    i.sales_number,
    i.note_number,
    rapporteur.worded(i.citation) as citation,
    i.expression,
    n.count as named_by_respondents,
    array_to_string(i.paragraph, ';') as paragraph,
    row_number() over (partition by i.edition order by i.position, i.instrument collate "C") as position
from rapporteur.read_instruments as i
left join rapporteur.instrument_result as n on n.build_id = i.build_id and n.instrument = i.instrument;
comment on view analysis.instruments is 'Resolutions, conventions, agreements, programmes and reports. A symbol that nobody stated is empty.';
comment on column analysis.instruments.instrument is 'Code of the instrument: the key to join on.';
comment on column analysis.instruments.date_source is 'Where the date is known from.';
comment on column analysis.instruments.sales_number is 'United Nations sales number.';
comment on column analysis.instruments.note_number is 'Note of the source that cites it.';
comment on column analysis.instruments.citation is 'How the source cites it.';
comment on column analysis.instruments.expression is 'The answers that name it, in the words of analysis.terms.';
comment on column analysis.instruments.named_by_respondents is
    'Respondents that named it, each once; empty where no answers are said to name it, or where the edition hides it.';
