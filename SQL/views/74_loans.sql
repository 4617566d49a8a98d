-- Loans from a revolving fund: drawn, repaid, outstanding.
--
-- Grain:   one row for each edition, body, borrower and currency
create or replace view analysis.loans as
select
    c.edition,
    c.body,
    c.contributor as borrower,
    c.currency,
    sum(c.amount) filter (where c.kind = 'loan_drawn') as drawn,
    sum(c.amount) filter (where c.kind = 'loan_repaid') as repaid,
    sum(c.amount) filter (where c.kind = 'loan_drawn')
    - coalesce(sum(c.amount) filter (where c.kind = 'loan_repaid'), 0) as outstanding,
    row_number() over (partition by c.edition order by c.body collate "C", c.contributor collate "C", c.currency collate "C")
        as position
from rapporteur.read_contributions as c
where c.kind in ('loan_drawn', 'loan_repaid')
group by c.edition, c.body, c.contributor, c.currency;
comment on view analysis.loans is 'Loans: outstanding is drawn less repaid, and empty where nobody said what was drawn.';
comment on column analysis.loans.borrower is 'Code of who borrows.';
comment on column analysis.loans.drawn is 'Amount drawn.';
comment on column analysis.loans.repaid is 'Amount repaid.';
comment on column analysis.loans.outstanding is 'drawn less repaid; empty where nobody said what was drawn.';
