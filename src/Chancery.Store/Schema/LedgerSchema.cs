using System.Collections.Immutable;

namespace Chancery.Store.Schema;

/// <summary>The tables of a ledger. Days and instants are ISO 8601 words, so that they sort; true and false are 1 and 0.</summary>
internal static class LedgerSchema
{
    /// <summary>The version that this program writes.</summary>
    public static int Current => Migrations[^1].Version;

    /// <summary>All tables that both databases have.</summary>
    public static ImmutableArray<string> Tables { get; } =
    [
        "makers", "reports", "readings", "claims", "participants", "speakers", "figures", "pairs", "actor_names",
        "corrections", "editions", "feeds", "tombstones", "happenings", "happening_claims", "origins", "visit_lists", "claim_keys", "report_keys", "changed_reports", "derived_by", "report_days", "report_publishers",
        "posts", "relations", "post_mentions", "happening_sides", "happening_pairs", "checks", "checked_with",
    ];

    /// <summary>All steps, oldest first.</summary>
    public static ImmutableArray<Migration> Migrations { get; } =
    [
        new(1, """
            -- What made a row: the versions of engine, knowledge and trained weights.
            CREATE TABLE makers (maker {key}, engine {text} NOT NULL, knowledge {text} NOT NULL, models {text} NOT NULL, UNIQUE (engine, knowledge, models));

            -- A text as published once. Reports of one version_key are versions of one another; `latest` marks the last of them.
            -- `quotes` stands for the text where texts are not kept.
            CREATE TABLE reports (
                report {key}, id {text} NOT NULL, sha256 {text} NOT NULL, url {text} NOT NULL, url_key {text} NOT NULL, publisher {text} NOT NULL, title {text} NOT NULL, language {text} NOT NULL, file {text}, feed_source {text},
                published {text}, published_day {text}, published_from {text}, status {text}, text {text}, quotes {text}, first_seen {text} NOT NULL,
                version_key {text} NOT NULL, supersedes BIGINT, latest BIGINT NOT NULL, forgotten {text},
                UNIQUE (id, sha256, url_key, publisher));
            CREATE INDEX reports_by_version ON reports (version_key);
            CREATE INDEX reports_by_day ON reports (published_day);
            CREATE INDEX reports_by_hash ON reports (sha256);
            CREATE INDEX reports_by_supersedes ON reports (supersedes);

            -- A report as read by one maker. `extras` holds posts and relations.
            CREATE TABLE readings (reading {key}, report BIGINT NOT NULL REFERENCES reports (report), maker BIGINT NOT NULL REFERENCES makers (maker), read_at {text} NOT NULL, extras {blob}, latest BIGINT NOT NULL, UNIQUE (report, maker));

            -- `json` is the claim as the contract has it, packed; `corrected` the same with corrections laid over it. The other columns follow the corrected form.
            -- `day` is the first day of the act, else the day of publication. `state`: 0 holds, 1 superseded, 2 withdrawn by its publisher, 3 rejected by an analyst.
            CREATE TABLE claims (
                claim {key}, id {text} NOT NULL, reading BIGINT NOT NULL REFERENCES readings (reading), report BIGINT NOT NULL REFERENCES reports (report), place_in_report BIGINT NOT NULL,
                kind {text} NOT NULL, mode {text} NOT NULL, cameo {text} NOT NULL, standing {text} NOT NULL, status {text} NOT NULL, hedged BIGINT NOT NULL, historical BIGINT NOT NULL, confidence DOUBLE PRECISION NOT NULL,
                day {text}, when_from {text}, when_until {text}, when_precision {text}, where_name {text}, where_country {text}, ordinal_n BIGINT, ordinal_of {text}, ordinal_since {text},
                rule {text} NOT NULL, quote_start BIGINT NOT NULL, quote_end BIGINT NOT NULL, trigger_start BIGINT NOT NULL, trigger_end BIGINT NOT NULL,
                json {blob}, corrected {blob}, state BIGINT NOT NULL);
            CREATE INDEX claims_by_id ON claims (id);
            CREATE INDEX claims_by_report ON claims (report);
            CREATE INDEX claims_by_day ON claims (day);
            CREATE INDEX claims_by_kind ON claims (kind, mode, day);
            CREATE INDEX claims_planned ON claims (when_from) WHERE standing = 'planned' AND when_from IS NOT NULL;
            CREATE INDEX claims_by_ordinal ON claims (ordinal_n) WHERE ordinal_n IS NOT NULL;

            -- side: s source, t target; ls and lt the same where no words say so and it is only likely.
            CREATE TABLE participants (claim BIGINT NOT NULL, side {text} NOT NULL, place BIGINT NOT NULL, actor {text} NOT NULL, name {text} NOT NULL, country {text} NOT NULL, sector {text} NOT NULL, role {text} NOT NULL, PRIMARY KEY (claim, side, place)) {clustered};
            CREATE INDEX participants_by_actor ON participants (actor, claim);
            CREATE INDEX participants_by_country ON participants (country, claim);
            CREATE TABLE speakers (claim BIGINT NOT NULL, place BIGINT NOT NULL, actor {text} NOT NULL, name {text} NOT NULL, country {text} NOT NULL, sector {text} NOT NULL, kind {text} NOT NULL, self BIGINT NOT NULL, PRIMARY KEY (claim, place)) {clustered};
            CREATE INDEX speakers_by_actor ON speakers (actor, claim);
            CREATE INDEX speakers_by_country ON speakers (country, claim);
            CREATE TABLE figures (claim BIGINT NOT NULL, place BIGINT NOT NULL, low DOUBLE PRECISION, high DOUBLE PRECISION, approximate BIGINT NOT NULL, unit {text} NOT NULL, measure {text} NOT NULL, of_side {text} NOT NULL, scope {text} NOT NULL, words {text} NOT NULL, PRIMARY KEY (claim, place)) {clustered};
            CREATE INDEX figures_by_measure ON figures (measure, claim);

            -- Who acts on whom by country, each pair of a claim once.
            CREATE TABLE pairs (source {text} NOT NULL, target {text} NOT NULL, day {text} NOT NULL, claim BIGINT NOT NULL, PRIMARY KEY (source, target, day, claim)) {clustered};
            CREATE INDEX pairs_by_claim ON pairs (claim);
            CREATE TABLE actor_names (actor {text} NOT NULL, name {text} NOT NULL, country {text} NOT NULL, sector {text} NOT NULL, PRIMARY KEY (actor, name)) {clustered};
            """,
            """
            CREATE VIEW report_search AS SELECT report, title, coalesce(text, quotes, '') AS body FROM reports;
            CREATE VIRTUAL TABLE report_words USING fts5 (title, body, content = 'report_search', content_rowid = 'report', tokenize = 'porter unicode61 remove_diacritics 2');
            """,
            """
            CREATE TEXT SEARCH DICTIONARY chancery_stem (TEMPLATE = snowball, Language = english);
            CREATE TEXT SEARCH CONFIGURATION chancery (COPY = pg_catalog.english);
            ALTER TEXT SEARCH CONFIGURATION chancery ALTER MAPPING FOR asciiword, word, hword_asciipart, hword_part, asciihword, hword WITH chancery_stem;
            ALTER TABLE reports ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('chancery', left(title || ' ' || coalesce(text, quotes, ''), 400000))) STORED;
            CREATE INDEX reports_by_words ON reports USING gin (words);
            """),
        new(2, """
            -- An analyst's word over a row. `target` is the id of a claim, a report or a happening; `undone_at` ends it, and the row stays.
            CREATE TABLE corrections (id {text} PRIMARY KEY, target {text} NOT NULL, action {text} NOT NULL, slot {text} NOT NULL, value {text} NOT NULL, author {text} NOT NULL, reason {text} NOT NULL, made_at {text} NOT NULL, undone_at {text}, undone_by {text});
            CREATE INDEX corrections_by_target ON corrections (target);

            -- A named state of the ledger: the claims of one maker in the readings up to one.
            CREATE TABLE editions (name {text} PRIMARY KEY, maker BIGINT NOT NULL REFERENCES makers (maker), last_reading BIGINT NOT NULL, reports BIGINT NOT NULL, claims BIGINT NOT NULL, digest {text} NOT NULL, note {text} NOT NULL, made_at {text} NOT NULL);

            -- What a followed feed said of itself last, so that it is only asked for what is new.
            CREATE TABLE feeds (url {text} PRIMARY KEY, etag {text} NOT NULL, last_modified {text} NOT NULL, polled_at {text} NOT NULL) {clustered};

            -- What is left of a report that had to be forgotten.
            CREATE TABLE tombstones (id {text} NOT NULL, sha256 {text} NOT NULL, reason {text} NOT NULL, forgotten_at {text} NOT NULL, PRIMARY KEY (id, sha256)) {clustered};
            """),
        new(3, """
            -- Derived: a pure function of the rows above, written anew whenever they change.
            CREATE TABLE happenings (happening {text} PRIMARY KEY, kind {text} NOT NULL, mode {text} NOT NULL, day {text}, until {text}, life {text} NOT NULL, json {blob} NOT NULL);
            CREATE INDEX happenings_by_day ON happenings (day);
            CREATE TABLE happening_claims (happening {text} NOT NULL, claim BIGINT NOT NULL, reason {text} NOT NULL, PRIMARY KEY (happening, claim)) {clustered};
            CREATE INDEX happening_claims_by_claim ON happening_claims (claim);
            CREATE TABLE origins (report BIGINT PRIMARY KEY, origin {text} NOT NULL, reason {text} NOT NULL);
            CREATE INDEX origins_by_origin ON origins (origin);
            """),
        new(4, """
            -- Lists of visits that the user imported, to check claims of number against; the file as it was given.
            CREATE TABLE visit_lists (name {text} PRIMARY KEY, content {blob} NOT NULL, imported_at {text} NOT NULL);
            """),
        new(5, """
            -- Versions published at one time follow one another by what they say of themselves and by digest; before, it was by first sight.
            UPDATE reports SET supersedes = v.earlier, latest = v.last
            FROM (SELECT report, lag(report) OVER chain AS earlier, CASE WHEN lead(report) OVER chain IS NULL THEN 1 ELSE 0 END AS last FROM reports
                  WHERE forgotten IS NULL AND version_key IN (SELECT version_key FROM reports WHERE forgotten IS NULL GROUP BY version_key HAVING count(*) > 1)
                  WINDOW chain AS (PARTITION BY version_key ORDER BY coalesce(published, ''), CASE status WHEN 'retracted' THEN 2 WHEN 'corrected' THEN 1 ELSE 0 END, sha256, id, publisher, url_key)) v
            WHERE v.report = reports.report;
            UPDATE claims SET state = CASE
                WHEN EXISTS (SELECT 1 FROM reports r JOIN reports o ON o.version_key = r.version_key WHERE r.report = claims.report AND o.forgotten IS NULL AND o.status = 'retracted'
                    AND (coalesce(o.published, ''), 2, o.sha256, o.id, o.publisher, o.url_key) >= (coalesce(r.published, ''), CASE r.status WHEN 'retracted' THEN 2 WHEN 'corrected' THEN 1 ELSE 0 END, r.sha256, r.id, r.publisher, r.url_key)) THEN 2
                WHEN EXISTS (SELECT 1 FROM readings g WHERE g.reading = claims.reading AND g.latest = 0) OR EXISTS (SELECT 1 FROM reports r WHERE r.report = claims.report AND r.latest = 0) THEN 1
                ELSE 0 END
            WHERE state <> 3 AND report IN (SELECT report FROM reports WHERE version_key IN (SELECT version_key FROM reports WHERE forgotten IS NULL GROUP BY version_key HAVING count(*) > 1));

            -- For bringing the derived rows up to date step by step. A knot holds the claims that are linked to one another, or the reports that copy one another; it is named after its least row.
            ALTER TABLE happening_claims ADD COLUMN knot BIGINT NOT NULL DEFAULT 0;
            CREATE INDEX happening_claims_by_knot ON happening_claims (knot);
            ALTER TABLE origins ADD COLUMN knot BIGINT NOT NULL DEFAULT 0;
            CREATE INDEX origins_by_knot ON origins (knot);

            -- Under which word and day claims that may be linked, and reports that may be copies, find each other. Rows of what no longer counts may remain.
            CREATE TABLE claim_keys (word BIGINT NOT NULL, day BIGINT NOT NULL, claim BIGINT NOT NULL, PRIMARY KEY (word, day, claim)) {clustered};
            CREATE TABLE report_keys (word BIGINT NOT NULL, day BIGINT NOT NULL, report BIGINT NOT NULL, PRIMARY KEY (word, day, report)) {clustered};

            -- The reports that came, went or changed since the derived rows were made, and the program that made these.
            CREATE TABLE changed_reports (report {key});
            CREATE TABLE derived_by (maker {text} NOT NULL);
            INSERT INTO changed_reports (report) SELECT report FROM reports WHERE latest = 1 AND forgotten IS NULL;
            """),
        new(6, """
            -- `file` is the name of the file; the rest stands for what a CSV does not say of itself, and is null for an official list.
            ALTER TABLE visit_lists ADD COLUMN file {text} NOT NULL DEFAULT '';
            ALTER TABLE visit_lists ADD COLUMN citation {text};
            ALTER TABLE visit_lists ADD COLUMN since {text};
            ALTER TABLE visit_lists ADD COLUMN until {text};
            """),
        new(7, """
            -- How many reports count and how many claims hold, by day of publication ('' if unknown), and by whom reports are in a month. Kept by triggers: counting a million rows takes seconds.
            CREATE TABLE report_days (day {text} NOT NULL, language {text} NOT NULL, reports BIGINT NOT NULL, claims BIGINT NOT NULL, PRIMARY KEY (day, language)) {clustered};
            INSERT INTO report_days (day, language, reports, claims)
            SELECT coalesce(r.published_day, ''), r.language, count(*), coalesce(sum((SELECT count(*) FROM claims c WHERE c.report = r.report AND c.state = 0)), 0)
            FROM reports r WHERE r.latest = 1 AND r.forgotten IS NULL GROUP BY coalesce(r.published_day, ''), r.language;
            CREATE TABLE report_publishers (month {text} NOT NULL, publisher {text} NOT NULL, reports BIGINT NOT NULL, PRIMARY KEY (month, publisher)) {clustered};
            INSERT INTO report_publishers (month, publisher, reports)
            SELECT coalesce(substr(r.published_day, 1, 7), ''), r.publisher, count(*) FROM reports r WHERE r.latest = 1 AND r.forgotten IS NULL AND r.publisher <> '' GROUP BY coalesce(substr(r.published_day, 1, 7), ''), r.publisher;
            """,
            """
            CREATE TRIGGER reports_come AFTER INSERT ON reports WHEN new.latest = 1 AND new.forgotten IS NULL BEGIN
                INSERT INTO report_days (day, language, reports, claims) VALUES (coalesce(new.published_day, ''), new.language, 1, 0)
                ON CONFLICT (day, language) DO UPDATE SET reports = report_days.reports + 1;
                INSERT INTO report_publishers (month, publisher, reports) SELECT coalesce(substr(new.published_day, 1, 7), ''), new.publisher, 1 WHERE new.publisher <> ''
                ON CONFLICT (month, publisher) DO UPDATE SET reports = report_publishers.reports + 1;
            END;
            CREATE TRIGGER reports_change AFTER UPDATE OF latest, forgotten ON reports WHEN (new.latest = 1 AND new.forgotten IS NULL) <> (old.latest = 1 AND old.forgotten IS NULL) BEGIN
                INSERT INTO report_days (day, language, reports, claims) VALUES (coalesce(new.published_day, ''), new.language, CASE WHEN new.latest = 1 AND new.forgotten IS NULL THEN 1 ELSE -1 END, 0)
                ON CONFLICT (day, language) DO UPDATE SET reports = report_days.reports + excluded.reports;
                INSERT INTO report_publishers (month, publisher, reports) SELECT coalesce(substr(new.published_day, 1, 7), ''), new.publisher, CASE WHEN new.latest = 1 AND new.forgotten IS NULL THEN 1 ELSE -1 END WHERE new.publisher <> ''
                ON CONFLICT (month, publisher) DO UPDATE SET reports = report_publishers.reports + excluded.reports;
                DELETE FROM report_days WHERE day = coalesce(new.published_day, '') AND language = new.language AND reports = 0 AND claims = 0;
                DELETE FROM report_publishers WHERE month = coalesce(substr(new.published_day, 1, 7), '') AND publisher = new.publisher AND reports = 0;
            END;
            CREATE TRIGGER claims_come AFTER INSERT ON claims WHEN new.state = 0 BEGIN
                INSERT INTO report_days (day, language, reports, claims) SELECT coalesce(r.published_day, ''), r.language, 0, 1 FROM reports r WHERE r.report = new.report
                ON CONFLICT (day, language) DO UPDATE SET claims = report_days.claims + 1;
            END;
            CREATE TRIGGER claims_change AFTER UPDATE OF state ON claims WHEN (new.state = 0) <> (old.state = 0) BEGIN
                INSERT INTO report_days (day, language, reports, claims) SELECT coalesce(r.published_day, ''), r.language, 0, CASE WHEN new.state = 0 THEN 1 ELSE -1 END FROM reports r WHERE r.report = new.report
                ON CONFLICT (day, language) DO UPDATE SET claims = report_days.claims + excluded.claims;
                DELETE FROM report_days WHERE reports = 0 AND claims = 0 AND (day, language) = (SELECT coalesce(r.published_day, ''), r.language FROM reports r WHERE r.report = new.report);
            END;
            CREATE TRIGGER claims_go AFTER DELETE ON claims WHEN old.state = 0 BEGIN
                INSERT INTO report_days (day, language, reports, claims) SELECT coalesce(r.published_day, ''), r.language, 0, -1 FROM reports r WHERE r.report = old.report
                ON CONFLICT (day, language) DO UPDATE SET claims = report_days.claims - 1;
                DELETE FROM report_days WHERE reports = 0 AND claims = 0 AND (day, language) = (SELECT coalesce(r.published_day, ''), r.language FROM reports r WHERE r.report = old.report);
            END;

            -- A row of claims is a kilobyte, most of it JSON. These hold the columns by which questions choose and sort, so that only the rows that are shown are read:
            -- by number, from the newest, and by kind.
            CREATE INDEX claims_thin ON claims (claim, state, day, id, kind, mode, standing, historical, where_country, where_name, report);
            CREATE INDEX claims_newest ON claims (coalesce(day, '') DESC, id, day, kind, mode, standing, historical, where_country, where_name) WHERE state = 0;
            DROP INDEX claims_by_kind;
            CREATE INDEX claims_by_kind ON claims (kind, mode, day, state, standing, historical, where_country, where_name, id);
            CREATE INDEX claims_by_place ON claims (where_country);
            CREATE INDEX claims_by_place_name ON claims (lower(where_name));
            CREATE INDEX reports_newest ON reports (coalesce(published, '') DESC, id) WHERE latest = 1;
            CREATE INDEX reports_gone ON reports (report) WHERE latest = 0;
            CREATE INDEX reports_by_publisher ON reports (lower(publisher));
            """,
            """
            CREATE FUNCTION chancery_count_report() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE before BIGINT := 0; after BIGINT := CASE WHEN new.latest = 1 AND new.forgotten IS NULL THEN 1 ELSE 0 END;
            BEGIN
                IF TG_OP = 'UPDATE' THEN before := CASE WHEN old.latest = 1 AND old.forgotten IS NULL THEN 1 ELSE 0 END; END IF;
                IF before = after THEN RETURN NULL; END IF;
                INSERT INTO report_days (day, language, reports, claims) VALUES (coalesce(new.published_day, ''), new.language, after - before, 0)
                ON CONFLICT (day, language) DO UPDATE SET reports = report_days.reports + excluded.reports;
                INSERT INTO report_publishers (month, publisher, reports) SELECT coalesce(substr(new.published_day, 1, 7), ''), new.publisher, after - before WHERE new.publisher <> ''
                ON CONFLICT (month, publisher) DO UPDATE SET reports = report_publishers.reports + excluded.reports;
                DELETE FROM report_days d WHERE d.day = coalesce(new.published_day, '') AND d.language = new.language AND d.reports = 0 AND d.claims = 0;
                DELETE FROM report_publishers p WHERE p.month = coalesce(substr(new.published_day, 1, 7), '') AND p.publisher = new.publisher AND p.reports = 0;
                RETURN NULL;
            END $$;
            CREATE FUNCTION chancery_count_claim() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE change BIGINT := 0; number BIGINT; held RECORD;
            BEGIN
                IF TG_OP <> 'INSERT' THEN number := old.report; IF old.state = 0 THEN change := change - 1; END IF; END IF;
                IF TG_OP <> 'DELETE' THEN number := new.report; IF new.state = 0 THEN change := change + 1; END IF; END IF;
                IF change = 0 THEN RETURN NULL; END IF;
                SELECT coalesce(r.published_day, '') AS day, r.language INTO held FROM reports r WHERE r.report = number;
                INSERT INTO report_days (day, language, reports, claims) VALUES (held.day, held.language, 0, change)
                ON CONFLICT (day, language) DO UPDATE SET claims = report_days.claims + excluded.claims;
                DELETE FROM report_days d WHERE d.day = held.day AND d.language = held.language AND d.reports = 0 AND d.claims = 0;
                RETURN NULL;
            END $$;
            CREATE TRIGGER reports_counted AFTER INSERT OR UPDATE OF latest, forgotten ON reports FOR EACH ROW EXECUTE FUNCTION chancery_count_report();
            CREATE TRIGGER claims_counted AFTER INSERT OR DELETE OR UPDATE OF state ON claims FOR EACH ROW EXECUTE FUNCTION chancery_count_claim();

            CREATE INDEX claims_newest ON claims ((coalesce(day, '')) DESC, id) WHERE state = 0;
            CREATE INDEX claims_by_place ON claims (where_country);
            CREATE INDEX claims_by_place_name ON claims USING hash (lower(where_name));
            CREATE INDEX reports_newest ON reports ((coalesce(published, '')) DESC, id) WHERE latest = 1;
            CREATE INDEX reports_gone ON reports (report) WHERE latest = 0;
            CREATE INDEX reports_by_publisher ON reports USING hash (lower(publisher));
            """),
        new(8, """
            -- What readings say of posts and relations. `post` has the form in which posts are compared; `country` is '' where the report names none; `day` is that of publication.
            CREATE TABLE posts (reading BIGINT NOT NULL, place BIGINT NOT NULL, report BIGINT NOT NULL, person {text} NOT NULL, person_key {text} NOT NULL, post {text} NOT NULL, country {text} NOT NULL, tense {text} NOT NULL, day {text}, quote {text} NOT NULL, PRIMARY KEY (reading, place)) {clustered};
            CREATE INDEX posts_by_post ON posts (post, country, person_key, tense, day, person, report);
            CREATE INDEX posts_by_person ON posts (person_key, post, country);
            CREATE INDEX posts_by_name ON posts (person, country);
            CREATE INDEX posts_by_report ON posts (report);
            CREATE TABLE relations (reading BIGINT NOT NULL, place BIGINT NOT NULL, report BIGINT NOT NULL, kind {text} NOT NULL, of_name {text} NOT NULL, of_actor {text} NOT NULL, of_country {text} NOT NULL, to_name {text} NOT NULL, to_actor {text} NOT NULL, to_country {text} NOT NULL, rank {text} NOT NULL, quote {text} NOT NULL, PRIMARY KEY (reading, place)) {clustered};
            CREATE INDEX relations_by_report ON relations (report);

            CREATE INDEX readings_gone ON readings (reading) WHERE latest = 0;
            CREATE INDEX reports_retracted ON reports (report) WHERE status = 'retracted';

            -- Those whom a claim names by a post alone. side: s source, t target, k speaker.
            CREATE TABLE post_mentions (claim BIGINT NOT NULL, side {text} NOT NULL, place BIGINT NOT NULL, post {text} NOT NULL, country {text} NOT NULL, actor {text} NOT NULL, name {text} NOT NULL, PRIMARY KEY (claim, side, place)) {clustered};
            CREATE INDEX post_mentions_by_post ON post_mentions (post, country);
            CREATE INDEX actor_names_without_country ON actor_names (name, actor) WHERE country = '';

            -- `act` is the least claim of the happening; `apart` the least of those of its claims that copies tell of.
            ALTER TABLE happening_claims ADD COLUMN act BIGINT NOT NULL DEFAULT 0;
            ALTER TABLE happening_claims ADD COLUMN apart BIGINT NOT NULL DEFAULT 0;
            DROP INDEX happening_claims_by_claim;
            CREATE INDEX happening_claims_by_claim ON happening_claims (claim, act, knot, apart);

            -- Derived. Which countries act on which in a happening, so that what is counted is found without reading all; kind VISIT for visits, and "POST " with the post for visitors named by it.
            CREATE TABLE happening_sides (kind {text} NOT NULL, source {text} NOT NULL, target {text} NOT NULL, day {text} NOT NULL, happening {text} NOT NULL, PRIMARY KEY (kind, source, target, day, happening)) {clustered};
            CREATE INDEX happening_sides_by_happening ON happening_sides (happening);

            -- Derived. A happening between two countries, by those of its claims that tell of these and are no background; the dyad question counts these.
            CREATE TABLE happening_pairs (source {text} NOT NULL, target {text} NOT NULL, day {text} NOT NULL, happening {text} NOT NULL, kind {text} NOT NULL, happened BIGINT NOT NULL, knot BIGINT NOT NULL, most BIGINT NOT NULL, claims BIGINT NOT NULL, last_day {text} NOT NULL, last_claim {text} NOT NULL, PRIMARY KEY (source, target, day, happening)) {clustered};
            CREATE INDEX happening_pairs_by_happening ON happening_pairs (happening);

            -- Derived. What counting says of each claim of number, as of the day of the act; kind, source, target and since are those that the check counted by.
            CREATE TABLE checks (claim BIGINT PRIMARY KEY, kind {text} NOT NULL, source {text} NOT NULL, target {text} NOT NULL, since {text}, day {text} NOT NULL, verdict {text} NOT NULL, asked {text} NOT NULL, expected BIGINT NOT NULL, least BIGINT NOT NULL, most BIGINT NOT NULL, rests_on {text} NOT NULL);
            CREATE INDEX checks_by_sides ON checks (kind, source, target, day);
            CREATE INDEX checks_by_verdict ON checks (verdict);

            -- With which lists, and with reports of which spans of days, the checks were made.
            CREATE TABLE checked_with (lists {text} NOT NULL, days {text} NOT NULL);
            """),
    ];
}
