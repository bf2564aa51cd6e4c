using Chancery.Documents;

namespace Chancery.Tests;

public sealed class CharRangeTests
{
    [Fact]
    public void A_range_is_half_open()
    {
        CharRange range = CharRange.Between(2, 5);

        Assert.False(range.Overlaps(CharRange.Between(5, 6)));
        Assert.True(range.Contains(CharRange.Between(4, 5)));
    }
}
