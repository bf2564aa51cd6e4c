using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Store.Checks;
using Chancery.Store.Happenings;
using static Chancery.Tests.Happenings.Story;

namespace Chancery.Tests.Happenings;

public sealed class CheckTests
{
    [Theory]
    [InlineData("fifth trip to China since 2011 by Kim Jong Un", 5, "CHN", "Kim Jong Un", "", "PRK", "2011-01-01")]
    [InlineData("Kim Jong Un's fifth trip to China since 2011", 5, "CHN", "Kim Jong Un", "", "PRK", "2011-01-01")]
    [InlineData("Vladimir Putin made his third visit to North Korea", 3, "PRK", "Vladimir Putin", "", "RUS", null)]
    [InlineData("first visit to Cuba by a US president since 1928", 1, "CUB", "", "president", "USA", "1928-01-01")]
    [InlineData("2nd visit of the secretary of state of the United States to Mongolia since May 2014", 2, "MNG", "", "secretary-of-state", "USA", "2014-05-01")]
    public void Questions_are_read_from_words(string words, int n, string to, string person, string office, string from, string? since)
    {
        OrdinalQuestion? question = OrdinalQuestion.Parse(words);

        Assert.NotNull(question);
        Assert.Equal((n, to, person, office, from, since), (question.N, question.To, question.Person, question.Office, question.From, question.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.True(question.IsVisit);
    }

    [Fact]
    public void Rounds_of_sanctions_are_acts_and_other_words_are_no_question()
    {
        OrdinalQuestion? question = OrdinalQuestion.Parse("third round of sanctions on Iran by the United States since 2025");

        Assert.Equal(("SANCTION", "impose", "USA", "IRN", 3), (question!.Kind, question.Mode, question.From, question.To, question.N));
        Assert.Null(OrdinalQuestion.Parse("fifth trip"));
        Assert.Null(OrdinalQuestion.Parse("a trip to China by Kim Jong Un"));
    }

    private static VisitList Sample(DateOnly? since) => VisitListReader.ReadCsv("test-list", "made for this test", """
        person,office,from,to,first,last,remarks
        Kim Jong Un,leader,North Korea,China,2018-03-25,2018-03-28,
        "Kim Jong Un",leader,PRK,CHN,2018-05-07,2018-05-08,"Met with ""Xi"", in Dalian"
        Kim Jong Un,leader,PRK,CHN,2018-06-19,2018-06-20,
        Kim Jong Un,leader,PRK,CHN,2019-01-07,2019-01-10,
        Kim Jong Un,leader,PRK,CHN,2025-09-02,2025-09-04,Attended a parade and summit.
        """, since, new(2025, 12, 31));

    [Fact]
    public void A_complete_list_decides_and_names_the_rule()
    {
        OrdinalQuestion question = OrdinalQuestion.Parse("fifth trip to China since 2011 by Kim Jong Un", Day("2025-09-10"))!;

        CheckAnswer complete = new OrdinalCheck([], [Sample(Day("2011-01-01"))]).Answer(question), gaps = new OrdinalCheck([], [Sample(null)]).Answer(question), fourth = new OrdinalCheck([], [Sample(Day("2011-01-01"))]).Answer(question with { N = 7 });

        Assert.Equal(CheckVerdict.HoldsUnderRule, complete.Verdict);
        Assert.Equal([5, 5, 5, 5, 5, 5, 4, 4], complete.Counts.Select(c => c.Count));
        Assert.Contains("without summits", string.Join(' ', complete.Counts.Where(c => !c.Holds).Select(c => c.Rule)), StringComparison.Ordinal);
        Assert.Equal(["test-list"], complete.RestsOn);
        Assert.Equal(CheckVerdict.CannotBeDecided, gaps.Verdict);
        Assert.Contains("2018-03-25", gaps.Reason, StringComparison.Ordinal);
        Assert.Equal(CheckVerdict.Contradicted, fourth.Verdict);
    }

    [Fact]
    public void A_faulty_list_is_refused_with_its_row()
    {
        FormatException fault = Assert.Throws<FormatException>(() => VisitListReader.ReadCsv("x", "", "person,office,from,to,first\nA,b,Nowhere,CHN,2018-01-01"));

        Assert.Contains("row 2: 'Nowhere'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_all_trips_support_and_reports_of_too_many_contradict()
    {
        static LedgerReport Trip(string id, string day, string place) => Report(id, day, $"Kim Jong Un visits {place}, China.",
            Claim("CONSULT", "visit", $"Kim Jong Un visits {place}, China", "visits", [Person("kim-jong-un", "Kim Jong Un", "PRK", "visitor")], [State("CHN", "China", "GOV", "host")]) with { When = On(day), Where = new(place, "CHN", null, null, "city") });
        HappeningSet set = HappeningSet.Of([Trip("a", "2018-03-26", "Beijing"), Trip("b", "2018-05-07", "Dalian"), Trip("c", "2018-06-19", "Beijing")]);
        OrdinalCheck check = new(set.All, []);

        CheckAnswer third = check.Answer(OrdinalQuestion.Parse("third trip to China since 2018 by Kim Jong Un", Day("2018-06-20"))!), second = check.Answer(OrdinalQuestion.Parse("second trip to China since 2018 by Kim Jong Un", Day("2018-06-20"))!), fourth = check.Answer(OrdinalQuestion.Parse("fourth trip to China since 2018 by Kim Jong Un", Day("2018-06-20"))!);

        Assert.Equal(CheckVerdict.Supported, third.Verdict);
        Assert.Contains("cannot rule out others", third.Reason, StringComparison.Ordinal);
        Assert.Equal(CheckVerdict.Contradicted, second.Verdict);
        Assert.Equal(CheckVerdict.CannotBeDecided, fourth.Verdict);
        Assert.Equal(["ledger"], third.RestsOn);
    }

    // The count of the same report may come days after the visit, and other reports between them.
    [Theory]
    [InlineData(null, 2)]
    [InlineData("2025-06-19", 3)]
    public void A_count_without_a_day_is_of_the_visit_that_its_report_tells(string? ownDay, int visits)
    {
        LedgerClaim Visit(string quote, string trigger, string? day) => Claim("CONSULT", "visit", quote, trigger, [Person("ana-lopez", "Ana López", "PER", "visitor")], [State("CHL", "Chile", "GOV", "host")]) with { When = day is null ? null : On(day) };
        LedgerReport told = Report("a", "2025-06-20", "Ana López flew to Santiago last Monday. It was her second visit to Chile.", Visit("Ana López flew to Santiago last Monday", "flew", "2025-06-09"), Visit("It was her second visit to Chile", "visit", ownDay));
        LedgerReport between = Report("b", "2025-06-14", "Ana López is in Chile again.", Visit("Ana López is in Chile again", "is", "2025-06-14"));

        CheckAnswer answer = new OrdinalCheck(HappeningSet.Of([told, between]).All, []).Answer(OrdinalQuestion.Parse("second visit to Chile since 2025 by Ana López", Day("2025-06-20"))!);

        Assert.All(answer.Counts, c => Assert.Equal(visits, c.Count));
    }

    [Fact]
    public void An_ordinal_of_a_claim_becomes_a_question()
    {
        LedgerReport report = Report("a", "2025-09-02", "Kim Jong Un arrives in China on his fifth trip to China since 2011.", Claim("CONSULT", "visit", "arrives in China on his fifth trip to China since 2011", "arrives", [Person("kim-jong-un", "Kim Jong Un", "PRK", "visitor")], [State("CHN", "China", "GOV", "host")]) with { Ordinal = new("fifth trip to China since 2011", 5, "trip to China", "2011") });

        OrdinalQuestion? question = OrdinalQuestion.OfClaim(report, report.Claims[0]);

        Assert.Equal((5, true, "CHN", "Kim Jong Un", "a.0"), (question!.N, question.IsVisit, question.To, question.Person, question.Claim));
        Assert.Equal(Day("2025-09-02"), question.Day);
    }

    // Fifty pairs of a person and a country, counted a second time from the raw lines, by other means than the check's.
    [Fact]
    public void Counts_of_the_official_lists_agree_with_a_second_count()
    {
        string[] president = File.ReadAllLines(SharedData.Require("facts/us-president-travels.jsonl")), secretary = File.ReadAllLines(SharedData.Require("facts/us-secretary-travels.jsonl")), visitors = File.ReadAllLines(SharedData.Require("facts/visits-to-us.jsonl"));
        OrdinalCheck check = new([], [VisitListReader.ReadPresidents(president), VisitListReader.ReadSecretaries(secretary), VisitListReader.ReadVisitsToUs(visitors)]);
        string[] rows = [.. File.ReadAllLines(SharedData.Own("visit-pairs.tsv")).Where(l => l.Length > 0 && l[0] != '#')];
        List<string> wrong = [];
        foreach (string row in rows)
        {
            string[] cells = row.Split('\t');
            (string person, string to, string nameWords, string countryWords) = (cells[0], cells[1], cells[2], cells[3]);
            string[] raw = to == "USA" ? visitors : [.. president, .. secretary];
            CheckAnswer answer = check.Answer(new() { N = 1, IsVisit = true, Person = person, To = to });
            foreach (RuleCount count in answer.Counts)
            {
                int second = SecondCount(raw, nameWords, countryWords, to == "USA", count.Rule);
                if (second != count.Count) wrong.Add($"{person} to {to}, {count.Rule}: {count.Count}, by the second count {second}");
            }

            int stops = int.Parse(cells[4], CultureInfo.InvariantCulture), merged = int.Parse(cells[5], CultureInfo.InvariantCulture);
            if (answer.Counts[1].Count != stops || answer.Counts[0].Count != merged) wrong.Add($"{person} to {to}: {answer.Counts[1].Count}, {answer.Counts[0].Count} against {stops}, {merged} in the file");
        }

        Assert.True(rows.Length >= 50);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Regular expressions over the raw lines, and day by day on a calendar instead of line by line.
    private static int SecondCount(string[] lines, string nameWords, string countryWords, bool toUs, CountingRule rule)
    {
        Regex name = new($"\"{(toUs ? "visitor" : "name")}\": \"[^\"]*{nameWords}[^\"]*\""), country = new($"\"{(toUs ? "from" : "country")}\": \"(?:{countryWords})\"");
        List<(int First, int Last)> stays = [];
        foreach (string line in lines)
        {
            if (!name.IsMatch(line) || !country.IsMatch(line)) continue;
            string said = Regex.Match(line, $"\"{(toUs ? "description" : "remarks")}\": \"((?:[^\"\\\\]|\\\\.)*)\"").Groups[1].Value.Replace("\\n", " ", StringComparison.Ordinal);
            if (rule.Left.HasFlag(VisitOccasion.Transit) && Any(said, "en route", "transit", "refuel", "stopover", "stopped over", "stopped at", "stopped in", "private visit", "unofficial visit", "vacation")) continue;
            if (rule.Left.HasFlag(VisitOccasion.Funeral) && Any(said, "funeral", "memorial service", "burial", "obsequies", "condolences", "interment")) continue;
            if (rule.Left.HasFlag(VisitOccasion.Summit) && (Any(said, "summit", "conference", "general assembly", "ministerial", "council of foreign ministers", "un session", "nuclear security") || Regex.IsMatch(said, "(?i)\\b(G-?[78]|G-?20|NATO|APEC|ASEAN|OAS|OSCE|CSCE|leaders.? meeting)\\b"))) continue;
            stays.Add((Date(line, "start-date"), Date(line, "end-date")));
        }

        if (!rule.MergeStops) return stays.Count;
        HashSet<int> present = [.. stays.SelectMany(s => Enumerable.Range(s.First, s.Last - s.First + 1))];
        return present.Count(day => !present.Contains(day - 1));
    }

    private static bool Any(string text, params string[] words) => words.Any(w => Regex.IsMatch(text, "(?i)\\b" + Regex.Escape(w).Replace("\\ ", "\\s+", StringComparison.Ordinal) + (w is "summit" or "conference" or "ministerial" or "burial" or "interment" or "funeral" ? w is "funeral" ? "" : "\\b" : "")));

    private static int Date(string line, string key) => DateOnly.ParseExact(Regex.Match(line, $"\"{key}\": \"([0-9-]+)\"").Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
