using System.Net;
using System.Net.Sockets;
using System.Text;
using Chancery.App.Feeds;
using Chancery.Store;

namespace Chancery.Tests.Store;

/// <summary>Feeds are followed, from a server on loopback.</summary>
public sealed class FollowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpListener _server = new();
    private readonly string _site;
    private readonly Dictionary<string, Action<HttpListenerContext>> _pages = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    public FollowTests()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        _site = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _server.Prefixes.Add(_site);
        _server.Start();
        _ = ServeAsync();
    }

    private string LedgerFile => Path.Combine(_folder.Path, "follow.ledger");

    [Fact]
    public async Task A_feed_is_filed_with_its_pages_and_not_asked_again_while_it_is_the_same()
    {
        string body = string.Concat(Enumerable.Range(0, 8).Select(i => $"<p>France recalled its ambassador to Australia on Friday, the foreign ministry said in its statement number {i}, which was long and spoke of regret.</p>"));
        Put("world.rss", """
            <?xml version="1.0"?><rss version="2.0"><channel><title>World Wire</title>
            <item><title>Recall</title><link>/page.html</link><pubDate>Wed, 18 Jun 2025 08:00:00 GMT</pubDate><description>France recalled its ambassador.</description><source url="https://ap.example/">AP</source></item>
            <item><title>Hidden</title><link>/private/page.html</link><pubDate>Wed, 18 Jun 2025 09:00:00 GMT</pubDate><description>Kenya's president William Ruto arrived in Beijing.</description></item>
            </channel></rss>
            """, etag: "\"1\"");
        Put("page.html", "<html><head><title>Recall</title></head><body><article><h1>Recall</h1>" + body + "</article></body></html>");
        Put("private/page.html", "<html><body>secret</body></html>");
        Put("robots.txt", "User-agent: *\nDisallow: /private/\n");

        CliResult first = await FollowAsync("world.rss"), second = await FollowAsync("world.rss");

        Assert.Contains("2 new reports", first.Errors, StringComparison.Ordinal);
        Assert.Contains("CH0333", first.Errors, StringComparison.Ordinal);
        Assert.Contains("0 new reports", second.Errors, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(1, _asked.Count(a => a == "page.html"));
        Assert.DoesNotContain("private/page.html", _asked);
        await using Ledger ledger = await Ledger.OpenAsync(LedgerFile, LedgerAccess.Read, cancellationToken: TestContext.Current.CancellationToken);
        List<Chancery.Store.Filing.FiledReport> reports = await ledger.ReadReportsAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("AP", "World Wire", "2025-06-18T08:00:00Z"), (reports[0].FeedSource, reports[0].Publisher, reports[0].Published));
        Assert.Contains("number 7", reports[0].Text!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_feeds_are_told_and_survived()
    {
        Put("broken.rss", "<rss><channel><item><title>no end");
        Put("page.rss", "<html><body>Not a feed</body></html>");
        Put("empty.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Empty</title></feed>");
        _pages["busy.rss"] = context => { context.Response.StatusCode = 503; context.Response.Headers["Retry-After"] = "120"; };

        CliResult result = await FollowAsync("broken.rss", "page.rss", "busy.rss", "missing.rss", "empty.atom");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, result.Errors.Split("CH0332").Length - 1);
        Assert.Equal(2, result.Errors.Split("CH0331").Length - 1);
        Assert.Contains("empty.atom: 0 new reports", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_are_asked_again_when_their_time_has_come_and_ones_in_trouble_later()
    {
        int news = 0, busy = 0;
        _pages["world.rss"] = context =>
        {
            string items = string.Concat(Enumerable.Range(0, ++news).Select(i => $"<item><title>News {i}</title><description>France recalled its ambassador to Australia, for the {i + 2}th time.</description></item>"));
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel><title>World</title>" + items + "</channel></rss>"));
        };
        _pages["busy.rss"] = context => { busy++; context.Response.StatusCode = 503; };

        // Asked at 0, 10, 20 and 30 minutes; in trouble at 0, then after 20, then after 40.
        CliResult result = await ChanceryCli.RunStepwiseAsync(["follow", _site + "world.rss", _site + "busy.rss", "--every", "10", "--pause", "0", "--ledger", LedgerFile], Nothing, Nothing, Nothing);

        Assert.Equal(Chancery.App.ExitCodes.Interrupted, result.ExitCode);
        Assert.Equal((4, 2), (news, busy));
        Assert.Equal(4, result.Errors.Split("world.rss: 1 new reports").Length - 1);
        await using Ledger ledger = await Ledger.OpenAsync(LedgerFile, LedgerAccess.Read, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(4, (await ledger.ReadSizeAsync(TestContext.Current.CancellationToken)).Reports);

        static void Nothing()
        {
        }
    }

    [Fact]
    public void An_Atom_entry_is_read()
    {
        using MemoryStream feed = new(Encoding.UTF8.GetBytes("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>
            <entry><title type="html">One &amp;amp; two</title><link rel="self" href="https://a.example/self"/><link href="/one"/><updated>2025-06-18T10:00:00Z</updated>
            <source><title>Other Wire</title></source><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words.</p></div></content></entry></feed>
            """));

        FeedItem item = Assert.Single(Feed.Read(feed, new Uri("https://a.example/feed")).Items);

        Assert.Equal(("One & two", "https://a.example/one", "2025-06-18T10:00:00Z", "Other Wire"), (item.Title, item.Link, item.Published, item.Source));
        Assert.Contains("Words.", item.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x.pdf?y", true)]
    [InlineData("User-agent: other\nDisallow: /\n\nUser-agent: chancery\nAllow: /", "/x", true)]
    [InlineData("User-agent: chancery\nUser-agent: other\nDisallow: /x # all of it", "/xyz", false)]
    [InlineData("", "/x", true)]
    public void Robots_are_obeyed(string robots, string path, bool allowed) => Assert.Equal(allowed, Robots.Read(robots, "chancery").Allows(new Uri("https://a.example" + path)));

    public void Dispose()
    {
        _server.Close();
        _folder.Dispose();
    }

    private Task<CliResult> FollowAsync(params string[] feeds) => ChanceryCli.RunAsync(["follow", .. feeds.Select(f => _site + f), "--once", "--pause", "0", "--ledger", LedgerFile]);

    private void Put(string path, string text, string? etag = null) => _pages[path] = context =>
    {
        if (etag is not null)
        {
            context.Response.Headers["ETag"] = etag;
            if (context.Request.Headers["If-None-Match"] == etag)
            {
                context.Response.StatusCode = 304;
                return;
            }
        }

        context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(text));
    };

    private async Task ServeAsync()
    {
        while (_server.IsListening)
        {
            try
            {
                HttpListenerContext context = await _server.GetContextAsync();
                string path = context.Request.Url!.AbsolutePath.TrimStart('/');
                lock (_asked) _asked.Add(path);
                if (_pages.TryGetValue(path, out Action<HttpListenerContext>? page)) page(context);
                else context.Response.StatusCode = 404;
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
