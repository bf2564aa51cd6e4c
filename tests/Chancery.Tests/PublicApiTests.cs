namespace Chancery.Tests;

/// <summary>What others build on changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_of_the_engine_is_this() => Snapshot.Match(PublicApi.Describe(typeof(NewsReader).Assembly), "PublicApi");
}
