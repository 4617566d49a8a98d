-- Short forms of names, as they follow the long name at its first mention.
--
-- Grain:   one row for each edition and body or respondent with a short form
create or replace view analysis.abbreviations as
select
    s.edition,
    s.short,
    s.label,
    s.register,
    s.code,
    row_number() over (partition by s.edition order by s.short collate "C", s.code collate "C") as position
from (
    select b.edition, b.short, b.label, 'bodies' as register, b.body as code
    from analysis.bodies as b
    where b.short is not null
    union all
    select e.edition, rapporteur.worded(r.short), rapporteur.worded(r.label), 'respondents', r.respondent
    from rapporteur.read_edition as e
    inner join rapporteur.respondents as r
        on r.consultation_id = e.consultation_id
        and rapporteur.known(r.from_batch, r.until_batch, e.batch)
    where rapporteur.worded(r.short) is not null
) as s;
comment on view analysis.abbreviations is 'Short forms with the names they stand for. The report gives the name with its short form at first mention only.';
