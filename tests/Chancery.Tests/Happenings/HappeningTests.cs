using Chancery.Claims;
using Chancery.Store.Happenings;
using static Chancery.Tests.Happenings.Story;

namespace Chancery.Tests.Happenings;

public sealed class HappeningTests
{
    private static readonly LedgerReport _bombing = Report("a", "2025-11-11", "Twelve people are killed and 27 injured in a suicide bombing outside a court in Islamabad, Pakistan.",
        Bombing("Twelve people are killed and 27 injured in a suicide bombing outside a court in Islamabad, Pakistan", "suicide bombing", Dead(12)));

    private static readonly LedgerReport _followUp = Report("b", "2025-11-13", "Interior minister Mohsin Naqvi says that Afghan nationals carried out Tuesday's suicide bombing outside the court in Islamabad, which killed 12 people.",
        Bombing("Tuesday's suicide bombing outside the court in Islamabad, which killed 12 people", "suicide bombing", Dead(12)) with { When = On("2025-11-11") });

    private static readonly LedgerReport _plan = Report("p", "2025-08-10", "Donald Trump announces that he will meet Vladimir Putin in Alaska on August 15.",
        Claim("CONSULT", "meet", "he will meet Vladimir Putin in Alaska on August 15", "meet", [Person("donald-trump", "Donald Trump", "USA")], [Person("vladimir-putin", "Vladimir Putin", "RUS")]) with
        {
            Standing = Standing.Planned,
            Status = "announced",
            When = On("2025-08-15"),
            Where = new("Alaska", "USA", 64, -152, "region"),
            Speakers = [new("Donald Trump", "Donald Trump", "person/donald-trump", "USA", "GOV", "person", true)],
        });

    private static readonly LedgerReport _meeting = Report("q", "2025-08-15", "Vladimir Putin meets Donald Trump in Alaska.",
        Claim("CONSULT", "meet", "Vladimir Putin meets Donald Trump in Alaska", "meets", [Person("vladimir-putin", "Vladimir Putin", "RUS")], [Person("donald-trump", "Donald Trump", "USA")]) with { Where = new("Alaska", "USA", 64, -152, "region") });

    [Fact]
    public void One_act_in_two_reports_is_one_happening_with_its_evidence()
    {
        HappeningSet set = HappeningSet.Of([_bombing, _followUp]);

        Happening happening = Assert.Single(set.All);
        Merge merge = Assert.Single(happening.Merges);
        Assert.Equal(["a", "b"], happening.Reports);
        Assert.Contains(merge.Evidence, e => e.What.StartsWith("place (Islamabad", StringComparison.Ordinal) && e.Weight > 0);
        Assert.Contains(merge.Evidence, e => e.What.Contains("dates it back", StringComparison.Ordinal));
        Assert.Equal(merge.Score, Math.Round(merge.Evidence.Sum(e => e.Weight) - 7.8, 3), 0.05);
    }

    [Fact]
    public void Two_days_of_one_war_stay_two_happenings()
    {
        static LedgerReport Day(string id, string day, int dead) => Report(id, day, $"At least {dead} Palestinians are killed by Israeli attacks across the Gaza Strip.",
            Claim("ASSAULT", "", $"At least {dead} Palestinians are killed by Israeli attacks across the Gaza Strip", "attacks", [State("ISR", "Israeli", "MIL")], [State("PSE", "Palestinians", "CVL")]) with { Figures = [Dead(dead, "Palestinians")], Where = new("Gaza Strip", "PSE", 31.4, 34.4, "region") });

        HappeningSet set = HappeningSet.Of([Day("a", "2025-09-24", 85), Day("b", "2025-09-26", 60), Day("c", "2025-09-30", 59)]);

        Assert.Equal(3, set.Count);
    }

    [Fact]
    public void A_plan_and_its_outcome_are_one_happening_though_the_sides_change_places()
    {
        HappeningSet set = HappeningSet.Of([_plan, _meeting]);

        Happening happening = Assert.Single(set.All);
        Assert.Equal(LifeStage.Announced, LifeCycle.Of(happening, Day("2025-08-12")).Stage);
        Assert.Equal(LifeStage.Happened, LifeCycle.Of(happening, Day("2025-08-16")).Stage);
        Assert.Equal(Day("2025-08-15"), happening.From);
    }

    [Theory]
    [InlineData("ACCUSE", "disapprove", "Ruritania condemns the raid and denounces the blockade.", "condemns", "denounces")]
    [InlineData("COERCE", "restrict", "Ruritania dissolves the parties, after banning them in May.", "dissolves", "banning")]
    [InlineData("ASSAULT", "", "Ruritania shelled the town, which was previously attacked by it.", "shelled", "attacked")]
    public void Two_acts_told_in_one_report_stay_two(string kind, string mode, string text, string first, string second)
    {
        Merge told = Between(text), unknown = Between("");

        Assert.Equal(double.NegativeInfinity, told.Score);
        Assert.True(double.IsFinite(unknown.Score));

        Merge Between(string kept) => PairScorer.Explain(Profile(Told(first) with { Id = "a.0" }, kept), Profile(Told(second) with { Id = "a.1" }, kept));

        ClaimProfile Profile(LedgerClaim claim, string kept) => new(Report("a", "2025-05-15", kept, claim), claim, Wording.Of(kept));

        LedgerClaim Told(string trigger) => Claim(kind, mode, text, trigger, [State("RUR", "Ruritania")], [State("GRA", "Grandfenwick")]) with { Start = text.IndexOf(trigger, StringComparison.Ordinal), When = On("2025-05-15") };
    }

    [Fact]
    public void Who_fires_and_is_shot_takes_part_in_two_acts_and_what_an_attack_did_is_one()
    {
        const string Text = "A gunman opens fire in a court in Islamabad, killing twelve people and injuring 27, until he is shot.";
        LedgerActor gunman = State("PAK", "gunman", "CVL"), people = State("PAK", "people", "CVL");
        LedgerClaim fires = Told("opens fire", [gunman], [people]), killing = Told("killing", [gunman], [people]), shot = Told("shot", [], [gunman]);

        HappeningSet set = HappeningSet.Of([Report("a", "2025-11-11", Text, fires with { Id = "a.0" }, killing with { Id = "a.1" }, shot with { Id = "a.2" })]);

        Assert.Equal(2, set.Count);
        Assert.Equal(set.OfClaim("a.0")!.Id, set.OfClaim("a.1")!.Id);

        LedgerClaim Told(string trigger, LedgerActor[] source, LedgerActor[] target) => Claim("ASSAULT", "firearms", Text, trigger, source, target) with { Start = Text.IndexOf(trigger, StringComparison.Ordinal), Where = new("Islamabad", "PAK", 33.7, 73.1, "city") };
    }

    [Fact]
    public void Two_states_that_do_the_like_in_one_report_do_two_things()
    {
        const string Text = "Malta will recognise Palestine in September; San Marino will recognise Palestine by the end of the year.";
        LedgerClaim malta = Claim("SUPPORT", "recognise", "Malta will recognise Palestine in September", "recognise", [State("MLT", "Malta")], [State("PSE", "Palestine")]) with { Id = "a.0", Start = 11 };
        LedgerClaim other = Claim("SUPPORT", "recognise", "San Marino will recognise Palestine by the end of the year", "recognise", [State("SMR", "San Marino")], [State("PSE", "Palestine")]) with { Id = "a.1", Start = 61 };

        Merge merge = PairScorer.Explain(Profile(malta), Profile(other));

        Assert.Equal(double.NegativeInfinity, merge.Score);
        Assert.Contains("two acts in one report", merge.Evidence[0].What, StringComparison.Ordinal);

        static ClaimProfile Profile(LedgerClaim claim) => new(Report("a", "2025-07-30", Text, claim), claim, Wording.Of(Text));
    }

    [Fact]
    public void An_attack_elsewhere_with_as_many_dead_is_another()
    {
        static LedgerReport Ambush(string id, string day, string place, double north) => Report(id, day, $"Eleven soldiers are killed in an ambush in {place}, Pakistan.",
            Claim("ASSAULT", "", $"Eleven soldiers are killed in an ambush in {place}, Pakistan", "ambush", [], [State("PAK", "soldiers", "MIL")]) with { Figures = [Dead(11, "soldiers")], Where = new(place, "PAK", north, 70.9, "area") });

        Merge apart = PairScorer.Explain(Profile(Ambush("a", "2025-10-08", "Orakzai", 33.65)), Profile(Ambush("b", "2025-10-10", "Tirah", 33.75)));

        Assert.Contains(apart.Evidence, e => e.Weight < 0 && e.What == "neither report names the other's place (Orakzai / Tirah)");

        static ClaimProfile Profile(LedgerReport report) => new(report, report.Claims[0], Wording.Of(report.Text));
    }

    [Fact]
    public void A_leader_stands_for_his_state()
    {
        LedgerActor leader = Person("vladimir-putin", "Vladimir Putin", "RUS");

        Assert.Equal("state/rus", ActorSets.Principal(leader));
        Assert.Equal(0.9, ActorSets.Likeness(leader, State("RUS", "Russia")));
        Assert.True(ActorSets.Likeness(leader, State("RUS", "Russians", "CVL")) < 0.9);
    }

    [Fact]
    public void A_correction_splits_and_its_undoing_joins_again()
    {
        HappeningSet set = HappeningSet.Of([_bombing, _followUp]);

        HappeningChanges split = set.Forbid("a.0", "b.0");
        int apart = set.Count;
        set.Undo("a.0", "b.0");

        Assert.Equal(2, apart);
        Assert.Equal(2, split.Now.Length);
        Assert.Equal(1, set.Count);
    }

    [Fact]
    public void A_correction_joins_what_scores_keep_apart()
    {
        HappeningSet set = HappeningSet.Of([_bombing, _meeting]);

        set.Require("a.0", "q.0");

        Happening happening = Assert.Single(set.All);
        Assert.Contains("correction", happening.Merges[0].Evidence[0].What, StringComparison.Ordinal);
        set.Undo("a.0", "q.0");
        Assert.Equal(2, set.Count);
    }

    [Fact]
    public void Counts_have_bounds()
    {
        HappeningSet set = HappeningSet.Of([_bombing, _followUp, _meeting]);

        CountBounds bounds = set.Bounds(set.All.Select(h => h.Id));

        Assert.Equal(2, bounds.Best);
        Assert.True(bounds.AllMerged <= bounds.Best && bounds.Best <= bounds.NoneMerged);
        Assert.Equal(3, bounds.NoneMerged);
    }

    [Fact]
    public void A_planned_thing_whose_day_has_passed_is_unresolved_and_counts_so()
    {
        Happening happening = Assert.Single(HappeningSet.Of([_plan]).All);

        LifeCycle life = LifeCycle.Of(happening, Day("2025-08-20"));
        SpeakerRecord record = Assert.Single(SpeakerRecord.Of([happening], Day("2025-08-20")));

        Assert.Equal(LifeStage.Unresolved, life.Stage);
        Assert.Equal((1, 0, 1), (record.Announced, record.CameTrue, record.Unresolved));
        Assert.Equal("announced 1: 0 came true, 0 came to nothing, 1 unresolved, 0 ahead; denied 0: 0 reported all the same", record.ToString());
    }

    [Fact]
    public void A_cancelled_plan_is_cancelled_and_a_denied_deed_disputed()
    {
        HappeningClaim plan = new(_plan, _plan.Claims[0]);
        LedgerReport off = Report("r", "2025-08-13", "The meeting is cancelled.", _plan.Claims[0] with { Id = "r.0", Standing = Standing.Denied, Status = "cancelled" });
        LedgerReport denied = Report("s", "2025-08-17", "It denies the meeting.", _meeting.Claims[0] with { Id = "s.0", Standing = Standing.Denied, Status = "negated" });
        Happening cancelled = new() { Id = "h", Kind = "CONSULT", Claims = [plan, new(off, off.Claims[0])] }, disputed = new() { Id = "h", Kind = "CONSULT", Claims = [new(_meeting, _meeting.Claims[0]), new(denied, denied.Claims[0])] };

        Assert.Equal(LifeStage.Cancelled, LifeCycle.Of(cancelled, Day("2025-09-01")).Stage);
        Assert.Equal(LifeStage.Announced, LifeCycle.Of(cancelled, Day("2025-08-12")).Stage);
        Assert.Equal(LifeStage.Disputed, LifeCycle.Of(disputed, Day("2025-09-01")).Stage);
    }

    [Theory]
    [InlineData(FigureRule.LatestMostAuthoritative, 14)]
    [InlineData(FigureRule.Median, 12)]
    [InlineData(FigureRule.Minimum, 10)]
    [InlineData(FigureRule.Maximum, 20)]
    public void The_best_figure_is_chosen_by_the_rule(FigureRule rule, double best)
    {
        LedgerClaim Told(string id, double dead, params LedgerSpeaker[] speakers) => Bombing("quote", "bombing", Dead(dead), Dead(3, "children", "part")) with { Id = id, Speakers = [.. speakers] };
        LedgerReport first = Report("a", "2025-11-11", "", Told("1", 10)), second = Report("b", "2025-11-11", "", Told("2", 20, new LedgerSpeaker("residents", "residents", "", "PAK", "CVL", "unnamed", false))), third = Report("c", "2025-11-12", "", Told("3", 12)), fourth = Report("d", "2025-11-12", "", Told("4", 14, Body("ministry", "PAK")));
        Happening happening = new() { Id = "h", Kind = "ASSAULT", Claims = [.. new[] { first, second, third, fourth }.Select(r => new HappeningClaim(r, r.Claims[0]))] };

        System.Collections.Immutable.ImmutableArray<FigureLine> lines = FigureTable.Of(happening, rule);

        Assert.Equal(["people dead", "children dead"], lines.Select(l => l.Counted));
        Assert.Equal((10, best, 20), (lines[0].Low, lines[0].Best, lines[0].High));
        Assert.NotEmpty(lines[0].Disagreements);
        Assert.Empty(lines[1].Disagreements);
        Assert.StartsWith("best = ", FigureTable.Describe(rule), StringComparison.Ordinal);
    }
}
