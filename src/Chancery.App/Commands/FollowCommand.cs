using System.CommandLine;
using System.Globalization;
using System.Xml;
using Chancery.App.Feeds;
using Chancery.App.Input;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Store;
using Chancery.Store.Filing;

namespace Chancery.App.Commands;

/// <summary><c>chancery follow</c>: files what feeds bring.</summary>
internal static class FollowCommand
{
    private static readonly TimeSpan _longestBackOff = TimeSpan.FromDays(1);

    public static Command Create(CliStreams streams)
    {
        Argument<string[]> feeds = new("FEEDS") { Description = "Addresses of RSS or Atom feeds.", Arity = ArgumentArity.OneOrMore };
        Option<string> ledger = LedgerOption.Create();
        Option<double> every = new("--every") { HelpName = "MINUTES", Description = "How often to ask a feed.", DefaultValueFactory = _ => 15 };
        Option<bool> once = new("--once") { Description = "Ask each feed once and end." };
        Option<double> pause = new("--pause") { HelpName = "SECONDS", Description = "Least time between two requests to one host.", DefaultValueFactory = _ => 2 };
        Option<bool> noText = new("--no-store-text") { Description = "Keep the quotes of claims only, not the reports' texts." };
        Option<int> threads = new("--threads") { HelpName = "N", Description = "Number of threads that read.", DefaultValueFactory = _ => Environment.ProcessorCount };
        every.Validators.Add(result => { if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= 0.01 and <= 44640)) result.AddError("--every must lie between 0.01 and 44640 minutes"); });
        pause.Validators.Add(result => { if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= 0 and <= 3600)) result.AddError("--pause must lie between 0 and 3600 seconds"); });
        threads.Validators.Add(result => { if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 1024) result.AddError("--threads must lie between 1 and 1024"); });
        Command command = new("follow", "Asks RSS and Atom feeds for news, again and again, and files it in a ledger. The one command that uses the network.") { feeds, ledger, every, once, pause, noText, threads };
        Cli.ShowExamples(command, "chancery follow https://example.org/world.rss", "chancery follow https://example.org/a.rss https://example.net/b.atom --every 30 --ledger news.ledger");
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Settings(parsed.GetValue(feeds)!, parsed.GetValue(ledger)!, TimeSpan.FromMinutes(parsed.GetValue(every)), parsed.GetValue(once), TimeSpan.FromSeconds(parsed.GetValue(pause)), parsed.GetValue(noText) ? TextKeeping.QuotesOnly : TextKeeping.Whole, parsed.GetValue(threads)),
            streams,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, CliStreams streams, CancellationToken cancellationToken)
    {
        List<Followed> feeds = [.. settings.Feeds.Select(f => new Followed(AddressOf(f)))];
        Problems problems = new(streams.Errors);
        (NewsReader reader, EngineVersions maker) = Engine.Open(null);
        await using Ledger ledger = await LedgerOption.OpenAsync(settings.Ledger, LedgerAccess.ReadWrite, streams, cancellationToken).ConfigureAwait(false);
        Filing filing = new(ledger, reader, maker, settings.Threads, settings.Keeping);
        using Fetcher fetcher = new(settings.Pause);
        while (true)
        {
            AppendTally round = filing.Tally;
            long last = await ledger.ReadLastClaimAsync(cancellationToken).ConfigureAwait(false);
            foreach (Followed feed in feeds.Where(f => f.Next <= streams.Now))
            {
                AppendTally before = filing.Tally;
                bool answered = await PollAsync(feed, ledger, filing, fetcher, problems, settings.Every, streams, cancellationToken).ConfigureAwait(false);
                int added = filing.Tally.Added - before.Added;
                if (answered) streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feed.Address}: {added} new reports"));
            }

            if (AddCommand.Changed(round, filing.Tally))
            {
                await ledger.DeriveAsync(cancellationToken).ConfigureAwait(false);
                await AddCommand.TellChecksAsync(ledger, last, streams, cancellationToken).ConfigureAwait(false);
            }

            if (settings.Once) return problems.Failed ? ExitCodes.SomeInputFailed : ExitCodes.Ok;
            TimeSpan wait = feeds.Min(f => f.Next) - streams.Now;
            if (wait > TimeSpan.Zero) await streams.Pause(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Uri AddressOf(string feed) =>
        Uri.TryCreate(feed, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address! : throw new CommandException("CH0330: " + feed + " is no address of a feed; write it with https://", ExitCodes.Usage);

    private static async Task<bool> PollAsync(Followed feed, Ledger ledger, Filing filing, Fetcher fetcher, Problems problems, TimeSpan every, CliStreams streams, CancellationToken cancellationToken)
    {
        try
        {
            (string? etag, string? modified) = await ledger.ReadFeedMarksAsync(feed.Address.AbsoluteUri, cancellationToken).ConfigureAwait(false);
            Fetched fetched = await fetcher.FetchAsync(feed.Address, etag, modified, cancellationToken).ConfigureAwait(false);
            bool whole = true;
            if (fetched.Bytes is { } bytes)
            {
                using MemoryStream stream = new(bytes);
                Feed read = Feed.Read(stream, feed.Address);
                List<SourceText> reports = [];
                foreach (FeedItem item in read.Items.Where(i => !feed.Seen.Contains(KeyOf(i))))
                {
                    if (await ReportOfAsync(item, read.Title, fetcher, problems, cancellationToken).ConfigureAwait(false) is { } report) reports.Add(report);
                    else whole = false;
                    feed.Seen.Add(KeyOf(item));
                }

                await filing.AddAsync(reports, cancellationToken).ConfigureAwait(false);
            }

            // Marked only once all of it is filed: otherwise the rest would never be asked for again.
            if (whole) await ledger.WriteFeedMarksAsync(feed.Address.AbsoluteUri, fetched.ETag, fetched.LastModified, cancellationToken).ConfigureAwait(false);
            (feed.Failures, feed.Next) = (0, streams.Now + every);
            return true;
        }
        catch (FetchException fault)
        {
            BackOff(feed, every, fault.RetryAfter, streams.Now);
            problems.Fail("CH0331", feed.Address.AbsoluteUri, fault.Message);
        }
        catch (XmlException fault)
        {
            BackOff(feed, every, null, streams.Now);
            problems.Fail("CH0332", feed.Address.AbsoluteUri, "no feed: " + fault.Message);
        }

        return false;
    }

    private static void BackOff(Followed feed, TimeSpan every, TimeSpan? asked, DateTime now)
    {
        feed.Failures = Math.Min(feed.Failures + 1, 16);
        TimeSpan own = TimeSpan.FromTicks(Math.Min(_longestBackOff.Ticks, every.Ticks << Math.Min(feed.Failures, 10)));
        feed.Next = now + (asked is { } wanted && wanted > own ? wanted : own);
    }

    private static string KeyOf(FeedItem item) => item.Link + "\n" + item.Title + "\n" + item.Published;

    // The page is asked for where the feed has only a summary; if it cannot be had, the summary serves.
    private static async Task<SourceText?> ReportOfAsync(FeedItem item, string publisher, Fetcher fetcher, Problems problems, CancellationToken cancellationToken)
    {
        WebPage? page = null;
        if (!item.IsWhole && item.Link.Length > 0)
        {
            try
            {
                byte[] bytes = (await fetcher.FetchAsync(new Uri(item.Link), null, null, cancellationToken).ConfigureAwait(false)).Bytes!;
                WebPage read = WebPage.Read(TextDecoder.Decode(bytes, WebPage.DeclaredEncoding(bytes), out _));
                if (read.IsArticle) page = read;
            }
            catch (FetchException fault)
            {
                problems.Note("CH0333", item.Link, "only the feed's summary is filed: " + fault.Message);
            }
        }

        string text = page?.Text ?? WebPage.Read("<body>" + item.Html + "</body>").Text;
        if (string.IsNullOrWhiteSpace(text)) return null;
        string? published = item.Published ?? page?.Published;
        DateOnly day = default;
        string iso = "";
        bool known = published is not null && PublicationDay.TryRead(published, out day, out iso);
        return new SourceText(text)
        {
            Title = item.Title.Length > 0 ? item.Title : page?.Title ?? "", Publisher = page?.Publisher is { Length: > 0 } named ? named : publisher, Url = item.Link, FeedSource = item.Source,
            Published = known ? day : null, PublishedAsGiven = known ? iso : null, PublishedFrom = known ? item.Published is not null ? "given" : "page" : null,
        };
    }

    private sealed record Settings(string[] Feeds, string Ledger, TimeSpan Every, bool Once, TimeSpan Pause, TextKeeping Keeping, int Threads);

    private sealed class Followed(Uri address)
    {
        public Uri Address => address;

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public DateTime Next { get; set; } = DateTime.MinValue;

        public int Failures { get; set; }
    }
}
