using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Tests.Mentions;

public sealed class TimeReaderTests
{
    private const string Published = "2025-09-02"; // A Tuesday.

    [Theory]
    [InlineData("Kim arrived in Beijing on Tuesday.", "on Tuesday", "2025-09-02", "2025-09-02", "day")]
    [InlineData("The minister resigned on Friday.", "on Friday", "2025-08-29", "2025-08-29", "day")]
    [InlineData("The minister resigned yesterday.", "yesterday", "2025-09-01", "2025-09-01", "day")]
    [InlineData("The valley has been closed to shepherds since last year.", "since last year", "2024-01-01", "2025-09-02", "year")]
    [InlineData("The army attacked the town in June.", "in June", "2025-06-01", "2025-06-30", "month")]
    [InlineData("The army attacked the town in December 2024.", "in December 2024", "2024-12-01", "2024-12-31", "month")]
    [InlineData("The army attacked the town on 3 May 2024.", "on 3 May 2024", "2024-05-03", "2024-05-03", "day")]
    [InlineData("The army attacked the town on May 3, 2024.", "on May 3, 2024", "2024-05-03", "2024-05-03", "day")]
    [InlineData("The army attacked the town on 2024-05-03.", "on 2024-05-03", "2024-05-03", "2024-05-03", "day")]
    [InlineData("The army attacked the town on Monday 25 August.", "on Monday 25 August", "2025-08-25", "2025-08-25", "day")]
    [InlineData("The army attacked the town in late January.", "in late January", "2025-01-21", "2025-01-31", "period")]
    [InlineData("The army attacked the town in early May 2024.", "in early May 2024", "2024-05-01", "2024-05-10", "period")]
    [InlineData("The army attacked the town in mid-January.", "in mid-January", "2025-01-11", "2025-01-20", "period")]
    [InlineData("The army attacked the town late on Friday.", "late on Friday", "2025-08-29", "2025-08-29", "day")]
    [InlineData("The army attacked the town earlier this month.", "earlier this month", "2025-09-01", "2025-09-02", "month")]
    [InlineData("The army attacked the town two weeks ago.", "two weeks ago", "2025-08-19", "2025-08-19", "week")]
    [InlineData("The army attacked the town four days ago.", "four days ago", "2025-08-29", "2025-08-29", "day")]
    [InlineData("The army attacked the town two months ago.", "two months ago", "2025-07-01", "2025-07-31", "month")]
    [InlineData("The army attacked the town last week.", "last week", "2025-08-25", "2025-08-31", "week")]
    [InlineData("The army attacked the town over the weekend.", "over the weekend", "2025-08-30", "2025-08-31", "period")]
    [InlineData("The army attacked the town over the past week.", "over the past week", "2025-08-26", "2025-09-02", "period")]
    [InlineData("The army attacked the town in recent days.", "in recent days", null, "2025-09-02", "period")]
    [InlineData("The army attacked the town last summer.", "last summer", "2025-06-01", "2025-08-31", "season")]
    [InlineData("The army attacked the town overnight.", "overnight", "2025-09-01", "2025-09-02", "hour")]
    [InlineData("The army attacked the town last night.", "last night", "2025-09-01", "2025-09-01", "hour")]
    [InlineData("The army attacked the town this morning.", "this morning", "2025-09-02", "2025-09-02", "hour")]
    [InlineData("The army attacked the town at 6 a.m. on Monday.", "at 6 a.m. on Monday", "2025-09-01", "2025-09-01", "hour")]
    [InlineData("The army attacked the town on the morning of 5 June.", "on the morning of 5 June", "2025-06-05", "2025-06-05", "hour")]
    [InlineData("The army attacked the town in 2025.", "in 2025", "2025-01-01", "2025-09-02", "year")]
    [InlineData("The army attacked the town in the 1990s.", "in the 1990s", "1990-01-01", "1999-12-31", "period")]
    [InlineData("The army attacked the town between 2021 and 2024.", "between 2021 and 2024", "2021-01-01", "2024-12-31", "period")]
    [InlineData("The army attacked the town between 3 and 5 May.", "between 3 and 5 May", "2025-05-03", "2025-05-05", "period")]
    [InlineData("The army attacked the town in the first quarter of 2025.", "in the first quarter of 2025", "2025-01-01", "2025-03-31", "period")]
    [InlineData("The army has attacked the town since the start of the year.", "since the start of the year", "2025-01-01", "2025-09-02", "period")]
    [InlineData("The army attacked the town on New Year's Day.", "on New Year's Day", "2025-01-01", "2025-01-01", "day")]
    [InlineData("The bank lost money in this year's second quarter.", "in this year's second quarter", "2025-04-01", "2025-06-30", "period")]
    [InlineData("The bank lost money in the 2023 second quarter.", "2023 second quarter", "2023-04-01", "2023-06-30", "period")]
    [InlineData("The army attacked the town in nineteen ninety-six.", "in nineteen ninety-six", "1996-01-01", "1996-12-31", "year")]
    [InlineData("The army attacked the town in mid-1996.", "in mid-1996", "1996-05-01", "1996-08-31", "period")]
    [InlineData("The army attacked the town on Christmas.", "on Christmas", "2024-12-25", "2024-12-25", "day")]
    [InlineData("A truce was declared for Orthodox Easter 2026.", "Easter 2026", "2026-04-12", "2026-04-12", "day")]
    public void Times_of_what_happened_end_at_publication(string text, string words, string? from, string? until, string precision)
    {
        TimeMention time = Single(text, Published, out string found);

        Assert.Equal(words, found);
        Assert.Equal(Parsed.Day(from), time.Resolve(future: false).From);
        Assert.Equal(Parsed.Day(until), time.Resolve(future: false).Until);
        Assert.Equal(precision, time.Precision);
    }

    [Fact]
    public void A_clause_with_since_counts_from_the_day_that_it_names()
    {
        Tree tree = Parsed.Read("The army has held the bridge since the truce collapsed in May.");

        IReadOnlyList<TimeMention> times = new TimeReader(tree, Parsed.Day(Published)).Times;

        Assert.Equal(["since the truce collapsed in May", "in May"], times.Select(t => tree.TextOf(t.First, t.Last)));
        Assert.Equal(Parsed.Day("2025-05-01"), times[0].Past.From);
        Assert.Equal(Parsed.Day(Published), times[0].Past.Until);
        Assert.Equal(Parsed.Day("2025-05-31"), times[1].Past.Until);
    }

    [Theory]
    [InlineData("The two will meet on Wednesday.", "on Wednesday", "2025-09-03", "2025-09-03")]
    [InlineData("The two will meet tomorrow.", "tomorrow", "2025-09-03", "2025-09-03")]
    [InlineData("The two will meet in October.", "in October", "2025-10-01", "2025-10-31")]
    [InlineData("The two will meet in spring.", "in spring", "2026-03-01", "2026-05-31")]
    [InlineData("The two will meet later this year.", "later this year", "2025-09-02", "2025-12-31")]
    [InlineData("The two will meet next week.", "next week", "2025-09-08", "2025-09-14")]
    [InlineData("The country will withdraw by the end of 2026.", "by the end of 2026", "2025-09-02", "2026-12-31")]
    [InlineData("The country will withdraw from 1 March.", "from 1 March", "2026-03-01", null)]
    [InlineData("The truce will last until Friday.", "until Friday", "2025-09-02", "2025-09-05")]
    [InlineData("The forces will surrender within 24 hours.", "within 24 hours", "2025-09-02", "2025-09-03")]
    [InlineData("The law will take effect 21 days after September 7.", "21 days after September 7", "2025-09-28", "2025-09-28")]
    public void Times_of_what_is_planned_begin_at_publication(string text, string words, string? from, string? until)
    {
        TimeMention time = Single(text, Published, out string found);

        Assert.Equal(words, found);
        Assert.Equal(Parsed.Day(from), time.Resolve(future: true).From);
        Assert.Equal(Parsed.Day(until), time.Resolve(future: true).Until);
    }

    [Theory]
    [InlineData("The two will meet on Wednesday.", true)]
    [InlineData("They agreed to meet on Friday.", true)]
    [InlineData("The two met on Wednesday.", false)]
    public void The_clause_tells_whether_a_weekday_lies_ahead(string text, bool ahead)
    {
        TimeMention time = Single(text, Published, out _);

        Assert.Equal(ahead, time.LooksAhead);
    }

    [Theory]
    [InlineData("They agreed on a 10-day ceasefire.", nameof(TimeKind.Duration))]
    [InlineData("The talks lasted for three weeks.", nameof(TimeKind.Duration))]
    [InlineData("The two armies hold the exercise every year.", nameof(TimeKind.Set))]
    [InlineData("The two neighbours will hold their first talks in a decade.", nameof(TimeKind.Duration))]
    [InlineData("A 34-year-old man was arrested.", nameof(TimeKind.Age))]
    public void Lengths_and_ages_are_no_dates(string text, string kind)
    {
        TimeMention time = Single(text, Published, out _);

        Assert.Equal(kind, time.Kind.ToString());
        Assert.False(time.IsDate);
    }

    [Theory]
    [InlineData("Theresa May visited Berlin.")]
    [InlineData("Protesters march to the palace.")]
    [InlineData("The government may resign.")]
    [InlineData("The attack recalled the September 11 attacks.")]
    [InlineData("The March 23 Movement took the town.")]
    [InlineData("The council adopted Resolution 1701.")]
    [InlineData("The sun rose over the city.")]
    public void Names_and_verbs_are_no_dates(string text)
    {
        Tree tree = Parsed.Read(text);

        TimeReader reader = new(tree, Parsed.Day(Published));

        Assert.Empty(reader.Times);
    }

    [Fact]
    public void A_time_may_count_from_the_day_named_before_it()
    {
        Tree tree = Parsed.Read("The army took the town on 10 August. Two days later, it withdrew.");

        TimeReader reader = new(tree, Parsed.Day(Published));

        Assert.Equal(2, reader.Times.Count);
        Assert.True(reader.Times[1].NeedsAnchor);
        Assert.Equal(Parsed.Day("2025-08-12"), reader.Times[1].From);
    }

    [Theory]
    [InlineData("Kim arrived on Tuesday.")]
    [InlineData("Kim arrived two days ago.")]
    [InlineData("Kim arrived in June.")]
    [InlineData("Kim has been there since last year.")]
    public void Without_a_day_of_publication_relative_times_have_no_days(string text)
    {
        Tree tree = Parsed.Read(text);

        TimeReader reader = new(tree, null);

        TimeMention time = Assert.Single(reader.Times);
        Assert.Null(time.From);
        Assert.Null(time.Until);
    }

    [Theory]
    [InlineData("")]
    [InlineData("in")]
    [InlineData("99 February 9999, 31 April, 30 February 2024, 0 May, in 0000")]
    [InlineData("999999999999 years ago, 1e9 centuries later, the last 900000 decades, in 5000000 weeks")]
    [InlineData("since until by from between and - – to May May May 3 3 3 3 3 2024 2024")]
    [InlineData("the end of the end of the end of the start of early late mid- last last last")]
    [InlineData("\u200F\u202Eين 12:99 25:61 a.m. p.m. -- 1-1-1 9/11 99/99/9999 '00s 0s")]
    public void Odd_times_never_throw(string text)
    {
        foreach (string? day in (string?[])[null, "0001-01-01", "9999-12-31", "2024-02-29", Published])
        {
            Tree tree = Parsed.Read(text);

            TimeReader reader = new(tree, Parsed.Day(day));

            Assert.NotNull(reader.Times);
        }
    }

    private static TimeMention Single(string text, string published, out string words)
    {
        Tree tree = Parsed.Read(text);
        TimeReader reader = new(tree, Parsed.Day(published));
        TimeMention time = Assert.Single(reader.Times);
        words = tree.TextOf(time.First, time.Last);
        return time;
    }
}
