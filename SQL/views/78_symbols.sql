-- The index of document symbols: what bears each symbol, and the paragraphs that name it.
--
-- Grain:   one row for each edition, symbol and register entry that bears it
create or replace view analysis.symbols as
select
    s.edition,
    s.symbol,
    s.register,
    s.code,
    s.title,
    s.paragraph,
    row_number() over (
        partition by s.edition order by s.symbol collate "C", s.register collate "C", s.code collate "C"
    ) as position
from (
    select i.edition, i.symbol, 'instruments' as register, i.instrument as code, i.title, i.paragraph
    from analysis.instruments as i
    where i.symbol is not null
    union all
    select v.edition, v.symbol, 'events', v.event, v.title, v.paragraph
    from analysis.events as v
    where v.symbol is not null
) as s;
comment on view analysis.symbols is 'The symbol index: instruments and events by the symbol they bear, with their paragraphs in the source.';
comment on column analysis.symbols.title is 'What bears it, in words.';
