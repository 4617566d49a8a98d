-- What columns mean that have the same name in many views of schema analysis.
--
-- Where a view says it otherwise, or has a column of its own, its file does. None is without a comment: a test
-- holds it.
do $$
declare
    meaning record;
begin
    for meaning in
        select c.oid::regclass as name, a.attname, t.meaning
        from (
            values
                ('edition', 'Symbol of the edition, such as A/52/314: the key to join on, together with the code of the thing. Every edition stands on one cut-off date and one batch: analysis.editions, whose remark says what may be said of it. A former state, as in A/52/314@3, is asked for by functions and by set rapporteur.edition, not here.'),
                ('consultation', 'Code of the consultation: analysis.consultations.'),
                ('position', 'Where the row stands in the edition''s own table: sort by it.'),
                ('label', 'Its name in words, in the language of the session (set rapporteur.language), else English.'),
                ('title', 'Its title in words, in the language of the session (set rapporteur.language), else English.'),
                ('group_name', 'Name of the group, in the language of the session (set rapporteur.language), else English.'),
                ('name', 'Name of the respondent on the cut-off date, in the language of the session (set rapporteur.language), else English; empty where it is confidential or not known.'),
                ('respondent', 'Code of the respondent: ISO 3166 alpha-3 for a State, the consultation''s own code for others; empty where it is confidential.'),
                ('reply', 'Code of the reply: analysis.replies; empty where it is confidential.'),
                ('sheet', 'Code of the coded sheet; empty where it would name a confidential reply.'),
                ('round', 'Code of the letter, or letters separated by semicolons, that it answers: analysis.rounds.'),
                ('received_on', 'The day on which it was received; empty where it is not known.'),
                ('question', 'Code of the question: analysis.questions.'),
                ('question_label', 'The question in words, in the language of the session, else English.'),
                ('option', 'Code of the option: analysis.options, together with the question.'),
                ('option_label', 'The option in words, in the language of the session, else English.'),
                ('figure', 'Code of the figure: analysis.figures.'),
                ('measure', 'What is counted or computed: count, share, mentions, replies, options, mean, median, min, max, lowest, highest, lead_time.'),
                ('value', 'The number that the figure gives.'),
                ('expression', 'What has to be true of a respondent to be counted, in the words of analysis.terms; empty for everybody who speaks.'),
                ('base_size', 'How many the base has: what a share is taken of.'),
                ('share', 'count / base_size, from 0 to 1, four decimals; empty where the base is nobody.'),
                ('count', 'How many respondents.'),
                ('asked', 'Respondents of whom the question was asked and who speak.'),
                ('answered', 'Those of them that gave an answer.'),
                ('silent', 'Those of them that gave none, or whose answer is not on record: of answers that were published in words only, nobody''s is.'),
                ('paragraph', 'Paragraph, or paragraphs separated by semicolons, of the document that states it.'),
                ('batch', 'The load up to which it knows: analysis.batches.'),
                ('depth', 'How deep it stands: 0 at the top, 1 for what is below that, and so on.'),
                ('ordinal', 'Order in the codebook.'),
                ('unit', 'What the numbers count, such as months; empty for plain counts.'),
                ('kind', 'What kind of thing it is, in the words of the consultation.'),
                ('region', 'Code of the region.'),
                ('region_name', 'The region in words.'),
                ('subregion', 'Code of the subregion.'),
                ('subregion_name', 'The subregion in words.'),
                ('macro_region', 'Code of the macro geographical region.'),
                ('macro_region_name', 'The macro geographical region in words.'),
                ('regional_group', 'Code of the regional group of United Nations Member States; empty for States in none.'),
                ('program', 'Version of the program that did it.'),
                ('parent', 'Code of what it stands below; empty at the top.'),
                ('remark', 'What was remarked, in the words of the source.'),
                ('body', 'Code of the body (mechanism or organ): analysis.bodies.'),
                ('mechanism', 'Code of the main body at or above it: analysis.bodies, column body; empty where there is none.'),
                ('event', 'Code of the event: analysis.events.'),
                ('instrument', 'Code of the instrument (resolution, convention, report …): analysis.instruments.'),
                ('activity', 'Code of the activity: analysis.activities.'),
                ('commitment', 'Code of the commitment: analysis.commitments.'),
                ('request', 'Code of the request: analysis.requests.'),
                ('concern', 'Code of the concern: analysis.concerns.'),
                ('symbol', 'Document symbol that it bears; empty where nobody stated one.'),
                ('date_from', 'First possible day: a date known to the month begins on the 1st.'),
                ('date_to', 'Last possible day; equal to date_from where the day is known.'),
                ('precision', 'How exactly the date is known: day, day_range, month, early_month, quarter, half_year, early_year, year, period or undated.'),
                ('status', 'How it stands on the cut-off date, such as held, planned or overdue.'),
                ('role', 'The part that it plays, in the words of the source.'),
                ('party', 'Code of the State or organization that did it.'),
                ('level', 'Level: global, regional, subregional or national; not stated where nobody said.'),
                ('topic', 'What it is about, by the consultation''s code.'),
                ('theme', 'What the session was about.'),
                ('partners', 'Codes of those that take part, separated by semicolons.'),
                ('currency', 'Currency of the amounts, ISO 4217.'),
                ('amount_asked', 'Amount asked for; empty, not zero, where it is not stated.'),
                ('amount_pledged', 'Amount promised; empty, not zero, where nothing is on record.'),
                ('amount_received', 'Amount received; empty, not zero, where nothing is on record.'),
                ('verdict', 'What follows from the row, in words.'),
                ('members_stated', 'Members as a stated number, which the list of names neither replaces nor has to equal.'),
                ('basis', 'Whether it is stated in the source or inferred.'),
                ('bodies_stated', 'How many bodies are stated to treat it.'),
                ('bodies_inferred', 'How many are only inferred to.'),
                ('raised_by_respondents', 'How many respondents raised the concern; empty where the consultation does not say by which answers.'),
                ('evidence', 'What in the source shows it.'),
                ('angle', 'Angle of approach, such as humanitarian or labour.'),
                ('dimension', 'By what is counted: system, kind, level …'),
                ('action', 'What was done: signature, ratification, adoption …'),
                ('stage', 'Stage that a document or programme of action reached.'),
                ('result', 'Code of the instrument that came of it.'),
                ('series', 'Code of the series of meetings that it is one of.'),
                ('number', 'Its number in the series, as stated.'),
                ('host', 'Code of who hosted it.'),
                ('place', 'Where it took place.'),
                ('standing', 'What the participation counts as: member, observer, invited, organizer …'),
                ('state', 'How it stands on the cut-off date, in words.'),
                ('register', 'Which register it is in.'),
                ('code', 'Its code there.'),
                ('short', 'Short form of the name, such as IOM.'),
                ('contributor', 'Code of whoever contributed.'),
                ('contributor_kind', 'State, organization or person.'),
                ('expected', 'How many are expected.'),
                ('review', 'The review or report at which progress was told.'),
                ('year', 'Calendar year.'),
                ('members', 'How many belong to it.'),
                ('held', 'How many were held.')
        ) as t(column_name, meaning)
        inner join pg_catalog.pg_attribute as a on a.attname = t.column_name and a.attnum > 0 and not a.attisdropped
        inner join pg_catalog.pg_class as c on c.oid = a.attrelid
        where c.relnamespace = 'analysis'::regnamespace
            and c.relkind = 'v'
            and col_description(c.oid, a.attnum) is null
    loop
        execute format('comment on column %s.%I is %L', meaning.name, meaning.attname, meaning.meaning);
    end loop;
end
$$;
